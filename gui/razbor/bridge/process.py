"""The worker process as the window's process sees it; knows no Qt, so it starts before Qt loads.

``wire`` is imported by the threads, not here: what it imports would delay the first paint.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from razbor.bridge.wire import Question

Hear = Callable[[Any], None]


class WorkerProcess:
    """One started worker: a thread writes to its pipe, a thread waits on the other."""

    def __init__(self, log: Path | None = None) -> None:
        """Start it; what it says on its error output goes to ``log``."""
        self._outbox: SimpleQueue[Question | None] = SimpleQueue()
        self.pid, self._questions, self._answers = _start(log or Path(os.devnull))
        threading.Thread(target=self._write, daemon=True, name="questions").start()

    def ask(self, question: "Question") -> None:
        """Send a question without waiting for the pipe to take it."""
        self._outbox.put(question)

    def listen(self, hear: Hear) -> None:
        """Hand every answer to ``hear`` on a thread of its own; None when the process is gone."""
        threading.Thread(target=self._read, args=(hear,), daemon=True, name="answers").start()

    def close(self) -> None:
        """End the process; it would end by itself when the pipe closes, but not in mid-work."""
        self._outbox.put(None)
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)

    def _write(self) -> None:
        with suppress(OSError), os.fdopen(self._questions, "wb") as pipe:
            while question := self._outbox.get():
                from razbor.bridge.wire import send

                send(pipe, question)

    def _read(self, hear: Hear) -> None:
        from razbor.bridge.wire import receive

        try:
            with suppress(EOFError, OSError), os.fdopen(self._answers, "rb") as pipe:
                while True:
                    hear(receive(pipe))
        finally:
            self._outbox.put(None)  # the other thread ends too, and its pipe with it
            with suppress(ChildProcessError):
                os.waitpid(self.pid, 0)
            hear(None)


def _start(log: Path) -> tuple[int, int, int]:
    """Return the worker's id, the end to write questions to and the end to read answers from.

    ``-P`` keeps the folder that it starts in off its import path.
    """
    their_questions, questions = os.pipe()
    answers, their_answers = os.pipe()
    home = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    pid = os.posix_spawn(
        sys.executable,
        [sys.executable, "-P", "-m", "razbor.bridge.worker"],
        {**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"},
        file_actions=[
            (os.POSIX_SPAWN_DUP2, their_questions, 0),
            (os.POSIX_SPAWN_DUP2, their_answers, 1),
            (os.POSIX_SPAWN_OPEN, 2, str(log), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600),
        ],
    )
    os.close(their_questions)
    os.close(their_answers)
    return pid, questions, answers
