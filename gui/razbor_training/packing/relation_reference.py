"""Write what torch says of a text's relations with packed networks: the program is tested by it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from razbor.model.weights import in_single_precision
from razbor.words.tensors import Tensors, read_tensors
from razbor_training.data.assemble import assemble
from razbor_training.data.brat import GoldDocument, GoldEntity
from razbor_training.data.dataset import Array
from razbor_training.data.kinds import RELATIONS
from razbor_training.data.mentions import gold_mentions
from razbor_training.features.describe import Describer
from razbor_training.learning.pages import pages
from razbor_training.learning.relations import paired
from razbor_training.learning.runs import Run

_LEAST = 0.02
_DIGITS = 5
_WAYS = ("ahead", "back")


def write_relation_reference(runs: Sequence[Run], packed: Path, path: Path) -> None:
    """Read the text and entities of an earlier reference and write its likely relations anew."""
    old = json.loads(path.read_text(encoding="utf-8"))
    entities = tuple(GoldEntity(*entity) for entity in old["entities"])
    describer = Describer()
    data, readings = assemble([GoldDocument("reference", old["text"], entities)], describer)
    file = read_tensors(packed)
    vectors = describer.vectors.table()
    part = paired(data, readings, gold_mentions(data), file.arrays["allowed"] > 0, vectors)
    (one,) = part.views
    votes = []
    for number, run in enumerate(runs):
        network = run.network(torch.from_numpy(vectors))
        network.load_state_dict(dict(_learnt(file, f"{number}.")))
        with torch.no_grad():
            votes.append(network(pages(data, [0], [one])).sigmoid().numpy())
    places = [
        (data.places[first, 0], data.places[last, 1]) for first, last, _ in one.scene.mentions
    ]
    found = {
        "text": old["text"],
        "entities": old["entities"],
        "relations": list(_shown(np.mean(votes, 0), places, one.pairs)),
    }
    lines = (f' "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in found.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _learnt(file: Tensors, start: str) -> Iterator[tuple[str, Tensor]]:
    """Yield packed numbers by the names under which they were learnt."""
    arrays = {
        name.removeprefix(start): array
        for name, array in in_single_precision(file).items()
        if name.startswith(start)
    }
    for way in _WAYS:
        yield from _way(arrays, way)
    for name in ("flags", "tags", "known", "prior"):
        yield f"{name}.weight", torch.from_numpy(arrays[name])
    for name, array in arrays.items():
        if name.endswith(".weight"):
            yield name, torch.from_numpy(np.ascontiguousarray(array.T))
        if name.endswith(".bias") and name.split(".")[0] not in _WAYS:
            yield name, torch.from_numpy(array)


def _way(arrays: Mapping[str, Array], way: str) -> Iterator[tuple[str, Tensor]]:
    names = {"inputs": "weight_ih_l0", "states": "weight_hh_l0"}
    for name, learnt in names.items():
        turned = np.ascontiguousarray(arrays[f"{way}.{name}"].T)
        yield f"encoder.{way}.{learnt}", torch.from_numpy(turned)
    bias = torch.from_numpy(arrays[f"{way}.bias"])
    yield f"encoder.{way}.bias_ih_l0", bias
    yield f"encoder.{way}.bias_hh_l0", torch.zeros_like(bias)


def _shown(
    chances: Array, places: Sequence[tuple[int, int]], pairs: Array
) -> Iterator[tuple[int, int, int, int, str, float]]:
    """Yield both places, the relation and its chance."""
    for row, kind in np.argwhere(chances >= _LEAST).tolist():
        first, second = (tuple(map(int, places[place])) for place in pairs[row])
        yield *first, *second, RELATIONS[kind], round(float(chances[row, kind]), _DIGITS)
