"""Write a word list as a table: a line for each place where a word was met."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from razbor.analysis.listed_word import Context, ListedWord
from razbor.export.tables import as_csv
from razbor.export.whole_file import put_whole

COLUMNS = ("lemma", "part", "gloss", "state", "added", "form", "grammar", "sentence", "source")
_NOWHERE = Context("", "", "", 0, "")


def write_words(file: Path, words: Sequence[ListedWord]) -> None:
    """Write a CSV file (RFC 4180, UTF-8 with a mark for table programs), whole or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    put_whole(file, words_as_csv(words).encode("utf-8-sig", "replace"))


def words_as_csv(words: Sequence[ListedWord]) -> str:
    """Return the table with its heading."""
    return as_csv(COLUMNS, (row for word in words for row in _rows(word)))


def _rows(word: ListedWord) -> Iterator[tuple[str, ...]]:
    own = (word.lemma, word.part, word.gloss, word.state.value, word.made)
    for met in word.contexts or (_NOWHERE,):
        yield (*own, met.form, met.grammar, met.sentence, met.source)
