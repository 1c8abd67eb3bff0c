"""The reader of each format; a part of a dictionary leads to its head."""

from collections.abc import Callable, Mapping
from pathlib import Path

from razbor.dictionaries import dictd, dsl, stardict, wiktextract, yomitan
from razbor.dictionaries.entry import Source
from razbor.dictionaries.errors import BrokenDictionaryError, UnknownFormatError
from razbor.dictionaries.file_names import head, kind_of

_READERS: Mapping[str, Callable[[Path], Source]] = {
    ".ifo": stardict.read,
    ".dsl": dsl.read,
    ".dsl.dz": dsl.read,
    ".index": dictd.read,
    ".zip": yomitan.read,
    ".jsonl": wiktextract.read,
    ".jsonl.gz": wiktextract.read,
}


def opened_source(file: Path) -> Source:
    """Open a dictionary of any format.

    Raises:
        DictionaryError: with one sentence for the reader.
    """
    file = head(file)
    read = _READERS.get(kind_of(file))
    if read is None:
        raise UnknownFormatError(file.name)
    try:
        return read(file)
    except (OSError, UnicodeError) as error:
        raise BrokenDictionaryError(file.name) from error
