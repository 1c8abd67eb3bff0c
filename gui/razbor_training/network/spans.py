"""Weigh every span of a window for every kind of entity.

Sources: Yu et al. 2020, «Named entity recognition as dependency parsing» (all spans weighed by
their two ends); Yan et al. 2022, «An embarrassingly easy but strong baseline for nested NER»
(convolution over the map of spans, so that neighbours settle who has the right edge).
"""

import torch
from torch import Tensor, nn

from razbor_training.data.kinds import ENTITIES
from razbor_training.network.hiding import Hide
from razbor_training.recipe import LONGEST_SPAN, Recipe

_RARE = -4.0  # where the weights begin: one span in fifty is an entity


class SpanMap(nn.Module):
    """From states of pieces to weights of spans, laid out by first piece and length."""

    def __init__(self, recipe: Recipe, width: int) -> None:
        super().__init__()
        self.ends = nn.Linear(width, 5 * recipe.span)
        self.lengths = nn.Parameter(torch.zeros(LONGEST_SPAN, recipe.span))
        self.dropout = Hide(recipe.dropout / 2, 1, 2)
        self.neighbours = _Neighbours(recipe) if recipe.map else None
        self.kinds = nn.Linear(recipe.span, len(ENTITIES))
        nn.init.constant_(self.kinds.bias, _RARE)

    def forward(self, states: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits ``[b, t, LONGEST_SPAN, kinds]`` and where there is such a span."""
        first, last, begin, finish, inside = self.ends(states).chunk(5, -1)
        spans = (
            first.unsqueeze(2)
            + _band(last)
            + begin.unsqueeze(2) * _band(finish)
            + _mean(inside)
            + self.lengths
        )
        spans = self.dropout(nn.functional.gelu(spans))
        real = _band(mask.unsqueeze(-1).float()).squeeze(-1).bool()
        if self.neighbours is not None:
            spans = spans + self.neighbours(spans, real)
        return self.kinds(spans), real


class _Neighbours(nn.Module):
    """Lets spans see the spans that share or nearly share an edge."""

    def __init__(self, recipe: Recipe) -> None:
        super().__init__()
        self.narrow = nn.Conv2d(recipe.span, recipe.map, 1)
        self.look = nn.Conv2d(recipe.map, recipe.map, 3, padding=1)
        self.again = nn.Conv2d(recipe.map, recipe.map, 3, padding=1)
        self.widen = nn.Conv2d(recipe.map, recipe.span, 1)

    def forward(self, spans: Tensor, real: Tensor) -> Tensor:
        shown = real.unsqueeze(1)
        grid = self.narrow(spans.permute(0, 3, 1, 2)) * shown
        seen = nn.functional.gelu(self.look(grid)) * shown
        seen = nn.functional.gelu(self.again(seen))
        return self.widen(seen).permute(0, 2, 3, 1)


def _band(states: Tensor) -> Tensor:
    """Return the states of each piece and of those after it, ``[b, t, LONGEST_SPAN, w]``."""
    padded = nn.functional.pad(states, (0, 0, 0, LONGEST_SPAN - 1))
    return padded.unfold(1, LONGEST_SPAN, 1).permute(0, 1, 3, 2)


def _mean(states: Tensor) -> Tensor:
    """Return the mean state inside each span."""
    sizes = torch.arange(1, LONGEST_SPAN + 1, dtype=torch.float32).view(1, 1, -1, 1)
    totals = states.float().cumsum(1)
    before = nn.functional.pad(totals, (0, 0, 1, -1)).unsqueeze(2)
    return ((_band(totals) - before) / sizes).to(states.dtype)
