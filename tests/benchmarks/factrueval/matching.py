"""One-to-one matching with the highest F1, for mentions and entities."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.factrueval.score import Score
from benchmarks.factrueval.task import MAX_MATCHINGS

Pairs = tuple[tuple[int, int], ...]
Group = tuple[list[int], list[int]]


@dataclass(frozen=True)
class Tally:
    """Outcome of a matching: credit, number of gold and predicted objects that count."""

    credit: float
    gold: int
    predicted: int

    def gain(self, rate: float) -> float:
        """Return what the outcome adds when F1 is ``rate``."""
        return 2 * self.credit - rate * (self.gold + self.predicted)


class OneToOneMatcher:
    """Finds the matching with the highest document F1 among the admissible ones.

    ``affinity[g][p]`` decides who may be paired: only positive entries, and a perfect
    entry (1.0) is binding.  ``credit(g, p)`` is what the pair earns.  ``is_ignored``
    tells, given the set of matched gold objects, whether a gold object is left out of
    the count (together with its partner).

    F1 is ``2·credit / (gold + predicted)`` and all three terms add up over groups of
    objects that do not compete with each other.  So the admissible matchings are listed
    group by group, and the best combination of the ratio is found by fractional
    programming (Dinkelbach's iteration), which is exact.
    """

    def __init__(
        self,
        affinity: Sequence[Sequence[float]],
        credit: Callable[[int, int], float],
        is_ignored: Callable[[int, frozenset[int]], bool],
        ties: Iterable[tuple[int, int]] = (),
    ) -> None:
        self.affinity = affinity
        self.credit = credit
        self.is_ignored = is_ignored
        self.gold_count = len(affinity)
        self.predicted_count = len(affinity[0]) if affinity else 0
        self.ties = list(ties)

    def scores_by_type(
        self, types: Iterable[str], gold_types: Sequence[str], guess_types: Sequence[str]
    ) -> dict[str, Score]:
        """Return the scores of the best matching by type and ``overall``."""
        pairs = self.solve() if gold_types else ()
        used, found = {p for _, p in pairs}, {g for g, _ in pairs}

        def score(kind: str | None) -> Score:
            subset = tuple((g, p) for g, p in pairs if kind in {None, gold_types[g]})
            lost = [g for g, t in enumerate(gold_types) if g not in found and kind in {None, t}]
            stray = [p for p, t in enumerate(guess_types) if p not in used and kind in {None, t}]
            tally = self.tally(subset, lost, stray)
            return Score(tally.credit, tally.credit, tally.gold, tally.predicted)

        return {**{kind: score(kind) for kind in types}, "overall": score(None)}

    def solve(self) -> Pairs:
        """Return the best matching."""
        options = [_Listing(self, *group).matchings() for group in self._groups()]
        rate = 0.0
        chosen: list[Pairs] = []
        for _ in range(60):
            picks = [max(group, key=lambda item: item[1].gain(rate)) for group in options]
            credit = sum(t.credit for _, t in picks)
            count = sum(t.gold + t.predicted for _, t in picks)
            updated = 2 * credit / count if count else 1.0
            chosen = [pairs for pairs, _ in picks]
            if updated <= rate + 1e-12:
                break
            rate = updated
        return tuple(pair for pairs in chosen for pair in pairs)

    def tally(self, pairs: Pairs, golds: Iterable[int], predictions: Iterable[int]) -> Tally:
        """Count ``pairs`` and whatever of ``golds`` / ``predictions`` stays unpaired."""
        matched = frozenset(g for g, _ in pairs)
        used = {p for _, p in pairs}
        counted = [(g, p) for g, p in pairs if not self.is_ignored(g, matched)]
        missed = sum(1 for g in golds if g not in matched and not self.is_ignored(g, matched))
        spurious = sum(1 for p in predictions if p not in used)
        credit = sum(self.credit(g, p) for g, p in counted)
        return Tally(credit, len(counted) + missed, len(counted) + spurious)

    def _groups(self) -> list[Group]:
        """Connected components of the compatibility graph (gold ties included)."""
        total = self.gold_count + self.predicted_count
        rows = enumerate(self.affinity)
        edges = [(g, self.gold_count + p) for g, row in rows for p, v in enumerate(row) if v > 0]
        roots = _roots(total, [*edges, *self.ties])
        members: dict[int, Group] = {}
        for node in range(total):
            golds, predictions = members.setdefault(roots[node], ([], []))
            if node < self.gold_count:
                golds.append(node)
            else:
                predictions.append(node - self.gold_count)
        return list(members.values())


def _roots(count: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each node one node that stands for its component."""
    parent = list(range(count))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in edges:
        parent[root(a)] = root(b)
    return [root(node) for node in range(count)]


class _Listing:
    """Lists all admissible matchings of a group, in canonical order.

    A gold object takes its perfect partners if there are any, otherwise any
    compatible partner that is not the perfect partner of a later gold object.  It is
    left out only when it has no option, or when its only option is imperfect and
    contested.
    """

    def __init__(self, matcher: OneToOneMatcher, golds: list[int], guesses: list[int]) -> None:
        self.matcher = matcher
        self.golds = golds
        self.guesses = guesses
        self.found: list[tuple[Pairs, Tally]] = []

    def matchings(self) -> list[tuple[Pairs, Tally]]:
        """Return the matchings, up to ``MAX_MATCHINGS`` of them."""
        self._descend(0, tuple(self.guesses), ())
        return self.found

    def _descend(self, position: int, free: tuple[int, ...], pairs: Pairs) -> None:
        if len(self.found) >= MAX_MATCHINGS:
            return
        if position == len(self.golds) or not free:
            tally = self.matcher.tally(pairs, self.golds, self.guesses)
            self.found.append((pairs, tally))
            return
        gold = self.golds[position]
        row = self.matcher.affinity[gold]
        perfect = [p for p in free if row[p] == 1.0]
        taken = most_rivals = 0
        for p in perfect or [p for p in free if row[p] > 0]:
            rivals, is_reserved = self._rivals(position, p)
            most_rivals = max(most_rivals, rivals)
            if not is_reserved:
                taken += 1
                self._descend(position + 1, tuple(q for q in free if q != p), (*pairs, (gold, p)))
        if taken == 0 or (taken == 1 and most_rivals > 0 and not perfect):
            self._descend(position + 1, free, pairs)

    def _rivals(self, position: int, guess: int) -> tuple[int, bool]:
        """Count the later gold objects that want a guess, and say whether it is kept for one."""
        own = self.matcher.affinity[self.golds[position]][guess]
        values = [self.matcher.affinity[other][guess] for other in self.golds[position + 1 :]]
        is_reserved = own < 1.0 and any(value == 1.0 for value in values)
        return sum(value != 0 for value in values), is_reserved
