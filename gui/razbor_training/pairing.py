"""From the arrays and runs of a store to what relations are learnt on and weighed in."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from razbor_training.data.dataset import Array, Dataset
from razbor_training.data.kinds import ENTITIES
from razbor_training.data.mentions import Mention, allowed_kinds, gold_mentions
from razbor_training.data.mixed import LEAST, mixed
from razbor_training.data.readings import load_readings
from razbor_training.learning.answers import found_mentions
from razbor_training.learning.relations import (
    Paired,
    Parts,
    RelationLesson,
    best_threshold,
    paired,
    relations,
)
from razbor_training.learning.runs import Run
from razbor_training.network.batch import Feeder
from razbor_training.recipe import Recipe

_DRAWN = 1  # a seed: all runs see the same mistakes
_VERSIONS = 2  # of each training text, with a finder's mistakes


def relation_lesson(
    store: Path, recipe: Recipe, vectors: Tensor, finders: Sequence[Run]
) -> RelationLesson:
    """Return the lesson of relations; with finders it is examined end to end too."""
    if recipe.mixed and not finders:
        raise ValueError("mixed entities need a finder: --finder RUN")
    train, dev = (Dataset.load(store / f"{name}.npz") for name in ("train", "dev"))
    versions = []
    if recipe.mixed:
        found = list(found_mentions(finders, Feeder(train), vectors, LEAST))
        for version in range(_VERSIONS):
            order = np.random.default_rng((_DRAWN, version))
            gold = gold_mentions(train)
            drawn = [mixed(*both, order) for both in zip(gold, found, strict=True)]
            versions.append(_paired(store, "train", train, drawn))
    parts = Parts(
        _paired(store, "train", train, gold_mentions(train)),
        true_pairs(store, dev),
        found_pairs(store, dev, vectors, finders) if finders else None,
        versions,
    )
    return RelationLesson(recipe, vectors, parts)


def true_pairs(store: Path, dev: Dataset) -> Paired:
    """Return the dev part with its true entities."""
    return _paired(store, "dev", dev, gold_mentions(dev))


def found_pairs(store: Path, dev: Dataset, vectors: Tensor, finders: Sequence[Run]) -> Paired:
    """Return the dev part with the entities that networks find."""
    return _paired(store, "dev", dev, list(found_mentions(finders, Feeder(dev), vectors)))


def end_to_end_threshold(store: Path, finder: Run, relaters: Sequence[Run]) -> float:
    """Return the threshold that serves the dev part best with the entities found there."""
    vectors = torch.from_numpy(np.load(store / "vectors.npy"))
    part = found_pairs(store, Dataset.load(store / "dev.npz"), vectors, [finder])
    networks = [run.network(vectors) for run in relaters]
    least, _ = best_threshold(relations(networks, part, relaters[0].recipe), part.data)
    return least


def allowed(store: Path) -> Array:
    """Return which kinds may stand in relations, by the training part."""
    return allowed_kinds(Dataset.load(store / "train.npz"), len(ENTITIES))


def _paired(store: Path, name: str, data: Dataset, mentions: Sequence[Iterable[Mention]]) -> Paired:
    readings = load_readings(store / f"{name}.readings.gz")
    return paired(data, readings, mentions, allowed(store), np.load(store / "vectors.npy"))
