"""Write a trained network of entities as the program reads it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from razbor.model.hashed import FORM_FIELDS, FORM_ROWS
from razbor.words.taggers import KEPT, NAMES
from razbor.words.tensors import write_tensors
from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES
from razbor_training.features.vectors import WIDTH
from razbor_training.learning.runs import Run

Array = npt.NDArray[Any]
_WAYS = ("ahead", "back")
_MOST = 127


def pack_entities(run: Run, seen: Sequence[Dataset], path: Path) -> None:
    """Write a run's weights: hashed forms as whole numbers, the rest in half precision.

    Rows of forms that no text of ``seen`` has are left out: they learnt nothing.
    """
    recipe = run.recipe
    if not (recipe.vectors and recipe.forms and recipe.flags and recipe.map):
        raise ValueError("the program reads networks with vectors, forms, flags and a map only")
    if recipe.encoder != "lstm" or recipe.layers != 1:
        raise ValueError("the program reads networks with one layer of LSTMs only")
    learnt = _learnt(run)
    arrays = dict(_half(learnt, _used(seen)))
    notes = {
        "kinds": ENTITIES,
        "threshold": run.threshold,
        "states": [key for key in KEPT if key[0] in recipe.taggers],
        "memory": (NAMES, 2) if recipe.memory else None,
        "run": recipe.name,
    }
    write_tensors(path, arrays, notes)


def _learnt(run: Run) -> Mapping[str, Array]:
    found = torch.load(run.folder / "weights.pt", weights_only=True)
    return {name: value.numpy() for name, value in found.items()}


def _half(learnt: Mapping[str, Array], used: Array) -> Iterator[tuple[str, Array]]:
    forms = learnt["inputs.forms.weight"][used].astype(np.float32)
    scale = np.maximum(np.abs(forms).max(1, keepdims=True) / _MOST, 1e-6).astype(np.float16)
    yield "forms", np.round(forms / scale).clip(-_MOST, _MOST).astype(np.int8)
    yield "forms.scale", scale
    yield "forms.rows", used.astype(np.uint16)
    for name, array in _plain(learnt):
        yield name, array.astype(np.float16)


def _plain(learnt: Mapping[str, Array]) -> Iterator[tuple[str, Array]]:
    """Yield the other arrays, matrices as inputs times outputs."""
    yield "flags", learnt["inputs.flags.weight"]
    narrow = learnt["inputs.narrow.weight"].T
    yield "narrow.vectors", narrow[: 2 * WIDTH]
    yield "narrow.rest", narrow[2 * WIDTH :]
    yield "narrow.bias", learnt["inputs.narrow.bias"]
    for way in _WAYS:
        start = f"encoder.layers.0.{way}"
        yield f"{way}.inputs", learnt[f"{start}.weight_ih_l0"].T
        yield f"{way}.states", learnt[f"{start}.weight_hh_l0"].T
        biases = (learnt[f"{start}.bias_{part}_l0"].astype(np.float32) for part in ("ih", "hh"))
        yield f"{way}.bias", sum(biases)
    yield "spans.lengths", learnt["spans.lengths"]
    for name in ("ends", "kinds"):
        yield f"spans.{name}", learnt[f"spans.{name}.weight"].T
        yield f"spans.{name}.bias", learnt[f"spans.{name}.bias"]
    for name in ("narrow", "look", "again", "widen"):
        weight = learnt[f"spans.neighbours.{name}.weight"]
        yield f"map.{name}", weight if name in {"look", "again"} else weight[..., 0, 0].T
        yield f"map.{name}.bias", learnt[f"spans.neighbours.{name}.bias"]


def _used(seen: Sequence[Dataset]) -> Array:
    """Return the rows of forms that some text has."""
    offsets = np.arange(len(FORM_FIELDS)) * FORM_ROWS
    return np.unique(np.concatenate([np.unique(data.forms + offsets) for data in seen]))
