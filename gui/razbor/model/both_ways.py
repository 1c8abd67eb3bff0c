"""A layer of two LSTMs that read a window from both its ends.

Sources: Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005; gates as PyTorch orders them.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_GATES = 4


class BothWays:
    """Reads windows side by side, a step of all of them at a time."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        ways = ("ahead", "back")
        self.hidden = len(arrays["ahead.states"])
        self._entered = np.concatenate([self._ordered(arrays[f"{w}.inputs"]) for w in ways], 1)
        self._bias = np.concatenate([self._ordered(arrays[f"{w}.bias"]) for w in ways])
        self._states = np.stack([self._ordered(arrays[f"{w}.states"]) for w in ways])

    def _ordered(self, weights: Array) -> Array:
        """Put the three gates before the candidate, and halve them: sigmoid is tanh of a half."""
        entry, forget, candidate, out = np.split(weights, _GATES, -1)
        gates = np.concatenate([entry, forget, out], -1) * np.float32(0.5)
        return np.concatenate([gates, candidate], -1)

    def of(self, inputs: Array, bounds: Array) -> Array:
        """Return the states of both ways, ``[pieces, 2 * hidden]``.

        ``bounds`` say where each window begins and the last ends, ``[windows + 1]``.
        """
        width = _GATES * self.hidden
        entered = (inputs @ self._entered + self._bias).reshape(-1, 2, width)
        order = np.argsort(-np.diff(bounds), kind="stable")
        starts, ends = bounds[:-1][order], bounds[1:][order]
        found = np.zeros((len(inputs), 2 * self.hidden), np.float32)
        states = np.zeros((2, len(order), self.hidden), np.float32)
        cells = np.zeros_like(states)
        for step in range(int((ends - starts).max(initial=0))):
            going = int((ends - starts > step).sum())
            places = starts[:going] + step, ends[:going] - 1 - step
            states, cells = self._step(entered, places, states[:, :going], cells[:, :going])
            found[places[0], : self.hidden] = states[0]
            found[places[1], self.hidden :] = states[1]
        return found

    def _step(
        self, entered: Array, places: tuple[Array, Array], states: Array, cells: Array
    ) -> tuple[Array, Array]:
        gates = states @ self._states
        gates[0] += entered[places[0], 0]
        gates[1] += entered[places[1], 1]
        np.tanh(gates, out=gates)
        opened = gates[..., : 3 * self.hidden]
        opened *= 0.5
        opened += 0.5
        entry, forget, out, candidate = np.split(gates, _GATES, -1)
        cells = forget * cells + entry * candidate
        return out * np.tanh(cells), cells
