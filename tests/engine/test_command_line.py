"""The command line: what is asked for, what is refused, and with which status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from razbor.analysis.anchors import Anchor
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from razbor.library.shelf import Shelf
from razbor.text.span import Span

SCHEMA = Path(__file__).with_name("analysis.schema.json")
TEXT = "Посол Норландии Ульф Хаген встретился в Белозорске с акимом города Даной Ержановой."
NO_QT = (
    "import sys; sys.modules['PySide6'] = None; from razbor.__main__ import main; sys.exit(main())"
)


@pytest.fixture
def razbor(home, tmp_path):
    """Return what runs the command in a process where importing Qt fails."""

    def run(*arguments):
        path = os.pathsep.join([str(Path("gui").resolve()), os.environ.get("PYTHONPATH", "")])
        environment = {**os.environ, "PYTHONPATH": path, "HOME": str(home), "LC_ALL": "ru_RU.UTF-8"}
        environment.pop("DISPLAY", None)
        command = [sys.executable, "-c", NO_QT, *map(str, arguments)]
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return run


@pytest.fixture
def article(tmp_path):
    def write(name, text=TEXT):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def lines(done):
    return done.stderr.strip().splitlines()


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help(razbor, option):
    done = razbor(option)
    assert done.returncode == 0
    assert "razbor export" in done.stdout


def test_version(razbor):
    assert razbor("--version").stdout.startswith("razbor")


WRONG = [
    ["--nonsense"],
    ["--published", "вчера"],
    ["--published"],
    ["export"],
    ["export", "a.txt"],
    ["export", "--output", "out"],
    ["export", "--format", "xml", "a.txt", "--output", "out"],
    ["export", "a.txt", "--output", "out", "--published", "2025-13-40"],
    ["install-desktop", "extra"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_usage_errors_are_one_line_and_status_2(razbor, arguments):
    done = razbor(*arguments)
    assert done.returncode == 2
    assert len(lines(done)) == 1
    assert lines(done)[0].startswith("razbor: ")


def test_export_writes_valid_analyses_and_names_what_failed(razbor, article, tmp_path):
    inputs = [article("one.txt"), tmp_path / "missing.txt", article("two.html", f"<p>{TEXT}</p>")]
    done = razbor("export", "--format", "json", *inputs, "--output", tmp_path / "out")
    assert done.returncode == 1
    assert len(lines(done)) == 1
    assert "missing.txt" in lines(done)[0]
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    for name in ("one", "two"):
        analysis = json.loads((tmp_path / "out" / f"{name}.json").read_text(encoding="utf-8"))
        jsonschema.validate(analysis, schema)
        assert analysis["document"]["text"].strip() == TEXT
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["one.json", "two.json"]


def test_export_options(razbor, article):
    done = razbor(
        "export", article("a.txt"), "--output", "-", "--tokens", "--published", "2025-04-02"
    )
    assert done.returncode == 0
    analysis = json.loads(done.stdout)
    assert analysis["document"]["published"] == "2025-04-02"
    assert analysis["tokens"][0]["lemma"] == "посол"


def test_the_readers_corrections_are_taken_where_they_are_asked_for(
    razbor, article, home, tmp_path
):
    source = article("a.txt")
    shelf = Shelf(home / ".local" / "share" / "razbor" / "library.sqlite")
    at = TEXT.index("Ульф Хаген")
    named = Anchor(Span(at, at + len("Ульф Хаген")), "Ульф Хаген")
    shelf.keep(TEXT, Correction(CorrectionKind.RENAME, named, name="Ульф Хаген-младший"))
    shelf.keep_names([OwnName("Белозорске", EntityType.GPE, "Белозёрск")])
    shelf.close()
    called = []
    for options in ([], ["--corrected"]):
        done = razbor("export", source, "--output", "-", *options)
        assert done.returncode == 0
        called.append({entity["canonical"] for entity in json.loads(done.stdout)["entities"]})
    assert {"Ульф Хаген", "Белозорск"} <= called[0]
    assert {"Ульф Хаген-младший", "Белозёрск"} <= called[1]
    assert not {"Ульф Хаген", "Белозорск"} & called[1]


def test_corrections_that_cannot_be_read_are_one_sentence_and_nothing_is_written(
    razbor, article, home, tmp_path
):
    file = home / ".local" / "share" / "razbor" / "library.sqlite"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"broken " * 1000)
    done = razbor("export", article("a.txt"), "--output", tmp_path / "out", "--corrected")
    assert done.returncode == 1
    assert len(lines(done)) == 1
    assert "library.sqlite" in lines(done)[0]
    assert list((tmp_path / "out").iterdir()) == []


def test_inputs_of_one_name_do_not_overwrite_each_other(razbor, article, tmp_path):
    inputs = [article("a/news.txt", "Дана приехала."), article("b/news.txt", "Ульф уехал.")]
    assert razbor("export", *inputs, "--output", tmp_path / "out").returncode == 0
    written = sorted((tmp_path / "out").iterdir())
    texts = [json.loads(path.read_text(encoding="utf-8"))["document"]["text"] for path in written]
    assert [path.name for path in written] == ["news-2.json", "news.json"]
    assert texts == ["Ульф уехал.", "Дана приехала."]


def test_an_input_is_never_overwritten(razbor, article, tmp_path):
    source = article("news.json", "Дана приехала.")
    assert razbor("export", source, "--output", tmp_path).returncode == 0
    assert source.read_text(encoding="utf-8") == "Дана приехала."


def test_an_output_that_is_no_folder_is_one_sentence(razbor, article, tmp_path):
    done = razbor("export", article("a.txt"), "--output", article("file"))
    assert done.returncode == 1
    assert len(lines(done)) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_sentence(home, article):
    path = os.pathsep.join([str(Path("gui").resolve()), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "razbor", "export", str(article("a.txt")), "--output", "-"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": path},
            check=False,
        )
    assert done.returncode == 1
    assert len(lines(done)) == 1
