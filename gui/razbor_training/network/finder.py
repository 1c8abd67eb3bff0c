"""The network of entities: inputs, encoder, map of spans."""

from torch import Tensor, nn

from razbor_training.network.batch import Batch
from razbor_training.network.encoders import encoder
from razbor_training.network.inputs import Inputs
from razbor_training.network.spans import SpanMap
from razbor_training.recipe import Recipe


class Finder(nn.Module):
    """Weighs the spans of a batch of windows."""

    def __init__(self, recipe: Recipe, vectors: Tensor) -> None:
        super().__init__()
        self.inputs = Inputs(recipe, vectors)
        self.encoder = encoder(recipe)
        self.spans = SpanMap(recipe, self.encoder.width)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Return logits ``[b, t, LONGEST_SPAN, kinds]`` and where they count."""
        states = self.encoder(self.inputs(batch), batch.mask, batch.lengths)
        return self.spans(states, batch.mask)

    @property
    def weights(self) -> int:
        """Return the number of weights, the static vectors not counted."""
        return sum(parameter.numel() for parameter in self.parameters())
