"""Hear of later starts: a Qt face over the instance socket."""

import logging
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from razbor.bridge.instance_socket import receive

log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """Tells when the program is started again; ``started_again`` brings a Start."""

    started_again = Signal(object)

    def __init__(self, server: socket.socket, parent: QObject | None = None) -> None:
        """Listen on a claimed socket."""
        super().__init__(parent)
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    def close(self) -> None:
        """Stop listening; the next start becomes the instance."""
        self._notifier.setEnabled(False)
        self._server.close()

    @Slot()
    def _accept(self) -> None:
        try:
            start = receive(self._server.accept()[0])
        except (OSError, ValueError, KeyError, TypeError):
            log.warning("a start that could not be read", exc_info=True)
        else:
            self.started_again.emit(start)
