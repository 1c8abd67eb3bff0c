"""The network of entities: inputs, two LSTMs, a map of spans. Plain numpy, one core.

Speed beside other ways to run it is in ARCHITECTURE.md.
"""

from collections.abc import Iterator
from math import exp, log

from razbor.model.both_ways import Array, BothWays
from razbor.model.decode import Candidate
from razbor.model.inputs import Features, Inputs
from razbor.model.span_map import SpanMap
from razbor.model.weights import Weights
from razbor.words.vectors import WordVectors

_TOGETHER = 12  # windows that are read side by side
_ROUNDING = 1e-3


class Network:
    """Weighs the spans of windows of pieces."""

    def __init__(self, weights: Weights, vectors: WordVectors) -> None:
        self._inputs = Inputs(weights.arrays, vectors)
        self._encoder = BothWays(weights.arrays)
        self._map = SpanMap(weights.arrays)
        self.longest = self._map.longest

    def candidates(
        self, known: Features, bounds: Array, least: float
    ) -> Iterator[tuple[int, list[Candidate]]]:
        """Yield pieces read so far, and spans whose likeliest kind has at least a probability.

        ``bounds`` say where each window begins and the last ends, ``[windows + 1]``.
        """
        for number in range(0, len(bounds) - 1, _TOGETHER):
            edges = bounds[number : number + _TOGETHER + 1]
            first, end = int(edges[0]), int(edges[-1])
            yield end, list(self._of(known.part(first, end), edges - first, first, least))

    def _of(self, known: Features, bounds: Array, start: int, least: float) -> Iterator[Candidate]:
        states = self._encoder.of(self._inputs.of(known)[None], bounds)[0]
        for first, last, kind, weight in self._map.weights(states, bounds).above(_logit(least)):
            if (chance := 1 / (1 + exp(-weight))) >= least:
                yield Candidate(start + first, start + last, kind, chance)


def _logit(chance: float) -> float:
    """Return the weight of a chance, a little less for the sake of rounding."""
    return log(chance / (1 - chance)) - _ROUNDING
