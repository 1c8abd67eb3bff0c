"""Hours and parts of the day: «15:30 по местному времени», «9 утра», «прошлой ночью»."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from razbor.entities.calendar import day_value
from razbor.entities.counting import number_of
from razbor.entities.entity import Timex
from razbor.entities.moment import Reader, Reading, step

_HOUR, _NOON, _DAY, _LATE = 60, 12, 24, 8
_BEFORE_HOURS = frozenset({"v", "k", "do", "s", "po", "over", "about", "since"})


def _clock(reading: Reading) -> Timex | None:
    hour, minute, *_ = re.split("[:.]", reading.caught.value("clock"))
    return _at(reading, _of_day(int(hour), reading.caught.low("part")), int(minute))


def _at(reading: Reading, hour: int, minute: int) -> Timex | None:
    if hour > _DAY or minute >= _HOUR:
        return None
    value = f"{day_value(reading.said, 0)}T{hour:02}:{minute:02}"
    return Timex("TIME", value, _about(reading))


def _hours(reading: Reading) -> Timex | None:
    caught = reading.caught
    hour = number_of(caught.named("hour"))
    if hour is None or hour != hour.to_integral_value() or not 0 <= hour <= _DAY:
        return None
    if not _is_hour(reading):
        return None
    minute = int(caught.value("minute")[:3] or 0)
    return _at(reading, _of_day(int(hour), caught.low("part")), minute)


def _late_hours(reading: Reading) -> Timex | None:
    """Return «до 22 часов»; «до 5 часов» may be how long."""
    hour = int(reading.caught.value("hour"))
    return _at(reading, hour, 0) if hour > _NOON else None


def _is_hour(reading: Reading) -> bool:
    """Say whether an hour is told: «3 дня» and «две ночи» are lengths, «в двух часах» is a way."""
    caught = reading.caught
    if caught.has("unit"):
        return caught.low("unit") != "часах" and caught.low("part") in (
            "",
            "утра",
            "дня",
            "вечера",
            "ночи",
        )
    before = caught.shape.pieces[caught.first - 1].kind if caught.first else ""
    told = before in _BEFORE_HOURS or caught.has("bound")
    return told and caught.kind("part") == "part_of" and caught.low("hour") != "две"


def _of_day(hour: int, part: str) -> int:
    """Return an hour of 24: «3 часа дня» is 15, «12 ночи» 0."""
    if part in ("дня", "вечера") and hour < _NOON:
        return hour + _NOON
    if part == "ночи" and hour >= _LATE:
        return (hour + _NOON) % _DAY
    return hour


def _half_past(reading: Reading) -> Timex | None:
    """Return «половине десятого утра», 9:30."""
    hour = int(reading.caught.value("hour")) - 1
    return _at(reading, _of_day(hour, reading.caught.low("part")), _HOUR // 2)


def _zone(_: Reading) -> Timex:
    return Timex("TIME", "XXXX-XX-XX")


def _noon(reading: Reading) -> Timex:
    value = f"{day_value(reading.said, 0)}{reading.caught.value('noon')}"
    return Timex("TIME", value, _about(reading))


def _about(reading: Reading) -> str | None:
    return "APPROX" if reading.caught.has("bound") else None


def _part(reading: Reading) -> Timex:
    caught = reading.caught
    if not caught.has("way"):
        return Timex("TIME", f"XXXX-XX-XXT{caught.value('part')}")
    return Timex(
        "TIME", f"{day_value(reading.said, step(caught.kind('way')))}T{caught.value('part')}"
    )


CLOCK: Mapping[str, Reader] = MappingProxyType(
    {
        "clock": _clock, "bare_clock": _clock, "hours": _hours, "half_past": _half_past,
        "noon": _noon, "zone": _zone, "late_hours": _late_hours,
        "part": _part, "bare_part": _part, "night_on": _part,
    }
)  # fmt: skip
"""Rule -> what reads an hour or a part of the day out of it."""
