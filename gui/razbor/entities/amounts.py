"""Money, percent and quantities with their bounds: «более 1,5 трлн тенге» is >1500000000000 KZT."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from razbor.assets import table, word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.scene import Find, Scene
from razbor.text.span import Span

# Possessive and bounded: a table of figures would be tried from every figure to its end.
_NUMBER = r"\d++(?:[ \u00a0\u202f]\d{3}(?!\d)){1,6}+(?:,\d++)?|\d++(?:[.,]\d++)?"
_BOUND = (
    r"(?P<bound>(?:не\s+)?(?:более|менее|больше|меньше)(?:\s+чем)?"
    r"|свыше|около|почти|примерно|порядка)"
)
_SCALE = (
    r"(?P<scale>тыс(?:\.|яч[аиу]?)|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?"
    r"|трлн|триллион(?:а|ов)?)"
)
_SCALES = {"ты": 10**3, "мл": 10**6, "ми": 10**6, "тр": 10**12}
_SIGNS = {"$": "USD", "€": "EUR", "₸": "KZT", "₽": "RUB", "£": "GBP", "¥": "CNY"}
_MARKS = {"более": ">", "больше": ">", "свыше": ">", "менее": "<", "меньше": "<",
          "около": "~", "почти": "~", "примерно": "~", "порядка": "~"}  # fmt: skip


@cache
def _currencies() -> dict[str, str]:
    """Return currency codes by the stem of their words."""
    rows = (row.split("\t") for row in table("currencies"))
    return {row[0]: row[1] for row in rows}


@cache
def _patterns() -> tuple[tuple[EntityType, re.Pattern[str]], ...]:
    words = "|".join(
        rf"{re.escape(stem)}[а-яё]*" for stem in sorted(_currencies(), key=len, reverse=True)
    )
    signs = "".join(map(re.escape, _SIGNS))
    start = rf"(?<![\d.,\w])(?:{_BOUND}\s+)?"
    after = rf"(?P<number>{_NUMBER})(?:\s*{_SCALE})?\s*(?P<unit>(?:{words})(?!\w)|[{signs}])"
    before = rf"(?P<unit>[{signs}])\s?(?P<number>{_NUMBER})(?:\s*{_SCALE})?(?!\w)"
    percent = rf"(?P<number>{_NUMBER})\s*(?P<unit>%|процент[а-я]*(?!\s*пункт))"
    measures = "|".join(rf"{re.escape(stem)}[а-яё]*" for stem in word_list("measures"))
    people = rf"(?P<number>{_NUMBER})\s*{_SCALE}(?:\s+(?P<unit>{measures}))?(?!\w)"
    measured = rf"(?P<number>{_NUMBER})\s*(?P<unit>{measures})(?!\w)"
    return (
        (EntityType.MONEY, re.compile(start + after, re.IGNORECASE)),
        (EntityType.MONEY, re.compile(start + before, re.IGNORECASE)),
        (EntityType.PERCENT, re.compile(start + percent, re.IGNORECASE)),
        (EntityType.QUANTITY, re.compile(start + people, re.IGNORECASE)),
        (EntityType.QUANTITY, re.compile(start + measured, re.IGNORECASE)),
    )


def find_amounts(scene: Scene) -> Iterator[Find]:
    """Yield the amounts of the article with their values."""
    busy = {i for f in scene.finds for i in range(f.span.start, f.span.end)}
    for kind, pattern in _patterns():
        for match in pattern.finditer(scene.text):
            span = Span(*match.span())
            if busy.isdisjoint(range(span.start, span.end)):
                busy.update(range(span.start, span.end))
                yield _find(scene, span, kind, _value(kind, match))


def _find(scene: Scene, span: Span, kind: EntityType, value: str) -> Find:
    inside = scene.parsed.indices(span)
    first = inside.start if len(inside) else scene.parsed.index_at(span.start)
    last = max(inside.stop, first + 1)
    return Find(
        span, first, last, last - 1, kind, MentionKind.NUM, f"amount-{kind.lower()}", value=value
    )


def _value(kind: EntityType, match: re.Match[str]) -> str:
    found = match.groupdict()
    number = Decimal(re.sub(r"\s", "", found["number"]).replace(",", "."))
    amount = format((number * _scale(found.get("scale"))).normalize(), "f")
    mark = _mark((found.get("bound") or "").lower())
    if kind is EntityType.PERCENT:
        return f"{mark}{amount}%"
    if kind is EntityType.MONEY:
        return f"{mark}{amount} {_currency(found['unit'])}"
    return f"{mark}{amount} {found['unit']}" if found.get("unit") else mark + amount


def _scale(word: str | None) -> int:
    low = (word or "").lower()
    if low.startswith(("млрд", "миллиард")):
        return 10**9
    return next((size for stem, size in _SCALES.items() if low.startswith(stem)), 1)


def _mark(bound: str) -> str:
    words = bound.split()
    if not words:
        return ""
    if words[0] == "не":
        return {"более": "<=", "больше": "<=", "менее": ">=", "меньше": ">="}[words[1]]
    return _MARKS[words[0]]


def _currency(unit: str) -> str:
    low = unit.lower()
    return _SIGNS.get(low) or next(
        code
        for stem, code in sorted(_currencies().items(), key=lambda p: -len(p[0]))
        if low.startswith(stem)
    )
