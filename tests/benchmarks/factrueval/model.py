"""Documents of the corpus: tokens, mentions, entities, facts, and predicted ones."""

from dataclasses import dataclass, field

from benchmarks.factrueval.comparison import similar
from benchmarks.factrueval.task import ARGUMENT_WEIGHT


class CorpusError(ValueError):
    """A gold file that cannot be interpreted."""


@dataclass(frozen=True)
class Token:
    """One gold token; ``end`` is exclusive."""

    start: int
    end: int
    text: str  # folded

    @property
    def is_symbol(self) -> bool:
        """A single character that is not a letter (digits included)."""
        return len(self.text) <= 1 and self.text.upper() == self.text.lower()


@dataclass(frozen=True)
class Span:
    """One line of ``.spans``."""

    type: str
    start: int
    end: int  # exclusive
    tokens: tuple[int, ...]  # token indices, in text order
    text: str


@dataclass
class Mention:
    """One line of ``.objects``."""

    id: str
    type: str
    spans: list[Span]

    @property
    def token_indices(self) -> frozenset[int]:
        return frozenset(index for span in self.spans for index in span.tokens)

    @property
    def envelope(self) -> tuple[int, int]:
        return min(s.start for s in self.spans), max(s.end for s in self.spans)

    @property
    def is_named(self) -> bool:
        """Say whether it is more than geographic adjectives alone or descriptors alone."""
        only_adjectives = all(s.type == "geo_adj" for s in self.spans)
        only_descriptors = all("descr" in s.type for s in self.spans)
        return not only_adjectives and not only_descriptors


@dataclass
class Attribute:
    """A named property of an entity with alternative values."""

    name: str
    values: set[str]

    def agrees(self, other: "Attribute") -> bool:
        return self.name == other.name and any(
            similar(a, b) for a in self.values for b in other.values
        )


@dataclass
class Entity:
    """One block of ``.coref``, or one predicted entity."""

    id: str
    type: str
    attributes: list[Attribute]
    mentions: list[Mention] = field(default_factory=list)
    is_optional: bool = False

    def values(self, name: str) -> list[str]:
        return [value for a in self.attributes if a.name == name for value in a.values]


@dataclass(eq=False)
class Argument:
    """A fact argument with the set of acceptable values."""

    name: str
    values: tuple[str, ...]

    @property
    def weight(self) -> float:
        return ARGUMENT_WEIGHT.get(self.name, 1.0)

    def accepts(self, other: "Argument") -> bool:
        return self.name == other.name and any(
            similar(a, b) for a in self.values for b in other.values
        )


@dataclass(eq=False)
class Fact:
    """One block of ``.facts``, or one predicted fact."""

    id: str
    type: str
    arguments: list[Argument]
    is_unreal: bool = False
    is_difficult: bool = False


@dataclass
class GoldDocument:
    """A text of the corpus with its three layers of annotation."""

    name: str
    text: str
    tokens: list[Token]
    mentions: list[Mention]
    entities: list[Entity]
    facts: list[Fact]

    def is_detachable(self, index: int) -> bool:
        """A one-character symbol glued to a neighbour; it never counts in a prediction."""
        token = self.tokens[index]
        if token.end - token.start != 1 or not token.is_symbol:
            return False
        glued_left = index > 0 and self.tokens[index - 1].end == token.start
        glued_right = index + 1 < len(self.tokens) and self.tokens[index + 1].start == token.end
        return glued_left or glued_right

    def tokens_between(self, start: int, end: int) -> frozenset[int]:
        """Indices of the countable tokens that lie completely within [start, end)."""
        return frozenset(
            i
            for i, t in enumerate(self.tokens)
            if start <= t.start and t.end <= end and not self.is_detachable(i)
        )


@dataclass
class PredictedDocument:
    """What is found in a text; a mention is its type, start and end (excluded)."""

    mentions: list[tuple[str, int, int]] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
