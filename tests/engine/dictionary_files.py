"""Dictionary files in each format, written out here as their own documents say."""

import gzip
import json
import struct
import zipfile
from pathlib import Path

from razbor.dictionaries.store import Store

DSL = (
    '#NAME "Малый"\n#COPYRIGHT "CC0"\n#INDEX_LANGUAGE "Russian"\n\n'
    "вод(к)а\n\t[m1][b]жидкость[/b] \\[прозрачная\\] {{скрыто}}[ref]река[/ref][/m]\n"
    "ключ\nотмычка\n\t[i]железка[/i]\n\t@ ключ от города\n\tпочесть\n"
)


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


def yomitan(file: Path, definition: object, **others: str) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.json", json.dumps({"title": "Й", "format": 3}))
        row = ["мост", "", "", "", 0, [definition], 1, ""]
        archive.writestr("term_bank_1.json", json.dumps([row]))
        for name, content in others.items():
            archive.writestr(name, content)
    return file


def long_dsl(folder: Path, count: int = 40_000) -> Path:
    file = folder / "long.dsl"
    file.write_text('#NAME "L"\n' + "".join(f"слово{n}\n\tзначение {n}\n" for n in range(count)))
    return file
