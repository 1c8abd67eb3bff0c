"""What a fact is. The names follow the format news-analysis/1, which lists the roles."""

from dataclasses import dataclass
from enum import StrEnum

from razbor.text.span import Span


class FactType(StrEnum):
    """Kinds of fact."""

    MEETING = "MEETING"
    VISIT = "VISIT"
    STATEMENT = "STATEMENT"
    POSITION = "POSITION"
    APPOINTMENT = "APPOINTMENT"
    ORG_LINK = "ORG_LINK"
    AGREEMENT = "AGREEMENT"
    OWNERSHIP = "OWNERSHIP"
    EVENT = "EVENT"
    COURTESY = "COURTESY"
    STANCE = "STANCE"
    INTENT = "INTENT"
    TOPIC = "TOPIC"
    RELATIONSHIP = "RELATIONSHIP"
    DECISION = "DECISION"
    NUMERIC = "NUMERIC"
    LIFE = "LIFE"
    AWARD = "AWARD"
    INCIDENT = "INCIDENT"
    JUSTICE = "JUSTICE"
    AID = "AID"
    SOURCE = "SOURCE"
    ALIAS = "ALIAS"


class Factuality(StrEnum):
    """How real a fact is; ``claimed`` means that only someone says so."""

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    PLANNED = "planned"
    EXPECTED = "expected"
    DESIRED = "desired"
    NEGATED = "negated"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: an entity, a place in the text, a normal form, or several of them."""

    role: str
    entity: str | None = None
    span: Span | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of «who says so».

    Attributes:
        level: 1 is the outermost source, the greatest who says it himself.
        agent: Id of the entity that says so.
        form: media, cited-source, document-default, direct, indirect, mixed, headline,
            anonymous, self.
        cue: The words that give the source.
        via: Id of the STATEMENT that the fact was taken from.
        inferred: True when the text does not say it.
    """

    level: int
    agent: str
    form: str
    cue: Span | None = None
    via: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the article states, however often it is told.

    Attributes:
        id: Unique in the article, «F1».
        type: Its kind.
        subtype: Finer kind: direct, phone, start, praise... or None.
        trigger: The words that state it; None when no single words do.
        roles: Who, what, where, when.
        factuality: How real it is.
        negative: True for «не поддержал», criticism, rejection.
        attribution: The chain of sources, outermost first.
        evidence: The stretches that state it, the clearest first; at least one.
        importance: 1 is shown first, 3 is folded.
        summary: One Russian line that says it.
        confidence: 0 to 1.
        rule: Id of the rule that found it.
        inferred: What is understood and not stated, in Russian, or None.
    """

    id: str
    type: FactType
    subtype: str | None
    trigger: Span | None
    roles: tuple[Filler, ...]
    factuality: Factuality
    negative: bool
    attribution: tuple[Attribution, ...]
    evidence: tuple[Span, ...]
    importance: int
    summary: str
    confidence: float
    rule: str
    inferred: str | None = None

    def fillers(self, *roles: str) -> tuple[Filler, ...]:
        """Return what fills one of the roles, in order."""
        return tuple(filler for filler in self.roles if filler.role in roles)
