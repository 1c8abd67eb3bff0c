"""Dates and times as TIMEX3, against the day of publication; what cannot be known stays X.

Source of the values: ISO-TimeML (TIMEX3). «на следующей неделе» without a day of publication is
XXXX-WXX, «весной» XXXX-SP, «10 октября» XXXX-10-10.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from razbor.entities.entity import EntityType, MentionKind, Timex
from razbor.entities.scene import Find, Scene
from razbor.entities.tense import tense_near
from razbor.entities.time_grammar import PATTERNS
from razbor.text.span import Span

_MONTHS = (
    "январ", "феврал", "март", "апрел", "ма", "июн",
    "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)  # fmt: skip
"""Stems in the order of the year: «март» is met before «ма»."""
_DAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен")
_SEASONS = {"весн": "SP", "лет": "SU", "осен": "FA", "зим": "WI"}
_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
_SHIFTS = {
    "сегодня": 0,
    "вчера": -1,
    "накануне": -1,
    "завтра": 1,
    "позавчера": -2,
    "послезавтра": 2,
}
_PAST = ("прошл", "минувш")
_FUTURE = ("следующ", "будущ", "ближайш")


def find_times(scene: Scene) -> Iterator[Find]:
    """Yield the times of the article with their values."""
    busy = {i for f in scene.finds for i in range(f.span.start, f.span.end)}
    for name, pattern in PATTERNS:
        for match in pattern.finditer(scene.text):
            span = Span(*match.span())
            if span.start in busy:
                continue
            timex = _value(name, match, scene)
            if timex is None:
                continue
            busy.update(range(span.start, span.end))
            yield _find(scene, span, timex, name)


def _find(scene: Scene, span: Span, timex: Timex, rule: str) -> Find:
    inside = scene.parsed.indices(span)
    first = inside.start if len(inside) else scene.parsed.index_at(span.start)
    last = max(inside.stop, first + 1)
    nouns = (i for i in range(first, last) if scene.words[i].pos in {"NOUN", "PROPN"})
    return Find(
        span,
        first,
        last,
        next(nouns, last - 1),
        EntityType.TIMEX,
        MentionKind.TIMEX,
        f"time-{rule}",
        timex=timex,
    )


def _value(name: str, match: re.Match[str], scene: Scene) -> Timex | None:
    found = {k: v for k, v in match.groupdict().items() if v}
    said = scene.parsed.article.published
    return _READERS[name](found, said, scene, match.start())


def month_number(word: str) -> int:
    """Return the number of a month by any of its forms, 1 to 12."""
    low = word.lower()
    return next(n for n, stem in enumerate(_MONTHS, 1) if low.startswith(stem))


def _nearest_year(month: int, day: int, said: date | None, scene: Scene, place: int) -> str:
    """Return the year of a date without one: by the tense of its sentence, else the nearest."""
    if said is None:
        return "XXXX"
    try:
        here = date(said.year, month, day)
    except ValueError:
        return str(said.year)
    tense = tense_near(scene, place)
    if tense == "Past" and (here - said).days > 0:
        return str(said.year - 1)
    if tense == "Fut" and (here - said).days < 0:
        return str(said.year + 1)
    nearest = min(
        (said.year - 1, said.year, said.year + 1),
        key=lambda y: abs((_safe(y, month, day) - said).days),
    )
    return str(nearest if tense is None else said.year)


def _safe(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def _day(found: dict[str, str], said: date | None, scene: Scene, place: int) -> Timex | None:
    month, day = month_number(found["month"]), int(found["day"])
    if not 1 <= day <= 31:  # noqa: PLR2004
        return None
    year = _year_told(found, said) or _nearest_year(month, day, said, scene, place)
    return Timex("DATE", f"{year}-{month:02}-{day:02}")


def _year_told(found: dict[str, str], said: date | None) -> str | None:
    """Return the year of «5 мая 2021 года» or «5 мая прошлого года», None where none is told."""
    if "year" in found or "way2" not in found:
        return found.get("year")
    return str(said.year + _direction(found["way2"].lower())) if said else "XXXX"


def _range(found: dict[str, str], said: date | None, scene: Scene, place: int) -> Timex | None:
    first, last = (
        _day(found, said, scene, place),
        _day({**found, "day": found["day2"]}, said, scene, place),
    )
    return Timex("DATE", f"{first.value}/{last.value}") if first and last else None


def _dotted(found: dict[str, str], *_: object) -> Timex | None:
    day, month = int(found["day"]), int(found["number"])
    fits = 1 <= day <= 31 and 1 <= month <= 12  # noqa: PLR2004
    return Timex("DATE", f"{found['year']}-{month:02}-{day:02}") if fits else None


def _month(found: dict[str, str], *_: object) -> Timex | None:
    return Timex("DATE", f"{found['year']}-{month_number(found['month']):02}")


def _bare_month(found: dict[str, str], said: date | None, scene: Scene, place: int) -> Timex | None:
    month = month_number(found["month"])
    way = (found.get("way") or found.get("way2") or "").lower()
    if said is None:
        return Timex("DATE", f"XXXX-{month:02}")
    if way:
        return Timex("DATE", f"{said.year + _direction(way)}-{month:02}")
    same = month == said.month  # «в октябре» in a report of October is this one
    year = str(said.year) if same else _nearest_year(month, 15, said, scene, place)
    return Timex("DATE", f"{year}-{month:02}")


def _direction(way: str) -> int:
    return -1 if way.startswith(_PAST) else 1 if way.startswith(_FUTURE) else 0


def _years(found: dict[str, str], *_: object) -> Timex | None:
    return Timex("DATE", f"{found['year']}/{found['year2']}")


_QUARTERS = (
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четв", 4),
    ("iv", 4),
    ("iii", 3),
    ("ii", 2),
    ("i", 1),
)


def _quarter(found: dict[str, str], said: date | None, *_: object) -> Timex | None:
    word = found["quarter"].lower()
    number = (
        int(word[0])
        if word[0].isdigit()
        else next(n for stem, n in _QUARTERS if word.startswith(stem))
    )
    year = found.get("year") or (str(said.year) if said else "XXXX")
    return Timex("DATE", f"{year}-Q{number}")


def _year(found: dict[str, str], *_: object) -> Timex | None:
    return Timex("DATE", found["year"])


def _decade(found: dict[str, str], *_: object) -> Timex | None:
    decade = found["decade"]
    return Timex("DATE", (decade if len(decade) == 4 else "19" + decade)[:3] + "X")  # noqa: PLR2004


def _relative(found: dict[str, str], said: date | None, *_: object) -> Timex | None:
    if said is None:
        return Timex("DATE", "XXXX-XX-XX")
    return Timex("DATE", (said + timedelta(days=_SHIFTS[found["word"].lower()])).isoformat())


def _unit(found: dict[str, str], said: date | None, *_: object) -> Timex | None:
    unit, shift = found["unit"].lower(), _direction(found.get("way", "").lower())
    if unit.startswith("недел") or unit == "выходные":
        return Timex("DATE", _week(said, shift) + ("-WE" if unit == "выходные" else ""))
    if unit.startswith("год"):
        return Timex("DATE", str(said.year + shift) if said else "XXXX")
    if unit.startswith("квартал"):
        return Timex("DATE", _moved_quarter(said, shift))
    return Timex("DATE", _moved_month(said, shift))


def _week(said: date | None, shift: int) -> str:
    if said is None:
        return "XXXX-WXX"
    year, week, _ = (said + timedelta(weeks=shift)).isocalendar()
    return f"{year}-W{week:02}"


def _moved_month(said: date | None, shift: int) -> str:
    if said is None:
        return "XXXX-XX"
    total = said.year * 12 + said.month - 1 + shift
    return f"{total // 12}-{total % 12 + 1:02}"


def _moved_quarter(said: date | None, shift: int) -> str:
    if said is None:
        return "XXXX-QX"
    total = said.year * 4 + (said.month - 1) // 3 + shift
    return f"{total // 4}-Q{total % 4 + 1}"


def _season(found: dict[str, str], said: date | None, scene: Scene, place: int) -> Timex | None:
    code = next(c for stem, c in _SEASONS.items() if found["season"].lower().startswith(stem))
    if "year" in found:
        return Timex("DATE", f"{found['year']}-{code}")
    if said is None:
        return Timex("DATE", f"XXXX-{code}")
    way = found.get("way", "").lower()
    if way:
        return Timex("DATE", f"{said.year + _direction(way)}-{code}")
    return Timex("DATE", f"{_nearest_year(_MIDDLE[code], 15, said, scene, place)}-{code}")


def _weekday(found: dict[str, str], said: date | None, scene: Scene, place: int) -> Timex | None:
    if said is None:
        return Timex("DATE", "XXXX-WXX-" + str(_day_number(found["weekday"]) + 1))
    number, way = _day_number(found["weekday"]), found.get("way", "").lower()
    shift = (number - said.weekday()) % 7
    if way.startswith(_PAST) or (not way and tense_near(scene, place) == "Past"):
        shift = shift - 7 if shift else (-7 if way else 0)
    elif way.startswith("следующ") and shift < 7 - said.weekday():
        shift += 7
    elif not way and tense_near(scene, place) is None and shift > 3:  # noqa: PLR2004
        shift -= 7
    return Timex("DATE", (said + timedelta(days=shift)).isoformat())


def _day_number(word: str) -> int:
    return next(n for n, stem in enumerate(_DAYS) if word.lower().startswith(stem))


def _clock(found: dict[str, str], said: date | None, *_: object) -> Timex | None:
    return Timex(
        "TIME",
        f"{said.isoformat() if said else 'XXXX-XX-XX'}T{int(found['hour']):02}:{found['minute']}",
    )


Reader = Callable[[dict[str, str], date | None, Scene, int], Timex | None]
_READERS: dict[str, Reader] = {
    "range": _range, "day": _day, "dotted": _dotted, "month": _month, "bare_month": _bare_month,
    "years": _years, "quarter": _quarter, "year": _year, "bare_year": _year, "decade": _decade,
    "relative": _relative, "unit": _unit, "season": _season, "weekday": _weekday, "clock": _clock,
}  # fmt: skip
