"""What days, months, years and parts of them are worth, against the day of publication.

Source of the values: ISO-TimeML (TIMEX3). «на следующей неделе» without a day of publication is
XXXX-WXX, «весной» XXXX-SP, «10 октября» XXXX-10-10; «XIX век» is 18XX, as «1990-е» are 199X.
"""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from razbor.assets import word_list
from razbor.entities.calendar import (
    day_value,
    nearest_year,
    season_year,
    unit_value,
    weekday_value,
    year_value,
)
from razbor.entities.entity import Timex
from razbor.entities.moment import Reader, Reading, step, year_told

_MONTHS, _QUARTERS, _HALVES = 12, 4, 2
_LONGEST, _FEBRUARY, _SHORT = 31, 29, (4, 6, 9, 11)
_ORDINAL_OF_DAY = ("ого", "его", "ое", "ье")
_EDGES = {"start": "START", "middle": "MID", "finish": "END"}


def _day(reading: Reading) -> Timex | None:
    number = _day_number(reading)
    return _on(reading, number) if number and not _names_a_place(reading) else None


def _names_a_place(reading: Reading) -> bool:
    """Say whether a street or a factory is named after the day: «улица 1 Мая»."""
    pieces, first = reading.caught.shape.pieces, reading.caught.first
    near = [piece.low for piece in pieces[max(0, first - 2) : first]]
    capital = reading.caught.kind("month") == "capital_month"
    return capital and any(low.startswith(word_list("named_by_days")) for low in near)


def _day_number(reading: Reading) -> int | None:
    caught = reading.caught
    number = int(caught.value("day"))
    if caught.kind("day") != "ordinal":
        return number
    if not caught.low("day").endswith(_ORDINAL_OF_DAY):
        return None
    tens = int(float(caught.value("tens") or 0))
    return tens + number if tens in (0, 20, 30) else None


def _on(reading: Reading, number: int, year: str | None = None) -> Timex | None:
    month = int(reading.caught.value("month"))
    if not 1 <= number <= (_FEBRUARY if month == 2 else _LONGEST - (month in _SHORT)):  # noqa: PLR2004
        return None
    year = year or year_told(reading) or nearest_year(reading.said, month, number, reading.tense())
    if year.isdecimal() and _checked(year, month, number) is None:
        year = "XXXX"  # 29 February of a common year
    return Timex("DATE", f"{year}-{month:02}-{number:02}")


def _days(reading: Reading) -> Timex | None:
    first, last = int(reading.caught.value("day")), int(reading.caught.value("day2"))
    one, other = _on(reading, first), _on(reading, last)
    if one is None or other is None or first >= last:
        return None
    if reading.caught.kind("to") == "and" and first + 1 != last:
        return None
    return Timex("DATE", f"{one.value}/{other.value}")


def _night(reading: Reading) -> Timex | None:
    one = _on(reading, int(reading.caught.value("day")))
    other = _on(reading, int(reading.caught.value("day2")))
    is_night = reading.caught.value("part") == "NI"
    return Timex("TIME", f"{one.value}TNI/{other.value}") if one and other and is_night else None


def _iso(reading: Reading) -> Timex | None:
    year, month, day = reading.caught.value("iso").split("-")
    return _checked(year, int(month), int(day))


def _dotted(reading: Reading) -> Timex | None:
    day, month, year = re.split(r"[./]", reading.caught.value("dotted"))
    if len(year) == 2:  # noqa: PLR2004
        year = f"20{year}"
    return _checked(year, int(month), int(day))


def _checked(year: str, month: int, day: int) -> Timex | None:
    try:
        return Timex("DATE", date(int(year), month, day).isoformat())
    except ValueError:
        return None


def _month(reading: Reading) -> Timex | None:
    caught, said = reading.caught, reading.said
    month = int(caught.value("month"))
    if (year := year_told(reading)) is None:
        if caught.has("way"):
            year = year_value(said, step(caught.kind("way")))
        elif said is not None and said.month == month:
            year = str(said.year)  # «в октябре» in a report of October is this one
        else:
            year = nearest_year(said, month, 15, reading.tense())
    return Timex("DATE", f"{year}-{month:02}")


def _months(reading: Reading) -> Timex | None:
    first, last = int(reading.caught.value("month")), int(reading.caught.value("month2"))
    year = year_told(reading) or "XXXX"
    begun = str(int(year) - 1) if first > last and year.isdecimal() else year
    return Timex("DATE", f"{begun}-{first:02}/{year}-{last:02}")


def _years(reading: Reading) -> Timex | None:
    caught = reading.caught
    first, last = caught.value("year"), caught.value("year2")
    if len(last) == 2:  # noqa: PLR2004
        if caught.kind("to") != "slash" and not caught.has("word"):
            return None
        last = first[:2] + last
    return Timex("DATE", f"{first}/{last}") if len(last) == 4 and first < last else None  # noqa: PLR2004


def _years_listed(reading: Reading) -> Timex | None:
    first, last = reading.caught.value("year"), reading.caught.value("year2")
    together = int(first) + 1 == int(last) and reading.caught.kind("to") == "and"
    return Timex("DATE", f"{first}/{last}") if together else None


def _year(reading: Reading) -> Timex | None:
    caught = reading.caught
    value = caught.value("year")
    if caught.kind("year") == "figure" and len(value) != 3:  # noqa: PLR2004
        return None
    return Timex("DATE", f"{int(value):04}") if value.isdecimal() else Timex("DATE", value)


def _decade(reading: Reading) -> Timex:
    return Timex("DATE", reading.caught.value("decade"))


def _century(reading: Reading) -> Timex | None:
    value = _hundreds(reading.caught.value("century"))
    return Timex("DATE", value) if value else None


def _centuries(reading: Reading) -> Timex | None:
    one, other = (_hundreds(reading.caught.value(n)) for n in ("century", "century2"))
    return Timex("DATE", f"{one}/{other}") if one and other and one < other else None


def _hundreds(number: str) -> str | None:
    return f"{int(number) - 1:02}XX" if len(number) <= 2 and 1 <= int(number) <= 30 else None  # noqa: PLR2004


def _quarter(reading: Reading) -> Timex | None:
    number = int(reading.caught.value("quarter"))
    is_half = reading.caught.kind("unit") == "half"
    if not 1 <= number <= (_HALVES if is_half else _QUARTERS):
        return None
    year = year_told(reading) or year_value(reading.said, 0)
    return Timex("DATE", f"{year}-{'H' if is_half else 'Q'}{number}")


def _relative(reading: Reading) -> Timex:
    return Timex("DATE", day_value(reading.said, int(reading.caught.value("word"))))


def _unit(reading: Reading) -> Timex | None:
    caught = reading.caught
    unit, way = caught.value("unit"), caught.kind("way")
    unit = "WE" if caught.kind("unit") == "weekend" else unit
    plural = caught.low("unit").endswith(("ы", "ов", "ам", "ах", "ами")) and unit != "WE"
    if plural or unit == "D":
        return None
    value = unit_value(reading.said, unit, step(way))
    return Timex("DATE", value) if value else None


def _edge(reading: Reading) -> Timex | None:
    caught = reading.caught
    value = unit_value(reading.said, caught.value("unit"), step(caught.kind("way")))
    return Timex("DATE", value, _EDGES[caught.kind("edge")]) if value else None


def _same(reading: Reading) -> Timex | None:
    """Return the gaps of «в том же году», «в тот день»: which one is told elsewhere."""
    caught = reading.caught
    if not caught.has("same") and (caught.kind("unit") not in ("day", "year") or _is_many(reading)):
        return None
    if caught.kind("unit") in ("part", "part_in"):
        return Timex("TIME", f"XXXX-XX-XXT{caught.value('unit')}")
    gaps = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
    return Timex("DATE", gaps.get(caught.value("unit"), f"XXXX-{caught.value('unit')}"))


def _is_many(reading: Reading) -> bool:
    return reading.caught.low("unit") in ("дни", "дней", "дням", "днях", "днями", "годе")


def _next_day(reading: Reading) -> Timex | None:
    one = reading.caught.low("unit") in ("день", "дня", "дню")
    return Timex("DATE", "XXXX-XX-XX") if one else None


def _season(reading: Reading) -> Timex:
    caught = reading.caught
    code = caught.value("season")
    if (year := year_told(reading)) is None:
        if caught.has("way"):
            year = year_value(reading.said, step(caught.kind("way")))
        else:
            year = season_year(reading.said, code, reading.tense())
    return Timex("DATE", f"{year}-{code}")


def _is_midweek(reading: Reading) -> bool:
    """Say whether «среду» is the day and no surroundings: «в среду», not «в городскую среду»."""
    pieces, first, last = reading.caught.shape.pieces, reading.caught.first, reading.caught.last
    before = pieces[first - 1].kind if first else "break"
    after = pieces[last].low if last < len(pieces) else ""
    return before != "word" and not after.startswith("обитан")


def _weekday(reading: Reading) -> Timex | None:
    caught = reading.caught
    if caught.has("weekdays"):
        return Timex("SET", f"XXXX-WXX-{caught.value('weekdays')}")
    if caught.kind("weekday") == "midweek_in" and not _is_midweek(reading):
        return None
    number, way = int(caught.value("weekday")) - 1, caught.kind("way")
    tense = None if way or reading.said is None else reading.tense()
    return Timex("DATE", weekday_value(reading.said, number, way, tense))


def _edge_of(reading: Reading) -> Timex:
    return Timex("DATE", "XXXX", _EDGES[reading.caught.kind("edge")])


def _which(reading: Reading) -> Timex | None:
    """Return the number of a half or a ten days; «последние числа» are the third of a month."""
    caught = reading.caught
    number = caught.value("half") if caught.kind("half") == "ordinal" else "3"
    return Timex("DATE", number) if number in ("1", "2", "3") else None


def _half_of(reading: Reading) -> Timex | None:
    return _which(reading) if reading.caught.value("half") in ("1", "2") else None


def _half_unit(reading: Reading) -> Timex | None:
    """Return «вторая половина дня», «первая половина прошлого года»."""
    caught = reading.caught
    first = caught.value("half") == "1"
    if caught.kind("half") != "ordinal" or caught.value("half") not in ("1", "2"):
        return None
    if caught.kind("unit") == "day":
        return Timex("TIME", f"{day_value(reading.said, 0)}T{'MO' if first else 'AF'}")
    value = unit_value(reading.said, caught.value("unit"), step(caught.kind("way")))
    if caught.kind("unit") == "year":
        return Timex("DATE", f"{value}-H{caught.value('half')}")
    return Timex("DATE", value, "START" if first else "END") if value else None


POINTS: Mapping[str, Reader] = MappingProxyType(
    {
        "iso": _iso, "dotted": _dotted, "night": _night, "days": _days, "day": _day,
        "months": _months, "month": _month, "quarter": _quarter, "years": _years,
        "years_listed": _years_listed, "year": _year, "bare_year": _year, "decade": _decade,
        "century": _century, "centuries": _centuries, "relative": _relative, "unit": _unit,
        "edge": _edge, "same": _same, "next_day": _next_day, "season": _season,
        "weekday": _weekday, "edge_of": _edge_of, "half_of": _half_of, "half_unit": _half_unit,
        "dates_of": _which, "tenday": _which,
    }
)  # fmt: skip
"""Rule -> what reads a point in time out of it."""
