"""What several networks of entities say together, as answers for one pupil to learn.

Source: Hinton et al. 2015, «Distilling the knowledge in a neural network».
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from razbor_training.data.dataset import Array
from razbor_training.data.kinds import ENTITIES
from razbor_training.learning.examine import chances
from razbor_training.network.batch import Batch, Feeder, batches, windows
from razbor_training.recipe import LONGEST_SPAN, Recipe

_LEAST = 0.005  # chances below it are taken for nothing


@dataclass(frozen=True)
class Opinion:
    """The chances that are worth keeping, in the order of their spans' first pieces.

    Attributes:
        places: First piece (counted in the dataset), length less one, kind, ``[c, 3]``.
        chances: ``[c]``.
    """

    places: Array
    chances: Array

    def of(self, batch: Batch) -> Tensor:
        """Return the chances for a batch, ``[b, t, LONGEST_SPAN, kinds]``."""
        rows, pieces = batch.mask.shape
        answer = torch.zeros(rows, pieces, LONGEST_SPAN, len(ENTITIES))
        for row, window in enumerate(batch.windows):
            part = slice(*np.searchsorted(self.places[:, 0], [window.first, window.last]))
            first, length, kind = torch.from_numpy(self.places[part].astype(np.int64)).T
            answer[row, first - window.first, length, kind] = torch.from_numpy(self.chances[part])
        return answer

    def save(self, path: Path) -> None:
        """Write the opinion to a .npz file."""
        np.savez(path, places=self.places, chances=self.chances)

    @classmethod
    def load(cls, path: Path) -> "Opinion":
        """Read what ``save`` wrote."""
        with np.load(path) as found:
            return cls(found["places"], found["chances"])


@dataclass(frozen=True)
class Taught:
    """An opinion and how far it is believed.

    Attributes:
        opinion: Of the teachers, on all documents.
        share: How much it counts where the truth is known, 0 to 1.
        annotated: The number of documents at the front whose truth is known.
    """

    opinion: Opinion
    share: float
    annotated: int

    def mixed(self, truth: Tensor, batch: Batch) -> Tensor:
        """Return the mean of truth and opinion."""
        shares = [self.share if w.document < self.annotated else 1.0 for w in batch.windows]
        share = torch.tensor(shares).view(-1, 1, 1, 1)
        return torch.lerp(truth, self.opinion.of(batch), share)


@torch.no_grad()
def opinion(networks: Sequence[nn.Module], feeder: Feeder, recipe: Recipe) -> Opinion:
    """Ask the networks about every span of a dataset."""
    places, values = [], []
    for group in batches(list(windows(feeder.data, recipe.window)), 2 * recipe.batch, None):
        batch = feeder.batch(group)
        mean, real = chances(networks, batch, recipe)
        kept = torch.nonzero((mean >= _LEAST) & real.unsqueeze(-1))
        row, first, length, kind = kept.T
        starts = torch.tensor([window.first for window in group])
        places.append(torch.stack([starts[row] + first, length, kind], 1).numpy())
        values.append(mean[row, first, length, kind].numpy())
    joined, chance = np.concatenate(places), np.concatenate(values)
    order = np.argsort(joined[:, 0], kind="stable")
    return Opinion(joined[order].astype(np.int32), chance[order].astype(np.float32))
