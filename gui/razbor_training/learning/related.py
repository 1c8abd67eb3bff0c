"""The relations of annotated documents, and those of their pairs that a network has to find."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from razbor.model.relation_view import PLACES, View
from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES, RELATIONS

_DOUBT = 0.5  # pairs of which counting knows nothing
_SELDOM = 0.02  # and how many of them are related by each relation, about
Relation = tuple[int, ...]  # document, first argument (start, end, kind), second, kind


def gold_relations(data: Dataset) -> set[Relation]:
    """Return the relations of a dataset as keys."""
    places: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for document, start, end, kind in data.gold.tolist():
        places[document].append((start, end, kind))
    return {
        (document, *places[document][first], *places[document][second], kind)
        for document, first, second, kind in data.relations.tolist()
    }


def answers(data: Dataset, document: int, one: View | None) -> Tensor:
    """Return 1 for each relation of each pair, ``[p, relations]``."""
    if one is None:
        return torch.zeros(0, len(RELATIONS))
    keys = [place(data, document, mention) for mention in one.scene.mentions.tolist()]
    rows = {key: row for row, key in enumerate(keys)}
    order = {pair: place for place, pair in enumerate(map(tuple, one.pairs.tolist()))}
    answer = torch.zeros(len(one.pairs), len(RELATIONS))
    gold = data.gold[data.gold[:, 0] == document, 1:].tolist()
    for _, first, second, kind in data.relations[data.relations[:, 0] == document].tolist():
        pair = tuple(rows.get(tuple(gold[side])) for side in (first, second))
        if pair in order:
            answer[order[pair], kind] = 1
    return answer


def prior(views: Sequence[View | None], answered: Sequence[Tensor]) -> Tensor:
    """Return the log-odds of relations by the kinds of a pair and how it lies, by counting."""
    rows = len(ENTITIES) ** 2 * PLACES
    seen, related = np.zeros(rows), np.zeros((rows, len(RELATIONS)))
    for one, answer in zip(views, answered, strict=True):
        if one:
            np.add.at(seen, one.prior, 1)
            np.add.at(related, one.prior, answer.numpy())
    chances = (related + _DOUBT * _SELDOM) / (seen[:, None] + _DOUBT)
    chances = np.clip(chances, 1e-4, 0.95)
    return torch.tensor(np.log(chances / (1 - chances)), dtype=torch.float32)


def place(data: Dataset, document: int, mention: Sequence[int]) -> tuple[int, int, int]:
    """Return the first character, the end and the kind of a mention."""
    start = int(data.bounds[document])
    first, last, kind = mention
    return int(data.places[start + first, 0]), int(data.places[start + last, 1]), kind
