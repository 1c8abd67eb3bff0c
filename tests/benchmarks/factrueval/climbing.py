"""Approximate search for groups of facts that are too large to enumerate."""

from typing import TYPE_CHECKING

from benchmarks.factrueval.assignment import best_assignment

if TYPE_CHECKING:
    from benchmarks.factrueval.clusters import FactMatcher, Outcome

_LEAST_GAIN = 1e-12
_UNCOUNTED = 0.05  # a partner that does not count is better than being a false positive
_NO_PARTNER = -1e-6


class Climb:
    """Moves or swaps single predictions as long as the F1 of their group rises.

    Starts from the best one-to-one assignment.
    """

    def __init__(self, matcher: "FactMatcher", group: list[int]) -> None:
        self.matcher = matcher
        self.group = group
        self.place: dict[int, int | None] = dict.fromkeys(group)
        self._assign()

    def outcome(self) -> "Outcome":
        """Return the best outcome found."""
        best = self._value()
        improved = True
        while improved:
            improved = False
            for guess in self.group:
                for candidate in (*self.matcher.options[guess], None):
                    value = self._try(guess, candidate, best)
                    if value is not None:
                        best, improved = value, True
        return self._outcome()

    def _assign(self) -> None:
        options = self.matcher.options
        golds = sorted({g for guess in self.group for g in options[guess]})
        worth = [
            [self._worth(guess, g) if g in options[guess] else _NO_PARTNER for g in golds]
            for guess in self.group
        ]
        for row, chosen in enumerate(best_assignment(worth)):
            if chosen is not None and worth[row][chosen] > 0:
                self.place[self.group[row]] = golds[chosen]

    def _worth(self, guess: int, gold: int) -> float:
        if gold in self.matcher.skipped:
            return _UNCOUNTED
        return self.matcher.quality(gold, (guess,))

    def _try(self, guess: int, candidate: int | None, best: float) -> float | None:
        """Move a guess, or swap it with the one in its way; return the F1 if it rises."""
        before = self.place[guess]
        if candidate == before:
            return None
        self.place[guess] = candidate
        if (value := self._value()) > best + _LEAST_GAIN:
            return value
        others = (o for o in self.group if o != guess and candidate is not None)
        evicted = [o for o in others if self.place[o] == candidate]
        if len(evicted) == 1 and (before is None or before in self.matcher.options[evicted[0]]):
            self.place[evicted[0]] = before
            if (value := self._value()) > best + _LEAST_GAIN:
                return value
            self.place[evicted[0]] = candidate
        self.place[guess] = before
        return None

    def _outcome(self) -> "Outcome":
        attached: dict[int, tuple[int, ...]] = {}
        for guess in self.group:
            g = self.place[guess]
            if g is not None:
                attached[g] = (*attached.get(g, ()), guess)
        return self.matcher.outcome(attached, sum(1 for g in self.place.values() if g is None))

    def _value(self) -> float:
        return self.matcher.score(*self._outcome()).f1
