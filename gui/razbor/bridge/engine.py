"""The engine as the window sees it: questions are methods, answers are signals."""

import gc
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from razbor.bridge.mailbox import Mailbox, Sender
from razbor.bridge.process import WorkerProcess
from razbor.i18n import language, tr

if TYPE_CHECKING:
    from datetime import date

    from razbor.bridge.wire import Collector, Question
    from razbor.text.article import Article

log = logging.getLogger(__name__)
StartWorker = Callable[[], WorkerProcess]


class Engine(QObject):
    """One worker process; a newer question makes the older one void.

    ``opened`` brings an Opened, ``marked`` an Analysis without its facts, ``analysed`` the whole,
    ``progressed`` the share done (0 to 1), ``failed`` a sentence for the reader.
    """

    opened = Signal(object)
    marked = Signal(object)
    analysed = Signal(object)
    progressed = Signal(float)
    failed = Signal(str)

    def __init__(
        self,
        start: StartWorker,
        process: WorkerProcess | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take over a started process, or start one."""
        super().__init__(parent)
        self._start = start
        self._ticket = 0
        self._pending = False
        self._closed = False
        self._generation = 0
        self._process: WorkerProcess | None = None
        self._mailbox = Mailbox(self)
        self._mailbox.arrived.connect(self._deliver)
        self._take(process or start())

    @property
    def pid(self) -> int | None:
        """Return the id of the worker, None while there is none."""
        return self._process.pid if self._process else None

    def analyse(self, article: "Article") -> None:
        """Analyse an article that is shown already."""
        from razbor.bridge.wire import Analyse

        self._ask(Analyse(self._next(), language(), article))

    def read(self, path: str, encoding: str | None = None, published: "date | None" = None) -> None:
        """Open a file of any kind and analyse it."""
        from razbor.bridge.wire import Read

        self._ask(Read(self._next(), language(), path, encoding, published))

    def read_page(self, markup: str, text: str = "") -> None:
        """Open pasted HTML and analyse it; ``text`` is the same without HTML."""
        from razbor.bridge.wire import ReadPage

        self._ask(ReadPage(self._next(), language(), markup, text))

    def close(self) -> None:
        """End the worker process."""
        self._closed = True
        if self._process:
            self._process.close()
            self._process = None
        self._mailbox.close()

    def _next(self) -> int:
        self._ticket += 1
        return self._ticket

    def _ask(self, question: "Question") -> None:
        process = self._process or self._take(self._start())
        self._pending = True
        process.ask(question)

    def _take(self, process: WorkerProcess) -> WorkerProcess:
        self._generation += 1
        self._process = process
        process.listen(_Listener(self._generation, self._mailbox.inlet).hear)
        return process

    @Slot(object)
    def _deliver(self, said: tuple[int, object]) -> None:
        generation, answer = said
        if self._closed or generation != self._generation:
            return
        if isinstance(answer, _Gone):
            self._replace(worked=answer.worked)
        elif getattr(answer, "ticket", None) == self._ticket:
            self._pass_on(answer)

    def _pass_on(self, answer: object) -> None:
        from razbor.bridge.wire import Failed, Found, Share

        if isinstance(answer, Share):
            self.progressed.emit(answer.done)
        elif isinstance(answer, Found):
            self.opened.emit(answer.opened)
        elif isinstance(answer, _Taken):
            self._pending = not answer.is_whole
            (self.analysed if answer.is_whole else self.marked).emit(answer.analysis)
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
class _Taken:
    """An analysis put together, whole or without its facts."""

    ticket: int
    analysis: object
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Gone:
    """The process has ended; ``worked`` if it had ever been ready."""

    worked: bool


class _Listener:
    """Lives on the reading thread: puts pieces together, hands the rest on."""

    def __init__(self, generation: int, sender: Sender) -> None:
        self._generation = generation
        self._sender = sender
        self._worked = False
        self._collector: Collector | None = None

    def hear(self, answer: object) -> None:
        """Take one answer of the process, None for its end."""
        from razbor.bridge.wire import Collector, Done, Marked, Piece, Ready

        self._collector = self._collector or Collector()
        if isinstance(answer, Ready):
            self._worked = True
        elif isinstance(answer, Piece):
            self._collector.add(answer)
        elif isinstance(answer, Marked | Done):
            analysis = self._collector.take(answer)
            taken = _Taken(answer.ticket, analysis, is_whole=isinstance(answer, Done))
            gc.freeze()  # keeps the cyclic collector from walking a big analysis between two frames
            self._tell(taken)
        else:
            self._tell(answer or _Gone(worked=self._worked))

    def _tell(self, answer: object) -> None:
        self._sender.put((self._generation, answer))
