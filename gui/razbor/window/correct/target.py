"""What a correction is about: the mark in the ring, or a row of the list."""

from collections.abc import Iterable
from dataclasses import dataclass

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import Anchor, anchor_at, mention_of, rank
from razbor.analysis.naming import lemmas_of, words_in
from razbor.analysis.own_names import OwnName
from razbor.entities.entity import Entity, EntityType, MentionKind
from razbor.text.span import Span

_NAMES = (MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM)
_NAMING = (MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM, MentionKind.NOM)


@dataclass(frozen=True, slots=True)
class Target:
    """An entity and the mention by which it is pointed at."""

    anchor: Anchor
    entity: Entity


def target_of(analysis: Analysis, entity: str) -> Target:
    """Return an entity by its first mention, names before phrases before pronouns."""
    own = (mention for mention in analysis.mentions if mention.entity == entity)
    mention = min(own, key=rank)
    return Target(anchor_at(analysis, mention.span), analysis.by_id[entity])


def names_of(analysis: Analysis, entity: Entity) -> tuple[OwnName, ...]:
    """Return own names for all names of an entity, each in one form."""
    named = (m.span for m in analysis.mentions if m.entity == entity.id and rank(m) == 0)
    return own_names(analysis, named, entity.type, entity.canonical)


def names_at(analysis: Analysis, target: Target) -> tuple[OwnName, ...]:
    """Return the own name for a mention that is a name; a phrase or a pronoun is none by itself.

    «Палата» and «он» are somebody else in the next article: there the entity's names are meant.
    """
    mention = mention_of(analysis, target.anchor)
    if mention is None or mention.kind not in _NAMES:
        return names_of(analysis, target.entity)
    entity = target.entity
    return own_names(analysis, [target.anchor.span], entity.type, entity.canonical)


def own_names(
    analysis: Analysis, spans: Iterable[Span], kind: EntityType | None, name: str
) -> tuple[OwnName, ...]:
    """Return own names for the words of some stretches; forms of the same words count once."""
    found: dict[tuple[str, ...], OwnName] = {}
    for span in spans:
        lemmas = lemmas_of(words_in(analysis, span))
        words = span.of(analysis.text)
        found.setdefault(lemmas, OwnName(" ".join(words.split()), kind, name, lemmas))
    return tuple(found.values())


def is_pronoun(analysis: Analysis, target: Target) -> bool:
    """Say whether an entity is pointed at by a pronoun."""
    mention = mention_of(analysis, target.anchor)
    return mention is not None and mention.kind not in _NAMING
