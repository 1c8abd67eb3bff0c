"""The bundled dictionary: short definitions of Russian words, by Russian Wiktionary's authors.

Source: the package wiki-ru-wordnet 1.0.3 of PyPI (code MIT), whose SQLite base was made of the dump
of ru.wiktionary.org of August 2017; its text is under CC BY-SA 3.0, and so is what is made of it.
Names of persons, rivers and towns are left out, quotations from books too.
"""

import gzip
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from razbor.words.dictionary import dictionary
from razbor_training.lexicon.wikitext import plain

BASE = "wiki_ru_wordnet/database/wikiwordnet.db"
_EXAMPLE = re.compile(r"\{\{\s*[пП]ример((?:[^{}]|\{\{[^{}]*\}\})*)\}\}")
_NAMES = re.compile(
    r"(?:[а-яё.,-]+ ){0,3}(?:имя|фамилия|отчество|река|реки|ручей|озеро|остров|город|деревня|"
    r"село|посёлок|"
    r"населённый пункт|муниципалитет|коммуна|станция|название (?:реки|населённых|города|ряда))\b"
)
_BAD = re.compile(r"\b(?:обсц|вульг|мат|бранн|груб|сексол)\.")
_EMPTY = re.compile(r"(?:[а-яё.-]+\.,? ?)+|(?:[а-яё.]+ )?(?:вид|название) минералов\.?")
_WORD = re.compile(r"[а-яёА-ЯЁ][а-яёА-ЯЁ -]*")
_FIELDS = 4  # before the definition
_SHORTEST, _LONGEST, _MOST_SENSES, _LONGEST_EXAMPLE = 3, 300, 8, 90
_HEADER = """\
#NAME "Викисловарь: толкования"
#COPYRIGHT "Авторы Викисловаря (ru.wiktionary.org), CC BY-SA 3.0"
#INDEX_LANGUAGE "Russian"
#CONTENTS_LANGUAGE "Russian"
"""


def write_definitions(package: Path, file: Path) -> int:
    """Write the dictionary as packed DSL; return how many words it explains."""
    senses = _senses(package / BASE)
    body = [_HEADER, *(_entry(word, senses[word]) for word in sorted(senses))]
    packed = gzip.compress("\n".join(body).encode(), 9, mtime=0)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(packed)
    return len(senses)


def _senses(base: Path) -> dict[str, list[tuple[str, str]]]:
    """Return the definitions of each word, each with an example or nothing."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with sqlite3.connect(f"file:{base}?mode=ro", uri=True) as reading:
        for word, row in reading.execute("SELECT lemma, definition FROM synsets ORDER BY rowid"):
            sense = _sense(word, row)
            if sense and sense not in found[word] and len(found[word]) < _MOST_SENSES:
                found[word].append(sense)
    reading.close()
    return {word: senses for word, senses in found.items() if senses}


def _sense(word: str, row: str) -> tuple[str, str] | None:
    """Return one definition in plain words, None for one of no use."""
    if not _WORD.fullmatch(word) or row.count("~") < _FIELDS:
        return None
    text = row.split("~", _FIELDS)[_FIELDS].rsplit("~", 2)[0]
    said = plain(_EXAMPLE.sub("", text))
    said = re.sub(r"\bи т\. ([пд])$", r"и т. \1.", said)
    if not _SHORTEST <= len(said) <= _LONGEST or _BAD.search(said) or _EMPTY.fullmatch(said):
        return None
    if word[0].isupper() and (
        _NAMES.match(said) or word.endswith(("ович", "евич", "овна", "евна"))
    ):
        return None
    return said, next(_examples(text), "")


def _examples(text: str) -> Iterator[str]:
    """Yield the examples that Wiktionary's authors made up: those of books name their author."""
    for found in _EXAMPLE.finditer(text):
        cells = re.sub(r"\{\{выдел\|([^{}|]*)\}\}", r"\1", found[1]).split("|")
        _, said, *author = (*cells, "")
        if not any(author) and 0 < len(said := plain(said)) <= _LONGEST_EXAMPLE:
            yield said


def _entry(word: str, senses: list[tuple[str, str]]) -> str:
    lines = []
    parts = _parts(word)
    for number, (said, example) in enumerate(senses, start=1):
        head = f"{number}. " if len(senses) > 1 else ""
        head += _part_of(said) if len(parts) > 1 else ""
        shown = f" [ex]{_escaped(example)}[/ex]" if example else ""
        lines.append(f"\t[m1]{head}{_escaped(said)}{shown}[/m]")
    return "\n".join([word, *lines])


def _parts(word: str) -> set[str]:
    """Return which of noun and verb a word may be: «пасть» is both."""
    parses = dictionary().parses(word)
    return {one.pos for one in parses if one.known and one.form == one.lemma} & {"NOUN", "INFN"}


def _part_of(said: str) -> str:
    """Say what a definition is of: of the verb when an infinitive comes before any subject."""
    for word in re.findall(r"[а-яё]+(?![а-яё.])", said):
        parse = dictionary().parses(word)[0]
        if parse.pos == "INFN":
            return "[p]гл.[/p] "
        if parse.pos == "NOUN" and "nomn" in parse.tag:
            return "[p]сущ.[/p] "
    return ""


def _escaped(text: str) -> str:
    return re.sub(r"([\[\]{}()~@\\])", r"\\\1", text).replace("<<", "«").replace(">>", "»")
