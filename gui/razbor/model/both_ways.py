"""Layers of two LSTMs that read windows from both their ends.

Sources: Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005; gates as PyTorch orders them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_GATES = 4
_HALF = np.float32(0.5)


class BothWays:
    """Reads windows side by side, a step of all of them at a time; several networks at once."""

    def __init__(self, *networks: Mapping[str, Array]) -> None:
        self.hidden = len(networks[0]["ahead.states"])
        self._inputs, self._states = (_stacked(networks, part) for part in ("inputs", "states"))
        self._bias = _stacked(networks, "bias")[..., None, :]

    def of(self, inputs: Array, bounds: Array) -> Array:
        """Return the states of both ways, ``[networks, pieces, 2 * hidden]``.

        ``inputs`` are ``[networks, pieces, width]``; ``bounds`` say where each window begins and
        the last ends, ``[windows + 1]``.
        """
        order = _order(bounds)
        entered = inputs[:, order.pieces][:, :, None] @ self._inputs
        entered += self._bias
        found = np.empty((*inputs.shape[:2], 2 * self.hidden), np.float32)
        read = self._read(entered, order.edges)
        found[:, order.pieces[0], : self.hidden] = read[:, 0]
        found[:, order.pieces[1], self.hidden :] = read[:, 1]
        return found

    def _read(self, entered: Array, edges: list[int]) -> Array:
        """Return the states in the order of reading, ``[networks, 2, pieces, hidden]``.

        ``entered`` has what enters each gate, ``[networks, 2, gates, pieces, hidden]``. A step
        reads the rows from one edge to the next.
        """
        found = np.empty((*entered.shape[:2], *entered.shape[3:]), np.float32)
        states = cells = found[:, :, :0]
        gates = entered[:, :, :, : edges[1] if len(edges) > 1 else 0].copy()
        for first, end in pairwise(edges):
            size = end - first
            if first:  # worked out in one small piece of memory, which stays near the processor
                gates = gates if gates.shape[3] == size else gates[:, :, :, :size].copy()
                np.matmul(states[:, :, None, :size], self._states, out=gates)
                gates += entered[:, :, :, first:end]
            np.tanh(gates, out=gates)
            opened = gates[:, :, :-1]
            opened *= _HALF
            opened += _HALF
            entry, forget, out, candidate = (gates[:, :, gate] for gate in range(_GATES))
            fresh = entry * candidate
            if first:
                fresh += np.multiply(forget, cells[:, :, :size], out=forget)
            cells, states = fresh, found[:, :, first:end]
            np.multiply(out, np.tanh(cells), out=states)
        return found


def _stacked(networks: tuple[Mapping[str, Array], ...], part: str) -> Array:
    """Lay weights out as ``[networks, 2, gates, ...]``, as matrices that fit a processor's cache.

    The three gates come before the candidate, and halved: a sigmoid is tanh of a half.
    """
    ways = np.array([[one[f"{way}.{part}"] for way in ("ahead", "back")] for one in networks])
    entry, forget, candidate, out = np.split(ways, _GATES, -1)
    return np.stack([entry * _HALF, forget * _HALF, out * _HALF, candidate], 2)


@dataclass(frozen=True, slots=True)
class _Order:
    """In which order windows are read.

    Attributes:
        pieces: The piece of each row, read ahead and read back, ``[2, pieces]``.
        edges: The row at which each step begins and the last ends.
    """

    pieces: Array
    edges: list[int]


def _order(bounds: Array) -> _Order:
    """Put the first pieces of all windows first, then the second ones; the longest window leads."""
    lengths = np.diff(bounds)
    longest_first = np.argsort(-lengths, kind="stable")
    starts, lengths = bounds[:-1][longest_first], lengths[longest_first]
    going = (lengths[None] > np.arange(lengths.max(initial=0))[:, None]).sum(1)
    edges = np.concatenate([[0], going.cumsum()])
    step = np.repeat(np.arange(len(going)), going)
    window = np.arange(edges[-1]) - edges[step]
    ahead = starts[window] + step
    back = starts[window] + lengths[window] - 1 - step
    return _Order(np.stack([ahead, back]), edges.tolist())
