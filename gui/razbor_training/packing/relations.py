"""Write trained networks of relations as the program reads them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from razbor.words.tensors import write_tensors
from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.learning.runs import Run

Array = npt.NDArray[Any]
_WAYS = ("ahead", "back")
_TABLES = ("flags", "tags", "known", "prior")
_LAYERS = ("narrow", "ends", "between", "passed", "path", "value", "score", "mix", "out")
_MOST = 127


def pack_relations(runs: Sequence[Run], allowed: Array, threshold: float, path: Path) -> None:
    """Write the weights of runs that vote together as whole numbers with a scale for each row.

    ``allowed`` is that of ``allowed_kinds``, ``threshold`` the least chance of what is found.
    """
    arrays: dict[str, Array] = {"allowed": allowed.astype(np.uint8)}
    for number, run in enumerate(runs):
        learnt = torch.load(run.folder / "weights.pt", weights_only=True)
        plain = {name: value.float().numpy() for name, value in learnt.items()}
        for name, array in _plain(plain):
            arrays |= {f"{number}.{key}": value for key, value in _whole(name, array)}
    notes = {
        "kinds": ENTITIES,
        "relations": RELATIONS,
        "threshold": threshold,
        "runs": [run.recipe.name for run in runs],
    }
    write_tensors(path, arrays, notes)


def _plain(learnt: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    """Yield the arrays of a network, matrices as inputs times outputs."""
    for name in _TABLES:
        yield name, learnt[f"{name}.weight"]
    for name in _LAYERS:
        yield f"{name}.weight", learnt[f"{name}.weight"].T
        if f"{name}.bias" in learnt:
            yield f"{name}.bias", learnt[f"{name}.bias"]
    for way in _WAYS:
        yield f"{way}.inputs", learnt[f"encoder.{way}.weight_ih_l0"].T
        yield f"{way}.states", learnt[f"encoder.{way}.weight_hh_l0"].T
        yield f"{way}.bias", sum(learnt[f"encoder.{way}.bias_{one}_l0"] for one in ("ih", "hh"))


def _whole(name: str, array: Array) -> Iterator[tuple[str, Array]]:
    """Yield a matrix as whole numbers and their scale, anything else in half precision.

    A row of a table has a scale of its own, of a layer's matrix a column: an output.
    """
    if array.ndim == 1:
        yield name, array.astype(np.float16)
        return
    axis = 1 if name in _TABLES else 0
    scale = np.maximum(np.abs(array).max(axis, keepdims=True) / _MOST, 1e-6).astype(np.float16)
    yield name, np.round(array / scale).clip(-_MOST, _MOST).astype(np.int8)
    yield f"{name}.scale", scale
