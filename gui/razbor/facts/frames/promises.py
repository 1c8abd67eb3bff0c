"""Promises: what someone promises in speech is a plan of whoever does it.

««Школу построит город», – пообещал мэр.»
"""

from collections.abc import Iterator, Sequence

from razbor.assets import word_list
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.frames.clause_reading import Reading
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.predicates import Predicate
from razbor.facts.frames.subject import subject_of
from razbor.facts.view import View
from razbor.text.span import Span


def find_promises(view: View, readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield an INTENT for each verb in the future inside promised words."""
    for reading in readings:
        said = view.speech_at(reading.span.start)
        if said is None or not _is_promise(view, said):
            continue
        for predicate in reading.predicates:
            if reading.atoms[predicate.at].word.feature("Tense") == "Fut":
                yield from _promise(reading, predicate)


def _is_promise(view: View, said: Draft) -> bool:
    cues = [word for f in said.fillers("CUE") if f.span for word in view.words_in(f.span)]
    return any(word.lemma in word_list("promises") for word in cues)


def _promise(reading: Reading, predicate: Predicate) -> Iterator[Draft]:
    agents = [agent for p in subject_of(reading) if (agent := _agent(p))]
    if not agents:
        return
    yield Draft(
        type=FactType.INTENT,
        subtype="commitment",
        trigger=predicate.span,
        roles=(*agents, Filler("CONTENT", None, _content(reading, predicate))),
        clause=reading.clause.span,
        evidence=reading.clause.span,
        rule="intent.promised",
        confidence=0.8,
        negative=predicate.negated,
        factuality=Factuality.PLANNED,
    )


def _agent(phrase: Phrase) -> Filler | None:
    return Filler("AGENT", phrase.mention.entity, phrase.mention.span) if phrase.mention else None


def _content(reading: Reading, predicate: Predicate) -> Span:
    """Return what is promised: the object and the verb, without a subject at the edge."""
    subject = {p.span for p in subject_of(reading)}
    pieces = [predicate.span, *(p.span for p in reading.phrases if p.span not in subject)]
    return Span(min(s.start for s in pieces), max(s.end for s in pieces))
