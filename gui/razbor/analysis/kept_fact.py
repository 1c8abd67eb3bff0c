"""A fact as a reader's file keeps it: by places in the text, so that it is met in any analysis."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import Anchor, anchor_at, entity_at, mention_anchor
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler
from razbor.text.span import Span

SAID_FORMS = frozenset({"direct", "indirect", "mixed", "headline", "anonymous"})
"""Forms of attribution by which someone in the article says what it does not vouch for."""

_ENOUGH = 5.0  # of the points below: the place alone, or half of it and most roles
_SAME_PLACE, _NEAR_PLACE = 4.0, 2.0
_SAME_EVIDENCE, _NEAR_EVIDENCE = 3.0, 1.5
_ROLES, _SUBTYPE, _LINE = 4.0, 0.5, 0.5


@dataclass(frozen=True, slots=True)
class KeptFiller:
    """What fills a role: a mention of an entity, words, a normal form, or several of them."""

    role: str
    entity: Anchor | None = None
    place: Anchor | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class KeptFact:
    """What a fact says and where.

    Attributes:
        type: Its kind.
        subtype: Finer kind or None.
        trigger: The words that state it, if single words do.
        roles: Who, what, where, when.
        factuality: How real it is.
        negative: True for «не поддержал», criticism, rejection.
        voice: A mention of who says so in the article; None where the article itself does.
        evidence: The stretches that state it, at least one.
        importance: 1 is shown first, 3 is folded.
        summary: Its line.
    """

    type: FactType
    subtype: str | None
    trigger: Anchor | None
    roles: tuple[KeptFiller, ...]
    factuality: Factuality
    negative: bool
    voice: Anchor | None
    evidence: tuple[Anchor, ...]
    importance: int
    summary: str


def kept(analysis: Analysis, fact: Fact) -> KeptFact:
    """Return a fact as it is kept."""
    voice = voice_of(fact)
    return KeptFact(
        type=fact.type,
        subtype=fact.subtype,
        trigger=anchor_at(analysis, fact.trigger) if fact.trigger else None,
        roles=tuple(kept_filler(analysis, filler) for filler in fact.roles),
        factuality=fact.factuality,
        negative=fact.negative,
        voice=mention_anchor(analysis, voice.agent, voice.cue) if voice else None,
        evidence=tuple(anchor_at(analysis, span) for span in fact.evidence),
        importance=fact.importance,
        summary=fact.summary,
    )


def kept_filler(analysis: Analysis, filler: Filler) -> KeptFiller:
    """Return a role's filler as it is kept."""
    return KeptFiller(
        filler.role,
        mention_anchor(analysis, filler.entity, filler.span) if filler.entity else None,
        anchor_at(analysis, filler.span) if filler.span else None,
        filler.value,
    )


def voice_of(fact: Fact) -> Attribution | None:
    """Return the innermost voice in the article that says so, if the article itself does not."""
    voices = [link for link in fact.attribution if link.form in SAID_FORMS]
    return voices[-1] if voices else None


def fillers_of(analysis: Analysis, fillers: Iterable[KeptFiller]) -> tuple[Filler, ...]:
    """Return kept roles as an analysis has them; what is not there any more is left out."""
    return tuple(dict.fromkeys(_fillers(analysis, fillers)))


def _fillers(analysis: Analysis, fillers: Iterable[KeptFiller]) -> Iterator[Filler]:
    for one in fillers:
        entity = entity_at(analysis, one.entity) if one.entity else None
        span = span_of(analysis, one.place)
        if entity or span or one.value:
            yield Filler(one.role, entity, span, one.value)


def span_of(analysis: Analysis, anchor: Anchor | None) -> Span | None:
    """Return an anchor's place where the text still says its words."""
    there = anchor is not None and anchor.span.of(analysis.text) == anchor.words
    return anchor.span if anchor is not None and there else None


def fact_like(analysis: Analysis, wanted: KeptFact) -> Fact | None:
    """Return the fact of an analysis that a kept one means, among the rejected ones too.

    The type has to be the same, and the words that state it have to meet. Of several such facts
    the one is taken that agrees best by its trigger, its evidence and what fills its roles.
    """
    roles = set(fillers_of(analysis, wanted.roles))
    same = (each for each in (*analysis.facts, *analysis.rejected) if each.type is wanted.type)
    rated = [(_likeness(analysis, each, wanted, roles), each) for each in same]
    best = max(rated, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= _ENOUGH else None


def _likeness(analysis: Analysis, fact: Fact, wanted: KeptFact, roles: set[Filler]) -> float:
    """Rate how well a fact fits a kept one; 0 where it stands elsewhere."""
    evidence = [anchor.span for anchor in wanted.evidence if span_of(analysis, anchor)]
    if not any(one.overlaps(other) for one in evidence for other in fact.evidence):
        return 0.0
    rate = _SAME_EVIDENCE if set(evidence) & set(fact.evidence) else _NEAR_EVIDENCE
    trigger = span_of(analysis, wanted.trigger)
    if trigger == fact.trigger:
        rate += _SAME_PLACE if trigger else _NEAR_PLACE
    elif trigger and fact.trigger and trigger.overlaps(fact.trigger):
        rate += _NEAR_PLACE
    ours, theirs = _signs(roles), _signs(fact.roles)
    rate += _ROLES * len(ours & theirs) / max(1, len(ours | theirs))
    rate += _SUBTYPE if fact.subtype == wanted.subtype else 0.0
    return rate + (_LINE if fact.summary == wanted.summary else 0.0)


def _signs(fillers: Iterable[Filler]) -> set[tuple[str, object]]:
    return {(one.role, one.entity or one.span or one.value) for one in fillers}
