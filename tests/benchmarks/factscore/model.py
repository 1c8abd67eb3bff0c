"""Plain records of one analysed article; gold and prediction share them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from benchmarks.factscore.vocabulary import (
    COARSE_TYPE,
    ENTITY_TYPES,
    FACT_TYPES,
    NAMED_KINDS,
)


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Code points `start` to `end` (exclusive) of the article text."""

    start: int
    end: int

    def characters(self) -> set[int]:
        """Return the numbers of the covered characters."""
        return set(range(self.start, self.end))

    def overlap(self, other: "Span") -> int:
        """Return the number of shared characters."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def jaccard(self, other: "Span") -> float:
        """Return shared characters divided by covered characters."""
        shared = self.overlap(other)
        covered = (self.end - self.start) + (other.end - other.start) - shared
        return shared / covered

    def nests_with(self, other: "Span") -> bool:
        """Say whether one span holds the other and they share an edge."""
        shares_edge = self.start == other.start or self.end == other.end
        shorter = min(self.end - self.start, other.end - other.start)
        return shares_edge and self.overlap(other) == shorter


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the article; `members` is empty unless it is a closed set."""

    id: str
    type: str
    canonical: str
    members: tuple[str, ...] = ()
    value: str | None = None

    @property
    def coarse(self) -> str:
        """Return the type by which named mentions are scored."""
        return COARSE_TYPE[self.type]

    @property
    def date(self) -> str | None:
        """Return the TIMEX3 value, unless it is unknown or has gaps (X)."""
        is_complete = self.type == "TIMEX" and self.value and "X" not in self.value
        return self.value if is_complete else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that refers to an entity."""

    span: Span
    entity: str
    kind: str
    id: str | None = None
    alternatives: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills one role of a fact: an entity, a span, a value, or several."""

    role: str
    entity: str | None = None
    span: Span | None = None
    value: str | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain «who says so»; level 1 is the outermost."""

    level: int
    agent: str
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; `attribution` is None where the gold does not annotate it."""

    id: str
    type: str
    subtype: str | None
    fillers: tuple[Filler, ...]
    factuality: str
    polarity: str = "positive"
    trigger: Span | None = None
    evidence: tuple[Span, ...] = ()
    attribution: tuple[Attribution, ...] | None = None
    importance: int = 1

    def filled(self, roles: Iterable[str]) -> list[Filler]:
        """Return the fillers of any of the given roles, in order."""
        wanted = frozenset(roles)
        return [filler for filler in self.fillers if filler.role in wanted]

    @property
    def roles(self) -> list[str]:
        """Return the names of the filled roles, each once, in order."""
        return list(dict.fromkeys(filler.role for filler in self.fillers))


@dataclass(frozen=True, slots=True)
class Scope:
    """What a gold file annotates completely, so that extras are false alarms.

    A prediction outside the scope can still hit a gold item; it is only never
    counted as a false alarm.
    """

    named_types: frozenset[str] = ENTITY_TYPES
    fact_types: frozenset[str] = FACT_TYPES
    all_anaphora: bool = True
    all_events: bool = True

    def judges(self, fact: Fact) -> bool:
        """Say whether an unmatched predicted fact counts as a false alarm."""
        if fact.type not in self.fact_types:
            return False
        return fact.type != "EVENT" or self.all_events or _is_dated_or_open(fact)


def _is_dated_or_open(fact: Fact) -> bool:
    """Say whether the slim gold would list the event (see its brief)."""
    if fact.filled({"PLACE", "TIME", "FROM_TIME", "TO_TIME"}):
        return True
    if fact.subtype in {"rescheduled", "cancelled"}:
        return True
    return fact.factuality in {"planned", "expected", "hypothetical", "cancelled"}


FULL_SCOPE: Final = Scope()
SLIM_SCOPE: Final = Scope(
    named_types=frozenset({"PERSON", "ORG", "GPE"}),
    fact_types=frozenset(
        {
            "STATEMENT",
            "MEETING",
            "VISIT",
            "POSITION",
            "APPOINTMENT",
            "AGREEMENT",
            "OWNERSHIP",
            "EVENT",
            "SOURCE",
        }
    ),
    all_anaphora=False,
    all_events=False,
)
SENTENCE_SCOPE: Final = Scope(
    named_types=frozenset(t for t, c in COARSE_TYPE.items() if c not in {"TIME", "NUMBER"}),
    fact_types=FACT_TYPES - {"ORG_LINK"},
    all_anaphora=False,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """A span together with the words the file says it covers."""

    span: Span
    words: str


@dataclass(slots=True)
class Document:
    """One article with its analysis; `text` is None while it is unknown."""

    name: str
    text: str | None
    entities: dict[str, Entity]
    mentions: list[Mention]
    facts: list[Fact]
    scope: Scope = FULL_SCOPE
    quotes: list[Quote] = field(default_factory=list)
    sha256: str | None = None

    def words(self, span: Span) -> str:
        """Return the text of a span, or an empty string when unknown."""
        return (self.text or "")[span.start : span.end]

    def coarse(self, mention: Mention) -> str:
        """Return the coarse type of the mention's entity."""
        return self.entities[mention.entity].coarse

    def names(self) -> list[Mention]:
        """Return the named mentions (names, times and numbers)."""
        return [m for m in self.mentions if m.kind in NAMED_KINDS]

    def mentions_of(self, entity: str) -> list[Mention]:
        """Return the mentions of one entity."""
        return [m for m in self.mentions if m.entity == entity]
