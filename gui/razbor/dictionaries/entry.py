"""What a dictionary file is read into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One entry of a dictionary: its headwords, the first one shown, and its HTML.

    With ``target`` and no HTML it is a redirect: the headwords are found under another one.
    """

    headwords: tuple[str, ...]
    html: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """An opened dictionary: what it says of itself, and its entries, begun anew at each call."""

    name: str
    format: str
    licence: str
    total: int  # entries promised, 0 when the format does not say
    articles: Callable[[], Iterator[Article]]
