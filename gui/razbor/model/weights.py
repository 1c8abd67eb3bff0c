"""The weights of the network of entities, as its file holds them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.tensors import Tensors, read_tensors

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Weights:
    """Arrays in single precision by name, and what the file says of itself.

    Attributes:
        arrays: By the names of ``razbor_training.packing.entities``.
        kinds: The kinds of entities in order.
        threshold: The least probability of what is found.
        states: The taggers' layers that are read, in order.
        memory: The layer whose mean over the text is read for each lemma, or None.
    """

    arrays: Mapping[str, Array]
    kinds: tuple[str, ...]
    threshold: float
    states: tuple[tuple[str, int], ...]
    memory: tuple[str, int] | None


def read_weights(path: Path) -> Weights:
    """Read a file."""
    file = read_tensors(path)
    notes = file.notes
    return Weights(
        in_single_precision(file),
        tuple(notes["kinds"]),
        float(notes["threshold"]),
        tuple((name, depth) for name, depth in notes["states"]),
        tuple(notes["memory"]) if notes["memory"] else None,
    )


def in_single_precision(file: Tensors) -> dict[str, Array]:
    """Return a file's arrays by name; numbers kept as whole ones are multiplied by their scale."""
    arrays: dict[str, Array] = {}
    for name, array in file.arrays.items():
        if array.dtype == np.int8:
            arrays[name] = array * file.arrays[f"{name}.scale"].astype(np.float32)
        elif array.dtype == np.float16:
            arrays[name] = array.astype(np.float32)
        else:
            arrays[name] = np.array(array)
    return arrays


def named_after(arrays: Mapping[str, Array], start: str) -> dict[str, Array]:
    """Return the arrays whose names begin so, by the rest of their names; no scales."""
    return {
        name.removeprefix(start): array
        for name, array in arrays.items()
        if name.startswith(start) and not name.endswith(".scale")
    }
