"""Money, percent and quantities with their bounds: «более 1,5 трлн тенге» is >1500000000000 KZT.

A range is written with a hyphen: «от 5 до 7 млн рублей» is 5000000-7000000 RUB.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from razbor.assets import table
from razbor.entities.amount_grammar import RULES
from razbor.entities.counting import number_of, plain
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.scene import Scene
from razbor.entities.shape import Caught, Piece, shape_of
from razbor.entities.times import taken
from razbor.text.span import Span

_MARKS = {"more": ">", "above": ">", "less": "<", "over": "~", "about": "~", "do": "<="}
_NEGATED = {"more": "<=", "less": ">="}
_ONE_OF_THEM = frozenset({"тысяча", "тысячу", "миллион", "миллиард", "триллион", "сотня", "сотню"})
_NEAR = 7  # pieces in which a word of growth or decline speaks of an amount
_ABBREVIATED = frozenset({"руб", "долл", "тыс", "кв", "п"})


def find_amounts(scene: Scene) -> Iterator[Find]:
    """Yield the amounts of the article with their values."""
    shape = shape_of(scene.text)
    busy = taken(scene, shape)
    for kind, pattern in RULES:
        for caught in shape.caught(pattern):
            first = caught.first + _opens_with_preposition(caught)
            if any(busy[first : caught.last]) or (value := _value(kind, caught)) is None:
                continue
            busy[first : caught.last] = b"\1" * (caught.last - first)
            yield _find(scene, _edges(scene, caught, first), kind, value)


def _edges(scene: Scene, caught: Caught, first: int) -> Span:
    """Return the place of an amount, with the dot of «руб.» where it does not end the sentence."""
    span = caught.shape.span(first + _is_glued(scene, caught, first), caught.last)
    dotted = caught.shape.pieces[caught.last - 1].low in _ABBREVIATED
    sentence = scene.parsed.sentence_of(span.start)
    if not dotted or scene.text[span.end : span.end + 1] != "." or sentence is None:
        return span
    return Span(span.start, span.end + 1) if span.end + 1 < sentence.span.end else span


def _is_glued(scene: Scene, caught: Caught, first: int) -> bool:
    """Say whether a sign before a number is glued to the word before: «Таджикистану€ 5 млн»."""
    start = caught.shape.span(first, first + 1).start
    glued = scene.words[scene.parsed.index_at(start)]
    return glued.span.start < start and not scene.text[start].isalnum() and glued.text[0].isalpha()


def _find(scene: Scene, span: Span, kind: EntityType, value: str) -> Find:
    inside = scene.parsed.indices(span)
    first = scene.parsed.index_at(span.start)  # a number may stand inside a token: «–5»
    last = max(inside.stop, first + 1)
    return Find(
        span, first, last, last - 1, kind, MentionKind.NUM, f"amount-{kind.lower()}", value=value
    )


def _value(kind: EntityType, caught: Caught) -> str | None:
    """Return the value of what a rule caught, None where it is no such amount."""
    if caught.has("fraction"):
        return _fraction(caught)
    amount = _amount(caught)
    if amount is None:
        return None
    if kind is EntityType.PERCENT:
        return f"{amount}%"
    if kind is EntityType.MONEY:
        code = _code(caught)
        return f"{amount} {code}" if code else None
    unit = _unit(caught)
    if unit is None:
        return amount if _is_great(caught) else None
    return f"{amount} {unit}"


def _amount(caught: Caught) -> str | None:
    """Return the number or the range, with its bound: «>5», «5-7»."""
    number = number_of(_counted(caught, "number"))
    if number is None or _is_heap(caught):
        return None
    if caught.has("few"):
        return f">={plain(2 * number)}"  # «несколько миллионов» are two or more
    upper = _counted(caught, "second") or _counted(caught, "upper")
    if not upper:
        return _bound(caught) + plain(number)
    second = number_of(upper)
    if second is None:
        return None
    if not any(piece.kind == "scale" for piece in caught.named("number")):
        number *= _scale(upper)
    return f"{plain(number)}-{plain(second)}" if number < second else None


def _is_heap(caught: Caught) -> bool:
    """Say whether no number is told: «миллионы рублей»; «миллион рублей» tells one."""
    first = caught.named("number")[0]
    if caught.has("few"):
        return first.kind not in ("scale", "heap")
    single = first.low in _ONE_OF_THEM or first.low.startswith("пол") or caught.has("bound")
    return first.kind in ("scale", "heap") and not single


def _counted(caught: Caught, name: str) -> list[Piece]:
    return [piece for piece in caught.named(name) if piece.kind != "dot"]


def _scale(pieces: Sequence[Piece]) -> Decimal:
    scale = Decimal(1)
    for piece in pieces:
        scale *= Decimal(piece.value) if piece.kind == "scale" else 1
    return scale


def _bound(caught: Caught) -> str:
    kinds = [piece.kind for piece in caught.named("bound") if piece.kind != "little"]
    if not kinds or _is_end_of_change(caught):
        return ""
    if kinds[0] == "not":
        return _NEGATED[kinds[1]]
    if kinds[0] == "least":
        return ">=" if caught.low("bound") == "минимум" else "<="
    return _MARKS[kinds[0]]


def _opens_with_preposition(caught: Caught) -> bool:
    """Say whether «до» stands before: it stays outside of the amount."""
    return caught.kind("bound") == "do"


def _is_end_of_change(caught: Caught) -> bool:
    """Say whether «до» tells where a change ends, and no bound: «снизился до 4%», «с 4 до 5%»."""
    if caught.kind("bound") != "do":
        return False
    pieces = caught.shape.pieces[max(0, caught.first - _NEAR) : caught.first]
    return any(piece.kind in ("s", "ot") or bool(_change(piece.low)) for piece in pieces)


@cache
def _change(word: str) -> str:
    """Return + for a word of growth, - for one of decline, else an empty text."""
    rows = (row.split("\t") for row in table("changing"))
    return next((sign for stem, sign in rows if word.startswith(stem)), "")


def _fraction(caught: Caught) -> str | None:
    """Return «-1/3» for «сократился на треть», None where nothing grows or falls."""
    low = max(0, caught.first - _NEAR)
    near = caught.shape.pieces[low : caught.last + _NEAR]
    sign = next((s for s in map(_change, (piece.low for piece in near)) if s), None)
    value = "1/2" if caught.kind("fraction") == "part_half" else caught.value("fraction")
    return None if sign is None else ("-" if sign == "-" else "") + value


def _unit(caught: Caught) -> str | None:
    """Return the unit: «квадратных метров» is м², points of percent are п. п."""
    if caught.kind("unit") in ("point", "per_point"):
        return "п. п."
    return caught.value("unit") + caught.value("squared") or None


def _is_great(caught: Caught) -> bool:
    """Say whether a number without a unit is great: «165 тысяч», «более тысячи»."""
    second = _counted(caught, "second") or _counted(caught, "upper")
    pieces = second or _counted(caught, "number")
    told = len(pieces) > 1 or caught.has("bound") or caught.has("few")
    return (told or pieces[0].low.startswith("пол")) and pieces[-1].kind == "scale"


def _code(caught: Caught) -> str | None:
    """Return the currency: «норвежских крон» NOK, «крон» SEK."""
    if caught.kind("unit") == "sign":
        return caught.value("unit")
    if (of := caught.value("of_currency")) and not caught.has("of"):
        return of
    adjective = caught.low("of")
    if not adjective:
        return caught.value("unit")
    unit = caught.low("unit")
    named = (
        code
        for stem, code, of in (
            row.split("\t") for row in table("currencies") if row.count("\t") > 1
        )
        if unit.startswith(stem) and adjective.startswith(of)
    )
    home = caught.value("unit") if adjective.endswith(("ских", "ского", "ские", "ский")) else None
    return next(named, home)
