"""The marks that a reader sees: six types, made of an analysis's mentions."""

from typing import NamedTuple

from razbor.analysis.analysis import Analysis
from razbor.bridge.mark_types import MarkType
from razbor.entities.entity import Entity, EntityType, MentionKind
from razbor.text.span import Span

__all__ = ["Mark", "MarkType", "listed_type", "mark_type", "marks_of"]


class Mark(NamedTuple):
    """One mention as it is drawn; a tuple, since a book has a hundred thousand.

    Attributes:
        span: Its place, in code points.
        type: Its type.
        entity: Id of the entity.
        depth: 0 for an outermost mark, 1 for one inside it...
        named: True for names, times and amounts; phrases («палата») get a line alone.
        own: True where the reader has named, typed or marked its entity.
    """

    span: Span
    type: MarkType
    entity: str
    depth: int
    named: bool
    own: bool = False


_NAMED = frozenset({MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM})
_UNMARKED = frozenset({MentionKind.PRO, MentionKind.ZERO, MentionKind.ADJ})
_TYPES = {
    EntityType.ORG: MarkType.ORGANISATION,
    EntityType.ORG_GROUP: MarkType.ORGANISATION,
    EntityType.GPE: MarkType.PLACE,
    EntityType.GPE_GROUP: MarkType.PLACE,
    EntityType.LOC: MarkType.PLACE,
    EntityType.LOC_GROUP: MarkType.PLACE,
    EntityType.FACILITY: MarkType.PLACE,
    EntityType.TIMEX: MarkType.DATE,
    EntityType.MONEY: MarkType.DATE,
    EntityType.PERCENT: MarkType.DATE,
    EntityType.QUANTITY: MarkType.DATE,
}
_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP, EntityType.NATIONALITY})


def mark_type(entity: Entity, kind: MentionKind = MentionKind.NAM) -> MarkType:
    """Return the type under which a mention of an entity is shown."""
    if entity.type in _PEOPLE:
        return MarkType.PERSON if kind in _NAMED else MarkType.ROLE
    return _TYPES.get(entity.type, MarkType.EVENT)


def listed_type(entity: Entity) -> MarkType:
    """Return the type under which an entity stands in lists: a person without a name is a role."""
    return mark_type(entity, MentionKind.NAM if entity.named else MentionKind.NOM)


def marks_of(analysis: Analysis) -> tuple[Mark, ...]:
    """Return the marks by start, outer ones first; pronouns and adjectives are not marked."""
    marks: list[Mark] = []
    around: list[int] = []  # where the marks around end
    types: dict[tuple[str, MentionKind], MarkType] = {}
    for mention in analysis.mentions:
        span, entity, kind = mention.span, mention.entity, mention.kind
        if kind in _UNMARKED:
            continue
        while around and around[-1] <= span.start:
            around.pop()
        told = types.get((entity, kind))
        if told is None:
            told = types[entity, kind] = mark_type(analysis.by_id[entity], kind)
        named, own = kind in _NAMED, entity in analysis.own
        marks.append(Mark(span, told, entity, len(around), named, own))
        around.append(span.end)
    return tuple(marks)
