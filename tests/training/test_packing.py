"""Packing: the files that are shipped, made again from what their authors published."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from razbor.assets import resource
from razbor.model.gazetteer import Gazetteer
from razbor_training.packing.lists import pack_lists
from razbor_training.packing.slovnet import pack_taggers, pack_vectors

WORDS = 170_000
needs_peer = pytest.mark.skipif(
    find_spec("natasha") is None, reason="the group «peer» is not installed: no natasha"
)


@needs_peer
def test_taggers_are_packed_as_they_are_shipped(tmp_path: Path):
    pack_taggers(tmp_path / "taggers")
    assert _same(tmp_path / "taggers", "taggers")


@needs_peer
def test_vectors_are_packed_as_they_are_shipped(tmp_path: Path):
    pack_vectors(tmp_path / "vectors", WORDS)
    assert _same(tmp_path / "vectors", "vectors")


def _same(path: Path, name: str) -> bool:
    return path.read_bytes() == resource(f"models/{name}.safetensors").read_bytes()


def test_lists_are_packed_by_lemmas(tmp_path: Path):
    pack_lists(tmp_path / "lists.tsv")
    rows = [line.split("\t") for line in (tmp_path / "lists.tsv").read_text("utf-8").splitlines()]
    kinds = {
        name: found.split("|") for name, found in (r for r in rows if not r[0].startswith("#"))
    }
    assert "country" in kinds["казахстан"]
    assert "class-disease" in kinds["covid - 19"]
    shipped = Gazetteer().marks(["в", "Казахстане"])
    assert "B-country" in shipped[1]
