"""What an entity and a mention of it are. The names follow ``eval/FORMAT.md`` (news-analysis/1)."""

from dataclasses import dataclass
from enum import StrEnum

from razbor.text.span import Span


class EntityType(StrEnum):
    """What an entity is; ``*_GROUP`` is a set."""

    PERSON = "PERSON"
    PERSON_GROUP = "PERSON_GROUP"
    ORG = "ORG"
    ORG_GROUP = "ORG_GROUP"
    GPE = "GPE"
    GPE_GROUP = "GPE_GROUP"
    LOC = "LOC"
    LOC_GROUP = "LOC_GROUP"
    FACILITY = "FACILITY"
    EVENT = "EVENT"
    PROGRAM = "PROGRAM"
    WORK = "WORK"
    LAW = "LAW"
    AWARD = "AWARD"
    PRODUCT = "PRODUCT"
    TIMEX = "TIMEX"
    MONEY = "MONEY"
    PERCENT = "PERCENT"
    QUANTITY = "QUANTITY"
    NATIONALITY = "NATIONALITY"


AGENTS = frozenset(
    {
        EntityType.PERSON,
        EntityType.PERSON_GROUP,
        EntityType.ORG,
        EntityType.ORG_GROUP,
        EntityType.GPE,
        EntityType.GPE_GROUP,
    }
)
"""Types of entities that act, speak and hold views."""


class MentionKind(StrEnum):
    """How a mention names its entity."""

    NAM = "NAM"  # a name
    NOM = "NOM"  # a role phrase or a common noun: «спикер Сената», «палата»
    PRO = "PRO"  # a pronoun
    ADJ = "ADJ"  # an adjective: «польско-литовские»
    ZERO = "ZERO"  # a left-out subject; the span of its verb
    TIMEX = "TIMEX"  # a time
    NUM = "NUM"  # an amount


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that refers to an entity; mentions nest, they never cross.

    Attributes:
        span: A role phrase with its genitives, without the name that follows; no preposition,
            no outer quotation marks of speech.
        entity: Id of the entity.
        kind: How it is named.
        extent: The whole phrase where the mention is only its head, else None.
        ambiguous: Ids of all entities it may mean, the chosen one first; empty when it is plain.
    """

    span: Span
    entity: str
    kind: MentionKind
    extent: Span | None = None
    ambiguous: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timex:
    """A normalised time after TIMEX3: type DATE, TIME, DURATION or SET; unknown digits are X."""

    type: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name in the nominative, as far as the text gives them.

    ``order`` is ``given-first`` or ``surname-first`` (Korean, Chinese, Vietnamese...).
    """

    first: str | None = None
    patronymic: str | None = None
    last: str | None = None
    order: str = "given-first"


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the article, once.

    Attributes:
        id: Unique in the article, «E1».
        type: What it is.
        canonical: Its fullest name of the article in the nominative, quotes and ё kept; a role
            phrase («председатель Мажилиса») when it has no name.
        subtype: Finer kind, free text: media, legislative, city, session.
        aliases: Other names in the nominative, without the canonical one.
        members: Ids of the known members of a set.
        members_open: True when the set has members that are not listed.
        timex: For TIMEX, and only there.
        value: For MONEY, PERCENT and QUANTITY: «>120000000 USD», «49%», «12».
        hint: World knowledge for the card alone, never used in facts.
        gender: masc, femn, neut, or None when unknown.
        name: The parts of a person's name.
        named: False when the text never names it.
    """

    id: str
    type: EntityType
    canonical: str
    subtype: str | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    members_open: bool = False
    timex: Timex | None = None
    value: str | None = None
    hint: str | None = None
    gender: str | None = None
    name: PersonName | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Entities:
    """All that an article names: entities by first mention, mentions by start, longer first."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
