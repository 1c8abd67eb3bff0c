"""Let networks of entities answer for a dataset, and score what they say."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from razbor_training.learning.decode import Candidate, candidates, chosen, keys
from razbor_training.learning.lesson import Result
from razbor_training.learning.scores import compare, gold_entities
from razbor_training.network.batch import Batch, Feeder, batches, windows
from razbor_training.recipe import Recipe

_LEAST = 0.05
GRID = tuple(np.arange(0.2, 0.72, 0.02).round(2).tolist())


@torch.no_grad()
def answers(networks: Sequence[nn.Module], feeder: Feeder, recipe: Recipe) -> list[Candidate]:
    """Return all spans with a chance, the mean over the networks."""
    for network in networks:
        network.eval()
    found: list[Candidate] = []
    for group in batches(list(windows(feeder.data, recipe.window)), 2 * recipe.batch, None):
        batch = feeder.batch(group)
        found.extend(candidates(batch, *chances(networks, batch, recipe), _LEAST))
    return found


def chances(networks: Sequence[nn.Module], batch: Batch, recipe: Recipe) -> tuple[Tensor, Tensor]:
    """Return the mean chance of every span, and where spans count."""
    total, real = torch.zeros(1), batch.mask
    for network in networks:
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
            logits, real = network(batch)
        total = total + logits.float().sigmoid()
    return total / len(networks), real


def examined(found: Sequence[Candidate], feeder: Feeder) -> Result:
    """Score candidates at the best threshold of a grid."""
    gold = gold_entities(feeder.data)
    tables = {
        least: compare(gold, keys(chosen(found, least), feeder.data)) for least in (*GRID, 0.5)
    }
    best = max(tables, key=lambda least: tables[least].micro.f1)
    return Result(tables[best], best, tables[0.5].micro.f1)
