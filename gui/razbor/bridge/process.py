"""The worker process as the window's process sees it; knows no Qt, so it starts before Qt loads."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from razbor.bridge.wire import Question, receive, send

Hear = Callable[[Any], None]


class WorkerProcess:
    """One started worker: a thread writes to its pipe, a thread waits on the other."""

    def __init__(self, language: str, log: Path | None = None) -> None:
        self._outbox: SimpleQueue[Question | None] = SimpleQueue()
        self._process = _start(language, log)
        threading.Thread(target=self._write, daemon=True, name="questions").start()

    @property
    def pid(self) -> int:
        """Return the id of the process."""
        return self._process.pid

    def ask(self, question: Question) -> None:
        """Send a question without waiting for the pipe to take it."""
        self._outbox.put(question)

    def listen(self, hear: Hear) -> None:
        """Hand every answer to ``hear`` on a thread of its own; None means that the process is gone."""
        threading.Thread(target=self._read, args=(hear,), daemon=True, name="answers").start()

    def close(self) -> None:
        """End the process; no answer is waited for."""
        self._outbox.put(None)
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)

    def _write(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None  # noqa: S101  (opened by _start)
        with suppress(OSError), pipe:
            while question := self._outbox.get():
                send(pipe, question)

    def _read(self, hear: Hear) -> None:
        pipe = self._process.stdout
        assert pipe is not None  # noqa: S101  (opened by _start)
        with suppress(EOFError, OSError), pipe:
            while True:
                hear(receive(pipe))
        self._process.wait()
        hear(None)


def _start(language: str, log: Path | None) -> "subprocess.Popen[bytes]":
    """Start the worker; ``-P`` keeps the folder that it starts in off its import path."""
    home = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    with _errors(log) as errors:
        return subprocess.Popen(  # noqa: S603  (our own interpreter, our own module)
            [sys.executable, "-P", "-m", "razbor.bridge.worker", language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"},
        )


def _errors(log: Path | None) -> Any:  # noqa: ANN401  (a file of either kind)
    return open(log or os.devnull, "ab")  # noqa: PTH123  (closed by the caller's with)
