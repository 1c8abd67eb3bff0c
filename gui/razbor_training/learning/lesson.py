"""What a training run needs to know of its task."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from torch import Tensor, nn

from razbor_training.learning.scores import Table
from razbor_training.network.batch import Window


@dataclass(frozen=True, slots=True)
class Result:
    """How a network did on the dev part.

    Attributes:
        table: Scores at the threshold that serves the part best.
        threshold: That threshold.
        at_half: Micro F1 at one half.
        more: Other figures by name.
    """

    table: Table
    threshold: float
    at_half: float
    more: dict[str, float] = field(default_factory=dict)


class Lesson(Protocol):
    """A task with its network and its data."""

    network: nn.Module

    def groups(self, order: np.random.Generator) -> list[list[Window]]:
        """Return the groups of windows of one pass, in the order of learning."""

    def loss(self, group: Sequence[Window]) -> Tensor:
        """Return the loss of a group."""

    def examine(self) -> Result:
        """Score the network as it is on the dev part."""
