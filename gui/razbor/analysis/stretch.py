"""From when to when a normalised time lasts, as calendar days."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(\d|WE))?")
_PART = re.compile(r"(\d{4})-([QH]\d|SP|SU|FA|WI)")
_YEAR = re.compile(r"(\d{4})(?:-XX)?(?:-XX)?")
_YEARS = re.compile(r"(\d{2,3})(X{1,2})")
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d|XX))?")
_CLOCK = re.compile(r"T.*")
_PARTS = {
    **{f"Q{n}": (3 * n - 2, 3) for n in range(1, 5)},
    **{f"H{n}": (6 * n - 5, 6) for n in range(1, 3)},
    "SP": (3, 3),
    "SU": (6, 3),
    "FA": (9, 3),
    "WI": (12, 3),
}
_WEEKEND, _WEEK_DAYS, _MONTHS = 6, 7, 12
_LEAP = 2000  # a year in which every day of a calendar exists


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """From one day to another, both included; ``yearless`` where the year is not known."""

    first: date
    last: date
    yearless: bool = False


def stretch_of(value: str) -> Stretch | None:
    """Return the days of a TIMEX3 value: «2024-05», «2024-W14-WE», «XXXX-11-13», «198X», «A/B».

    None for what has no place in a calendar: «XXXX», «XXXX-WXX-5», durations.
    """
    ends = [_one(end) for end in value.split("/")]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends) or len({end.yearless for end in known}) > 1:
        return None
    first, last = min(end.first for end in known), max(end.last for end in known)
    return Stretch(first, last, yearless=known[0].yearless)


def _one(value: str) -> Stretch | None:
    plain = _CLOCK.sub("", value)
    try:
        return _known(plain) or _yearless(plain)
    except (ValueError, OverflowError):  # no such day, or a year that no calendar has
        return None


def _known(value: str) -> Stretch | None:
    found = next(((form, fits) for form in _FORMS if (fits := form.fullmatch(value))), None)
    return _FORMS[found[0]](found[1]) if found else None


def _day(found: re.Match[str]) -> Stretch:
    day = date(*map(int, found.groups()))
    return Stretch(day, day)


def _years(found: re.Match[str]) -> Stretch:
    width = 10 ** len(found[2])
    first = int(found[1]) * width
    return Stretch(date(max(1, first), 1, 1), date(first + width - 1, 12, 31))


def _yearless(value: str) -> Stretch | None:
    found = _NO_YEAR.fullmatch(value)
    if found is None:
        return None
    if found[2] in (None, "XX"):
        whole = _months(_LEAP, int(found[1]), 1)
        return Stretch(whole.first, whole.last, yearless=True)
    day = date(_LEAP, int(found[1]), int(found[2]))
    return Stretch(day, day, yearless=True)


def _months(year: int, month: int, count: int) -> Stretch:
    last_month = month + count - 1
    last_year = year + (last_month - 1) // _MONTHS
    last_month = (last_month - 1) % _MONTHS + 1
    days = monthrange(last_year, last_month)[1]
    return Stretch(date(year, month, 1), date(last_year, last_month, days))


def _week(year: int, week: int, day: str | None) -> Stretch:
    monday = date.fromisocalendar(year, week, 1)
    if day is None:
        return Stretch(monday, monday + timedelta(_WEEK_DAYS - 1))
    if day == "WE":
        return Stretch(monday + timedelta(_WEEKEND - 1), monday + timedelta(_WEEKEND))
    one = monday + timedelta(int(day) - 1)
    return Stretch(one, one)


_FORMS: dict[re.Pattern[str], Callable[[re.Match[str]], Stretch]] = {
    _DAY: _day,
    _MONTH: lambda found: _months(int(found[1]), int(found[2]), 1),
    _WEEK: lambda found: _week(int(found[1]), int(found[2]), found[3]),
    _PART: lambda found: _months(int(found[1]), *_PARTS[found[2]]),
    _YEAR: lambda found: _months(int(found[1]), 1, _MONTHS),
    _YEARS: _years,
}
