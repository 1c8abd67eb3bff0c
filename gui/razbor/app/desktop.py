"""The program with its window; importing this imports Qt.

What it imports at once is what the first page needs; the rest comes when that page is painted.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from razbor.app.first_article import first_article
from razbor.app.folders import dictionaries_file, library_file, settings_file
from razbor.app.last_read import LastRead
from razbor.i18n import tr
from razbor.window.main_window import MainWindow

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence
    from datetime import date
    from types import TracebackType

    from razbor.bridge.engine import StartWorker
    from razbor.bridge.instance_socket import Start
    from razbor.bridge.process import WorkerProcess

log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_SWITCH = 0.0005  # seconds: a thread that unpickles may not hold a frame up


class Desktop:
    """Application, window, engine and session, put together."""

    def __init__(self, start_worker: StartWorker, worker: WorkerProcess) -> None:
        """Make the window; ends the process with a sentence where there is no screen."""
        qInstallMessageHandler(_take_message)
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Python's own would wait for the event loop
        sys.setswitchinterval(_SWITCH)
        self._application = QApplication(["razbor"])
        self._application.setApplicationName("razbor")
        self._application.setDesktopFileName("razbor")
        self._application.setCursorFlashTime(0)  # reduced motion: nothing blinks
        self._settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
        self._window = MainWindow(self._settings)
        sys.excepthook = self._excuse
        self._last = LastRead()
        self._start_worker, self._worker = start_worker, worker

    def run(
        self, server: socket.socket | None, paths: Sequence[str], published: date | None
    ) -> int:
        """Show the first page, then build all the rest; returns the exit status."""
        if first := first_article(paths, self._last):
            self._window.first_page.show_article(first.article)
        self._window.first_page.painted.connect(lambda: self._go_on(server, paths, published))
        self._window.fit_screen()
        self._window.show()
        return self._application.exec()

    def _go_on(
        self, server: socket.socket | None, paths: Sequence[str], published: date | None
    ) -> None:
        """Complete the window, and begin to analyse."""
        from razbor.app.session import Session
        from razbor.bridge.engine import Engine

        engine = Engine(self._start_worker, self._worker, self._window)
        self._application.aboutToQuit.connect(engine.close)
        self._session = Session(
            self._window, engine, self._last, library_file(), dictionaries_file()
        )
        self._session.open_first(paths, published)
        self._window.press_early_keys()
        gc.freeze()  # what is loaded stays: the cyclic collector need not walk it
        gc.enable()
        if server is not None:
            self._listen(server)
        if not self._settings.isWritable():
            sentence = tr("Настройки не сохранятся: в папку «{}» нельзя писать.")
            self._window.show_problem(sentence.format(settings_file().parent))

    def _listen(self, server: socket.socket) -> None:
        from razbor.bridge.single_instance import SingleInstance

        instance = SingleInstance(server, self._window)
        instance.started_again.connect(self._start_again)

    def _start_again(self, start: Start) -> None:
        if start.activation:  # the desktop's leave to take the focus, read by Qt when it asks
            os.environ["XDG_ACTIVATION_TOKEN"] = start.activation
        self._session.open(start.paths)
        self._window.bring_forward()

    def _excuse(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log what nobody caught and tell the reader in one sentence."""
        log.critical("not caught", exc_info=(kind, error, trace))
        sentence = tr("Внутренняя ошибка ({}); статья цела, подробности в журнале программы.")
        self._window.show_problem(sentence.format(kind.__name__))


def _take_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Log what Qt says; what is fatal to Qt ends here with a sentence instead of an abort."""
    text = message or ""
    logging.getLogger(f"qt.{context.category or 'default'}").log(_LEVELS[kind], text)
    if kind is QtMsgType.QtFatalMsg:
        from razbor.app.qt_trouble import report

        status = report(text)
        logging.shutdown()
        os._exit(status)
