"""A statement as a draft."""

from dataclasses import dataclass, replace

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.word import Word

_UNNAMED, _UNKNOWN = 0.7, 0.4
"""How sure a statement is at most when its speaker is no entity, and when nobody is told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a rule has found of a statement.

    Attributes:
        subtype: direct, indirect, indirect-nominal, mixed, headline, briefing, denial, refusal.
        speakers: Who says it; empty when the text does not tell.
        cue: The words that announce it; None for a quotation that stands alone.
        said: What is said, word for word or retold.
        topics: What it is about where the words themselves are not given.
        addressee: To whom.
        rule: Id of the rule.
        confidence: 0 to 1.
        unnamed: Words for a speaker who is no entity: «супруга подсудимого».
    """

    subtype: str
    speakers: tuple[Mention, ...]
    cue: Span | None
    said: tuple[Span, ...] = ()
    topics: tuple[Span, ...] = ()
    addressee: Mention | None = None
    rule: str = ""
    confidence: float = 0.85
    unnamed: Span | None = None


def cue_span(view: View, verb: Word) -> Span:
    """Return the place of a verb of speech with its «не»."""
    before = view.word_before(verb.span.start)
    if before is not None and before.lemma == "не":
        return Span(before.span.start, verb.span.end)
    return verb.span


def _spoken(view: View, told: Telling) -> Telling:
    """Return a statement without a speaker whom its own words name: «эксперт» is not «Ким» there.

    Only a role phrase may be led to the wrong one; who is named says so himself.
    """
    one = told.speakers[0] if len(told.speakers) == 1 else None
    of_this = told.rule == "indirect.about-this"  # what is said is the article's sentence
    if one is None or one.kind is not MentionKind.NOM or of_this:
        return told
    names = (m for span in told.said for m in view.mentions_in(span, EntityType.PERSON))
    if not any(m.entity == one.entity and m.kind is MentionKind.NAM for m in names):
        return told
    return replace(told, speakers=(), unnamed=one.span)


def as_draft(view: View, told: Telling) -> Draft:
    """Return the draft of a statement; its factuality is that of the telling, not of the words."""
    told = _closed(view, _spoken(view, told))
    roles = [Filler("SPEAKER", m.entity, m.span) for m in told.speakers]
    if told.unnamed:
        roles.append(Filler("SPEAKER", span=told.unnamed))
    if told.addressee and told.addressee.entity not in {m.entity for m in told.speakers}:
        roles.append(Filler("ADDRESSEE", told.addressee.entity, told.addressee.span))
    if told.cue:
        roles.append(Filler("CUE", span=told.cue))
    roles += [Filler("CONTENT", span=span) for span in told.said]
    roles += [Filler("TOPIC", span=span) for span in told.topics]
    evidence = _evidence(view, told)
    refused = told.subtype == "refusal"
    return Draft(
        type=FactType.STATEMENT,
        subtype=told.subtype,
        trigger=told.cue,
        roles=tuple(roles),
        clause=_clause(view, told) or evidence,
        evidence=evidence,
        rule=f"statement.{told.rule or told.subtype}",
        confidence=min(told.confidence, _surest(told)),
        factuality=_factuality(told),
        negative=refused,
    )


def _closed(view: View, told: Telling) -> Telling:
    """Return a statement whose last words run to the end of a quotation that begins in them.

    «заявил о признательности «за вклад тех, кто трудился. Их труд [не забыт]»».
    """
    last = (told.topics or told.said)[-1:]
    quote = view.parsed.quote_around(last[0].end - 1) if last else None
    if quote is None or not last[0].start < quote.span.start < last[0].end < quote.inner.end:
        return told
    whole = Span(last[0].start, quote.span.end)
    if told.topics:
        return replace(told, topics=(*told.topics[:-1], whole))
    return replace(told, said=(*told.said[:-1], whole))


def _factuality(told: Telling) -> Factuality | None:
    """Return what needs no verb to tell: a refusal, and words that stand by themselves."""
    if told.subtype == "refusal":
        return Factuality.NEGATED
    return None if told.cue else Factuality.ASSERTED


def _surest(told: Telling) -> float:
    return 1.0 if told.speakers else _UNNAMED if told.unnamed else _UNKNOWN


def _evidence(view: View, told: Telling) -> Span:
    """Return the stretch from the first of its parts to the last, quotation marks taken in.

    Who is named in another sentence only («он») does not stretch it.
    """
    sentence = view.sentence_span(told.cue.start) if told.cue else None
    spans = [
        *(m.span for m in told.speakers if sentence and sentence.covers(m.span)),
        *((told.unnamed,) if told.unnamed and sentence and sentence.covers(told.unnamed) else ()),
        *((told.cue,) if told.cue else ()),
        *told.said,
        *told.topics,
    ]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    if start and view.text[start - 1] in '«„"“':
        start -= 1
    if view.text[end : end + 1] in ("»", "”", '"'):
        end += 1
    return Span(start, end)


def _clause(view: View, told: Telling) -> Span | None:
    if told.cue is None:
        return None
    clause = view.clause_at(told.cue.start)
    return clause.span if clause else None
