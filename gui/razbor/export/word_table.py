"""Write a word list as a table: a line for each place where a word was met."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

from razbor.analysis.listed_word import Context, ListedWord
from razbor.export.whole_file import put_whole

COLUMNS = ("lemma", "part", "gloss", "state", "added", "form", "grammar", "sentence", "source")
_NOWHERE = Context("", "", "", 0, "")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a table program takes for a formula


def write_words(file: Path, words: Sequence[ListedWord]) -> None:
    """Write a CSV file (RFC 4180, UTF-8 with a mark for table programs), whole or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    put_whole(file, words_as_csv(words).encode("utf-8-sig", "replace"))


def words_as_csv(words: Sequence[ListedWord]) -> str:
    """Return the table with its heading."""
    out = StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for word in words:
        own = (word.lemma, word.part, word.gloss, word.state.value, word.made)
        for met in word.contexts or (_NOWHERE,):
            row = (*own, met.form, met.grammar, met.sentence, met.source)
            table.writerow(map(_plain, row))
    return out.getvalue()


def _plain(cell: str) -> str:
    """Keep a cell that came out of an article from being run as a formula (OWASP)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
