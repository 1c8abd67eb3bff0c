"""How times are written: the shapes of news Russian, the surer ones first (``time_rules.tsv``).

Each rule has a name, by which ``time_values``, ``time_lengths`` and ``time_clock`` know how to read
what it caught. What stands side by side is put together by ``time_joined``.
"""

import re
from functools import cache

from razbor.assets import table
from razbor.entities.shape import rule

_PART = re.compile(r"(?<!P)<(\w+)>")


@cache
def rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the names of the rules and their shapes, in order."""
    rows = [tuple(row.split("\t")) for row in table("time_rules")]
    parts = {name[1:]: shape for name, shape in rows if name.startswith("=")}
    return tuple(
        (name, rule(_written_out(shape, parts))) for name, shape in rows if not name.startswith("=")
    )


def _written_out(shape: str, parts: dict[str, str]) -> str:
    """Return a shape with its «<part>»s replaced by what they stand for."""
    while (found := _PART.search(shape)) is not None:
        shape = shape[: found.start()] + parts[found[1]] + shape[found.end() :]
    return shape
