"""The weights of the network of entities, as its file holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.tensors import read_tensors

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Weights:
    """Arrays in single precision by name, and what the file says of itself.

    Attributes:
        arrays: By the names of ``razbor_training.packing.entities``.
        kinds: The kinds of entities in order.
        threshold: The least probability of what is found.
        window: The most pieces that are read together.
        states: The taggers' layers that are read, in order.
        memory: The layer whose mean over the text is read for each lemma, or None.
    """

    arrays: Mapping[str, Array]
    kinds: tuple[str, ...]
    threshold: float
    window: int
    states: tuple[tuple[str, int], ...]
    memory: tuple[str, int] | None


def read_weights(path: Path) -> Weights:
    """Read a file; numbers kept as whole ones are multiplied by their scale."""
    file = read_tensors(path)
    arrays: dict[str, Array] = {}
    for name, array in file.arrays.items():
        if array.dtype == np.int8:
            arrays[name] = array * file.arrays[f"{name}.scale"].astype(np.float32)
        elif array.dtype == np.float16:
            arrays[name] = array.astype(np.float32)
        else:
            arrays[name] = np.array(array)
    notes = file.notes
    return Weights(
        arrays,
        tuple(notes["kinds"]),
        float(notes["threshold"]),
        int(notes["window"]),
        tuple((name, depth) for name, depth in notes["states"]),
        tuple(notes["memory"]) if notes["memory"] else None,
    )
