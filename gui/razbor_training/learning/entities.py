"""The task of finding entities."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from razbor_training.data.dataset import Dataset
from razbor_training.learning.examine import answers, examined
from razbor_training.learning.lesson import Result
from razbor_training.learning.targets import Targets
from razbor_training.learning.teachers import Taught
from razbor_training.network.batch import Feeder, Window, batches, windows
from razbor_training.network.finder import Finder
from razbor_training.recipe import Recipe


class EntityLesson:
    """Learns the entities of one dataset and is examined on another.

    With the opinion of teachers on the same dataset it learns a mean of that and the truth; of
    documents after the first ``annotated`` there is the opinion alone.
    """

    def __init__(
        self,
        recipe: Recipe,
        vectors: Tensor,
        train: Dataset,
        dev: Dataset,
        taught: Taught | None = None,
    ) -> None:
        self._recipe = recipe
        self._taught = taught
        self.network = Finder(recipe, vectors)
        self._feeder, self._dev = Feeder(train), Feeder(dev)
        self._targets = Targets(train)
        self._windows = list(windows(train, recipe.window))

    def groups(self, order: np.random.Generator) -> list[list[Window]]:
        """Return the groups of windows of one pass."""
        return batches(self._windows, self._recipe.batch, order)

    def loss(self, group: Sequence[Window]) -> Tensor:
        """Return the loss of a group."""
        batch = self._feeder.batch(group)
        with torch.autocast("cpu", torch.bfloat16, enabled=self._recipe.half):
            logits, real = self.network(batch)
        answer = self._targets.of(batch, self._recipe.smoothing)
        if self._taught:
            answer = self._taught.mixed(answer, batch)
        return span_loss(logits, real, answer)

    def examine(self) -> Result:
        """Score the network on the dev part."""
        return examined(answers([self.network], self._dev, self._recipe), self._dev)


def span_loss(logits: Tensor, real: Tensor, answer: Tensor) -> Tensor:
    """Return the cross-entropy of all spans and kinds, summed, by piece."""
    each = nn.functional.binary_cross_entropy_with_logits(logits.float(), answer, reduction="none")
    return (each * real.unsqueeze(-1)).sum() / real[..., 0].sum()
