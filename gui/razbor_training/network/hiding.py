"""Hide parts of what a network sees while it learns.

One draw serves a whole row (Gal & Ghahramani 2016); on a CPU the draws themselves are the cost.
"""

import torch
from torch import Tensor, nn


class Hide(nn.Module):
    """Dropout whose draws are shared along some axes."""

    def __init__(self, share: float, *axes: int) -> None:
        super().__init__()
        self._share = share
        self._axes = axes

    def forward(self, states: Tensor) -> Tensor:
        """Return the states, while learning with a share of them zero and the rest scaled up."""
        if not self.training or not self._share:
            return states
        sizes = [1 if axis in self._axes else size for axis, size in enumerate(states.shape)]
        kept = (torch.rand(sizes) >= self._share).to(states.dtype) / (1 - self._share)
        return states * kept
