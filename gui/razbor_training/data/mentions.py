"""Mentions of entities in the documents of a corpus."""

from dataclasses import dataclass

import numpy as np

from razbor_training.data.dataset import Array, Dataset


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """An entity from piece ``first`` to piece ``last`` of its document."""

    first: int
    last: int
    kind: int


def gold_mentions(data: Dataset) -> list[list[Mention]]:
    """Return the entities of each document that pieces fit."""
    found: list[list[Mention]] = [[] for _ in range(data.documents)]
    for document, first, last, kind in data.entities.tolist():
        found[document].append(Mention(first, last, kind))
    return found


def allowed_kinds(data: Dataset, count: int, least: int = 2) -> Array:
    """Return which kinds stand in relations at least so often, bool ``[kinds, kinds]``."""
    kinds = [data.gold[data.gold[:, 0] == document, 3] for document in range(data.documents)]
    seen = np.zeros((count, count), np.int32)
    for document, first, second, _ in data.relations.tolist():
        seen[kinds[document][first], kinds[document][second]] += 1
    return seen >= least
