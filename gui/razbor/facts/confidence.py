"""How sure a fact of a rule is, as measured: ``resources/lexicon/confidence.tsv``."""

from collections.abc import Mapping
from functools import cache

from razbor.assets import table


def confidence_of(rule: str, stated: float) -> float:
    """Return the share of a rule's facts that are right; what the rule says where none is known."""
    return _measured().get(rule, stated)


@cache
def _measured() -> Mapping[str, float]:
    rows = (row.split("\t") for row in table("confidence"))
    return {rule: float(share) for rule, _, _, share in rows}
