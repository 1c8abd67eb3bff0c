"""Weigh every span of a text for every kind of entity.

Sources: Yu et al. 2020, «Named entity recognition as dependency parsing» (all spans weighed by
their two ends); Yan et al. 2022, «An embarrassingly easy but strong baseline for nested NER»
(convolution over the map of spans, so that neighbours settle who has the right edge).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.curves import gelu

Array = npt.NDArray[Any]


class SpanMap:
    """From states of pieces to weights of spans, one length of span after another.

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

    def weights(self, states: Array, bounds: Array) -> Iterator[tuple[Array, Array]]:
        """Yield, for spans of one piece, of two and so on, first pieces and weights.

        The weights are logits, ``[spans, kinds]``; only spans inside a window are among them.
        """
        rows, limits = _rows(bounds)
        ends = np.zeros((len(limits) + self.longest, len(self._arrays["spans.ends.bias"])), "f4")
        ends[rows] = states @ self._arrays["spans.ends"] + self._arrays["spans.ends.bias"]
        real = [limits > np.arange(len(limits)) + length for length in range(self.longest)]
        spans = self._spans(ends, len(limits))
        seen = self._neighbours(spans, real)
        pieces = np.cumsum(limits > 0) - 1
        for length, own in enumerate(spans):
            kept = real[length]
            logits = own[kept] @ self._arrays["spans.kinds"] + seen[length][kept] @ self._widen
            yield pieces[kept], logits + self._bias

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

    def _neighbours(self, spans: Array, real: Sequence[Array]) -> Array:
        """Return what spans see in those that share or nearly share an edge."""
        arrays = self._arrays
        grid = spans @ arrays["map.narrow"] + arrays["map.narrow.bias"]
        shown = np.stack(real)[..., None]
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
    row = np.zeros((count + 2, width), np.float32)
    for length in range(lengths):
        row[1:-1] = grid[length]
        three = np.concatenate([row[:-2], row[1:-1], row[2:]], 1)
        products = three @ kernel
        for shift in range(3):
            if 0 <= length + 1 - shift < lengths:
                found[length + 1 - shift] += products[:, shift * out : (shift + 1) * out]
    return found
