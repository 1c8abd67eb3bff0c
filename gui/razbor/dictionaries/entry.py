"""What a dictionary file is read into, and what a look-up answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One entry of a dictionary: its headwords, the first one shown, and its HTML.

    With ``target`` and no HTML it is a redirect: the headwords are found under another one.
    ``share`` is how much of the file is read with it, 0 where the format promises a count.
    """

    headwords: tuple[str, ...]
    html: str = ""
    target: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Source:
    """An opened dictionary: what it says of itself, and its entries, begun anew at each call."""

    name: str
    format: str
    licence: str
    total: int  # entries promised, 0 when the format does not say
    articles: Callable[[], Iterator[Article]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer to a look-up; ``html`` is safe to show as it is."""

    dictionary: str
    headword: str
    html: str
    source: str
    licence: str
