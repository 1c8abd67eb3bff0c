"""Words before the verb that gives them: «…, считает X», «… – сказала X»."""

import re

from razbor.facts.clauses import Clause, is_predicate
from razbor.facts.statements.cues import cue_of
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.speakers import addressee_of, voice_of
from razbor.facts.statements.stretches import around
from razbor.facts.statements.telling import Telling
from razbor.facts.view import View
from razbor.text.span import Span

_OPENING = re.compile(r"[ОоO]б?\s+том,\s+что\s+(?=\S)")
_OWN = frozenset({"я", "мы", "мой", "наш"})
_JOINING = " \n\u00a0,–—―-"


def tail(view: View, number: int, clause: Clause) -> Telling | None:
    """See «…, считает X» where the verb follows the words and the speaker ends the sentence."""
    words = [w for w in clause.words if w.pos != "PUNCT"]
    cue = next((w for w in words[:3] if cue_of(w, "tail")), None)
    sentence = view.parsed.sentence_of(clause.span.start)
    if cue is None or sentence is None or clause.joint or clause.span.start == sentence.span.start:
        return None
    if any(is_predicate(w) for w in words if w is not cue) or not _is_apart(view, clause):
        return None
    if cue.feature("Tense") == "Fut" or any(w.text == "ли" for w in words):
        return None
    speakers, unnamed = voice_of(view, cue)
    place = speakers[0].span.start if speakers else unnamed.start if unnamed else 0
    if place < cue.span.start:
        return None
    end = max(view.clauses[inner].span.end for inner in view.within(number))
    taken = Span(clause.span.start, max(end, clause.span.end))
    host = _host(view, clause, sentence.span)
    said = _without_opening(view, around(view, _from_start(view, clause, host), taken))
    said = tuple(part for part in said if part.start < taken.start or not _tells(view, part))
    if (
        not said
        or view.passage_at(said[0].start)
        or not any(is_predicate(word) for part in said for word in view.words_in(part))
    ):
        return None
    to = addressee_of(view, cue)
    return Telling("indirect", speakers, cue.span, said, (), to, "indirect.tail", 0.88, unnamed)


def _tells(view: View, part: Span) -> bool:
    """See «…, сообщила Линд, [пишет «Фьорд»]»: words that only give who tells."""
    words = [w for w in view.words_in(part) if w.pos != "PUNCT"]
    verbs = [w for w in words if is_predicate(w)]
    return len(verbs) == 1 and verbs[0] in words[:_OPENS] and cue_of(verbs[0], "tail") is not None


_OPENS = 2  # words, of which the verb is one


def _from_start(view: View, clause: Clause, host: Span) -> Span:
    """Return the paragraph where somebody's own words fill it: «Я рад. Мы победили – сказал X.»."""
    paragraph = next((p.span for p in view.parsed.paragraphs if p.span.covers(host)), host)
    ends = text_end(view.text, paragraph.end) <= host.end and paragraph.start < host.start
    by_dash = view.text[text_end(view.text, clause.span.start) - 1] in "–—"
    if not (ends and by_dash):
        return host
    before = view.words_in(Span(paragraph.start, host.start))
    own = any(w.feature("Person") == "1" or w.lemma in _OWN for w in before)
    told = any(cue_of(w) and w.feature("Person") != "1" for w in before)
    return Span(paragraph.start, host.end) if own and not told else host


def _host(view: View, clause: Clause, sentence: Span) -> Span:
    """Return the words that an aside is about: within quotation marks those alone."""
    quote = view.parsed.quote_around(clause.span.start)
    if quote is None or sentence.end < quote.inner.end:
        return sentence
    return Span(max(sentence.start, quote.inner.start), quote.inner.end)


def _without_opening(view: View, said: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is said without «О том, что» at its head."""
    if not said:
        return said
    opening = _OPENING.match(view.text, said[0].start, said[0].end)
    return (Span(opening.end(), said[0].end), *said[1:]) if opening else said


def _is_apart(view: View, clause: Clause) -> bool:
    """Say whether a comma or a dash sets the clause off, and no quotation stands before it."""
    end = text_end(view.text, clause.span.start)
    if not end or view.text[end - 1] not in ",–—-":
        return False
    while end and view.text[end - 1] in _JOINING:
        end -= 1
    before = view.passages_in(Span(end - 1, end)) if end else ()
    return not any(passage.whole and passage.span.end == end for passage in before)
