"""Dictionaries on their way into the store: a process of their own, started, heard and ended."""

import json
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, Slot

from razbor.i18n import language

log = logging.getLogger(__name__)
BUNDLED = "--bundled"
_LONGEST_END = 5000  # milliseconds: a killed process ends at once, on a machine with time


@dataclass(frozen=True, slots=True)
class Step:
    """How far a file is read; ``promised`` is 0 where its format does not say how much it holds."""

    file: str
    read: int
    promised: int


class DictionaryImport(QObject):
    """Imports one file at a time; what is asked for meanwhile waits its turn.

    ``stepped`` brings a Step, ``failed`` a sentence, ``ended`` the file and whether it is whole.
    """

    stepped = Signal(object)
    failed = Signal(str)
    ended = Signal(str, bool)

    def __init__(self, store: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._waiting: list[str] = []
        self._now: str | None = None
        self._is_done = self._is_over = False
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.readyReadStandardError.connect(self._log)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._excuse)

    @property
    def file(self) -> str | None:
        """Return the file that is read now."""
        return self._now

    @property
    def waiting(self) -> tuple[str, ...]:
        """Return the files that come after it."""
        return tuple(self._waiting)

    def add(self, files: Sequence[str]) -> None:
        """Import files when their turn comes."""
        known = {*self._waiting, self._now}
        self._waiting += [file for file in dict.fromkeys(files) if file not in known]
        self._next()

    def stop(self) -> None:
        """End the import under way and forget those that wait; what was read stays read."""
        self._waiting.clear()
        self._process.kill()

    def close(self) -> None:
        """End with the program: no signal comes any more."""
        self.blockSignals(True)  # noqa: FBT003  (Qt's own signature)
        self.stop()
        self._process.waitForFinished(_LONGEST_END)

    def _next(self) -> None:
        if self._now is not None or not self._waiting:
            return
        self._now = self._waiting.pop(0)
        self._is_done = self._is_over = False
        module = ["-P", "-m", "razbor.bridge.importer"]
        self._process.start(sys.executable, [*module, language(), str(self._store), self._now])

    @Slot()
    def _hear(self) -> None:
        while self._process.canReadLine():
            said = json.loads(bytes(self._process.readLine().data()))
            if "failed" in said:
                self._is_over = True
                self.failed.emit(said["failed"])
            elif "done" in said:
                self._is_done = self._is_over = True
            else:
                self.stepped.emit(Step(said["file"], said["read"], said["promised"]))

    @Slot()
    def _log(self) -> None:
        log.warning("%s", bytes(self._process.readAllStandardError().data()).decode().strip())

    @Slot()
    def _finish(self) -> None:
        self._hear()
        file, self._now = self._now, None
        self.ended.emit(file or "", self._is_done)
        self._next()

    @Slot(QProcess.ProcessError)
    def _excuse(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            log.error("the importer did not start: %s", self._process.errorString())
            self._finish()


def _environment() -> QProcessEnvironment:
    """Return this process's environment, with the way to our own package."""
    environment = QProcessEnvironment.systemEnvironment()
    home = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    environment.insert("PYTHONPATH", path)
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment
