"""Holidays that serve as dates: «на Наурыз», «до Нового года», «в День Победы».

Only after a preposition of time: «поздравил с Днём Победы» is about the holiday, not about when.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from razbor.assets import table
from razbor.entities.calendar import nearest_year
from razbor.entities.entity import Timex
from razbor.entities.moment import Moment
from razbor.entities.shape import Shape

_BEFORE = frozenset({"v", "na", "k", "do", "since"})
_OPENING = 2  # letters by which a holiday is sought


@cache
def _holidays() -> dict[str, list[tuple[int, re.Pattern[str], str]]]:
    """Return for each holiday the count of its words, their pattern and its month and day.

    They are found by their first letters.
    """
    found: dict[str, list[tuple[int, re.Pattern[str], str]]] = {}
    for words, day in (row.split("\t") for row in table("holidays")):
        plain = words.lower().replace("ё", "е")
        pattern = re.escape(plain).replace(r"\*", "[а-я]{0,4}").replace(r"\ ", " ")
        told = (len(words.split()), re.compile(pattern), day)
        found.setdefault(plain[:_OPENING], []).append(told)
    return found


def find_holidays(
    shape: Shape, busy: bytearray, said: date | None, tense: Callable[[int], str | None]
) -> Iterator[Moment]:
    """Yield the holidays; those without a fixed day are XXXX-XX-XX.

    ``tense`` says how the sentence around a place of the text is told.
    """
    for before, piece in enumerate(shape.pieces[:-1]):
        if piece.kind not in _BEFORE or busy[before + 1]:
            continue
        for count, pattern, day in _holidays().get(shape.pieces[before + 1].low[:_OPENING], ()):
            words = shape.pieces[before + 1 : before + 1 + count]
            if pattern.fullmatch(" ".join(word.low for word in words)):
                value = _value(day, said, tense(piece.start) if said else None)
                yield Moment(before + 1, before + 1 + count, "holiday", Timex("DATE", value))
                break


def _value(day: str, said: date | None, tense: str | None) -> str:
    if day == "-":
        return "XXXX-XX-XX"
    month, number = map(int, day.split("-"))
    return f"{nearest_year(said, month, number, tense)}-{day}"
