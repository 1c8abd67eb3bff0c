"""Reckoning with days, weeks, months and years that are partly unknown: an X for each gap."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")
_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_LONGEST_SHIFT = 3000  # of any unit
_LAST_YEAR = 9999


def is_day(value: str) -> bool:
    """Say whether a value names a day: «2025-05-12», «XXXX-05-12», «2025-W14-2»."""
    return bool(_DAY.fullmatch(value)) or value.startswith("XXXX-WXX-")


def nearest_year(said: date | None, month: int, day: int, tense: str | None) -> str:
    """Return the year of a date without one: by the tense of what is told, else the nearest."""
    if said is None:
        return "XXXX"
    try:
        here = date(said.year, month, day)
    except ValueError:
        return str(said.year)
    if tense == "Past" and (here - said).days > 0:
        return str(said.year - 1)
    if tense == "Fut" and (here - said).days < 0:
        return str(said.year + 1)
    if tense is not None:
        return str(said.year)
    around = (said.year - 1, said.year, said.year + 1)
    return str(min(around, key=lambda y: abs((_safe(y, month, day) - said).days)))


def _safe(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def season_year(said: date | None, season: str, tense: str | None) -> str:
    """Return the year of a season without one."""
    return nearest_year(said, _MIDDLE[season], 15, tense)


def day_value(said: date | None, shift: int) -> str:
    """Return a day so many days after another."""
    return (said + timedelta(days=shift)).isoformat() if said else "XXXX-XX-XX"


def week_value(said: date | None, shift: int) -> str:
    """Return the week so many weeks after that of a day."""
    if said is None:
        return "XXXX-WXX"
    year, week, _ = (said + timedelta(weeks=shift)).isocalendar()
    return f"{year}-W{week:02}"


def month_value(said: date | None, shift: int) -> str:
    """Return the month so many months after that of a day."""
    if said is None:
        return "XXXX-XX"
    total = said.year * 12 + said.month - 1 + shift
    return f"{total // 12:04}-{total % 12 + 1:02}"


def quarter_value(said: date | None, shift: int) -> str:
    """Return the quarter so many quarters after that of a day."""
    if said is None:
        return "XXXX-QX"
    total = said.year * 4 + (said.month - 1) // 3 + shift
    return f"{total // 4:04}-Q{total % 4 + 1}"


def half_value(said: date | None, shift: int) -> str:
    """Return the half-year so many halves after that of a day."""
    if said is None:
        return "XXXX-HX"
    total = said.year * 2 + (said.month - 1) // 6 + shift
    return f"{total // 2:04}-H{total % 2 + 1}"


def year_value(said: date | None, shift: int) -> str:
    """Return the year so many years after that of a day."""
    return f"{said.year + shift:04}" if said else "XXXX"


def unit_value(said: date | None, unit: str, shift: int) -> str | None:
    """Return the day, week, month, quarter, half, year, decade or century so far from a day.

    ``unit`` is D, W, WE, M, Q, H, Y, E or C; None for other units and for shifts past the calendar.
    """
    count = _COUNTERS.get(unit)
    return count(said, shift) if count is not None and abs(shift) <= _LONGEST_SHIFT else None


def _whole_years(said: date | None, shift: int) -> str:
    inside = said is None or 0 < said.year + shift <= _LAST_YEAR
    return year_value(said, shift) if inside else "XXXX"


_COUNTERS: Mapping[str, Callable[[date | None, int], str]] = MappingProxyType(
    {
        "D": day_value,
        "W": week_value,
        "WE": lambda said, shift: week_value(said, shift) + "-WE",
        "M": month_value,
        "Q": quarter_value,
        "H": half_value,
        "Y": _whole_years,
        "E": lambda said, shift: _whole_years(said, 10 * shift)[:3] + "X",
        "C": lambda said, shift: _whole_years(said, 100 * shift)[:2] + "XX",
    }
)


def weekday_value(said: date | None, number: int, way: str, tense: str | None) -> str:
    """Return the day of a weekday, 0 for Monday.

    ``way`` is past, next, near, this or empty: then the tense decides, else the nearest within
    three days.
    """
    if said is None:
        return f"XXXX-WXX-{number + 1}"
    shift = (number - said.weekday()) % 7
    if way == "past" or (not way and tense == "Past"):
        shift = shift - 7 if shift else (-7 if way else 0)
    elif way == "next" and shift < 7 - said.weekday():
        shift += 7
    elif way == "this":
        shift = number - said.weekday()
    elif not way and tense is None and shift > 3:  # noqa: PLR2004
        shift -= 7
    return (said + timedelta(days=shift)).isoformat()


def moved_day(value: str, shift: int) -> str:
    """Return the day so many days after a known one, ``XXXX-XX-XX`` after another."""
    try:
        return (date.fromisoformat(value) + timedelta(days=shift)).isoformat()
    except (ValueError, OverflowError):
        return "XXXX-XX-XX"
