"""What a reader has made of articles: corrections by article, and own names."""

import json
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import Any

from razbor.analysis.anchors import Anchor
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.own_names import OwnName
from razbor.entities.entity import EntityType
from razbor.library.kept_facts import facts_as_json, facts_from_json
from razbor.library.library_file import LibraryFile
from razbor.text.span import Span

_COLUMNS = "article, kind, start, end, words, others, type, name"


def article_key(text: str) -> str:
    """Return the key under which a text's corrections are kept."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Shelf:
    """The reader's file; every method may raise a LibraryError with one sentence."""

    def __init__(self, file: Path) -> None:
        self._file = LibraryFile(file)

    @property
    def file(self) -> Path:
        """Return where things are kept; the file may not exist yet."""
        return self._file.place

    def corrections(self, text: str) -> list[tuple[int, Correction]]:
        """Return the corrections of a text in the order they were made, with their steps."""
        query = f"SELECT step, {_COLUMNS} FROM correction WHERE article = ? ORDER BY step"  # noqa: S608
        rows = self._file.read(query, (article_key(text),))
        facts = self._facts(text)
        with self._file.sense():
            return [(row[0], _correction(row[2:], facts.get(row[0]))) for row in rows]

    def _facts(self, text: str) -> dict[int, str]:
        """Return the facts of a text's corrections by their steps."""
        steps = "SELECT step FROM correction WHERE article = ?"
        query = f"SELECT step, facts FROM corrected_fact WHERE step IN ({steps})"  # noqa: S608
        return dict(self._file.read(query, (article_key(text),)))

    def keep(self, text: str, correction: Correction) -> int:
        """Write one correction and return its step."""
        at, others = correction.at, correction.others
        row = (
            article_key(text),
            correction.kind.value,
            at.span.start,
            at.span.end,
            at.words,
            json.dumps([[one.span.start, one.span.end, one.words] for one in others]),
            correction.type.value if correction.type else None,
            correction.name,
        )
        query = f"INSERT INTO correction ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        facts = facts_as_json(correction.fact, correction.made)

        def write(base: sqlite3.Connection) -> int:
            step = base.execute(query, row).lastrowid or 0
            if facts is not None:
                base.execute("INSERT INTO corrected_fact VALUES (?, ?)", (step, facts))
            return step

        return self._file.write(write)

    def drop(self, step: int) -> None:
        """Forget one correction."""

        def write(base: sqlite3.Connection) -> None:
            for table in ("corrected_fact", "correction"):
                base.execute(f"DELETE FROM {table} WHERE step = ?", (step,))  # noqa: S608

        self._file.write(write)

    def own_names(self) -> list[OwnName]:
        """Return the reader's own names by their words."""
        rows = self._file.read(
            "SELECT words, type, canonical, lemmas FROM own_name ORDER BY words", ()
        )
        with self._file.sense():
            return [
                OwnName(words, EntityType(kind) if kind else None, name, tuple(json.loads(lemmas)))
                for words, kind, name, lemmas in rows
            ]

    def keep_names(self, names: list[OwnName]) -> None:
        """Write own names, all or none; the same words take the newer rule."""
        rows = [
            (name.words, name.type.value if name.type else None, name.canonical, _list(name.lemmas))
            for name in names
        ]
        query = "INSERT OR REPLACE INTO own_name (words, type, canonical, lemmas) VALUES (?,?,?,?)"
        self._file.write(lambda base: base.executemany(query, rows))

    def drop_name(self, words: str) -> None:
        """Forget one own name."""
        query = "DELETE FROM own_name WHERE words = ?"
        self._file.write(lambda base: base.execute(query, (words,)))

    def close(self) -> None:
        """Let the file go."""
        self._file.close()


def _correction(row: tuple[Any, ...], facts: str | None) -> Correction:
    kind, start, end, words, others, type_, name = row
    return Correction(
        CorrectionKind(str(kind)),
        _anchor(start, end, words),
        tuple(_anchor(*other) for other in json.loads(str(others))),
        EntityType(str(type_)) if type_ else None,
        str(name) if name is not None else None,
        *facts_from_json(facts),
    )


def _anchor(start: object, end: object, words: object) -> Anchor:
    return Anchor(Span(int(str(start)), int(str(end))), str(words))


def _list(lemmas: tuple[str, ...]) -> str:
    return json.dumps(lemmas, ensure_ascii=False)
