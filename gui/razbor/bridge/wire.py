"""What passes between the window's process and the worker: questions there, answers back.

A question has the number of its turn and the language in which a failure is told.
Pickles, because both ends are ours: the window reads only the pipe of the child that it started.
A big analysis travels in pieces, so that taking one in never holds the window up.
"""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import IO, Any

from razbor.analysis.analysis import Analysis
from razbor.intake.opened import Opened
from razbor.text.article import Article

PIECE = 1_000
NAMED = ("paragraphs", "quotes", "sentences", "words", "entities", "mentions")
STATED = ("facts",)


@dataclass(frozen=True, slots=True)
class Analyse:
    """Analyse an article that the window has."""

    ticket: int
    language: str
    article: Article


@dataclass(frozen=True, slots=True)
class Read:
    """Open a file, then analyse what is in it."""

    ticket: int
    language: str
    path: str
    encoding: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class ReadPage:
    """Take the article out of pasted HTML, then analyse it; ``text`` is the same without HTML."""

    ticket: int
    language: str
    markup: str
    text: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The models are loaded."""

    ticket: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What was opened; its analysis follows."""

    ticket: int
    opened: Opened


@dataclass(frozen=True, slots=True)
class Share:
    """The share of the analysis that is done, 0 to 1."""

    ticket: int
    done: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Some items of one field of the analysis, in order."""

    ticket: int
    field: str
    items: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """All pieces were sent but the facts, which are still looked for."""

    ticket: int
    article: Article


@dataclass(frozen=True, slots=True)
class Done:
    """All pieces were sent."""

    ticket: int
    article: Article


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing will come; the sentence says why and what to do."""

    ticket: int
    sentence: str


Question = Analyse | Read | ReadPage
Answer = Ready | Found | Share | Piece | Marked | Done | Failed


def send(stream: IO[bytes], message: Question | Answer) -> None:
    """Write one message."""
    pickle.dump(message, stream, protocol=pickle.HIGHEST_PROTOCOL)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401
    """Wait for one message; EOFError when the other side is gone, be it in mid-message."""
    try:
        return pickle.load(stream)  # noqa: S301  (our own child, or our own parent)
    except pickle.UnpicklingError as error:
        raise EOFError("a message is cut short") from error


def pieces(ticket: int, analysis: Analysis, fields: Sequence[str]) -> Iterator[Piece]:
    """Yield fields of an analysis in pieces small enough to be taken in between two frames."""
    for field in fields:
        items = getattr(analysis, field)
        for start in range(0, len(items), PIECE):
            yield Piece(ticket, field, items[start : start + PIECE])


class Collector:
    """Puts pieces together again; the whole shares the fields that were marked with."""

    def __init__(self) -> None:
        self._ticket = 0
        self._items: dict[str, list[Any]] = {}
        self._marked: Analysis | None = None

    def add(self, piece: Piece) -> None:
        """Keep a piece; the pieces of an older ticket are dropped."""
        self._begin_unless(piece.ticket)
        self._items.setdefault(piece.field, []).extend(piece.items)

    def take(self, end: Marked | Done) -> Analysis:
        """Return the analysis as far as it has come, and after the last piece forget it."""
        self._begin_unless(end.ticket)
        fields: dict[str, Any] = {field: tuple(found) for field, found in self._items.items()}
        taken = replace(self._marked or Analysis(end.article), **fields)
        self._begin(end.ticket)
        if isinstance(end, Marked):
            self._marked = taken
        return taken

    def _begin_unless(self, ticket: int) -> None:
        if ticket != self._ticket:
            self._begin(ticket)

    def _begin(self, ticket: int) -> None:
        self._ticket, self._items, self._marked = ticket, {}, None
