"""Sums from which precision, recall and F1 follow."""

from dataclasses import dataclass
from typing import Self


@dataclass
class Score:
    """Sums from which precision, recall and F1 follow.

    ``credit_gold`` and ``credit_predicted`` are the (fractional) true positives seen
    from either side; they only differ in track 3.
    """

    credit_gold: float = 0.0
    credit_predicted: float = 0.0
    gold: int = 0
    predicted: int = 0

    def __iadd__(self, other: Self) -> Self:
        self.credit_gold += other.credit_gold
        self.credit_predicted += other.credit_predicted
        self.gold += other.gold
        self.predicted += other.predicted
        return self

    @property
    def precision(self) -> float:
        return self.credit_predicted / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        return self.credit_gold / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        if not self.gold and not self.predicted:
            return 1.0
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0
