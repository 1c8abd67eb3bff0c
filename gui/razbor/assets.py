"""Resource files: the one module that knows where they lie."""

from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


@cache
def _folder(name: str) -> Path:
    """Return a data folder: inside the wheel, or beside gui/ in a checkout."""
    shipped = Path(__file__).parent / name
    return shipped if shipped.is_dir() else CHECKOUT / name


def resource(name: str) -> Path:
    """Return one resource, e.g. ``lexicon/titles.txt``."""
    return _folder("resources").joinpath(name)


def read_text(name: str) -> str:
    """Return the text of one resource."""
    return resource(name).read_text(encoding="utf-8")


@cache
def word_list(name: str) -> tuple[str, ...]:
    """Return the entries of ``lexicon/<name>.txt``: a line each, ``#`` starts a comment."""
    return _entries(read_text(f"lexicon/{name}.txt"))


@cache
def table(name: str) -> tuple[str, ...]:
    """Return the rows of ``lexicon/<name>.tsv``: cells divided by tabs, ``#`` starts a comment."""
    return _entries(read_text(f"lexicon/{name}.tsv"))


def _entries(text: str) -> tuple[str, ...]:
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def sample() -> Path:
    """Return the article that opens on the first start."""
    return min(_folder("seeds").glob("*.txt"))


def bundled_dictionary() -> Path:
    """Return the dictionary that comes with the program."""
    return resource("dictionaries/wiktionary_ru.dsl.dz")
