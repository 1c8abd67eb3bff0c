"""The real commands on a tenth of NEREL: from texts to a network that finds what it was taught."""

import json
import os
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the group «training» is not installed: no torch")

CORPORA = Path(os.environ.get("RAZBOR_CORPORA", "")).resolve()
RECIPES = Path(__file__).parents[2] / "gui" / "razbor_training" / "recipes"
FLOOR = 0.4  # in few passes; the whole of the texts teaches 0.8

pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.skipif(
        not (CORPORA / "nerel" / "train").is_dir(), reason="RAZBOR_CORPORA has no nerel/train"
    ),
]


def test_a_tenth_of_the_texts_teaches_a_good_part_of_it(tmp_path):
    from razbor_training.__main__ import main

    def run(*words):
        assert main(["--store", str(tmp_path), *map(str, words)]) == 0

    def score(name):
        return json.loads((tmp_path / "runs" / name / "result.json").read_text("utf-8"))["micro"]

    run("features", "--corpora", CORPORA, "--share", "0.1")
    run("train", "--recipe", RECIPES / "entities.toml", "--set", "epochs=8")
    assert score("entities") > FLOOR
    run("distil", "entities", "--recipe", RECIPES / "pupil.toml", "--set", "epochs=6")
    assert score("pupil") > FLOOR
