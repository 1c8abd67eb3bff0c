"""The network of relations: reads a document with its entities marked and weighs pairs of them.

Sources: Zhong & Chen 2021, «A frustratingly easy approach for entity and relation extraction» (an
encoder of its own that sees the kinds of the entities); Sorokin & Gurevych 2017 (all pairs of a
context together).
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.data.pair_features import ROWS
from razbor_training.network.batch import Batch
from razbor_training.network.encoders import encoder
from razbor_training.network.hiding import Hide
from razbor_training.network.inputs import Inputs
from razbor_training.recipe import Recipe

PARTS = 4  # a piece begins, continues, ends or is all of an entity
_RARE = -4.0


@dataclass(frozen=True)
class Marked:
    """The entities of a batch.

    Attributes:
        tags: For each piece a row for every entity over it, else 0, ``[b, t, depth]``.
        mentions: Row in the batch, first piece, last piece, kind, ``[m, 4]``.
        pairs: Rows of ``mentions``, ``[p, 2]``.
        features: Rows of what is known of each pair, ``[p, questions]``.
    """

    tags: Tensor
    mentions: Tensor
    pairs: Tensor
    features: Tensor


class Relater(nn.Module):
    """Weighs the relations of a batch of documents."""

    def __init__(self, recipe: Recipe, vectors: Tensor) -> None:
        super().__init__()
        self.inputs = Inputs(recipe, vectors)
        self.tags = nn.Embedding(1 + PARTS * len(ENTITIES), recipe.width, padding_idx=0)
        self.encoder = encoder(recipe)
        width = self.encoder.width
        self.ends = nn.Linear(3 * width, 4 * recipe.pair)
        self.between = nn.Linear(width, recipe.pair)
        self.known = nn.Embedding(ROWS, recipe.pair)
        nn.init.normal_(self.known.weight, std=0.1)
        self.dropout = Hide(recipe.dropout / 2)
        self.think = nn.Linear(recipe.pair, recipe.pair)
        self.kinds = nn.Linear(recipe.pair, len(RELATIONS))
        nn.init.constant_(self.kinds.bias, _RARE)

    def forward(self, batch: Batch, marked: Marked) -> Tensor:
        """Return logits ``[p, relations]``."""
        entered = self.inputs(batch) + self.tags(marked.tags).sum(2)
        states = self.encoder(entered, batch.mask, batch.lengths)
        row, first, last, _ = marked.mentions.T
        totals = nn.functional.pad(states.float().cumsum(1), (0, 0, 1, 0))
        inside = _mean(totals, row, first, last + 1)
        ends = self.ends(torch.cat([states[row, first], states[row, last], inside], -1))
        head, tail, give, take = ends.chunk(4, -1)
        a, b = marked.pairs.T
        after, until = torch.minimum(last[a], last[b]) + 1, torch.maximum(first[a], first[b])
        passed = self.between(_mean(totals, row[a], after, torch.maximum(after, until)))
        pairs = head[a] + tail[b] + give[a] * take[b] + passed + self.known(marked.features).sum(1)
        pairs = self.dropout(nn.functional.gelu(pairs))
        return self.kinds(pairs + nn.functional.gelu(self.think(pairs)))


def _mean(totals: Tensor, row: Tensor, first: Tensor, end: Tensor) -> Tensor:
    """Return the mean state from ``first`` to before ``end``; zeros where nothing is between."""
    count = (end - first).clamp(min=1).unsqueeze(-1)
    return (totals[row, end] - totals[row, first]) / count
