"""Precision, recall and F1 of exact entities, as the NEREL scorer counts them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES

Key = tuple[int, int, int, int]  # document, first character, end, kind


@dataclass(frozen=True, slots=True)
class Score:
    """Hits among gold and found."""

    hits: int
    gold: int
    found: int

    @property
    def precision(self) -> float:
        """Return the share of what was found that is right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of what is right that was found."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        total = self.gold + self.found
        return 2 * self.hits / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """Scores over all kinds together and of each kind."""

    micro: Score
    kinds: dict[str, Score]

    @property
    def macro(self) -> float:
        """Return the mean F1 of the kinds that occur in the gold."""
        present = [score.f1 for score in self.kinds.values() if score.gold]
        return sum(present) / len(present) if present else 0.0


def compare(gold: Iterable[Key], found: Iterable[Key], names: tuple[str, ...] = ENTITIES) -> Table:
    """Score keys whose last part is a row of ``names``."""
    gold, found = set(gold), set(found)
    counts = [Counter(key[-1] for key in keys) for keys in (gold & found, gold, found)]
    kinds = {
        name: Score(*(count[row] for count in counts))
        for row, name in enumerate(names)
        if counts[1][row] or counts[2][row]
    }
    return Table(Score(len(gold & found), len(gold), len(found)), kinds)


def gold_entities(data: Dataset) -> set[Key]:
    """Return the keys of a dataset's entities."""
    return {tuple(row) for row in data.gold.tolist()}
