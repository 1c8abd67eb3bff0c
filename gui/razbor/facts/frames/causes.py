"""Where a cause begins in words, and what stands behind «в связи с»."""

from itertools import pairwise

from razbor.entities.entity import EntityType
from razbor.facts.view import View
from razbor.text.span import Span

_CAUSES = frozenset({"из-за", "после", "не", "вследствие", "накануне", "ввиду", "фон", "связь"})
_LINK = 2  # words of «связи с»


def before_cause(view: View, span: Span | None) -> Span | None:
    """Return words up to a day or a cause: «экспорт в Данию [из-за чумы]»."""
    words = view.words_in(span) if span else ()
    times = view.mentions_in(span, EntityType.TIMEX) if span else ()
    days = {m.span.start for m in times if not m.span.of(view.text).endswith("века")}
    for before, word in pairwise(words):
        verb = word.feature("VerbForm") in ("Inf", "Fin")
        if word.lemma in _CAUSES or verb or word.span.start in days:
            end = view.word_before(before.span.start) if before.pos == "ADP" else before
            ends_inside = span is not None and end is not None and end.span.end > span.start
            return Span(span.start, end.span.end) if span and end and ends_inside else span
    return span


def behind_link(view: View, span: Span) -> Span:
    """Return the cause behind «в связи с»: «в [связи с] утратой доверия»."""
    words = view.words_in(span)
    linked = len(words) > _LINK and words[0].lemma == "связь" and words[1].lemma in ("с", "со")
    return Span(words[_LINK].span.start, span.end) if linked else span
