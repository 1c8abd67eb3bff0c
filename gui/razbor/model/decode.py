"""From weights of spans to entities that nest or stand apart."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be an entity, from piece ``first`` to piece ``last``."""

    first: int
    last: int
    kind: int
    probability: float


def chosen(found: Iterable[Candidate], longest: int) -> list[Candidate]:
    """Return the likeliest candidates none of which cross, in order of text, outer before inner.

    ``longest`` is the most pieces of a candidate: farther ones cannot cross.
    """
    kept: dict[int, list[Candidate]] = {}
    for one in sorted(found, key=lambda c: (-c.probability, c.first, c.last)):
        near = range(one.first - longest + 1, one.last + 1)
        if not any(_cross(one, other) for place in near for other in kept.get(place, ())):
            kept.setdefault(one.first, []).append(one)
    return sorted((c for beside in kept.values() for c in beside), key=lambda c: (c.first, -c.last))


def _cross(one: Candidate, other: Candidate) -> bool:
    return (
        one.first < other.first <= one.last < other.last
        or other.first < one.first <= other.last < one.last
    )
