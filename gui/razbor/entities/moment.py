"""A time as a rule read it, before it is put together with those beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from razbor.entities.calendar import year_value
from razbor.entities.entity import Timex
from razbor.entities.shape import Caught

PAST, NEXT = "past", "next"
_STEPS = {PAST: -1, NEXT: 1, "near": 1}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time between two pieces of the text.

    Attributes:
        first: Index of its first piece.
        last: Index after its last piece.
        rule: Which rule caught it.
        timex: Its value.
        told: True when the year is told, so that it may be lent to «3 мая» of «с 3 мая по ...».
    """

    first: int
    last: int
    rule: str
    timex: Timex
    told: bool = False

    @property
    def value(self) -> str:
        """Return the value of the time."""
        return self.timex.value


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of rules looks at.

    Attributes:
        caught: What the rule caught.
        said: The day of publication, or None.
        tense: Returns Past, Fut or None: how the sentence around is told; asked only where needed.
    """

    caught: Caught
    said: date | None
    tense: Callable[[], str | None]


def step(way: str) -> int:
    """Return -1 for «прошлый», 1 for «следующий», 0 for «этот» and nothing."""
    return _STEPS.get(way, 0)


def year_told(reading: Reading) -> str | None:
    """Return the year of «2021 года», «прошлого года», «с. г.»; None where none is told."""
    caught = reading.caught
    if caught.has("year"):
        return f"{int(caught.value('year')):04}" if caught.value("year").isdecimal() else None
    if caught.has("of") or caught.has("now"):
        return year_value(reading.said, step(caught.kind("of")))
    return "XXXX" if caught.match.re.groupindex.get("of") and _is_that_year(reading) else None


def _is_that_year(reading: Reading) -> bool:
    """Say whether «того же года» ends what was caught."""
    pieces = reading.caught.shape.pieces[reading.caught.first : reading.caught.last]
    return len(pieces) > 2 and (pieces[-3].kind, pieces[-2].kind) == ("that", "same")  # noqa: PLR2004


Reader = Callable[[Reading], Timex | None]
