"""The engine as the window sees it: questions are methods, answers are signals."""

import gc
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from razbor.analysis.analysis import Analysis
from razbor.bridge.process import WorkerProcess
from razbor.bridge.wire import (
    Analyse,
    Collector,
    Done,
    Failed,
    Found,
    Piece,
    Question,
    Read,
    ReadPage,
    Ready,
    Share,
)
from razbor.i18n import tr
from razbor.text.article import Article

log = logging.getLogger(__name__)
Start = Callable[[], WorkerProcess]


class Engine(QObject):
    """One worker process; a newer question makes the older one void."""

    opened = Signal(object)
    analysed = Signal(object)
    progressed = Signal(float)
    failed = Signal(str)
    _heard = Signal(int, object)

    def __init__(
        self, start: Start, process: WorkerProcess | None = None, parent: QObject | None = None
    ) -> None:
        """Take over a started process, or start one."""
        super().__init__(parent)
        self._start = start
        self._ticket = 0
        self._pending = False
        self._closed = False
        self._generation = 0
        self._heard.connect(self._deliver)
        self._process: WorkerProcess | None = None
        self._take(process or start())

    @property
    def pid(self) -> int | None:
        """Return the id of the worker, None while there is none."""
        return self._process.pid if self._process else None

    def analyse(self, article: Article) -> None:
        """Analyse an article that is shown already."""
        self._ticket += 1
        self._ask(Analyse(self._ticket, article))

    def read(self, path: str, encoding: str | None = None, published: date | None = None) -> None:
        """Open a file of any kind and analyse it."""
        self._ticket += 1
        self._ask(Read(self._ticket, path, encoding, published))

    def read_page(self, markup: str) -> None:
        """Open pasted HTML and analyse it."""
        self._ticket += 1
        self._ask(ReadPage(self._ticket, markup))

    def close(self) -> None:
        """End the worker process."""
        self._closed = True
        if self._process:
            self._process.close()
            self._process = None

    def _ask(self, question: Question) -> None:
        if self._process is None:
            self._take(self._start())
        if self._process:
            self._pending = True
            self._process.ask(question)

    def _take(self, process: WorkerProcess) -> None:
        self._generation += 1
        self._process = process
        process.listen(_Listener(partial(self._tell, self._generation)).hear)

    def _tell(self, generation: int, answer: object) -> None:
        with suppress(RuntimeError):  # the window is gone: nobody wants the answer
            self._heard.emit(generation, answer)

    @Slot(int, object)
    def _deliver(self, generation: int, answer: object) -> None:
        if self._closed or generation != self._generation:
            return
        if isinstance(answer, _Gone):
            self._replace(worked=answer.worked)
        elif getattr(answer, "ticket", None) == self._ticket:
            self._pass_on(answer)

    def _pass_on(self, answer: object) -> None:
        if isinstance(answer, Share):
            self.progressed.emit(answer.done)
        elif isinstance(answer, Found):
            self.opened.emit(answer.opened)
        elif isinstance(answer, _Whole):
            self._pending = False
            self.analysed.emit(answer.analysis)
        elif isinstance(answer, Failed):
            self._pending = False
            self.failed.emit(answer.sentence)

    def _replace(self, *, worked: bool) -> None:
        """Start another worker; one that never got ready is tried again only when asked."""
        log.error("the worker process ended by itself")
        self._process = None
        if worked:
            self._take(self._start())
        if self._pending:
            self._pending = False
            self.failed.emit(tr("Разбор прервался: откройте статью ещё раз, чтобы повторить."))


@dataclass(frozen=True, slots=True)
class _Whole:
    """An analysis put together."""

    ticket: int
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class _Gone:
    """The process has ended; ``worked`` if it had ever been ready."""

    worked: bool


class _Listener:
    """Lives on the reading thread: puts pieces together, hands the rest on."""

    def __init__(self, tell: Callable[[object], None]) -> None:
        self._tell = tell
        self._collector = Collector()
        self._worked = False

    def hear(self, answer: object) -> None:
        """Take one answer of the process, None for its end."""
        if isinstance(answer, Ready):
            self._worked = True
        elif isinstance(answer, Piece):
            self._collector.add(answer)
        elif isinstance(answer, Done):
            whole = _Whole(answer.ticket, self._collector.finish(answer))
            gc.freeze()  # keeps the cyclic collector from walking a big analysis between two frames
            self._tell(whole)
        else:
            self._tell(answer or _Gone(self._worked))
