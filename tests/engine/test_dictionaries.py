"""Dictionary files in each format are read; bad ones leave a sentence and nothing else."""

import gzip
import json
import os
import shutil
import sqlite3
import struct
import subprocess
from pathlib import Path

import pytest

from engine.dictionary_files import DSL, html, stardict, yomitan
from razbor.dictionaries.errors import DictionaryError, HostileDictionaryError
from razbor.dictionaries.importing import add
from razbor.dictionaries.store import Store


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "dictionaries.sqlite")
    yield store
    store.close()


@pytest.mark.parametrize("options", [{}, {"wide": True}, {"types": ""}, {"packed": True}], ids=str)
def test_stardict_is_read_in_each_of_its_shapes(tmp_path, store, options):
    assert add(store, stardict(tmp_path, **options))
    assert html(store, "ЕЛКА") == ["дерево &lt; куст"]
    assert html(store, "ёлочка") == ["дерево &lt; куст"]  # by .syn


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "utf-8", "cp1251"])
def test_dsl_is_read_in_each_encoding(tmp_path, store, encoding):
    file = tmp_path / "small.dsl.dz"
    file.write_bytes(gzip.compress(DSL.encode(encoding)))
    assert add(store, file)
    assert html(store, "вода") == html(store, "водка") == ["<b>жидкость</b> [прозрачная] река"]
    assert html(store, "отмычка") == ["<i>железка</i>"]
    assert html(store, "ключ от города") == ["почесть"]
    assert store.entries(["вода"])[0].licence == "CC0"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251"])
def test_dictd_is_read_in_the_encoding_of_its_time(tmp_path, store, encoding):
    text = "мост\n  переправа".encode(encoding)
    (tmp_path / "d.dict.dz").write_bytes(gzip.compress(text))
    size = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef"[len(text)]
    (tmp_path / "d.index").write_bytes("мост".encode(encoding) + b"\tA\t" + size.encode() + b"\n")
    assert add(store, tmp_path / "d.dict.dz")  # a part leads to the whole
    assert html(store, "мост") == ["мост<br>  переправа"]


def test_yomitan_structured_content_becomes_plain_html(tmp_path, store):
    content = {"tag": "ul", "content": [{"tag": "li", "content": "через <реку>"}, {"tag": "img"}]}
    add(store, yomitan(tmp_path / "y.zip", {"type": "structured-content", "content": content}))
    assert html(store, "мост") == ["<ul><li>через &lt;реку&gt;</li></ul>"]


def test_wiktextract_gives_stress_forms_and_redirects(tmp_path, store):
    lines = [
        {
            "word": "замок",
            "pos": "noun",
            "senses": [{"glosses": ["дворец"]}],
            "forms": [
                {"form": "за́мок", "tags": ["canonical"]},
                {"form": "за́мка", "tags": ["genitive"]},
            ],
        },
        {"word": "замку", "senses": [{"glosses": ["x"], "form_of": [{"word": "замок"}]}]},
    ]
    file = tmp_path / "w.jsonl.gz"
    file.write_bytes(gzip.compress("\n".join(map(json.dumps, lines)).encode()))
    assert add(store, file)
    (entry,) = store.entries(["замка"])
    assert entry.headword == "за́мок"
    assert "CC BY-SA" in entry.licence
    assert "дворец" in " ".join(html(store, "замку"))


def broken_index(folder: Path) -> Path:
    file = stardict(folder)
    (folder / "star.idx").write_bytes(b"a\0" + struct.pack(">II", 1 << 31, 10))
    return file


def truncated(folder: Path) -> Path:
    file = stardict(folder, packed=True)
    packed = (folder / "star.dict.dz").read_bytes()
    (folder / "star.dict.dz").write_bytes(packed[:-12])
    return file


def bomb(folder: Path) -> Path:
    return yomitan(folder / "y.zip", "x", **{"term_bank_2.json": " " * (40 << 20)})


def gzip_bomb(folder: Path) -> Path:
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b"\n" * (40 << 20)))
    return folder / "b.jsonl.gz"


def deep(folder: Path) -> Path:
    content = "дно"
    for _ in range(200):
        content = {"tag": "div", "content": content}
    return yomitan(folder / "y.zip", {"type": "structured-content", "content": content})


def deep_json(folder: Path) -> Path:
    (folder / "d.jsonl").write_text("[" * 200_000)
    return folder / "d.jsonl"


def unknown(folder: Path) -> Path:
    (folder / "x.exe").write_bytes(b"MZ")
    return folder / "x.exe"


@pytest.mark.parametrize(
    "make", [broken_index, truncated, bomb, gzip_bomb, deep, deep_json, unknown]
)
def test_a_bad_file_gives_a_sentence_and_leaves_nothing(tmp_path, store, make):
    with pytest.raises(DictionaryError) as caught:
        add(store, make(tmp_path))
    assert str(caught.value).endswith(".")
    assert store.dictionaries() == ()
    if store._file.exists():
        with sqlite3.connect(store._file) as base:
            assert base.execute("SELECT count(*) FROM entry").fetchone() == (0,)
        base.close()


def test_a_name_that_climbs_out_is_never_written(tmp_path, store):
    add(store, yomitan(tmp_path / "y.zip", "свод", **{"../../out.txt": "x"}))
    assert html(store, "мост") == ["свод"]
    assert not list(tmp_path.parent.glob("out.txt"))


def test_a_bomb_is_called_so(tmp_path, store):
    with pytest.raises(HostileDictionaryError):
        add(store, gzip_bomb(tmp_path))


def test_a_script_in_a_stardict_never_reaches_the_card(tmp_path, store):
    file = stardict(tmp_path, types="h")
    index, body = (
        b"",
        "<b>дуб</b><script>x()</script><img src=http://a.example onerror=x()>".encode(),
    )
    index += "дуб".encode() + b"\0" + struct.pack(">II", 0, len(body))
    (tmp_path / "star.idx").write_bytes(index)
    (tmp_path / "star.dict").write_bytes(body)
    (tmp_path / "star.syn").unlink()
    add(store, file)
    assert html(store, "дуб") == ["<b>дуб</b>"]


def tool(name: str) -> str:
    """Return where a public converter lies; Debian puts those of StarDict out of the way."""
    path = os.pathsep.join((os.environ["PATH"], "/usr/lib/stardict-tools"))
    return shutil.which(name, path=path) or pytest.skip(f"{name} is not on this machine")


def run(folder: Path, *command: str, text: str = "") -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(
        command, cwd=folder, input=text.encode(), env=environment, check=True, timeout=30,
        capture_output=True,
    )  # fmt: skip


def test_a_file_that_dictfmt_and_dictzip_make_is_read(tmp_path, store):
    text = "_____\n\nмост\nпереправа\n_____\n\nпорог\nместо у двери\n"
    options = ["-c5", "--utf8", "-s", "Малый", "-u", "http://a.example", "small"]
    run(tmp_path, tool("dictfmt"), *options, text=text)
    run(tmp_path, tool("dictzip"), "small.dict")
    assert not (tmp_path / "small.dict").exists()
    add(store, tmp_path / "small.index")
    (one,) = store.dictionaries()
    assert (one.name, one.entries) == ("Малый", 2)
    assert "http://a.example" in one.licence
    assert "место у двери" in " ".join(html(store, "порог"))


def test_a_file_that_tabfile_makes_is_read(tmp_path, store):
    (tmp_path / "made.tab").write_text("сосна\tдерево\\nхвойное\nмост\tпереправа\n", "utf-8")
    run(tmp_path, tool("tabfile"), "made.tab")
    add(store, tmp_path / "made.dict.dz")
    assert html(store, "Сосна") == ["дерево<br>хвойное"]


def test_a_file_that_stardict_text2bin_makes_is_read(tmp_path, store):
    (tmp_path / "made.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><stardict><info><version>3.0.0</version>'
        "<bookname>Сделан</bookname></info><article><key>сосна</key><synonym>сосенка</synonym>"
        '<definition type="m">дерево</definition></article></stardict>',
        "utf-8",
    )
    run(tmp_path, tool("stardict-text2bin"), "made.xml", "made.ifo")
    add(store, tmp_path / "made.ifo")
    assert html(store, "сосна") == html(store, "сосенка") == ["дерево"]


def test_a_dictionary_without_an_ending_is_read(tmp_path, store):
    file = tmp_path / "Словарь"
    file.write_bytes(DSL.encode("utf-16"))
    assert add(store, file)
    assert html(store, "ключ") == ["<i>железка</i>"]
