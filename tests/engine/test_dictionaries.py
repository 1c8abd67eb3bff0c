"""Dictionary files in each format, written out here as their own documents say."""

import gzip
import json
import os
import signal
import sqlite3
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from razbor.dictionaries.errors import AlreadyThereError, DictionaryError, HostileDictionaryError
from razbor.dictionaries.importing import add
from razbor.dictionaries.keys import key
from razbor.dictionaries.markup import sanitise
from razbor.dictionaries.store import Store

DSL = (
    '#NAME "Малый"\n#COPYRIGHT "CC0"\n#INDEX_LANGUAGE "Russian"\n\n'
    "вод(к)а\n\t[m1][b]жидкость[/b] \\[прозрачная\\] {{скрыто}}[ref]река[/ref][/m]\n"
    "ключ\nотмычка\n\t[i]железка[/i]\n\t@ ключ от города\n\tпочесть\n"
)


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "dictionaries.sqlite")
    yield store
    store.close()


def stardict(folder: Path, *, wide=False, types="m", packed=False, name="star") -> Path:
    rows = [("ёлка", "дерево < куст"), ("ель", "то же")]
    body, index = b"", b""
    for word, text in rows:
        piece = text.encode() if types else b"m" + text.encode() + b"\0"
        place = struct.pack(">QI" if wide else ">II", len(body), len(piece))
        index += word.encode() + b"\0" + place
        body += piece
    (folder / f"{name}.idx").write_bytes(index)
    ending, content = (".dict.dz", gzip.compress(body)) if packed else (".dict", body)
    (folder / (name + ending)).write_bytes(content)
    (folder / f"{name}.syn").write_bytes("ёлочка".encode() + b"\0" + struct.pack(">I", 0))
    facts = [
        "StarDict's dict ifo file",
        "version=3.0.0",
        f"bookname={name}",
        "wordcount=2",
        f"idxfilesize={len(index)}",
        *(["idxoffsetbits=64"] if wide else []),
        *([f"sametypesequence={types}"] if types else []),
    ]
    (folder / f"{name}.ifo").write_text("\n".join(facts) + "\n", "utf-8")
    return folder / f"{name}.ifo"


def html(store: Store, *words: str) -> list[str]:
    return [entry.html for entry in store.entries(words)]


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


def yomitan(file: Path, definition: object, **others: str) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", json.dumps({"title": "Й", "format": 3}))
        row = ["мост", "", "", "", 0, [definition], 1, ""]
        archive.writestr("term_bank_1.json", json.dumps([row]))
        for name, content in others.items():
            archive.writestr(name, content)
    return file


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


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<b onclick=x>а</b><script>alert(1)</script>б", "<b>а</b>б"),
        ('<a href="http://x.example">к</a><img src=//x>', "к"),
        ("<div><i>не закрыт", "<div><i>не закрыт</i></div>"),
        ("</b>лишний <i><b>крест</i></b>", "лишний <i><b>крест</b></i>"),
        ("a &lt;script&gt;", "a &lt;script&gt;"),
    ],
)
def test_only_safe_tags_are_left(source, shown):
    assert sanitise(source) == shown


def test_the_key_forgets_case_stress_and_composition():
    assert {key("ЁЛКА"), key("е\u0308лка"), key("ё\u0301лка")} == {"елка"}
    assert key("и\u0306") == key("Й") == "й"


def long_dsl(folder: Path, count: int = 40_000) -> Path:
    file = folder / "long.dsl"
    file.write_text('#NAME "L"\n' + "".join(f"слово{n}\n\tзначение {n}\n" for n in range(count)))
    return file


def test_a_stopped_import_is_unseen_and_goes_on_where_it_stopped(tmp_path, store):
    file = long_dsl(tmp_path)
    assert not add(store, file, lambda read, _: read < 8000)
    assert html(store, "слово1") == []
    begun: list[int] = []
    assert add(store, file, lambda read, _: begun.append(read) is None)
    assert begun[0] == 12_000
    assert store.dictionaries()[0].entries == 40_000
    assert html(store, "слово39999") == ["значение 39999"]
    with pytest.raises(AlreadyThereError):
        add(store, file)


def test_a_killed_import_leaves_the_store_whole(tmp_path):
    file, place = long_dsl(tmp_path), tmp_path / "k.sqlite"
    program = (
        "import sys; from pathlib import Path; from razbor.dictionaries.store import Store\n"
        "from razbor.dictionaries.importing import add\n"
        "add(Store(Path(sys.argv[1])), Path(sys.argv[2]), lambda r, _: not print(r, flush=True))"
    )
    path = os.pathsep.join(sys.path)
    with subprocess.Popen(
        [sys.executable, "-c", program, str(place), str(file)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    ) as child:
        child.stdout.readline()
        child.send_signal(signal.SIGKILL)
    store = Store(place)
    with store.transaction() as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert add(store, file)
    assert store.dictionaries()[0].entries == 40_000
    store.close()


def test_order_and_switch_are_the_readers(tmp_path, store):
    add(store, stardict(tmp_path, name="one"))
    add(store, stardict(tmp_path, name="two", wide=True))
    one, two = store.dictionaries()
    store.order([two.id, one.id])
    assert [entry.dictionary for entry in store.entries(["ель"])] == ["two", "one"]
    store.turn(two.id, on=False)
    assert [entry.dictionary for entry in store.entries(["ель"])] == ["one"]
    store.remove(one.id)
    assert store.entries(["ель"]) == ()


def test_a_bomb_is_called_so(tmp_path, store):
    with pytest.raises(HostileDictionaryError):
        add(store, gzip_bomb(tmp_path))
