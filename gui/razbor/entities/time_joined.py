"""Times that stand side by side and mean one: «во вторник, 3 мая, в 9 утра», «с мая по июль»."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from razbor.entities.calendar import is_day, moved_day
from razbor.entities.entity import Timex
from razbor.entities.moment import Moment
from razbor.entities.shape import Shape

Join = Callable[[Moment, tuple[str, ...], Moment, str], Moment | None]
"""Left time, kinds of the pieces between, right time, kind of the piece before -> both or None."""

_LOOSE = frozenset(
    {"half_of", "edge_of", "dates_of", "tenday", "night_on", "bare_part", "bare_clock", "zone"}
)
"""Rules that say nothing alone."""
_PARTS = frozenset({"part", "bare_part"})
_CLOCKS = frozenset({"clock", "bare_clock", "hours", "noon", "half_past"})
_PERIODS = frozenset(
    {"month", "year", "decade", "century", "unit", "season", "quarter", "years", "bare_year"}
)
_FAMILIES = ({"day", "relative", "weekday", "iso", "dotted"}, {"month"}, {"year", "bare_year"},
             {"clock", "bare_clock", "hours"}, {"decade"}, {"season"}, {"quarter"})  # fmt: skip
_BESIDE = ((), ("comma",), ("dash",), ("comma", "dash"))
_AT = ("v", "over", "about", "k", "since")
_CLOSE_TO = frozenset({"comma", *_AT})
_LONGEST_MIDDLE = 3
_TENS = {"1": ("01", "10"), "2": ("11", "20"), "3": ("21", "31")}
_HUNDREDS = re.compile(r"\d\dXX")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_YEAR = re.compile(r"(?:\d{4}|XXXX)(?=-|$)")


def joined(moments: Sequence[Moment], shape: Shape) -> list[Moment]:
    """Return the times with those put together that mean one; what says nothing alone goes."""
    kept = list(moments)
    for join in _JOINS:
        kept = _swept(kept, shape, join)
    return [moment for moment in kept if moment.rule not in _LOOSE]


def _swept(moments: list[Moment], shape: Shape, join: Join) -> list[Moment]:
    out: list[Moment] = []
    for moment in moments:
        both = _both(out[-1], moment, shape, join) if out else None
        if both is None:
            out.append(moment)
        else:
            out[-1] = both
    return out


def _both(left: Moment, right: Moment, shape: Shape, join: Join) -> Moment | None:
    if not 0 <= right.first - left.last <= _LONGEST_MIDDLE:
        return None
    middle = tuple(piece.kind for piece in shape.pieces[left.last : right.first])
    if middle[:1] == ("dot",) and shape.pieces[left.last - 1].low in ("г", "гг"):
        middle = middle[1:]
    before = shape.pieces[left.first - 1].kind if left.first else ""
    return join(left, middle, right, before)


def _over(left: Moment, right: Moment, rule: str, timex: Timex) -> Moment:
    return Moment(left.first, right.last, rule, timex, left.told or right.told)


def _is_a_day(moment: Moment) -> bool:
    return moment.timex.type == "DATE" and is_day(moment.value) and moment.rule != "same"


def _weekday_and_date(
    left: Moment, middle: tuple[str, ...], right: Moment, _: str
) -> Moment | None:
    """«в среду, 3 мая», «сегодня, 3 мая», «вчера (5 мая)»."""
    named = left.rule in ("weekday", "relative") and right.rule in ("day", "iso", "dotted")
    return _over(left, right, "day", right.timex) if named and middle in _BESIDE else None


def _relative_weekday(
    left: Moment, middle: tuple[str, ...], right: Moment, _: str
) -> Moment | None:
    """«сегодня, в среду», «3 мая, в среду»: the day is told already."""
    fits = left.rule in ("relative", "day") and right.rule == "weekday" and _is_a_day(left)
    near = middle in ((), ("comma",), ("comma", "v"))
    return _over(left, right, "day", left.timex) if fits and near else None


def _decade_of_century(
    left: Moment, middle: tuple[str, ...], right: Moment, _: str
) -> Moment | None:
    """«девяностые годы двадцатого века»."""
    if left.rule != "decade" or not _HUNDREDS.fullmatch(right.value) or middle:
        return None
    return _over(left, right, "decade", Timex("DATE", right.value[:2] + left.value[2:]))


def _weekday_of_week(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«на следующей неделе в четверг», «в четверг на следующей неделе»."""
    week, day = (left, right) if right.rule == "weekday" else (right, left)
    told = _WEEK.fullmatch(week.value)
    if day.rule != "weekday" or told is None or middle not in ((), ("v",), ("na",), ("comma", "v")):
        return None
    weekday = date.fromisoformat(day.value).isoweekday()
    exact = date.fromisocalendar(int(told[1]), int(told[2]), weekday)
    return _over(left, right, "day", Timex("DATE", exact.isoformat()))


def _night_on(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«ночь на 3 мая», «ночь на воскресенье»."""
    if left.rule != "night_on" or middle or not _is_a_day(right) or not left.value.endswith("NI"):
        return None
    eve = moved_day(right.value, -1)
    return _over(left, right, "night", Timex("TIME", f"{eve}TNI/{right.value}"))


def _part_and_day(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«вечером 3 мая», «утром в понедельник», «вечер вторника»."""
    if left.rule not in _PARTS or not _is_a_day(right):
        return None
    if middle not in ((), ("v",), ("comma",)):
        return None
    return _over(left, right, "part", Timex("TIME", right.value + left.value[10:]))


def _day_and_part(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«сегодня утром», «3 мая, вечером»."""
    if right.rule != "part" or not _is_a_day(left) or middle not in ((), ("comma",)):
        return None
    return _over(left, right, "part", Timex("TIME", left.value + right.value[10:]))


def _has_day(moment: Moment) -> bool:
    return _is_a_day(moment) or (
        moment.rule == "part" and not moment.value.startswith("XXXX-XX-XX")
    )


def _day_and_clock(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«3 мая в 15:30», «утром в 9 часов», «в субботу около полудня»."""
    if right.rule not in _CLOCKS or not set(middle) <= _CLOSE_TO or len(middle) > 2:  # noqa: PLR2004
        return None
    if not _has_day(left) and left.rule != "part":
        return None
    clock = right.value.partition("T")[2]
    day = left.value.partition("T")[0] if _has_day(left) else right.value.partition("T")[0]
    return _over(left, right, "clock", Timex("TIME", f"{day}T{clock}", right.timex.mod))


def _clock_and_day(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«в 15:30 3 мая», «около 9 утра в среду»."""
    if (
        left.rule not in _CLOCKS
        or not _has_day(right)
        or middle not in ((), ("v",), ("comma",), ("comma", "v"))
    ):
        return None
    value = f"{right.value.partition('T')[0]}T{left.value.partition('T')[2]}"
    return _over(left, right, "clock", Timex("TIME", value, left.timex.mod))


def _clock_and_zone(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«около 8 часов утра 14 февраля по местному времени»."""
    fits = left.rule in _CLOCKS and right.rule == "zone" and not middle
    return _over(left, right, "clock", left.timex) if fits else None


def _edge_of_period(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«начале 2017 года», «середине мая», «конце прошлой недели»."""
    if left.rule != "edge_of" or middle or right.rule not in _PERIODS:
        return None
    return _over(left, right, right.rule, replace(right.timex, mod=left.timex.mod))


def _half_of_period(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«первой половине 2024 года», «второй половине мая», «первых числах июня»."""
    if left.rule not in ("half_of", "dates_of") or middle or right.rule not in _PERIODS:
        return None
    number = left.value
    if left.rule == "half_of" and re.fullmatch(r"\d{4}|XXXX", right.value):
        return _over(left, right, "quarter", Timex("DATE", f"{right.value}-H{number}"))
    mod = "START" if number == "1" else "END"
    return _over(left, right, right.rule, Timex("DATE", right.value, mod))


def _tenday_of_month(left: Moment, middle: tuple[str, ...], right: Moment, _: str) -> Moment | None:
    """«вторая декада мая»."""
    if left.rule != "tenday" or middle or right.rule != "month" or left.value not in _TENS:
        return None
    first, last = _TENS[left.value]
    return _over(left, right, "days", Timex("DATE", f"{right.value}-{first}/{right.value}-{last}"))


def _range(left: Moment, middle: tuple[str, ...], right: Moment, before: str) -> Moment | None:
    """«с 3 мая по 7 июня», «май – июль», «между 2010 и 2015 годами»."""
    if not any({left.rule, right.rule} <= family for family in _FAMILIES):
        return None
    if left.timex.type != right.timex.type or "/" in left.value + right.value:
        return None
    if not _ranged(middle, before):
        return None
    first = _lent(left, right) if right.told and not left.told else left.value
    last = right.value
    if _known(first) and _known(last) and first > last:
        first, last = _turned(left, right, first, last)
    return _over(left, right, "range", Timex(left.timex.type, f"{first}/{last}"))


def _ranged(middle: tuple[str, ...], before: str) -> bool:
    match middle:
        case ("po",) | ("do",):
            return before in ("s", "ot")
        case ("dash",):
            return True
        case ("and",):
            return before == "between"
    return False


def _known(value: str) -> bool:
    return "X" not in value


def _lent(left: Moment, right: Moment) -> str:
    """Return the left time with the right one's year, or the year before: «с декабря по март»."""
    year = _YEAR.match(right.value)
    if year is None or not left.value[4:] or left.rule == "weekday":
        return left.value
    here = year[0] + left.value[4:]
    if here > right.value and year[0].isdigit():
        return f"{int(year[0]) - 1:04}{left.value[4:]}"
    return here


def _turned(left: Moment, right: Moment, first: str, last: str) -> tuple[str, str]:
    """Return a range whose end would stand before its start, a week or a year set right."""
    if right.rule == "weekday":
        return first, moved_day(last, 7)
    if left.told or not first[:4].isdigit():
        return first, last
    return f"{int(last[:4]) - 1:04}{first[4:]}", last


_JOINS: tuple[Join, ...] = (
    _weekday_and_date,
    _relative_weekday,
    _decade_of_century,
    _weekday_of_week,
    _night_on,
    _part_and_day,
    _day_and_part,
    _clock_and_day,
    _day_and_clock,
    _clock_and_zone,
    _edge_of_period,
    _half_of_period,
    _tenday_of_month,
    _range,
)
