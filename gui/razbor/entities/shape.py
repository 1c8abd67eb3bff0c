"""The shape of a text: a letter for each word and figure, by what it can say of times and amounts.

Rules are then short patterns over kinds of words, «{day=small} {month=month}», that are compiled to
ordinary expressions over these letters. Each word is looked up once, whatever the number of rules.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from razbor.entities.shape_words import figure_kind, word_kind
from razbor.text.span import Span

_PIECES = re.compile(
    r"(?:https?://|www\.)\S++"  # an address says nothing of times
    r"|\d{4}-\d\d-\d\d(?![\d-])"  # 2024-05-03
    r"|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?![./]?\d)"  # 03.05.2024
    r"|\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])"  # 15:30
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}(?!\d)){1,6}+(?:,\d++)?"  # 25 000
    r"|\d++[.,]\d++(?![.,]?\d)"  # 3,5 and 15.30
    r"|\d++(?:[-‑][^\W\d_]++)?"  # 2023, 2023-го, 34-летний
    r"|[^\W\d_]++(?:[-‑]\d++)?"  # мая, COVID-19
    r"|\n|[^\s]"
)
_FIRST_LETTER = 0x4E00  # any block of letters that never stand in a rule


class Piece(NamedTuple):
    """A word, a figure or a sign; ``value`` is what its kind is worth: «мая» 5, «1990-х» 199X."""

    start: int
    end: int
    kind: str
    value: str
    low: str


@dataclass(frozen=True)
class Shape:
    """The pieces of a text and their kinds as one line of letters."""

    pieces: tuple[Piece, ...]

    @cached_property
    def letters(self) -> str:
        """Return a letter for each piece."""
        return "".join(_letter(piece.kind) for piece in self.pieces)

    def span(self, first: int, last: int) -> Span:
        """Return the place of the pieces ``first``..``last`` (last excluded)."""
        return Span(self.pieces[first].start, self.pieces[last - 1].end)

    def caught(self, rule: re.Pattern[str]) -> Iterator["Caught"]:
        """Yield what a rule catches, from left to right."""
        for match in rule.finditer(self.letters):
            yield Caught(self, match)


@dataclass(frozen=True, slots=True)
class Caught:
    """What a rule caught: its named pieces."""

    shape: Shape
    match: re.Match[str]

    @property
    def first(self) -> int:
        """Return the index of the first piece."""
        return self.match.start()

    @property
    def last(self) -> int:
        """Return the index after the last piece."""
        return self.match.end()

    def named(self, name: str) -> tuple[Piece, ...]:
        """Return the pieces under a name, none where the rule has none of it."""
        if self.match.re.groupindex.get(name) is None or self.match[name] is None:
            return ()
        start, end = self.match.span(name)
        return self.shape.pieces[start:end]

    def has(self, name: str) -> bool:
        """Say whether anything stands under a name."""
        return bool(self.named(name))

    def value(self, name: str) -> str:
        """Return the value of the one piece under a name, or an empty text."""
        return next((piece.value for piece in self.named(name)), "")

    def kind(self, name: str) -> str:
        """Return the kind of the one piece under a name, or an empty text."""
        return next((piece.kind for piece in self.named(name)), "")

    def low(self, name: str) -> str:
        """Return the first piece under a name in lower case, ё as е, or an empty text."""
        return next((piece.low for piece in self.named(name)), "")


@lru_cache(maxsize=1)
def shape_of(text: str) -> Shape:
    """Return the shape of a text; the last one is kept, times and amounts ask in turn."""
    return Shape(tuple(_piece(match) for match in _PIECES.finditer(text)))


def _piece(match: re.Match[str]) -> Piece:
    return Piece(match.start(), match.end(), *_read(match[0]))


@lru_cache(maxsize=20_000)
def _read(text: str) -> tuple[str, str, str]:
    """Return kind and value of a piece, and its text as rules compare it."""
    kind, value = figure_kind(text) if text[0].isdecimal() else word_kind(text)
    return kind, value, text.lower().replace("ё", "е")


@cache
def _letter(kind: str) -> str:
    return chr(_FIRST_LETTER + len(_LETTERS.setdefault(kind, " " * len(_LETTERS))))


_LETTERS: dict[str, str] = {}
_SLOT = re.compile(r"\{(?:(\w+)=)?([a-z_|]+)\}")


def rule(pattern: str) -> re.Pattern[str]:
    """Return a pattern over kinds as an expression over letters.

    «{month}» is a piece of that kind, «{a|b}» of either, «{name=kind}» keeps it under a name.
    """
    return re.compile(_SLOT.sub(_slot, re.sub(r"\s+", "", pattern)))


def _slot(match: re.Match[str]) -> str:
    name, kinds = match.groups()
    letters = "[" + "".join(_letter(kind) for kind in kinds.split("|")) + "]"
    return f"(?P<{name}>{letters})" if name else letters
