"""Which format a file is in, by its name; a part of a dictionary leads to its head."""

from collections.abc import Callable
from pathlib import Path

from razbor.dictionaries import dictd, dsl, stardict, wiktextract, yomitan
from razbor.dictionaries.entry import Source
from razbor.dictionaries.errors import BrokenDictionaryError, UnknownFormatError

_READERS: tuple[tuple[tuple[str, ...], Callable[[Path], Source]], ...] = (
    ((".ifo",), stardict.read),
    ((".dsl", ".dsl.dz"), dsl.read),
    ((".index",), dictd.read),
    ((".zip",), yomitan.read),
    ((".jsonl", ".jsonl.gz"), wiktextract.read),
)
_PARTS = (".dict.dz", ".idx.gz", ".syn.dz", ".dict", ".idx", ".syn")
_HEADS = (".ifo", ".index")


def looks_like_dictionary(file: Path) -> bool:
    """Tell by its name whether a file is, or belongs to, a dictionary."""
    endings = (*_PARTS, *(ending for some, _ in _READERS for ending in some))
    return file.name.lower().endswith(endings)


def head(file: Path) -> Path:
    """Return the file by which a dictionary is opened: .dict leads to its .ifo or .index."""
    part = next((one for one in _PARTS if file.name.lower().endswith(one)), "")
    if not part:
        return file
    stem = file.name[: -len(part)]
    places = (file.with_name(stem + ending) for ending in _HEADS)
    return next((place for place in places if place.is_file()), file)


def opened_source(file: Path) -> Source:
    """Open a dictionary of any format.

    Raises:
        DictionaryError: with one sentence for the reader.
    """
    file = head(file)
    for endings, read in _READERS:
        if file.name.lower().endswith(endings):
            try:
                return read(file)
            except (OSError, UnicodeError) as error:
                raise BrokenDictionaryError(file.name) from error
    raise UnknownFormatError(file.name)
