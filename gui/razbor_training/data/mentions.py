"""Mentions of entities in the documents of a corpus."""

from dataclasses import dataclass

import numpy as np

from razbor.model.relation_scene import FARTHEST
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


def allowed_kinds(data: Dataset, count: int, least: float = 0.003) -> Array:
    """Return which kinds stand in relations at least so often, bool ``[2, kinds, kinds]``.

    First the share of pairs in one sentence, then of those up to ``FARTHEST`` sentences apart.
    """
    pairs, related = np.zeros((2, count, count)), np.zeros((2, count, count))
    for document in range(data.documents):
        _count_pairs(data, document, pairs)
    begins = np.searchsorted(data.gold[:, 0], np.arange(data.documents))
    for document, first, second, _ in data.relations.tolist():
        sides = data.gold[begins[document] + np.array([first, second])]
        one, two = (_sentence(data, document, start) for start in sides[:, 1].tolist())
        if abs(one - two) <= FARTHEST:
            related[min(abs(one - two), 1), sides[0, 3], sides[1, 3]] += 1
    return related > np.maximum(least * pairs, 1)


def _count_pairs(data: Dataset, document: int, pairs: Array) -> None:
    own = data.entities[data.entities[:, 0] == document]
    start, end = data.bounds[document], data.bounds[document + 1]
    here = np.zeros((int(data.sentences[start:end].max(initial=0)) + 1 + FARTHEST, pairs.shape[1]))
    np.add.at(here, (data.sentences[start + own[:, 1]], own[:, 3]), 1)
    pairs[0] += here.T @ here - np.diag(here.sum(0))
    for apart in range(1, FARTHEST + 1):
        beside = here[:-apart].T @ here[apart:]
        pairs[1] += beside + beside.T


def _sentence(data: Dataset, document: int, place: int) -> int:
    """Return the sentence of a character."""
    start, end = data.bounds[document], data.bounds[document + 1]
    piece = np.searchsorted(data.places[start:end, 0], place, side="right") - 1
    return int(data.sentences[start + max(piece, 0)])
