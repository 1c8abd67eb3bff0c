"""A network of any size says the same in numpy as in torch, its file between them."""

# ruff: noqa: E402  (what needs torch is imported once it is known to be there)

import json
from dataclasses import asdict, replace
from itertools import pairwise

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the group «training» is not installed: no torch")

from razbor.model.inputs import Features
from razbor.model.network import Network
from razbor.model.weights import read_weights
from razbor.words.taggers import WIDTH
from razbor.words.tensors import read_tensors, write_tensors
from razbor.words.vectors import WordVectors
from razbor_training.data.dataset import Dataset
from razbor_training.learning.decode import candidates
from razbor_training.learning.runs import Run
from razbor_training.network.batch import Feeder, Window
from razbor_training.network.finder import Finder
from razbor_training.packing.entities import pack_entities
from razbor_training.packing.reference import as_packed
from razbor_training.recipe import Recipe

SMALL = Recipe(width=24, hidden=20, span=12, map=5, forms=6, flags=10, half=False)
LEAST = 0.01
FIRST_VECTOR = 1  # row 0 of the table is the vector of unknown words
BOUNDS = np.array([0, 24, 40, 48])


@pytest.fixture
def words(tmp_path) -> WordVectors:
    """Return fifty vectors; the words themselves are never asked for."""
    random = np.random.default_rng(2)
    path = tmp_path / "vectors"
    arrays = {
        "hashes": np.arange(50, dtype=np.uint64),
        "rows": np.arange(51, dtype=np.uint32),
        "indexes": random.integers(0, 256, (51, 100)).astype(np.uint8),
        "codes": random.normal(size=(100, 256, 3)).astype(np.float16),
    }
    write_tensors(path, arrays, {})
    return WordVectors(path)


@pytest.fixture
def run(tmp_path, corpus: Dataset, recipe: Recipe) -> Run:
    torch.manual_seed(7)
    network = Finder(recipe, torch.zeros(51, 300).half())
    torch.nn.init.zeros_(network.spans.kinds.bias)
    found = Run(tmp_path / "run")
    found.folder.mkdir()
    weights = {name: value.half() for name, value in network.state_dict().items()}
    torch.save(weights, found.folder / "weights.pt")
    record = {"recipe": asdict(recipe), "threshold": 0.5}
    (found.folder / "result.json").write_text(json.dumps(record), encoding="utf-8")
    return found


@pytest.mark.parametrize("recipe", [SMALL, replace(SMALL, hidden=33, span=7, taggers=("names",))])
def test_numpy_says_what_torch_says(run: Run, corpus: Dataset, words: WordVectors, tmp_path):
    path = tmp_path / "entities"
    pack_entities(run, [corpus], path)
    weights = read_weights(path)
    table = np.concatenate([np.zeros((1, 300)), words.vectors(np.arange(50))]).astype(np.float16)
    torchs = dict(_torchs(run, path, corpus, torch.from_numpy(table)))
    known = _features(corpus, weights)
    ours = {
        (one.first, one.last): (one.kind, one.probability)
        for _, some in Network(weights, words).candidates(known, BOUNDS, LEAST)
        for one in some
    }
    assert len(torchs) == len(ours) > 100
    for span, (kind, chance) in torchs.items():
        assert ours[span][0] == kind
        assert ours[span][1] == pytest.approx(chance, abs=1e-3)


def _torchs(run: Run, path, corpus: Dataset, table):
    network = run.network(table)
    network.load_state_dict(as_packed(network.state_dict(), path))
    found = [Window(0, int(a), int(b)) for a, b in pairwise(BOUNDS)]
    batch = Feeder(corpus).batch(found)
    with torch.no_grad():
        logits, real = network(batch)
    for one in candidates(batch, logits.sigmoid(), real, LEAST):
        yield (one.first, one.last), (one.kind, one.chance)


def _features(corpus: Dataset, weights) -> Features:
    feeder = Feeder(corpus)
    part = slice(0, int(BOUNDS[-1]))
    rows = corpus.vectors[part]
    states = corpus.states[part].astype(np.float32)
    assert states.shape[1] == WIDTH
    kept = states if len(weights.states) > 2 else states[:, : 128 + 64]
    batch = feeder.batch([Window(0, 0, part.stop)])
    return Features(
        np.where(rows == 0, 50, rows - FIRST_VECTOR),
        corpus.forms[part],
        corpus.flags[part],
        kept,
        batch.memory[0].numpy(),
    )


@pytest.mark.parametrize("recipe", [SMALL])
def test_rows_of_forms_that_no_text_has_are_left_out(run: Run, corpus: Dataset, tmp_path):
    pack_entities(run, [corpus], tmp_path / "entities")
    arrays = read_tensors(tmp_path / "entities").arrays
    offsets = np.arange(corpus.forms.shape[1]) * 8192
    assert set(arrays["forms.rows"].tolist()) == set((corpus.forms + offsets).ravel().tolist())
    assert arrays["forms"].dtype == np.int8


@pytest.mark.parametrize("recipe", [replace(SMALL, layers=2), replace(SMALL, map=0)])
def test_networks_that_the_program_cannot_read_are_refused(run: Run, corpus: Dataset, tmp_path):
    with pytest.raises(ValueError, match="the program reads networks with"):
        pack_entities(run, [corpus], tmp_path / "entities")
