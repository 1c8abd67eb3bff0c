"""From the pointer's event to the painted card, on the sample and with a large dictionary.

PYTHONPATH=gui python tests/benchmarks/card.py [ENTRIES]

Shift is held, as it is by a reader who does not want to wait for the pause: what is measured is
all that the program does, from the event to the end of the card's painting.
"""

import os
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.dictionaries import make
from razbor.app.last_read import LastRead
from razbor.app.session import Session
from razbor.assets import bundled_dictionary
from razbor.bridge.engine import Engine
from razbor.bridge.process import WorkerProcess
from razbor.dictionaries.importing import add, bring_bundled
from razbor.dictionaries.store import Store
from razbor.i18n import set_language
from razbor.window.main_window import MainWindow

PATIENCE = 60_000
ROUNDS, SETTLE, LONGEST = 3, 4_000, 1_500
FRAME = 16


class _Painted(QObject):
    """Ends a loop when a widget has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = QEventLoop()
        self.seen = False
        self.patience = QTimer(self, singleShot=True, interval=LONGEST)
        self.patience.timeout.connect(self.loop.quit)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own)
        if event.type() is QEvent.Type.Paint:
            self.seen = True
            QTimer.singleShot(0, self.loop.quit)
        return False


def measure(entries: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        place = folder / "store.sqlite"
        _fill(place, folder / "made.dsl", entries)
        window, engine = _window(folder, place)
        took = [one for _ in range(ROUNDS) for one in _hover_all(window)]
        engine.close()
        window.close()
    print(f"{len(took)} words, a store of {entries:,} entries and the bundled ones")
    _tell("event to painted card, by the clock", [one for one, _ in took])
    _tell("the same in processor time of the window's thread", [one for _, one in took])


def _tell(what: str, times: list[float]) -> None:
    tail = statistics.quantiles(times, n=100)[98]
    slow = sum(took > FRAME for took in times) / len(times)
    print(
        f"{what}: median {statistics.median(times):.1f} ms, p99 {tail:.1f} ms, "
        f"slowest {max(times):.1f} ms, over a frame of {FRAME} ms {slow:.1%}"
    )


def _fill(place: Path, file: Path, entries: int) -> None:
    store = Store(place)
    bring_bundled(store, bundled_dictionary())
    make(file, entries)
    add(store, file)
    store.close()


def _window(folder: Path, place: Path) -> tuple[MainWindow, Engine]:
    settings = QSettings(str(folder / "razbor.ini"), QSettings.Format.IniFormat)
    window = MainWindow(settings)
    engine = Engine(partial(WorkerProcess, folder / "log"), parent=window)
    session = Session(window, engine, LastRead(folder), None, place)
    window.resize(1280, 832)
    session.open_first(())
    window.show()
    _wait(engine.analysed)
    _turn(SETTLE)  # the card's dictionary loads beside the window
    return window, engine


def _hover_all(window: MainWindow) -> list[tuple[float, float]]:
    view = window.article_view
    painted = _Painted()
    window.word_cards.card.installEventFilter(painted)
    times = []
    for word in view.analysis.words:
        boxes = view.rects_of(word.span)
        if not word.text.isalpha() or not view.viewport().rect().contains(boxes[0].center()):
            continue
        window.word_cards.close()
        _turn(30)
        painted.seen = False
        begun, worked = time.perf_counter(), time.thread_time()
        _point(view.viewport(), QPointF(boxes[0].center()))
        painted.patience.start()
        painted.loop.exec()
        if painted.seen:
            by_clock, by_work = time.perf_counter() - begun, time.thread_time() - worked
            times.append((by_clock * 1e3, by_work * 1e3))
        _point(view.viewport(), QPointF(2, 2))
        _turn(5)
    window.word_cards.card.removeEventFilter(painted)
    return times


def _point(viewport: QObject, place: QPointF) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), none, none, shift
    )
    QApplication.sendEvent(viewport, event)


def _turn(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait(ready: object) -> None:
    loop = QEventLoop()
    ready.connect(loop.quit)
    QTimer.singleShot(PATIENCE, partial(loop.exit, 1))
    if loop.exec():
        sys.exit("what was waited for did not come within a minute")


if __name__ == "__main__":
    set_language("ru")
    application = QApplication([])
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 500_000)
