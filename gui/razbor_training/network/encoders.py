"""Read a window both ways."""

import torch
from torch import Tensor, nn

from razbor_training.network.hiding import Hide
from razbor_training.recipe import Recipe


class BothWays(nn.Module):
    """A layer of two LSTMs; the one that goes back starts at the window's end, not in the padding.

    Source: Graves & Schmidhuber 2005.
    """

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.ahead = nn.LSTM(width, hidden, batch_first=True)
        self.back = nn.LSTM(width, hidden, batch_first=True)

    def forward(self, states: Tensor, lengths: Tensor) -> Tensor:
        """Return ``[b, t, 2 * hidden]``."""
        turned = _turn(self.back(_turn(states, lengths))[0], lengths)
        return torch.cat([self.ahead(states)[0], turned], -1)


def _turn(states: Tensor, lengths: Tensor) -> Tensor:
    """Reverse the pieces of each window and leave the padding where it is."""
    steps = torch.arange(states.shape[1])
    places = lengths[:, None] - 1 - steps
    places = torch.where(places >= 0, places, steps)
    return states.gather(1, places.unsqueeze(-1).expand_as(states))


class Recurrent(nn.Module):
    """Layers of LSTMs, whole channels hidden between them (Gal & Ghahramani 2016)."""

    def __init__(self, recipe: Recipe) -> None:
        super().__init__()
        widths = [recipe.width] + [2 * recipe.hidden] * (recipe.layers - 1)
        self.layers = nn.ModuleList(BothWays(width, recipe.hidden) for width in widths)
        self.dropout = Hide(recipe.dropout, 1)
        self.width = 2 * recipe.hidden

    def forward(self, states: Tensor, mask: Tensor, lengths: Tensor) -> Tensor:
        """Return ``[b, t, width]``, zeros in the padding."""
        for layer in self.layers:
            states = self.dropout(layer(states, lengths)) * mask.unsqueeze(-1)
        return states


class Dilated(nn.Module):
    """Gated convolutions with growing gaps and a way round each.

    Sources: Dauphin et al. 2017 (gates), Strubell et al. 2017 (gaps, for names).
    """

    def __init__(self, recipe: Recipe) -> None:
        super().__init__()
        self.width = recipe.hidden
        self.entrance = nn.Linear(recipe.width, recipe.hidden)
        gaps = [2**depth for depth in range(recipe.layers)]
        self.layers = nn.ModuleList(
            nn.Conv1d(recipe.hidden, 2 * recipe.hidden, 3, padding=gap, dilation=gap)
            for gap in gaps
        )
        self.norms = nn.ModuleList(nn.LayerNorm(recipe.hidden) for _ in gaps)
        self.dropout = Hide(recipe.dropout, 1)

    def forward(self, states: Tensor, mask: Tensor, lengths: Tensor) -> Tensor:  # noqa: ARG002
        """Return ``[b, t, width]``, zeros in the padding."""
        shown = mask.unsqueeze(-1)
        states = self.entrance(states) * shown
        for layer, norm in zip(self.layers, self.norms, strict=True):
            gated = layer(norm(states).transpose(1, 2)).transpose(1, 2)
            states = (states + self.dropout(nn.functional.glu(gated, -1))) * shown
        return states


def encoder(recipe: Recipe) -> Recurrent | Dilated:
    """Build the encoder that a recipe names."""
    kinds = {"lstm": Recurrent, "convolution": Dilated}
    return kinds[recipe.encoder](recipe)
