"""Days, months and longer stretches in words, as short as a column is narrow."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale

from razbor.analysis.stretch import Stretch
from razbor.i18n import later, tr, trn

_YEAR, _QUARTER, _HALF, _MONTH = 12, 3, 6, 1
_LONG_YEAR, _MONTH_DAYS = 366, 31
_SEASONS = {3: later("весна"), 6: later("лето"), 9: later("осень"), 12: later("зима")}
_ROMAN = ("I", "II", "III", "IV")


def stretch_name(stretch: Stretch) -> str:
    """Return «3 окт. 2024», «октябрь 2024», «2024», «5–7 мая 2024», «2007–2011»."""
    first, last = stretch.first, stretch.last
    if first == last:
        return _day(first, stretch)
    months = _whole_months(first, last)
    if months:
        return _months(stretch, months)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last, stretch)}"
    near = first.year == last.year
    return f"{_short_day(first) if near else _day(first, stretch)} – {_day(last, stretch)}"


def _whole_months(first: date, last: date) -> int:
    """Return how many whole months there are; 0 where the edges lie inside of months."""
    if first.day != 1 or (last + timedelta(1)).day != 1:
        return 0
    return (last.year - first.year) * _YEAR + last.month - first.month + 1


def _months(stretch: Stretch, months: int) -> str:
    first, last = stretch.first, stretch.last
    year = "" if stretch.yearless else f" {first.year}"
    if months % _YEAR == 0 and first.month == 1:
        return str(first.year) if months == _YEAR else f"{first.year}–{last.year}"
    if months == _QUARTER and first.month % _QUARTER == 1:
        return tr("{} кв.").format(_ROMAN[first.month // _QUARTER]) + year
    if months == _QUARTER and first.month in _SEASONS:
        return tr(_SEASONS[first.month]) + year
    if months == _HALF and first.month in (1, 7):
        return tr("{}-е полугодие").format(1 if first.month == 1 else 2) + year
    if months == _MONTH:
        return QLocale().standaloneMonthName(first.month) + year
    names = (QLocale().standaloneMonthName(each.month) for each in (first, last))
    return " – ".join(names) + ("" if stretch.yearless else f" {last.year}")


def _day(day: date, stretch: Stretch) -> str:
    return _short_day(day) if stretch.yearless else f"{_short_day(day)} {day.year}"


def _short_day(day: date) -> str:
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    return f"{day.day} {month}"


def span_name(days: int) -> str:
    """Return how long it is: «12 дней», «5 месяцев», «3 года»."""
    if days >= _LONG_YEAR:
        years = round(days / 365.25)
        return trn("{} год", "{} лет", years)
    if days > 2 * _MONTH_DAYS:
        return trn("{} месяц", "{} месяцев", round(days / 30.4))
    return trn("{} день", "{} дней", days)
