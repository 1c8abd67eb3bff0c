"""Resource files: the one module that knows where they lie."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


@cache
def _folder(name: str) -> Traversable:
    """Return a data folder: inside the wheel, or beside gui/ in a checkout."""
    shipped = files("razbor") / name
    return shipped if shipped.is_dir() else CHECKOUT / name


def resource(name: str) -> Traversable:
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


def sample() -> Traversable:
    """Return the article that opens on the first start."""
    return min(_folder("seeds").iterdir(), key=lambda entry: entry.name)
