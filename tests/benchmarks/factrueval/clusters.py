"""Attaching predicted facts to gold facts so that F1 is highest."""

from collections.abc import Iterable, Mapping, Sequence

from benchmarks.factrueval.climbing import Climb
from benchmarks.factrueval.model import Fact
from benchmarks.factrueval.quality import cluster_quality
from benchmarks.factrueval.score import Score
from benchmarks.factrueval.task import MAX_MATCHINGS

Outcome = tuple[float, float, int]
Attached = dict[int, tuple[int, ...]]


class FactMatcher:
    """Attaches predicted facts of one type to gold facts so that F1 is highest.

    Every predicted fact is attached to one compatible gold fact or to none.  The search
    space is split into independent groups; per group only the outcomes that no other
    outcome beats are kept, and the best combination is chosen.
    """

    def __init__(
        self, golds: Sequence[Fact], guesses: Sequence[Fact], skipped: frozenset[int]
    ) -> None:
        self.golds = golds
        self.guesses = guesses
        self.skipped = skipped  # gold facts that do not count
        self._quality: dict[tuple[int, tuple[int, ...]], float] = {}
        self.options = [
            [g for g, own in enumerate(golds) if _compatible(own, guess)] for guess in guesses
        ]

    def quality(self, gold: int, members: tuple[int, ...]) -> float:
        """Return the worth of a gold fact with the predictions attached to it."""
        key = (gold, members)
        if key not in self._quality:
            attached = [self.guesses[m] for m in members]
            worth = 0.0 if gold in self.skipped else cluster_quality(self.golds[gold], attached)
            self._quality[key] = worth
        return self._quality[key]

    def solve(self) -> Score:
        """Return the best score."""
        combined: list[Outcome] = [(0.0, 0.0, 0)]
        for group in self._groups():
            outcomes = self._outcomes(group)
            sums = [(a[0] + b[0], a[1] + b[1], a[2] + b[2]) for a in combined for b in outcomes]
            combined = _undominated(sums)
        return max((self.score(*outcome) for outcome in combined), key=lambda s: s.f1)

    def score(self, credit_gold: float, credit_guess: float, count: int) -> Score:
        """Return an outcome as a score."""
        return Score(credit_gold, credit_guess, len(self.golds) - len(self.skipped), count)

    def _groups(self) -> list[list[int]]:
        groups: list[tuple[set[int], list[int]]] = []
        for guess, options in enumerate(self.options):
            reach, members = set(options), [guess]
            rest = []
            for other_reach, other_members in groups:
                if other_reach & reach:
                    reach |= other_reach
                    members = other_members + members
                else:
                    rest.append((other_reach, other_members))
            groups = [*rest, (reach, sorted(members))]
        return [members for _, members in groups]

    def _outcomes(self, group: list[int]) -> list[Outcome]:
        size = 1
        for guess in group:
            size *= len(self.options[guess]) + 1
            if size > MAX_MATCHINGS:
                return [Climb(self, group).outcome()]
        outcomes: list[Outcome] = []

        def descend(position: int, attached: Attached, loose: int) -> None:
            if position == len(group):
                outcomes.append(self.outcome(attached, loose))
                return
            guess = group[position]
            for g in self.options[guess]:
                descend(position + 1, {**attached, g: (*attached.get(g, ()), guess)}, loose)
            descend(position + 1, attached, loose + 1)

        descend(0, {}, 0)
        return _undominated(outcomes)

    def outcome(self, attached: Mapping[int, tuple[int, ...]], loose: int) -> Outcome:
        """Return both credits and the number of predictions that count."""
        credit_gold = credit_guess = 0.0
        count = loose
        for g, members in attached.items():
            worth = self.quality(g, members)
            credit_gold += worth
            credit_guess += worth * len(members)
            if g not in self.skipped:
                count += len(members)
        return credit_gold, credit_guess, count


def _compatible(gold: Fact, guess: Fact) -> bool:
    """Say whether two facts share an argument; a position alone does not make them comparable."""
    return any(
        own.name != "position" and own.accepts(other)
        for own in gold.arguments
        for other in guess.arguments
    )


def _undominated(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Keep the outcomes (credit, credit, count) that no other outcome beats.

    The order is kept, because the first of several equally good outcomes is chosen.
    """
    unique = list(dict.fromkeys(outcomes))
    kept: list[Outcome] = []
    # After sorting, an outcome can only be beaten by one that comes before it.
    for own in sorted(unique, key=lambda o: (o[2], -o[0], -o[1])):
        if not any(other[0] >= own[0] and other[1] >= own[1] for other in kept):
            kept.append(own)
    chosen = set(kept)
    return [own for own in unique if own in chosen]
