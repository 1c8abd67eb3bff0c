"""The reader's dictionaries as the window sees them: look-up at once, all writing beside it."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from razbor.assets import bundled_dictionary
from razbor.bridge.dictionary_import import BUNDLED, DictionaryImport, Step
from razbor.bridge.mailbox import Mailbox, Sender
from razbor.dictionaries.entry import Entry
from razbor.dictionaries.errors import BusyError, DictionaryError
from razbor.dictionaries.file_names import head

if TYPE_CHECKING:
    from razbor.dictionaries.store import Dictionary, Store

log = logging.getLogger(__name__)
_Change = Callable[["Store"], None]
_READ_PATIENCE = 0.0  # who only reads waits for nobody


class Dictionaries(QObject):
    """Asks the store, and has it changed by a thread and by a process of its own.

    ``changed`` says that the list is another one, ``stepped`` brings how far an import is,
    ``brought`` a Dictionary that is whole now, ``failed`` a sentence for the reader.
    """

    changed = Signal()
    stepped = Signal(object)
    failed = Signal(str)
    brought = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading: Store | None = None
        self._import: DictionaryImport | None = None
        self._changes: SimpleQueue[_Change | None] | None = None
        self._mailbox: Mailbox | None = None
        self._file: Path | None = None
        self._step: Step | None = None
        self._listed: tuple[Dictionary, ...] = ()

    def keep_in(self, file: Path | None) -> None:
        """Read and keep dictionaries in a file from now on; it is made when it is needed."""
        self.close()
        self._file = file
        if file is None:
            return
        self._import = DictionaryImport(file, self)
        self._import.stepped.connect(self._hear_step)
        self._import.failed.connect(self.failed)
        self._import.ended.connect(self._end_import)

    def close(self) -> None:
        """Let the file go; an import goes on when the program is started again."""
        if self._import is not None:
            self._import.close()
            self._import = None
        if self._changes is not None:
            self._changes.put(None)
            self._changes = None
        if self._mailbox is not None:
            self._mailbox.close()
            self._mailbox = None
        if self._reading is not None:
            self._reading.close()
            self._reading = None
        self._file = None

    @property
    def _store(self) -> "Store | None":
        """Return the store as it is read here; SQLite is loaded when it is first asked."""
        if self._reading is None and self._file is not None:
            from razbor.dictionaries.store import Store

            self._reading = Store(self._file, _READ_PATIENCE)
        return self._reading

    # asked

    def entries(self, words: Sequence[str]) -> tuple[Entry, ...]:
        """Return what the dictionaries say of words, the best first; takes well under a frame."""
        try:
            return self._store.entries(words) if self._store else ()
        except DictionaryError:
            log.exception("the dictionaries cannot be read")
            return ()

    def listed(self) -> "tuple[Dictionary, ...]":
        """Return the dictionaries in the reader's order, those on their way among them.

        While the list itself is written they are those of the last time: another call follows.
        """
        try:
            self._listed = self._store.dictionaries() if self._store else ()
        except BusyError:
            log.info("the dictionaries are being written")
        except DictionaryError as error:
            self.failed.emit(str(error))
            self._listed = ()
        return self._listed

    @property
    def step(self) -> Step | None:
        """Return how far the import under way is."""
        return self._step

    @property
    def importing(self) -> str | None:
        """Return the file that is read now."""
        file = self._import.file if self._import else None
        return str(bundled_dictionary()) if file == BUNDLED else file

    @property
    def coming(self) -> tuple[str, ...]:
        """Return the files under way, the one that is read first."""
        files = (self._import.file, *self._import.waiting) if self._import else ()
        return tuple(file for file in files if file not in {None, BUNDLED})

    # changed

    def begin(self) -> None:
        """Bring the bundled dictionary in and go on with what was left, when there is time."""
        if self._import is None:
            return
        left = [one for one in self.listed() if not one.is_whole and not one.is_paused]
        files = [one.path for one in left if one.path and Path(one.path).is_file()]
        self._import.add([BUNDLED, *files])

    def add(self, paths: Sequence[str]) -> None:
        """Import dictionary files; the parts of one dictionary count once."""
        if self._import is not None:
            self._import.add([str(head(Path(path)).resolve()) for path in paths])
            self.changed.emit()

    def stop(self) -> None:
        """Stop the import under way; what was read stays, to go on from."""
        file = self.importing
        if self._import is None or file is None:
            return
        self._import.stop()
        for one in self.listed():
            if one.path == file and not one.is_whole:
                self._pause(one.id)

    def _pause(self, dictionary: int) -> None:
        self._change(lambda store: store.pause(dictionary, paused=True))

    def turn(self, dictionary: int, *, on: bool) -> None:
        """Ask a dictionary from now on, or leave it out."""
        self._change(lambda store: store.turn(dictionary, on=on))

    def order(self, dictionaries: Sequence[int]) -> None:
        """Set the reader's order."""
        wanted = tuple(dictionaries)
        self._change(lambda store: store.order(wanted))

    def remove(self, dictionary: int) -> None:
        """Forget a dictionary; an import of it ends first."""
        path = next((one.path for one in self.listed() if one.id == dictionary), "")
        if self._import and path and self.importing == path:
            self._import.stop()
        self._change(lambda store: store.remove(dictionary))

    def _change(self, change: _Change) -> None:
        if self._file is None:
            return
        if self._changes is None:
            self._changes = SimpleQueue()
            self._mailbox = Mailbox(self)
            self._mailbox.arrived.connect(self._end_change)
            arguments = (self._file, self._changes, self._mailbox.inlet)
            Thread(target=_make_changes, args=arguments, name="dictionaries", daemon=True).start()
        self._changes.put(change)

    @Slot(object)
    def _end_change(self, failure: str | None) -> None:
        if failure:
            self.failed.emit(failure)
        self.changed.emit()

    @Slot(object)
    def _hear_step(self, step: Step) -> None:
        self._step = step
        self.stepped.emit(step)

    @Slot(str, bool)
    def _end_import(self, file: str, is_whole: bool) -> None:  # noqa: FBT001  (a signal's)
        self._step = None
        self.changed.emit()
        whole = next((one for one in self.listed() if one.path == file), None)
        if is_whole and whole is not None:
            self.brought.emit(whole)


def _make_changes(file: Path, changes: "SimpleQueue[_Change | None]", told: Sender) -> None:
    """Make changes one after another until there is none to come."""
    from razbor.dictionaries.store import Store

    store = Store(file)
    while change := changes.get():
        try:
            change(store)
            told.put(None)
        except DictionaryError as error:
            told.put(str(error))
    store.close()
