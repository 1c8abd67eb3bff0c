"""Brings what other threads say to the window's thread, in the order in which it was said."""

import os
import weakref
from contextlib import suppress
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_MOST_WAKES = 4096  # bytes read at once; each is one thing said


class Sender:
    """The end for other threads: a queue, and a pipe whose bytes wake the window's event loop."""

    def __init__(self, pipe: int) -> None:
        """Take over the writing end of a pipe; it closes when the last thread lets go of this."""
        self._pipe = pipe
        weakref.finalize(self, os.close, pipe)
        self.said: SimpleQueue[object] = SimpleQueue()

    def put(self, thing: object) -> None:
        """Say something; never waits."""
        self.said.put(thing)
        with suppress(OSError):  # the window is gone, or so many bytes wait that it wakes anyway
            os.write(self._pipe, b"\0")


class Mailbox(QObject):
    """The window's end. No Qt call is made on another thread: only Python's queue is shared.

    A signal with an object, emitted on a thread that Qt does not know, crashed the process now and
    then while the object was copied into Qt's own queue.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipe, written = os.pipe()
        os.set_blocking(self._pipe, False)
        os.set_blocking(written, False)
        self.inlet = Sender(written)
        self._end = weakref.finalize(self, os.close, self._pipe)
        self._notifier = QSocketNotifier(self._pipe, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._empty)

    def close(self) -> None:
        """Hear nothing any more."""
        self._notifier.setEnabled(False)
        self._end()

    @Slot()
    def _empty(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._pipe, _MOST_WAKES)
        with suppress(Empty):
            while self._notifier.isEnabled():
                self.arrived.emit(self.inlet.said.get_nowait())
