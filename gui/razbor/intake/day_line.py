"""The day of publication, where a text says it on a line of its own near its head."""

import re
from datetime import date
from functools import cache

_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_CLOCK = r"(?:[\s,|/–—-]+(?:в\s+)?[0-2]?\d[:.][0-5]\d)?"
_LINES = 5  # at the head of a text
_LONGEST = 50  # characters of such a line


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return the forms of such a line; made when a line may be one, for the first page waits."""
    return tuple(
        re.compile(rf"(?:[а-я]{{5,11}},?\s+)?{form}(?:\s+(?:года|г\.?))?{_CLOCK}\.?", re.IGNORECASE)
        for form in (
            rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s+(?P<year>20\d\d|19\d\d)",
            r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>20\d\d|19\d\d)",
            r"(?P<year>20\d\d|19\d\d)-(?P<month>\d\d)-(?P<day>\d\d)",
        )
    )


def told_day(text: str) -> date | None:
    """Return the day of a line like «13 ноября 2025, 11:25» among the first lines, or None."""
    head = (line.strip() for line in text[: _LINES * 1000].splitlines())
    lines = [line for line in head if line][:_LINES]
    for line in [line for line in lines if "19" in line or "20" in line]:
        found = next((m for form in _forms() if (m := form.fullmatch(line[: _LONGEST + 1]))), None)
        if found is not None:
            return _day(found["year"], found["month"], found["day"])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month.lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
