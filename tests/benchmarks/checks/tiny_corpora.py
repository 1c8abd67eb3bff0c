"""Invented corpora of one text each, written on the spot in the formats of the real ones."""

import json
import re
from pathlib import Path

TEXT = "Аким Белозорска Дана Ержанова выступила в Лесограде. Ержанова рассказала о фонде «Ковыль»."

SPANS = (  # type, words, number of the occurrence
    ("job", "Аким", 1),
    ("loc_name", "Белозорска", 1),
    ("name", "Дана", 1),
    ("surname", "Ержанова", 1),
    ("loc_name", "Лесограде", 1),
    ("surname", "Ержанова", 2),
    ("org_descr", "фонде", 1),
    ("org_name", "Ковыль", 1),
)
OBJECTS = (  # type, numbers of its spans
    ("LocOrg", (1,)),
    ("Person", (2, 3)),
    ("Location", (4,)),
    ("Person", (5,)),
    ("Org", (6, 7)),
)
COREF = """e1 o1 o3
firstname Дана
lastname Ержанова

e2 o0
name Белозорск

e3 o2
name Лесоград

e4 o4
descriptor фонд
name Ковыль
"""
FACTS = """1-0 Occupation
Who obje1 Ержанова Дана
Position spans0 Аким
Where obje2 Белозорск
"""
PERFECT = {
    "mentions": [
        {"type": "loc", "start": 5, "end": 15},
        {"type": "per", "start": 16, "end": 29},
        {"type": "loc", "start": 42, "end": 51},
        {"type": "per", "start": 53, "end": 61},
        {"type": "org", "start": 75, "end": 89},
    ],
    "entities": [
        {"type": "per", "attributes": {"firstname": "Дана", "lastname": "Ержанова"}},
        {"type": "loc", "attributes": {"name": "Белозорск"}},
        {"type": "loc", "attributes": {"name": "Лесоград"}},
        {"type": "org", "attributes": {"name": "фонд Ковыль"}},
    ],
    "facts": [
        {
            "type": "occupation",
            "arguments": [
                {"name": "who", "value": "Дана Ержанова"},
                {"name": "job", "start": 0, "end": 4},
                {"name": "where", "value": "Белозорск"},
            ],
        }
    ],
}


def place(words: str, number: int = 1) -> tuple[int, int]:
    """Return where words stand in the text."""
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def write_factrueval(folder: Path) -> None:
    """Write one document of FactRuEval-2016."""
    folder.mkdir(parents=True)
    tokens = [(m.start(), m.group()) for m in re.finditer(r"\w+|[^\w\s]", TEXT)]
    files = {
        "txt": TEXT,
        "tokens": "\n".join(f"{i} {at} {len(t)} {t}" for i, (at, t) in enumerate(tokens)),
        "spans": "\n".join(_span_line(i, [at for at, _ in tokens]) for i in range(len(SPANS))),
        "objects": "\n".join(
            f"o{i} {kind} {' '.join(f's{n}' for n in members)} # "
            for i, (kind, members) in enumerate(OBJECTS)
        ),
        "coref": COREF,
        "facts": FACTS,
    }
    for suffix, content in files.items():
        (folder / f"book_1.{suffix}").write_text(content, "utf-8")


def _span_line(number: int, starts: list[int]) -> str:
    kind, words, occurrence = SPANS[number]
    start, end = place(words, occurrence)
    token = starts.index(start)
    return f"s{number} {kind} {start} {end - start} {token} 1  # {token} {words}"


def write_nerel(folder: Path) -> None:
    """Write one document of NEREL; the last entity is discontinuous."""
    folder.mkdir(parents=True)
    (folder / "one_text.txt").write_text(TEXT, "utf-8")
    rows = (
        ("T1", "PROFESSION", "0 15", "Аким Белозорска"),
        ("T2", "CITY", "5 15", "Белозорска"),
        ("T3", "PERSON", "16 29", "Дана Ержанова"),
        ("T4", "ORGANIZATION", "75 80;82 88", "фонде Ковыль"),
    )
    lines = ["\t".join((key, f"{kind} {at}", words)) for key, kind, at, words in rows]
    lines.append("R1\tWORKS_AS Arg1:T3 Arg2:T1")
    (folder / "one_text.ann").write_text("\n".join(lines), "utf-8")


def write_treebank(path: Path) -> None:
    """Write two sentences of a treebank."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "# text = Она пошла со мной.\n"
        "1\tОна\tон\tPRON\t_\t_\t_\t_\t_\t_\n"
        "2\tпошла\tпойти\tVERB\t_\t_\t_\t_\t_\t_\n"
        "3\tсо\tс\tADP\t_\t_\t_\t_\t_\t_\n"
        "4\tмной\tя\tPRON\t_\t_\t_\t_\t_\t_\n"
        "5\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_\n"
        "\n"
        "# text = Дом №7\n"
        "1-2\tДом №\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "1\tДом\tдом\tNOUN\t_\t_\t_\t_\t_\t_\n"
        "2\t№\t№\tSYM\t_\t_\t_\t_\t_\t_\n"
        "3\t7\t7\tNUM\t_\t_\t_\t_\t_\t_\n",
        "utf-8",
    )


def write_corpora(folder: Path) -> Path:
    """Write all of them and return the folder."""
    write_factrueval(folder / "factrueval2016" / "devset")
    write_nerel(folder / "nerel" / "dev")
    for name in ("ru_gsd-ud-dev", "ru_gsd-ud-test", "ru_taiga-ud-dev"):
        write_treebank(folder / "ud" / f"{name}.conllu")
    return folder


def write_gold(folder: Path) -> Path:
    """Write one tricky sentence and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    person = {"text": "Дана Ержанова", "occurrence": 1, "type": "PERSON", "kind": "NAM"}
    visit = {
        "type": "VISIT",
        "trigger": "прибыла",
        "roles": {"VISITOR": "Дана Ержанова", "DESTINATION": "Лесоград"},
        "factuality": "asserted",
    }
    town = {"text": "Лесоград", "occurrence": 1, "type": "GPE", "kind": "NAM"}
    sentence = {
        "id": "S1",
        "text": "Дана Ержанова прибыла в Лесоград.",
        "dct": "2025-04-02",
        "entities": [
            {**person, "canonical": "Дана Ержанова"},
            {**town, "canonical": "Лесоград"},
        ],
        "facts": [visit],
    }
    data = json.dumps({"sentences": [sentence]}, ensure_ascii=False)
    (folder / "tricky_dev.json").write_text(data, "utf-8")
    return folder
