"""Documents of the corpus, predictions, and counts."""

from dataclasses import dataclass, field
from typing import NamedTuple, Self


class Entity(NamedTuple):
    """An annotated stretch, in characters."""

    start: int
    end: int  # exclusive
    type: str

    def contains(self, other: "Entity") -> bool:
        """Say whether another entity lies within this one and is shorter."""
        return self.start <= other.start and other.end <= self.end and self[:2] != other[:2]


class Relation(NamedTuple):
    """A typed pair of entities, the first one its subject."""

    type: str
    first: Entity
    second: Entity

    @property
    def is_nested(self) -> bool:
        """Say whether one argument lies within the other or covers the same text."""
        a, b = self.first, self.second
        return a.contains(b) or b.contains(a) or a[:2] == b[:2]


@dataclass
class Document:
    """A text with its gold; ``dropped`` counts annotations that could not be read."""

    name: str
    text: str
    entities: set[Entity] = field(default_factory=set)
    relations: set[Relation] = field(default_factory=set)
    by_id: dict[str, Entity] = field(default_factory=dict)
    dropped: int = 0


@dataclass
class Prediction:
    """What is found in a text; ``foreign_arguments`` counts relations of unknown entities."""

    entities: set[Entity] = field(default_factory=set)
    relations: set[Relation] = field(default_factory=set)
    relations_given_gold: set[Relation] = field(default_factory=set)
    foreign_arguments: int = 0


@dataclass
class Counts:
    """True positives, gold and predicted items."""

    hits: int = 0
    gold: int = 0
    predicted: int = 0

    def __iadd__(self, other: Self) -> Self:
        self.hits += other.hits
        self.gold += other.gold
        self.predicted += other.predicted
        return self

    @property
    def precision(self) -> float:
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.gold + self.predicted
        return 2 * self.hits / total if total else 0.0
