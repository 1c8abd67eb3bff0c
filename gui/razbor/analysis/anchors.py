"""Places by which corrections point at mentions and entities, in any analysis of the same text."""

from collections.abc import Sequence
from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Mention, MentionKind
from razbor.text.span import Span

_LEAST_NAMING = (MentionKind.ZERO, MentionKind.PRO, MentionKind.ADJ)
_NAMING = (MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM, MentionKind.NOM)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention by its place and its words; an entity is pointed at by one of its mentions."""

    span: Span
    words: str


def anchor_at(analysis: Analysis, span: Span) -> Anchor:
    """Return the anchor of a stretch."""
    return Anchor(span, span.of(analysis.text))


def mention_of(analysis: Analysis, anchor: Anchor) -> Mention | None:
    """Return the mention at an anchor, the one that names most where several stand there."""
    if anchor.span.of(analysis.text) != anchor.words:
        return None
    found = [mention for mention in analysis.mentions if mention.span == anchor.span]
    return min(found, key=lambda mention: mention.kind in _LEAST_NAMING, default=None)


def entity_at(analysis: Analysis, anchor: Anchor) -> str | None:
    """Return the id of the entity that an anchor points at."""
    mention = mention_of(analysis, anchor)
    return mention.entity if mention else None


def mention_anchor(analysis: Analysis, entity: str, near: Span | None = None) -> Anchor | None:
    """Return an anchor that points back at an entity: at a place if it can, else by a name."""
    own = [mention for mention in analysis.mentions if mention.entity == entity]
    own.sort(key=lambda mention: (mention.span != near, rank(mention), mention.span.start))
    anchors = (anchor_at(analysis, mention.span) for mention in own)
    return next((each for each in anchors if entity_at(analysis, each) == entity), None)


def near_anchor(analysis: Analysis, entity: str, places: Sequence[Span]) -> Anchor | None:
    """Return an anchor of an entity by the mention that lies in a fact's places, or nearest."""
    own = [mention.span for mention in analysis.mentions if mention.entity == entity]
    first = places[0].start if places else 0
    near = min(own, key=lambda span: (_apart(span, places), abs(span.start - first)), default=None)
    return mention_anchor(analysis, entity, near)


def _apart(span: Span, places: Sequence[Span]) -> bool:
    return not any(place.covers(span) for place in places)


def rank(mention: Mention) -> int:
    """Return 0 for a name, more for what names less: names before phrases before pronouns."""
    return _NAMING.index(mention.kind) if mention.kind in _NAMING else len(_NAMING)
