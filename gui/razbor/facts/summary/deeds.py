"""Lines for the deeds that are the news: who closed, stopped, recalled, found what."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from razbor.assets import table
from razbor.facts.fact import Fact, Filler
from razbor.facts.frames.frame import frames, is_deed
from razbor.facts.summary.grammar import in_case, lower_first, plain_text, upper_first
from razbor.facts.summary.names import all_called
from razbor.facts.summary.verbs import (
    happened,
    says,
    there_and_then,
    trigger_verb,
    was,
    where_when,
    who,
    with_preposition,
)
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.word import Word

_OWN_CASES = frozenset({"Dat", "Ins", "Loc"})


def tells_deed(fact: Fact) -> bool:
    """Say whether a fact is of a frame of ``frames_deeds.toml``."""
    return is_deed(fact.rule)


def deed_line(fact: Fact, view: View, doer: str, thing: str) -> str:
    """Return «Дания закрыла границу», of plans «Закрытие границы — Дания».

    ``doer`` and ``thing`` are the roles of who does it and of what it is done to.
    """
    verb = trigger_verb(view, fact)
    span = next((f.span for f in fact.fillers(thing) if f.span), None)
    if span is None or verb is None:
        return ""
    tail, rest = _tails().get(fact.rule, ""), outside(fact, view, doer, thing)
    if _is_told_as_done(fact, verb):
        if fact.fillers(doer):
            done = f"{who(view, fact, doer)} {says(view, fact, doer, verb)}"
            return f"{done} {_joined(view, span, 'Acc', tail)}{there_and_then(view, rest)}"
        if done := done_to(view, fact, thing, verb):
            one = len(fact.fillers(thing)) == 1
            what = _thing(view, span, "Nom") if one else who(view, fact, thing)
            said = " ".join(filter(None, (what, done, tail)))
            return said + there_and_then(view, rest)
    first = next((f.span for f in fact.fillers(doer) if f.span and not f.entity), None)
    by = all_called(view, fact, doer)
    by = lower_first(view, first, by) if first else by
    noun, tail = _named(fact, view, tail)
    told = where_when(view, rest)
    told = f" — {by}{told.replace(' — ', ', ', 1)}" if by else told
    return f"{noun} {_joined(view, span, 'Gen', tail)}{told}"


def _named(fact: Fact, view: View, tail: str) -> tuple[str, str]:
    """Return the noun of a deed and what follows its thing: «Отзыв», «Отставка», «Вывод на …»."""
    if whole := _nouns().get(fact.rule):
        return whole, ""
    words = view.words_in(fact.trigger) if fact.trigger else ()
    noun = next((_nouns()[w.lemma] for w in reversed(words) if w.lemma in _nouns()), "Решение:")
    return noun, tail


def _is_told_as_done(fact: Fact, verb: Word) -> bool:
    """Say whether the article tells a deed by a verb that says so: not «решили закрыть»."""
    form, short = verb.feature("VerbForm"), verb.feature("Variant") == "Short"
    return happened(fact) and (form == "Fin" or short)


def _thing(view: View, span: Span, case: str) -> str:
    noun = view.word_before(span.start)
    if span.of(view.text)[:1] == "«" and noun is not None and noun.pos == "NOUN":
        span = Span(noun.span.start, span.end)  # «[судно] «Заря»»
    words = in_case(view, span, case)
    return upper_first(words) if case == "Nom" else lower_first(view, span, words)


def _joined(view: View, span: Span, case: str, tail: str) -> str:
    """Return «правительство в отставку», «вето на закон», «недоверие правительству»."""
    before = view.word_before(span.start)
    if before is not None and before.pos == "ADP":
        return f"{tail} {with_preposition(view, span)}".strip()
    if tail and view.case(span) in _OWN_CASES:
        return f"{tail} {plain_text(view, span)}"
    return f"{_thing(view, span, case)} {tail}".strip()


def done_to(view: View, fact: Fact, thing: str, verb: Word) -> str:
    """Return «закрыта» of «границу закрыли», «сел» of what goes by itself; empty when unknown."""
    parse = next((p for p in dictionary().parses(verb.lemma) if p.pos == "INFN"), None)
    if parse is None or "intr" in parse.tag or fact.rule in _BY_ITSELF:
        return says(view, fact, thing, verb)
    if verb.feature("VerbForm") == "Fin" and verb.number != "Plur":
        return ""  # «он отозвал посла»: somebody did it whom nothing names
    form = dictionary().inflect(parse, {"PRTS", "past", "pssv", "masc"})
    return was(view, fact, thing, form) if form else ""


_BY_ITSELF = frozenset({"deed.drew"})


def outside(fact: Fact, view: View, *roles: str) -> Fact:
    """Return a fact without the places and times that the words of other roles tell already."""
    spans = [f.span for f in fact.fillers(*roles) if f.span]
    named = {m.entity for span in spans for m in view.mentions_in(span)}

    def is_twice(filler: Filler) -> bool:
        told = any(filler.span and span.covers(filler.span) for span in spans)
        return filler.role in ("PLACE", "TIME") and (told or filler.entity in named)

    return replace(fact, roles=tuple(r for r in fact.roles if not is_twice(r)))


@cache
def _nouns() -> Mapping[str, str]:
    return dict(row.split("\t") for row in table("deed_nouns"))


@cache
def _tails() -> Mapping[str, str]:
    return {frame.id: frame.tail for frame in frames() if frame.tail}
