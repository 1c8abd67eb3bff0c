"""How long and how often, and points that are told by a length: «три дня назад», «через год»."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from razbor.assets import table
from razbor.entities.calendar import unit_value
from razbor.entities.counting import UNKNOWN, figure, number_of, plain
from razbor.entities.entity import Timex
from razbor.entities.moment import Reader, Reading, year_told

_CLOCK_KINDS = frozenset({"hour", "minute", "second"})
_MONTHS_IN = {"Q": 3, "H": 6}
_YEARS_IN = {"E": 10, "C": 100}
_GAPS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}
_LASTING = frozenset({"lasting"})
_SPANNING = frozenset({"za", "na", "through", "lasting", "after_all"})
_YEARS = frozenset({"year", "years", "ages"})
_ONE_WORDS = ("ие", "ые", "их", "ых")


@cache
def _words(name: str) -> tuple[str, ...]:
    """Return one list of ``lengths.tsv``."""
    rows = (row.split("\t") for row in table("lengths"))
    return next(tuple(words.split()) for key, words in rows if key == name)


def _worth(reading: Reading) -> tuple[Decimal, str, str] | None:
    """Return the number, the unit's letter and its kind; one of it where no number is told."""
    caught = reading.caught
    if caught.has("halfword"):
        value = caught.value("halfword").removeprefix("P")
        is_clock = value.startswith("T")
        return Decimal(value.strip("TMY")), value[-1], "minute" if is_clock else "lunation"
    number = number_of(caught.named("number")) if caught.has("number") else Decimal(1)
    if number is not None and caught.has("low"):
        number = UNKNOWN  # «два–три года»
    return None if number is None else (number, caught.value("unit"), caught.kind("unit"))


def length_value(number: Decimal, unit: str, kind: str) -> str:
    """Return a duration: «полтора года» P1.5Y, «два квартала» P6M, «15 минут» PT15M."""
    if kind in _CLOCK_KINDS:
        return f"PT{_figures(number)}{unit}"
    if unit in _MONTHS_IN:
        return f"P{_figures(number * _MONTHS_IN[unit])}M"
    if unit in _YEARS_IN:
        return f"P{_figures(number * _YEARS_IN[unit])}Y"
    return f"P{_figures(number)}{unit}"


def _figures(number: Decimal) -> str:
    return "X" if number.is_nan() else plain(number)


def _length(reading: Reading) -> Timex | None:
    found = _worth(reading)
    if found is None or not _may_last(reading):
        return None
    value = length_value(*found)
    tail = [p for p in reading.caught.named("tail") if figure(p) is not None]
    if tail and (more := number_of(tail)) is not None:
        clock = reading.caught.kind("unit2") in _CLOCK_KINDS
        time = "T" if clock and "T" not in value else ""
        value += f"{time}{plain(more)}{reading.caught.value('unit2')}"
    return Timex("DURATION", value, bound_mod(reading))


def _may_last(reading: Reading) -> bool:
    """Say whether a length is told, and not an age, a date or a term of prison."""
    caught = reading.caught
    before = _kind_before(reading)
    if _after(reading).startswith(_words("no_length")) or before in ("sign", "number_sign"):
        return False
    way = caught.kind("way")
    if way == "ordinal" and (caught.value("way") != "1" or not caught.has("number")):
        return False
    if caught.has("halfword"):
        return True
    if not caught.has("number"):
        return _is_one(reading, before, way)
    if caught.kind("unit") == "half" or caught.low("unit") in ("году", "часу", "г", "гг"):
        return False
    return bool(way) or before in _SPANNING or _lasts_alone(reading, before)


def _lasts_alone(reading: Reading, before: str) -> bool:
    """Say whether a number and a unit are a length without a preposition that says so."""
    caught = reading.caught
    if caught.low("number") in _words("single") or before in ("v", "k", "s"):
        return False
    if caught.kind("unit") not in _YEARS or caught.has("tail"):
        return True
    near = [piece.low for piece in caught.shape.pieces[max(0, caught.first - 3) : caught.first]]
    if any(low.startswith(_words("aging")) for low in near):
        return False
    if _after(reading).startswith(_words("lasting_after")):
        return True
    return caught.has("bound") or any(low.startswith(_words("lasting")) for low in near)


def _kind_before(reading: Reading) -> str:
    first = reading.caught.first
    return reading.caught.shape.pieces[first - 1].kind if first else ""


def _after(reading: Reading) -> str:
    pieces = reading.caught.shape.pieces
    return pieces[reading.caught.last].low if reading.caught.last < len(pieces) else ""


def _is_one(reading: Reading, before: str, way: str) -> bool:
    """Say whether a unit without a number is one of it: «за год», «в течение дня», «весь месяц»."""
    unit = reading.caught.low("unit")
    if way:
        return way == "whole" and unit in _words("one")
    if before in _LASTING or reading.caught.has("bound"):
        return unit in _words("of_one")
    pieces, first = reading.caught.shape.pieces, reading.caught.first
    aged = any(p.low.startswith(_words("aging")) for p in pieces[max(0, first - 3) : first])
    return before in _SPANNING and unit in _words("one") and not aged


def bound_mod(reading: Reading) -> str | None:
    """Return what «более», «около», «не менее» add to a value."""
    kinds = [piece.kind for piece in reading.caught.named("bound") if piece.kind != "little"]
    if not kinds:
        return None
    if kinds[0] == "not":
        return "EQUAL_OR_LESS" if kinds[1] == "more" else "EQUAL_OR_MORE"
    return {"more": "MORE_THAN", "above": "MORE_THAN", "less": "LESS_THAN"}.get(kinds[0], "APPROX")


def _ago(reading: Reading) -> Timex | None:
    caught = reading.caught
    way = caught.kind("way")
    if caught.kind("unit") == "part_in":
        return Timex("DATE", "XXXX-XX-XX") if caught.low("unit") == "днем" else None
    if not caught.has("number") and not caught.has("halfword"):
        forms = _words("by_one") if way in ("earlier", "later") else _words("one")
        forms = _words("of_one") if caught.has("bound") else forms
        if caught.low("unit") not in forms:
            return None
    return _away(reading, -1 if way == "ago" else 0)


def _ahead(reading: Reading) -> Timex | None:
    caught = reading.caught
    if (
        not caught.has("number")
        and not caught.has("halfword")
        and caught.low("unit") not in _words("one")
    ):
        return None
    before = caught.shape.pieces[caught.first - 1].kind
    future = before == "through" and reading.said is not None and reading.tense() == "Fut"
    return _away(reading, 1 if future else 0)


def _away(reading: Reading, way: int) -> Timex | None:
    """Return the day, week, month or year so far away; with gaps where the way is 0."""
    found = _worth(reading)
    if found is None:
        return None
    number, unit, kind = found
    if kind in _CLOCK_KINDS:
        return Timex("TIME", "XXXX-XX-XXTXX", bound_mod(reading))
    whole = not number.is_nan() and number == number.to_integral_value()
    value = unit_value(reading.said, unit, way * int(number)) if way and whole else None
    return Timex("DATE", value or _GAPS.get(unit, "XXXX"), bound_mod(reading))


def _last(reading: Reading) -> Timex | None:
    caught = reading.caught
    unit = caught.low("unit")
    if unit in _words("one") + _words("of_one"):
        if caught.kind("way") != "last" or _kind_before(reading) not in _SPANNING:
            return None
        return Timex(
            "DURATION", length_value(Decimal(1), caught.value("unit"), caught.kind("unit"))
        )
    plural = caught.low("way").endswith(_ONE_WORDS) and (caught.kind("way"), unit) != (
        "past",
        "лет",
    )
    value = length_value(UNKNOWN, caught.value("unit"), caught.kind("unit"))
    return Timex("DURATION", value) if plural else None


def _often(reading: Reading) -> Timex | None:
    caught = reading.caught
    if caught.has("often"):
        return Timex("SET", caught.value("often"))
    kind, unit = caught.kind("unit"), caught.value("unit")
    if kind in ("weekday", "midweek_in"):
        return Timex("SET", f"XXXX-WXX-{unit}")
    if kind in ("part", "season"):
        return Timex("SET", f"XXXX-XX-XXT{unit}" if kind == "part" else f"XXXX-{unit}")
    found = _worth(reading)
    return Timex("SET", length_value(*found)) if found else None


def _these_days(reading: Reading) -> Timex | None:
    return Timex("DATE", "XXXX-XX-XX") if reading.caught.low("unit") == "днях" else None


def _months_of(reading: Reading) -> Timex | None:
    """Return the months from January on: «за восемь месяцев 2024 года» is 2024-01/2024-08."""
    found, year = _worth(reading), year_told(reading)
    if reading.caught.low("unit") in ("квартал", "месяц"):
        return None
    if found is None or year is None or found[0] != found[0].to_integral_value():
        return None
    months = int(found[0]) * _MONTHS_IN.get(found[1], 1)
    right = 1 <= months <= 12 and reading.caught.value("first") in ("", "1")  # noqa: PLR2004
    return Timex("DATE", f"{year}-01/{year}-{months:02}") if right else None


LENGTHS: Mapping[str, Reader] = MappingProxyType(
    {
        "length": _length, "ago": _ago, "ahead": _ahead, "last": _last, "often": _often,
        "months_of": _months_of, "these_days": _these_days,
    }
)  # fmt: skip
"""Rule -> what reads a length, or a point told by one, out of it."""
