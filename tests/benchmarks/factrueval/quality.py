"""What a gold fact is worth with the predicted facts attached to it."""

from collections.abc import Mapping, Sequence

from benchmarks.factrueval.model import Fact

Evidence = Mapping[int, set[int]]


def cluster_quality(gold: Fact, guesses: Sequence[Fact]) -> float:
    """Return the worth, 0 to 1."""
    if not guesses:
        return 0.0
    evidence, spurious = _evidence(gold, guesses)
    confirmed = [i for i in evidence if evidence[i]]
    gained = sum(gold.arguments[i].weight for i in confirmed)
    lost = sum(gold.arguments[i].weight for i in evidence if not evidence[i])
    total = gained + spurious + lost
    extraction = gained / total if total else 0.0
    joint = _joint_share(evidence, len(confirmed)) if len(guesses) > 1 else 1.0
    return (extraction + joint * extraction) / 2


def _evidence(gold: Fact, guesses: Sequence[Fact]) -> tuple[Evidence, float]:
    """Return which guesses state each gold argument, and the weight of what is not in the gold."""
    evidence: dict[int, set[int]] = {i: set() for i in range(len(gold.arguments))}
    spurious = 0.0
    for number, guess in enumerate(guesses):
        for argument in guess.arguments:
            hits = (i for i, own in enumerate(gold.arguments) if own.accepts(argument))
            hit = next(hits, None)
            if hit is None:
                spurious += argument.weight
            else:
                evidence[hit].add(number)
    return evidence, spurious


def _joint_share(evidence: Evidence, confirmed: int) -> float:
    """Return the share of argument pairs that some single prediction states together.

    Like the organisers' script this looks at the first ``confirmed`` gold arguments.
    """
    if confirmed < 2:
        return 1.0
    pairs = [(i, j) for j in range(confirmed) for i in range(j)]
    return sum(1 for i, j in pairs if evidence[i] & evidence[j]) / len(pairs)
