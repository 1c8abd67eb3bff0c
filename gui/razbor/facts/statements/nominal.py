"""Speech in a noun: «подчеркнул важность …», «рассказал о …», «опроверг …»."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention
from razbor.facts.clauses import Clause, is_negated, is_predicate
from razbor.facts.draft import Draft
from razbor.facts.phrases import parts_of, phrase_after, trimmed
from razbor.facts.statements.accounts import account, question
from razbor.facts.statements.cues import Cue, cue_of, needs_negation, said_by
from razbor.facts.statements.nominals import Nominal, nominals
from razbor.facts.statements.refusals import refusal
from razbor.facts.statements.speakers import addressee_of, speakers_of, voice_of
from razbor.facts.statements.telling import Telling, as_draft, cue_span
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_TIMES = frozenset({EntityType.TIMEX, EntityType.EVENT})


def find_nominal(view: View) -> Iterator[Draft]:
    """Yield the statements whose words are given as a noun phrase."""
    for number, clause in enumerate(view.clauses):
        for word in clause.words:
            if not (is_predicate(word) or word.feature("VerbForm") == "Conv"):
                continue
            told = refusal(view, clause, word)
            if told is None and not (cue_of(word, "that") and _has_that(view, number, word)):
                told = (
                    _object(view, clause, word)
                    or account(view, clause, word)
                    or question(view, number, word)
                )
            if told is not None and not told.speakers:
                told = replace(told, unnamed=voice_of(view, word)[1])
            if told is not None and (told.speakers or told.unnamed):
                yield as_draft(view, told)


def _has_that(view: View, number: int, verb: Word) -> bool:
    """Say whether a clause with «что» follows the verb: then that is what is said."""
    below = [view.clauses[n] for n in view.below(number)]
    links = [c for c in below if c.joint in ("что", "чтобы") and c.span.start > verb.span.start]
    between = Span(verb.span.end, max(links[0].span.start, verb.span.end + 1)) if links else None
    return between is not None and not any(map(cue_of, view.words_in(between)))


def _object(view: View, clause: Clause, verb: Word) -> Telling | None:
    """See «подчеркнул важность …», «выразил надежду на …», «опроверг сообщения о …»."""
    wanted = said_by(verb)
    if wanted is None:
        return None
    head = _object_of(view, clause, verb, wanted.case) or _object_before(view, clause, verb)
    if head is None or not wanted.takes(head.head.lemma):
        return None
    if wanted.nouns is None and not _can_be_said(view, head):
        return None
    if needs_negation(verb) and not is_negated(clause, verb):
        return None
    start = _first_word(clause, verb, head)
    if head.span.end <= verb.span.start:
        said = phrase_after(view, start, verb.span.start)
    else:
        said = reach(view, clause, start, addressee_of(view, verb))
    if said is None:
        return None
    cue = cue_of(verb)
    return _told(view, verb, cue, said)


def _object_of(view: View, clause: Clause, verb: Word, case: str) -> Nominal | None:
    """Return the object: the first noun in a case after the verb, before another predicate."""
    for nominal in nominals(view, clause.words):
        if nominal.span.start < verb.span.end or nominal.preposition:
            continue
        if nominal.head.case in (case, "") and nominal.mention is None:
            return nominal
        if nominal.head.case == case:
            return nominal
        if nominal.case not in ("Dat", "Nom", "Ins"):
            return None
    return None


def _object_before(view: View, clause: Clause, verb: Word) -> Nominal | None:
    """Return the object before a denial: «эту информацию опровергли», «не подтвердили»."""
    cue = cue_of(verb, "acc")
    if cue is None or not (cue.kind == "deny" or is_negated(clause, verb)):
        return None
    before = [n for n in nominals(view, clause.words) if n.span.end <= verb.span.start]
    return next((n for n in reversed(before) if n.case == "Acc" and not n.preposition), None)


def _first_word(clause: Clause, verb: Word, head: Nominal) -> int:
    """Return where the object begins, with the adjectives before its head."""
    start = head.span.start
    for word in reversed([w for w in clause.words if w.span.start < start and w is not verb]):
        if word.pos not in ("ADJ", "DET", "NUM", "CCONJ") and word.feature("VerbForm") != "Part":
            break
        if word.pos != "CCONJ":
            start = word.span.start
    return start


def _can_be_said(view: View, head: Nominal) -> bool:
    """Tell «отметил рост» from «отметил юбилей», «отметил Иванова»."""
    if head.mention is not None or head.head.pos == "PRON":
        return False
    if head.head.lemma in word_list("speech_celebrated"):
        return False
    after = view.next_word(head.span.end)
    while after is not None and after.pos in ("ADJ", "DET") and after.case == "Gen":
        after = view.next_word(after.span.end)
    if after is not None and after.lemma in word_list("speech_celebrated"):
        return False  # «отмечали конец [весеннего] праздника»
    if any(view.of(m).type in _TIMES for m in view.around(head.span.start)):
        return False
    return head.head.feature("Animacy") != "Anim"


def reach(view: View, clause: Clause, start: int, to: Mention | None) -> Span | None:
    """Return the words from a place to the end of the clause and of the clauses within it.

    To whom it is said is no part of it: «представил отчёт | банку развития».
    """
    if to is not None and to.span.start > start:
        return trimmed(view, Span(start, to.span.start))
    end = max((w.span.end for w in _before_gerund(clause, start)), default=start)
    number = view.clause_number(clause)
    for child in view.below(number) if number is not None else ():
        if start < view.clauses[child].span.start <= end + _COMMA:
            end = max(end, *(view.clauses[inner].span.end for inner in view.within(child)))
    return trimmed(view, Span(start, end)) if start < end else None


_COMMA = 2  # characters between a clause and the one that hangs on it


def _before_gerund(clause: Clause, start: int) -> tuple[Word, ...]:
    """Return the words of a clause before «, заявляя …» or a colon: they tell something else."""
    words = clause.words
    for before, word in pairwise(words):
        if before.text == ":" and before.span.start > start:
            return tuple(w for w in words if w.span.end <= before.span.start)
        is_gerund = word.feature("VerbForm") == "Conv" and before.text == ","
        if is_gerund and before.span.start > start:
            return tuple(w for w in words if w.span.end <= before.span.start)
    return words


def _told(view: View, verb: Word, cue: Cue | None, said: Span) -> Telling:
    speakers, addressee = speakers_of(view, verb), addressee_of(view, verb)
    kind = cue.kind if cue else "say"
    if kind == "deny":
        return Telling("denial", speakers, verb.span, (), (said,), addressee, "denial", 0.88)
    if kind == "brief":
        topics = parts_of(view, _without_relative(view, said))
        return Telling("briefing", speakers, verb.span, (), topics, addressee, "briefing", 0.8)
    return Telling(
        "indirect-nominal",
        speakers,
        cue_span(view, verb),
        (said,),
        (),
        addressee,
        "nominal.object",
        0.85,
    )


def _without_relative(view: View, said: Span) -> Span:
    """Return «отчёты» of «представил отчёты, в которых признал ошибки и готовность …»."""
    clauses = (view.clause_at(word.span.start) for word in view.words_in(said))
    starts = [c.span.start for c in clauses if c is not None and c.joint == "который"]
    first = min(starts, default=said.end)
    return trimmed(view, Span(said.start, first)) or said if said.start < first else said
