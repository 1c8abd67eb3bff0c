"""Whether two offices are one: «президент» and «глава государства»."""

from functools import cache

from razbor.assets import table
from razbor.facts.fact import Filler
from razbor.facts.view import View


def titles_meet(view: View, one: Filler, other: Filler) -> bool:
    """Say whether two titles are one: equal, or both names of the head of the same body."""
    first, second = _title(view, one), _title(view, other)
    return first == second or any({first, second} <= group for group in _heads())


def _title(view: View, filler: Filler) -> str:
    if filler.value:
        return filler.value.lower()
    return " ".join(w.lemma for w in view.words_in(filler.span)) if filler.span else ""


@cache
def _heads() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split("\t")) for row in table("head_titles"))
