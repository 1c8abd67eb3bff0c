"""Lay the entities of documents out for the network of relations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from razbor_training.data.dataset import Array, Dataset
from razbor_training.data.kinds import ENTITIES
from razbor_training.data.mentions import Mention, Scene, near_pairs, scene
from razbor_training.data.pair_features import pair_rows
from razbor_training.network.batch import Batch
from razbor_training.network.relater import Marked

_DEEPEST = 6  # entities over one piece


@dataclass(frozen=True)
class Pairing:
    """A document's mentions, its pairs ``[p, 2]`` and their features ``[p, questions]``."""

    scene: Scene
    pairs: Array
    features: Array
    tags: Array


def pairing(data: Dataset, document: int, mentions: Iterable[Mention], allowed: Array) -> Pairing:
    """Prepare one document."""
    one = scene(data, document, mentions)
    pairs = near_pairs(one, allowed) if len(one.mentions) else np.zeros((0, 2), np.int64)
    size = int(data.bounds[document + 1] - data.bounds[document])
    return Pairing(one, pairs, pair_rows(one, pairs), _tags(one.mentions, size))


def marked(batch: Batch, pairings: Sequence[Pairing]) -> Marked:
    """Join the documents of a batch, whose windows are whole documents."""
    tags = np.zeros((*batch.mask.shape, _DEEPEST), np.int64)
    mentions, pairs, features, before = [], [], [], 0
    for row, one in enumerate(pairings):
        tags[row, : len(one.tags)] = one.tags
        rows = np.full((len(one.scene.mentions), 1), row)
        mentions.append(np.concatenate([rows, one.scene.mentions], 1))
        pairs.append(one.pairs + before)
        features.append(one.features)
        before += len(rows)
    joined = (np.concatenate(part).astype(np.int64) for part in (mentions, pairs, features))
    return Marked(torch.from_numpy(tags), *map(torch.from_numpy, joined))


def _part(place: int, first: int, last: int) -> int:
    """Return 0 where an entity begins, 1 inside, 2 where it ends, 3 where it is one piece."""
    if first == last:
        return 3
    return 0 if place == first else 2 if place == last else 1


def _tags(mentions: Array, size: int) -> Array:
    """Return rows of the tag table for each piece, 0 where there are fewer entities."""
    found = np.zeros((size, _DEEPEST), np.int64)
    depth = np.zeros(size, np.int64)
    for first, last, kind in mentions.tolist():
        for place in range(first, last + 1):
            part = _part(place, first, last)
            if depth[place] < _DEEPEST:
                found[place, depth[place]] = 1 + part * len(ENTITIES) + kind
                depth[place] += 1
    return found
