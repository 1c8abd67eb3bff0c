"""The program with its window; importing this imports Qt."""

import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Sequence
from datetime import date
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from razbor.app.folders import settings_file
from razbor.app.last_read import LastRead
from razbor.app.session import Session
from razbor.bridge.engine import Engine, StartWorker
from razbor.bridge.instance_socket import Start
from razbor.bridge.process import WorkerProcess
from razbor.i18n import tr
from razbor.window.main_window import MainWindow

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
        self._settings = QSettings(str(settings_file()), QSettings.Format.IniFormat)
        self._window = MainWindow(self._settings)
        self._engine = Engine(start_worker, worker, self._window)
        self._application.aboutToQuit.connect(self._engine.close)
        self._session = Session(self._window, self._engine, LastRead())
        sys.excepthook = self._excuse

    def run(
        self, server: socket.socket | None, paths: Sequence[str], published: date | None
    ) -> int:
        """Show the article, then the window; returns the exit status."""
        self._session.open_first(paths, published)
        self._window.show()
        gc.freeze()  # what is loaded stays: the cyclic collector need not walk it
        gc.enable()
        if server is not None:
            self._listen(server)
        if not self._settings.isWritable():
            sentence = tr("Настройки не сохранятся: в папку «{}» нельзя писать.")
            self._window.show_problem(sentence.format(settings_file().parent))
        return self._application.exec()

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
