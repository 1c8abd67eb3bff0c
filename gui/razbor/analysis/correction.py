"""What a reader has corrected by hand, said so that it holds for any analysis of the same text."""

from dataclasses import dataclass
from enum import StrEnum

from razbor.entities.entity import EntityType
from razbor.text.span import Span


class CorrectionKind(StrEnum):
    """What a correction does."""

    RETYPE = "retype"  # the entity is of another type
    RENAME = "rename"  # the entity has another canonical name
    MERGE = "merge"  # others are the same entity
    SPLIT = "split"  # this mention is another entity: a new one, or ``others[0]``
    REJECT_MENTION = "reject-mention"  # this place names nothing
    REJECT_ENTITY = "reject-entity"  # none of its places names anything
    ADD = "add"  # this place names something


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention by its place and its words; an entity is pointed at by one of its mentions."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One step of a reader.

    Attributes:
        kind: What it does.
        at: The mention, or a mention of the entity, that it is about.
        others: Mentions of further entities: those merged into it, the one that it moves to.
        type: For RETYPE and ADD, the type.
        name: For RENAME the name; for SPLIT and ADD the name of a new entity.
    """

    kind: CorrectionKind
    at: Anchor
    others: tuple[Anchor, ...] = ()
    type: EntityType | None = None
    name: str | None = None
