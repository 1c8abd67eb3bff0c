"""Where exported analyses go: a folder, a file each, or the standard output, a line each."""

import json
import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from razbor.export.whole_file import put_whole
from razbor.i18n import tr


class OutputError(Exception):
    """Nothing more can be written; ``str()`` of it is the sentence for the reader."""


class Output(Protocol):
    """Takes analyses."""

    def write(self, name: str, analysis: Mapping[str, object]) -> None:
        """Write the analysis of an input; OutputError where that cannot be done."""


class StandardOutput:
    """JSON Lines on the standard output."""

    def write(self, name: str, analysis: Mapping[str, object]) -> None:  # noqa: ARG002
        """Write one line."""
        try:
            line = json.dumps(analysis, ensure_ascii=False) + "\n"
            sys.stdout.buffer.write(line.encode())
            sys.stdout.buffer.flush()
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or closing would fail once more
            raise OutputError(tr("Стандартный вывод закрыт.")) from error


class FolderOutput:
    """``<input>.json`` in a folder; inputs of one name get numbers, nothing is half written."""

    def __init__(self, folder: Path) -> None:
        """Make the folder; OutputError where it cannot be written to."""
        self._folder = folder
        self._taken: set[str] = set()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise self._error(error) from error

    def write(self, name: str, analysis: Mapping[str, object]) -> None:
        """Write a file whole or not at all."""
        text = json.dumps(analysis, ensure_ascii=False, indent=1) + "\n"
        try:
            put_whole(self._folder / self._free(name), text.encode())
        except OSError as error:
            raise self._error(error) from error

    def _free(self, name: str) -> str:
        """Return a file name that no other input of this run has, and that is no input itself."""
        source = Path(name)
        number = 1
        while True:
            suffix = f"-{number}" if number > 1 else ""
            free = f"{source.stem}{suffix}.json"
            itself = (self._folder / free).resolve() == source.resolve()
            if free not in self._taken and not itself:
                self._taken.add(free)
                return free
            number += 1

    def _error(self, error: OSError) -> OutputError:
        sentence = tr("В папку «{}» не записать ({}): выберите другую.")
        return OutputError(sentence.format(self._folder, error.strerror or error))
