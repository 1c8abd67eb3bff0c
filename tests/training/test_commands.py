"""The commands one after another, on a corpus of a few invented texts."""

import json

import pytest

pytest.importorskip("torch", reason="the group «training» is not installed: no torch")

TEXT = "Директор завода «Пример» Иван Примеров приехал в Самару.\nВ Самаре его ждали."
NOTES = """\
T1\tPROFESSION 0 24\tДиректор завода «Пример»
T2\tORGANIZATION 9 24\tзавода «Пример»
T3\tPERSON 25 38\tИван Примеров
T4\tCITY 49 55\tСамару
R1\tWORKS_AS Arg1:T3 Arg2:T1
"""
PLAIN = "# text = В Самаре открыли завод.\n1\tВ\t_\n\n# text = Его назвали «Пример».\n"
SMALL = ["width=16", "hidden=16", "span=16", "pair=16", "map=4", "forms=2", "flags=8", "epochs=2"]


@pytest.fixture(scope="module")
def corpora(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpora")
    for part, count in (("nerel/train", 3), ("nerel/dev", 2)):
        (folder / part).mkdir(parents=True)
        for number in range(count):
            (folder / part / f"{number}.txt").write_text(TEXT, encoding="utf-8")
            (folder / part / f"{number}.ann").write_text(NOTES, encoding="utf-8")
    (folder / "plain.conllu").write_text(PLAIN, encoding="utf-8")
    return folder


def test_from_texts_to_predictions(corpora, tmp_path, capsys):
    from razbor_training.__main__ import main

    def run(*words):
        assert main(["--store", str(tmp_path), *map(str, words)]) == 0

    (tmp_path / "lines.txt").write_text("# two runs\nname=one\nname=two seed=2\n", encoding="utf-8")
    run("features", "--corpora", corpora, "--plain", "plain.conllu", "nerel/dev")
    run("sweep", tmp_path / "lines.txt", "--set", *SMALL)
    run("distil", "one", "two", "--set", *SMALL, "name=pupil")
    relations = ["name=pairs", "task=relations", "mixed=0.5"]
    run("train", "--finder", "pupil", "--set", *SMALL, *relations)
    run("predict", "pupil", "--relater", "pairs", "--out", tmp_path / "out")
    run("table")
    shown = capsys.readouterr().out
    assert all(f"| {name} |" in shown for name in ("one", "two", "pupil", "pairs"))
    answers = [json.loads(p.read_text("utf-8")) for p in sorted((tmp_path / "out").iterdir())]
    assert [answer["doc_id"] for answer in answers] == ["0", "1"]
    assert all(0 <= e["start"] < e["end"] <= len(TEXT) for a in answers for e in a["entities"])


def test_a_missing_store_is_one_sentence(tmp_path, capsys):
    from razbor_training.__main__ import main

    assert main(["--store", str(tmp_path / "none"), "train"]) == 1
    assert "run the command «features» first" in capsys.readouterr().err
