"""From weights of spans to entities."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from razbor_training.data.dataset import Dataset
from razbor_training.learning.scores import Key
from razbor_training.network.batch import Batch


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that may be an entity; ``first`` and ``last`` are pieces of the dataset."""

    document: int
    first: int
    last: int
    kind: int
    chance: float


def candidates(batch: Batch, chances: Tensor, real: Tensor, least: float) -> Iterator[Candidate]:
    """Yield the spans whose likeliest kind reaches a chance."""
    best, kinds = (chances * real.unsqueeze(-1)).max(-1)
    rows, firsts, lengths = torch.nonzero(best >= least, as_tuple=True)
    found = best[rows, firsts, lengths].tolist(), kinds[rows, firsts, lengths].tolist()
    for row, first, length, chance, kind in zip(
        rows.tolist(), firsts.tolist(), lengths.tolist(), *found, strict=True
    ):
        window = batch.windows[row]
        start = window.first + first
        yield Candidate(window.document, start, start + length, kind, chance)


def chosen(found: Iterable[Candidate], least: float) -> list[Candidate]:
    """Return the likeliest candidates none of which cross: entities nest or stand apart."""
    kept: dict[int, list[Candidate]] = {}
    for one in sorted(found, key=lambda candidate: -candidate.chance):
        if one.chance < least:
            break
        beside = kept.setdefault(one.document, [])
        if not any(_cross(one, other) for other in beside):
            beside.append(one)
    return [one for beside in kept.values() for one in beside]


def _cross(one: Candidate, other: Candidate) -> bool:
    return (
        one.first < other.first <= one.last < other.last
        or other.first < one.first <= other.last < one.last
    )


def keys(found: Iterable[Candidate], data: Dataset) -> set[Key]:
    """Return candidates as the scorer's keys."""
    return {
        (one.document, int(data.places[one.first, 0]), int(data.places[one.last, 1]), one.kind)
        for one in found
    }
