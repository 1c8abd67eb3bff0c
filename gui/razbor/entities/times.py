"""Dates and times as TIMEX3, against the day of publication; what cannot be known stays X.

The text becomes a line of kinds (``shape``), rules catch times in it (``time_grammar``), readers
say what each is worth (``time_values``, ``time_lengths``, ``time_clock``), and times that stand
side by side are put together (``time_joined``).
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.holidays import find_holidays
from razbor.entities.moment import Moment, Reader, Reading
from razbor.entities.places_joined import NAMED
from razbor.entities.scene import Scene
from razbor.entities.shape import Shape, shape_of
from razbor.entities.tense import Tenses
from razbor.entities.time_clock import CLOCK
from razbor.entities.time_grammar import rules
from razbor.entities.time_joined import joined
from razbor.entities.time_lengths import LENGTHS
from razbor.entities.time_values import POINTS
from razbor.text.span import Span

_READERS: Mapping[str, Reader] = MappingProxyType({**POINTS, **LENGTHS, **CLOCK})
_AS_WRITTEN = frozenset(
    {
        "ago",
        "ahead",
        "length",
        "range",
        "months",
        "these_days",
        "often",
        "clock",
        "centuries",
        "months_of",
    }
)
"""Rules whose words have no nominative of their own."""
_TOLD = ("year", "of", "now", "iso", "dotted")


def find_times(scene: Scene) -> Iterator[Find]:
    """Yield the times of the article with their values."""
    shape = shape_of(scene.text)
    for moment in joined(_moments(scene, shape), shape):
        if not _is_no_time(scene, shape, moment):
            yield _find(scene, _edges(scene, shape, moment), moment)


def _moments(scene: Scene, shape: Shape) -> list[Moment]:
    """Return what the rules catch, the surer ones first, in the order of the text."""
    busy, said = taken(scene, shape), scene.parsed.article.published
    tenses, found = Tenses(scene), list[Moment]()
    for name, rule in rules():
        for caught in shape.caught(rule):
            if any(busy[caught.first : caught.last]):
                continue
            place = shape.pieces[caught.first].start
            reading = Reading(caught, said, partial(tenses.near, place))
            timex = _READERS[name](reading)
            if timex is not None:
                busy[caught.first : caught.last] = b"\1" * (caught.last - caught.first)
                told = any(map(caught.has, _TOLD))
                found.append(Moment(caught.first, caught.last, name, timex, told))
    found += find_holidays(shape, busy, said, tenses.near)
    return sorted(found, key=lambda moment: moment.first)


def taken(scene: Scene, shape: Shape) -> bytearray:
    """Return for each piece whether a name stands there."""
    starts = [piece.start for piece in shape.pieces]
    busy = bytearray(len(starts))
    for find in scene.finds:
        first, last = (bisect_left(starts, place) for place in (find.span.start, find.span.end))
        busy[first:last] = b"\1" * (last - first)
    return busy


def _is_no_time(scene: Scene, shape: Shape, moment: Moment) -> bool:
    """Say whether words are something else than a time: «с прошедшим [Днём учителя]»."""
    if moment.last - moment.first > 1:
        last = scene.parsed.index_at(shape.pieces[moment.last - 1].start)
        return scene.is_capital(last) and scene.lemmas[last] == "день" and _governs(scene, last)
    at = scene.parsed.index_at(shape.pieces[moment.first].start)
    match moment.rule:
        case "relative":
            return _is_quoted(scene, at) or (scene.low[at] == "накануне" and _governs(scene, at))
        case "part":
            return _is_described(scene, at) or _is_a_days_name(scene, at)
    return False


def _is_quoted(scene: Scene, at: int) -> bool:
    """Say whether a word is all that stands in quotation marks: the newspaper «Сегодня»."""
    around = scene.low[max(0, at - 1) : at], scene.low[at + 1 : at + 2]
    return all(word in (("«",), ("»",), ('"',), ("“",), ("”",), ("„",)) for word in around)


def _governs(scene: Scene, at: int) -> bool:
    """Say whether a noun in the genitive follows: «накануне выборов», «с днём рождения»."""
    if at + 1 >= len(scene.words) or not scene.together(at, at + 1):
        return False
    word = scene.words[at + 1]
    return word.case == "Gen" and word.pos in ("NOUN", "PROPN", "ADJ", "DET")


def _is_a_days_name(scene: Scene, at: int) -> bool:
    """Say whether «днём» begins the name of a day: «с Днём знаний», «с днём рождения»."""
    if scene.low[at] not in ("днём", "днем"):
        return False
    return _governs(scene, at) or (scene.is_capital(at) and not scene.begins(at))


def _is_described(scene: Scene, at: int) -> bool:
    """Say whether an adjective makes a part of the day a thing: «худшим днём»."""
    before = scene.words[at - 1] if at and scene.together(at - 1, at) else None
    return before is not None and before.pos in ("ADJ", "DET") and before.case == "Ins"


def _edges(scene: Scene, shape: Shape, moment: Moment) -> Span:
    """Return the place of a time, with the dot of «г.» where it does not end the sentence."""
    span = shape.span(moment.first, moment.last)
    dotted = (
        shape.pieces[moment.last - 1].low in ("г", "гг")
        and scene.text[span.end : span.end + 1] == "."
    )
    sentence = scene.parsed.sentence_of(span.start)
    if not dotted or sentence is None or sentence.span.end <= span.end + 1:
        return span
    return Span(span.start, span.end + 1)


def _find(scene: Scene, span: Span, moment: Moment) -> Find:
    inside = scene.parsed.indices(span)
    first = scene.parsed.index_at(span.start)  # a number may stand inside a token: «–5»
    last = max(inside.stop, first + 1)
    nouns = (i for i in range(first, last) if scene.words[i].pos in {"NOUN", "PROPN"})
    return Find(
        span,
        first,
        last,
        next(nouns, last - 1),
        EntityType.TIMEX,
        MentionKind.TIMEX,
        f"time-{moment.rule}",
        timex=moment.timex,
        notes=_name(scene, span, moment, scene.words[first].pos),
    )


def _name(scene: Scene, span: Span, moment: Moment, pos: str) -> tuple[str, ...]:
    """Return as a note the name of a time that has no nominative: «три дня назад», «с мая по июль».

    The capital letter that only a sentence gives it is made small.
    """
    text = span.of(scene.text)
    if moment.rule == "range" and (names := _months(scene, span)):
        return (f"{NAMED}{names}",)
    ordinal = moment.rule == "day" and not text[0].isdigit() and pos in ("ADJ", "NUM")
    if moment.rule not in _AS_WRITTEN and not ordinal and (moment.rule != "part" or pos != "ADV"):
        return ()
    first = scene.parsed.index_at(span.start)
    small = text[0].lower() + text[1:] if scene.begins(first) else text
    return (f"{NAMED}{' '.join(small.split())}",)


def _months(scene: Scene, span: Span) -> str:
    """Return two months in the nominative: «январе – марте», nothing for «мая по июль»."""
    words = [scene.words[i] for i in scene.parsed.indices(span)]
    dashed = len(words) == _PAIR and words[1].text in {"–", "—", "-"}
    named = dashed and all(word.pos == "NOUN" for word in (words[0], words[-1]))
    return f"{words[0].lemma} – {words[-1].lemma}" if named else ""


_PAIR = 3  # words: two months and a dash
