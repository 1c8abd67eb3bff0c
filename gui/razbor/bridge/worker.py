"""The worker process: opens and analyses, one article at a time, and knows no Qt.

One thread listens and opens; the main thread loads the models, then analyses. So a page can be
shown while the models still load, and a newer question is noticed in the middle of an older one.
What finds facts loads after the first article was sent with its marks.
The process ends with the window's: its standard input is closed then, however that one died.
"""

import gc
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from razbor.bridge.wire import (
    NAMED,
    STATED,
    Analyse,
    Answer,
    Done,
    Failed,
    Found,
    Marked,
    Question,
    Read,
    ReadPage,
    Ready,
    Share,
    pieces,
    receive,
    send,
)
from razbor.i18n import set_language, tr
from razbor.intake.errors import IntakeError, NoArticleError
from razbor.intake.opened import Opened
from razbor.text.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from razbor.analysis.analyse import Named

log = logging.getLogger(__name__)
T = TypeVar("T")
_MAIN = threading.main_thread().ident or 0
_NEWER = signal.SIGUSR1
_FIRST = "Посол Норландии Ульф Хаген сказал, что приедет в Белозорск 12 мая."
_POLITE = 5  # on a busy machine the window goes first


class _SupersededError(Exception):
    """A newer question made this one void."""


class Worker:
    """Answers questions that come on a stream."""

    def __init__(self, questions: BinaryIO, answers: BinaryIO) -> None:
        self._questions = questions
        self._answers = answers
        self._sending = threading.Lock()
        self._newest = 0
        self._busy = 0  # the ticket under analysis; 0 while an exception would do harm
        self._waiting: SimpleQueue[Analyse] = SimpleQueue()

    def run(self) -> None:
        """Work until the other side goes away."""
        signal.signal(_NEWER, self._interrupt)
        threading.Thread(target=self._listen, daemon=True).start()
        answer = self._load()
        while True:
            with suppress(_SupersededError):
                answer(self._waiting.get())
            self._busy = 0

    def analyse(self, work: "Callable[[], T]", ticket: int) -> "T":
        """Run a part of an analysis that a newer question ends."""
        self._busy = ticket
        try:
            if ticket != self._newest:
                raise _SupersededError
            return work()
        finally:
            self._busy = 0

    def _interrupt(self, _number: int, _frame: object) -> None:
        """Leave the analysis under way; runs on the main thread, between two steps of it."""
        if self._busy not in {0, self._newest} and not self._sending.locked():
            raise _SupersededError

    def _load(self) -> "_Analyse | _Refuse":
        try:
            with _staying():
                work = _Analyse(self)
        except Exception:
            log.exception("the models did not load")
            return _Refuse(self)
        self.answer(Ready())
        return work

    def answer(self, message: Answer) -> None:
        """Send one answer; either thread may."""
        with self._sending:
            try:
                send(self._answers, message)
            except OSError:
                os._exit(0)

    def report(self, ticket: int, share: float) -> None:
        """Tell the share done; raises when nobody waits for this ticket any more."""
        self.answer(Share(ticket, share))
        if ticket != self._newest:  # asked here too: an interruption spares what is being sent
            raise _SupersededError

    def _listen(self) -> None:
        while True:
            try:
                question: Question = receive(self._questions)
            except (EOFError, OSError):
                os._exit(0)
            self._newest = question.ticket
            set_language(question.language)
            self._hear(question)

    def _hear(self, question: Question) -> None:
        try:
            article = self._article(question)
        except IntakeError as error:
            self.answer(Failed(question.ticket, str(error)))
        except Exception:
            log.exception("opening failed")
            self.answer(Failed(question.ticket, tr("Не удалось открыть: содержимое повреждено.")))
        else:
            self._waiting.put(Analyse(question.ticket, question.language, article))
            signal.pthread_kill(_MAIN, _NEWER)

    def _article(self, question: Question) -> Article:
        from razbor.intake.files import read_file

        if isinstance(question, Analyse):
            return question.article
        if isinstance(question, Read):
            opened = read_file(question.path, question.encoding, question.published)
        else:
            opened = _pasted(question)
        self.answer(Found(question.ticket, opened))
        return opened.article


class _Analyse:
    """Analyses and sends the answer in pieces."""

    def __init__(self, worker: Worker) -> None:
        from razbor.analysis.analyse import Analyser

        self._worker = worker
        self._analyser = Analyser()
        # Models load when used: here, where no newer question can break an import off midway.
        self._first: Named | None = self._analyser.name(Article(_FIRST))

    def __call__(self, question: Analyse) -> None:
        ticket = question.ticket
        try:
            self._answer(ticket, question.article)
        except _SupersededError:
            log.info("abandoned for a newer article")
        except Exception:
            log.exception("analysis failed")
            sentence = tr(
                "Разобрать эту статью не удалось, читать её можно; подробности в журнале программы."
            )
            self._worker.answer(Failed(ticket, sentence))

    def _answer(self, ticket: int, article: Article) -> None:
        worker = self._worker
        report = partial(worker.report, ticket)
        named = worker.analyse(partial(self._analyser.name, article, report), ticket)
        for piece in pieces(ticket, named.analysis, NAMED):
            worker.answer(piece)
        worker.answer(Marked(ticket, article))
        self._load_rest()
        analysis = worker.analyse(partial(self._analyser.state, named, report), ticket)
        for piece in pieces(ticket, analysis, STATED):
            worker.answer(piece)
        worker.answer(Done(ticket, article))

    def _load_rest(self) -> None:
        if self._first is not None:
            with _staying():
                self._analyser.state(self._first)
            self._first = None


class _Refuse:
    """Says that the models are missing, to each question."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def __call__(self, question: Analyse) -> None:
        sentence = tr("Языковые модели не загрузились: переустановите Razbor. Читать можно и так.")
        self._worker.answer(Failed(question.ticket, sentence))


@contextmanager
def _staying() -> Iterator[None]:
    """Keep the cyclic collector from what is loaded: it stays."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _pasted(question: ReadPage) -> Opened:
    """Return the page's article, or its plain text where no article is found in it."""
    from razbor.intake.files import read_text
    from razbor.intake.page import read_html

    try:
        return read_html(question.markup)
    except NoArticleError:
        return read_text(question.text)


def main() -> None:
    """Serve the process that started this one."""
    os.nice(_POLITE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window; it closes our pipe
    logging.basicConfig(format="%(asctime)s worker %(levelname)s %(name)s: %(message)s")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not get between the answers
    Worker(sys.stdin.buffer, answers).run()


if __name__ == "__main__":
    main()
