"""What a reader has corrected by hand, said so that it holds for any analysis of the same text."""

from dataclasses import dataclass
from enum import StrEnum

from razbor.analysis.anchors import Anchor
from razbor.analysis.kept_fact import KeptFact
from razbor.entities.entity import EntityType


class CorrectionKind(StrEnum):
    """What a correction does."""

    RETYPE = "retype"  # the entity is of another type
    RENAME = "rename"  # the entity has another canonical name
    MERGE = "merge"  # others are the same entity
    SPLIT = "split"  # this mention is another entity: a new one, or ``others[0]``
    REJECT_MENTION = "reject-mention"  # this place names nothing
    REJECT_ENTITY = "reject-entity"  # none of its places names anything
    ADD = "add"  # this place names something
    FACT_ACCEPT = "fact-accept"  # the fact is right; one that was rejected is back
    FACT_REJECT = "fact-reject"  # the article does not state it
    FACT_CHANGE = "fact-change"  # it is ``made`` instead, in all that differs from ``fact``
    FACT_ADD = "fact-add"  # the article states ``made`` too


@dataclass(frozen=True, slots=True)
class Correction:
    """One step of a reader.

    Attributes:
        kind: What it does.
        at: The mention, or a mention of the entity, that it is about; of a fact, its evidence.
        others: Mentions of further entities: those merged into it, the one that it moves to.
        type: For RETYPE and ADD, the type.
        name: For RENAME the name; for SPLIT and ADD the name of a new entity.
        fact: The fact as it was, for all corrections of facts but FACT_ADD.
        made: For FACT_CHANGE and FACT_ADD, the fact as it is now.
    """

    kind: CorrectionKind
    at: Anchor
    others: tuple[Anchor, ...] = ()
    type: EntityType | None = None
    name: str | None = None
    fact: KeptFact | None = None
    made: KeptFact | None = None
