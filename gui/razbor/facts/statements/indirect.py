"""Retold speech: «отметил, что …», «…, считает X», «как сообщил X, …», «об этом заявил X»."""

import re
from collections.abc import Iterator

from razbor.entities.entity import EntityType
from razbor.facts.clauses import Clause, is_negated, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.phrases import with_bracket
from razbor.facts.statements.cues import cue_of, needs_negation
from razbor.facts.statements.passages import text_end
from razbor.facts.statements.speakers import addressee_of, speakers_of
from razbor.facts.statements.telling import Telling, as_draft, cue_span
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_LINKS = frozenset({"что", "будто", "чтобы"})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_OPENING = re.compile(r"[ОоO]б?\s+том,\s+что\s+(?=\S)")
_JOINING = " \n\u00a0,–—―-"
_MARKS = " \t\n\u00a0,;:–—―-."


def find_indirect(view: View) -> Iterator[Draft]:
    """Yield the statements that are retold in clauses."""
    for number, clause in enumerate(view.clauses):
        cue = next((word for word in clause.words if cue_of(word)), None)
        if cue is None:
            continue
        told = (
            _with_that(view, number, clause)
            or _with_as(view, number, clause)
            or _tail(view, number, clause)
            or _about_this(view, clause, cue)
            or _colon(view, clause, cue)
        )
        if told is not None and told.said:
            yield as_draft(view, told)


def _with_that(view: View, number: int, clause: Clause) -> Telling | None:
    """See «X отметил, что …»: what is said runs to the end of the clause and of all within it."""
    cue, said = None, None
    for child_number in view.below(number):
        child = view.clauses[child_number]
        if child.joint in _LINKS:
            cue = _cue_before(clause, child)
            said = cue and _said_in(view, child_number, child)
            if said:
                break
    if cue is None or not said or (needs_negation(cue) and not is_negated(clause, cue)):
        return None
    quoted = any(not p.whole and said.overlaps(p.span) for p in view.passages)
    subtype = "denial" if _denies(cue) else "mixed" if quoted else "indirect"
    speakers = speakers_of(view, cue)
    if not speakers and _is_nobodys(cue):
        return None
    return Telling(
        subtype,
        speakers,
        cue_span(view, cue),
        (said,),
        addressee=addressee_of(view, cue),
        rule="indirect.that",
        confidence=0.92,
    )


def _is_nobodys(cue: Word) -> bool:
    """See «Ранее сообщалось, что …», «Напомним, что …»: the article itself says so."""
    found = cue_of(cue)
    is_report = found is not None and found.kind == "report" and cue.lemma.endswith("ся")
    return is_report or cue.feature("Person") == "1"


def _denies(cue: Word) -> bool:
    found = cue_of(cue)
    return found is not None and found.kind == "deny"


def _cue_before(clause: Clause, child: Clause) -> Word | None:
    """Return the last cue before the subordinate clause."""
    cues = [w for w in clause.words if w.span.end <= child.span.start and cue_of(w, "that")]
    if not cues:
        return None
    later = [w for w in clause.words if cues[-1].span.end <= w.span.start < child.span.start]
    return None if any(is_predicate(w) and not cue_of(w) for w in later) else cues[-1]


def _said_in(view: View, number: int, child: Clause) -> Span | None:
    """Return the words after «что» to the end of the clause and of those that hang on it."""
    end = max(view.clauses[inner].span.end for inner in view.within(number))
    link = next((w for w in child.words if w.text.lower() in _LINKS), None)
    return bare(view, link.span.end, end) if link and link.span.end < end else None


def bare(view: View, start: int, end: int) -> Span | None:
    """Return a stretch without marks at its edges, nor the quotation marks around all of it."""
    text = view.text
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS:
        end -= 1
    whole = next(
        (q for q in view.parsed.quotes if q.span == Span(start, max(end, start + 1))), None
    )
    if whole is not None:
        return whole.inner
    if end - start > 1 and text[end - 1] == "«":
        return bare(view, start, end - 1)
    return with_bracket(text, Span(start, end)) if start < end else None


def _with_as(view: View, number: int, clause: Clause) -> Telling | None:
    """See «как сообщил X, …» at either end or in the middle of a sentence."""
    if clause.joint != "как":
        return None
    cue = next((w for w in clause.words if cue_of(w, "that", "tail")), None)
    speakers = speakers_of(view, cue) if cue else ()
    sentence = view.parsed.sentence_of(clause.span.start)
    if cue is None or not speakers or sentence is None:
        return None
    said = around(view, sentence.span, _whole(view, number))
    return Telling(
        "indirect", speakers, cue.span, said, (), addressee_of(view, cue), "indirect.as", 0.9
    )


def _whole(view: View, number: int) -> Span:
    """Return a clause with the relative clauses in it: «пояснил адвокат, который …»."""
    clause = view.clauses[number]
    below = [view.clauses[n] for n in view.below(number)]
    ends = [c.span.end for c in below if c.joint and c.joint not in _LINKS]
    return Span(clause.span.start, max([clause.span.end, *ends]))


def around(view: View, sentence: Span, taken: Span) -> tuple[Span, ...]:
    """Return a sentence without its dateline and a stretch of it: one part or two."""
    start = max(sentence.start, view.dateline.end if view.dateline else 0)
    sides = (bare(view, start, taken.start), bare(view, taken.end, sentence.end))
    return tuple(s for s in sides if s and view.words_in(s) and not _holds_speech(view, s))


def _holds_speech(view: View, side: Span) -> bool:
    """Say whether a stretch holds somebody's quoted speech with the author's words about it."""
    quoted = [p.span for p in view.passages if p.whole and side.covers(p.span)]
    return any(len(side) - len(span) > _ALONE for span in quoted)


_ALONE = 4  # marks around a quotation that stands alone


def _tail(view: View, number: int, clause: Clause) -> Telling | None:
    """See «…, считает X» where the verb follows the words and the speaker ends the sentence."""
    words = [w for w in clause.words if w.pos != "PUNCT"]
    cue = next((w for w in words[:3] if cue_of(w, "tail")), None)
    sentence = view.parsed.sentence_of(clause.span.start)
    if cue is None or sentence is None or clause.joint or clause.span.start == sentence.span.start:
        return None
    if any(is_predicate(w) for w in words if w is not cue) or not _is_apart(view, clause):
        return None
    speakers = speakers_of(view, cue)
    if not speakers or speakers[0].span.start < cue.span.start:
        return None
    end = max(view.clauses[inner].span.end for inner in view.within(number))
    taken = Span(clause.span.start, max(end, clause.span.end))
    said = _without_opening(view, around(view, sentence.span, taken))
    if (
        not said
        or view.passage_at(said[0].start)
        or not any(is_predicate(word) for part in said for word in view.words_in(part))
    ):
        return None
    return Telling(
        "indirect", speakers, cue.span, said, (), addressee_of(view, cue), "indirect.tail", 0.88
    )


def _without_opening(view: View, said: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return what is said without «О том, что» at its head."""
    if not said:
        return said
    opening = _OPENING.match(view.text, said[0].start, said[0].end)
    return (Span(opening.end(), said[0].end), *said[1:]) if opening else said


def _about_this(view: View, clause: Clause, cue: Word) -> Telling | None:
    """See «Об этом заявил X»: what is said is the sentence before."""
    if [w.text.lower() for w in clause.words[:2]] != ["об", "этом"]:
        return None
    speakers = tuple(m for m in speakers_of(view, cue) if view.of(m).type in _PEOPLE)
    before = view.word_before(clause.span.start)
    sentence = view.parsed.sentence_of(before.span.start) if before else None
    said = bare(view, sentence.span.start, sentence.span.end) if sentence else None
    if not speakers or said is None or view.passage_at(said.start):
        return None
    return Telling("indirect", speakers, cue.span, (said,), (), None, "indirect.about-this", 0.85)


def _colon(view: View, clause: Clause, cue: Word) -> Telling | None:
    """See «X подчеркнул: …» without quotation marks."""
    words = [w for w in clause.words if w.pos != "PUNCT" or w.text == ":"]
    place = clause.span.end
    if words[-1] is not cue or not view.text.startswith(":", place) or not cue_of(cue, "that"):
        return None
    sentence = view.parsed.sentence_of(cue.span.start)
    said = bare(view, place + 1, sentence.span.end) if sentence else None
    speakers = speakers_of(view, cue)
    if said is None or not speakers or view.passage_at(said.start):
        return None
    return Telling("indirect", speakers, cue.span, (said,), (), None, "indirect.colon", 0.85)


def _is_apart(view: View, clause: Clause) -> bool:
    """Say whether a comma or a dash sets the clause off, and no quotation stands before it."""
    end = text_end(view.text, clause.span.start)
    if not end or view.text[end - 1] not in ",–—-":
        return False
    while end and view.text[end - 1] in _JOINING:
        end -= 1
    return not any(p.whole and p.span.end == end for p in view.passages)
