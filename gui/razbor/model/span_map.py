"""Weigh every span of a text for every kind of entity.

Sources: Yu et al. 2020, «Named entity recognition as dependency parsing» (all spans weighed by
their two ends); Yan et al. 2022, «An embarrassingly easy but strong baseline for nested NER»
(convolution over the map of spans, so that neighbours settle who has the right edge).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.curves import gelu
from razbor.model.tables import different

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Weighed:
    """What spans of one piece, of two and so on weigh.

    Attributes:
        logits: By length, first row and kind, ``[longest, rows, kinds]``.
        real: Which of them lie in a window, bool ``[longest, rows]``.
        pieces: The piece of each row, ``[rows]``.
    """

    logits: Array
    real: Array
    pieces: Array

    def above(self, least: float) -> Iterator[tuple[int, int, int, float]]:
        """Yield first and last piece, likeliest kind and its logit, if that is not below."""
        kinds = self.logits.shape[2]
        places = different(np.flatnonzero(self.logits >= least) // kinds).values
        places = places[self.real.ravel()[places]]
        weights = self.logits.reshape(-1, kinds)[places]
        best = weights.argmax(1)
        found = zip(places.tolist(), best.tolist(), weights.max(1).tolist(), strict=True)
        for place, kind, weight in found:
            length, row = divmod(place, len(self.pieces))
            first = int(self.pieces[row])
            yield first, first + length, kind, weight


class SpanMap:
    """From states of pieces to weights of spans.

    Windows stand in one row with a gap after each; in the gaps everything is zero.
    """

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._arrays = arrays
        self._lengths = arrays["spans.lengths"]
        self._look = [_kernel(arrays[f"map.{name}"]) for name in ("look", "again")]
        self._widen = arrays["map.widen"] @ arrays["spans.kinds"]
        self._bias = arrays["spans.kinds.bias"] + arrays["map.widen.bias"] @ arrays["spans.kinds"]

    @property
    def longest(self) -> int:
        """Return the most pieces of a span."""
        return len(self._lengths)

    def weights(self, states: Array, bounds: Array) -> Weighed:
        """Weigh the spans of windows; ``bounds`` say where each begins and the last ends."""
        rows, limits = _rows(bounds)
        ends = np.zeros((len(limits) + self.longest, len(self._arrays["spans.ends.bias"])), "f4")
        ends[rows] = states @ self._arrays["spans.ends"] + self._arrays["spans.ends.bias"]
        real = limits > np.arange(len(limits)) + np.arange(self.longest)[:, None]
        spans = self._spans(ends, len(limits))
        logits = self._neighbours(spans, real) @ self._widen
        logits += spans @ self._arrays["spans.kinds"]
        logits += self._bias
        return Weighed(logits, real, np.cumsum(limits > 0) - 1)

    def _spans(self, ends: Array, count: int) -> Array:
        """Return what is known of each span by its ends, ``[longest, rows, width]``."""
        parts = [np.ascontiguousarray(part) for part in np.split(ends, 5, 1)]
        first, last, begin, finish, inside = parts
        spans = np.empty((self.longest, count, first.shape[1]), np.float32)
        spare, total = np.empty_like(spans[0]), np.zeros_like(spans[0])
        for length in range(self.longest):
            until, own = slice(length, length + count), spans[length]
            total += inside[until]
            np.multiply(begin[:count], finish[until], out=own)
            own += first[:count]
            own += last[until]
            own += np.multiply(total, np.float32(1 / (length + 1)), out=spare)
            own += self._lengths[length]
            gelu(own, spare)
        return spans

    def _neighbours(self, spans: Array, real: Array) -> Array:
        """Return what spans see in those that share or nearly share an edge."""
        arrays = self._arrays
        grid = spans @ arrays["map.narrow"] + arrays["map.narrow.bias"]
        shown = real[..., None].astype(np.float32)
        for name, kernel in zip(("look", "again"), self._look, strict=True):
            grid *= shown
            grid = _convolved(grid, kernel) + arrays[f"map.{name}.bias"]
            gelu(grid, np.empty_like(grid))
        return grid


def _rows(bounds: Array) -> tuple[Array, Array]:
    """Return the row of each piece, and for each row where its window ends, 0 in the gaps."""
    lengths = np.diff(bounds)
    rows = np.arange(bounds[-1]) + np.repeat(np.arange(len(lengths)), lengths)
    limits = np.zeros(bounds[-1] + len(lengths), np.int64)
    limits[rows] = np.repeat(bounds[1:] + np.arange(len(lengths)), lengths)
    return rows, limits


def _kernel(weight: Array) -> Array:
    """Lay ``[out, in, 3 pieces, 3 lengths]`` out as ``[3 pieces * in, 3 lengths * out]``."""
    count = weight.shape[0]
    return np.ascontiguousarray(weight.transpose(2, 1, 3, 0)).reshape(-1, 3 * count)


def _convolved(grid: Array, kernel: Array) -> Array:
    """Return the convolution over three first pieces and three lengths, zeros around."""
    lengths, count, width = grid.shape
    out = kernel.shape[1] // 3
    found = np.zeros((lengths, count, out), np.float32)
    three = np.zeros((count, 3 * width), np.float32)
    before, here, after = three[1:, :width], three[:, width:-width], three[:-1, -width:]
    for length, row in enumerate(grid):
        before[:], here[:], after[:] = row[:-1], row, row[1:]
        products = three @ kernel
        for shift in range(3):
            if 0 <= length + 1 - shift < lengths:
                found[length + 1 - shift] += products[:, shift * out : (shift + 1) * out]
    return found
