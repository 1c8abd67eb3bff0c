"""Take the README's pictures from the real program: ``python tests/screenshots``.

The window, its worker process and the sample are real; the keys are pressed, not called. The
pictures are written beside this file.
"""

import os
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from razbor.app.last_read import LastRead
from razbor.app.session import Session
from razbor.bridge.engine import Engine
from razbor.bridge.process import WorkerProcess
from razbor.i18n import set_language
from razbor.window.main_window import MainWindow

HERE = Path(__file__).parent
WIDTH, HEIGHT = 1280, 832
PATIENCE_MS = 60_000
SETTLE_MS = 400
STEPS = 11  # how often N is pressed: to a name in the first paragraph


def _wait(ready: SignalInstance) -> None:
    """Run the event loop until a signal comes; end with a sentence when it does not."""
    loop, patience = QEventLoop(), QTimer(singleShot=True, interval=PATIENCE_MS)
    ready.connect(loop.quit)
    patience.timeout.connect(lambda: loop.exit(1))
    patience.start()
    if loop.exec():
        sys.exit("the analysis did not come within a minute")


def _picture(folder: Path, theme: str) -> None:
    """Show the sample in one theme, walk to a mark, keep what is seen; then who is tied to whom."""
    settings = QSettings(str(folder / f"{theme}.ini"), QSettings.Format.IniFormat)
    settings.setValue("look/theme", theme)
    window = MainWindow(settings)
    engine = Engine(partial(WorkerProcess, folder / "log"), parent=window)
    session = Session(window, engine, LastRead(folder))
    window.resize(WIDTH, HEIGHT)
    session.open_first(())
    window.show()
    _wait(engine.analysed)
    QTest.qWait(SETTLE_MS)
    for _ in range(STEPS):
        QTest.keyClick(window.article_view, Qt.Key.Key_N)
    QTest.qWait(SETTLE_MS)
    window.grab().save(str(HERE / f"{theme}.png"))
    if theme == "light":
        QTest.keyClick(window.article_view, Qt.Key.Key_F8)
        QTest.qWait(3 * SETTLE_MS)
        window.grab().save(str(HERE / "network.png"))
    engine.close()
    window.close()


def main() -> int:
    """Write the pictures."""
    set_language("ru")
    application = QApplication.instance() or QApplication(["razbor"])
    with TemporaryDirectory() as folder:
        for theme in ("light", "dark"):
            _picture(Path(folder), theme)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
