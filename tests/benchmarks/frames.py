"""Whether the window keeps up in a long text: the time that each event takes of its thread.

PYTHONPATH=gui python tests/benchmarks/frames.py [WORDS]

The sample is laid end to end, and so is its analysis, as the engine would give it: the same
entities again and again. Then the wheel is turned, keys are pressed, words are looked for and
pointed at. An event's time is the processor time from its sending until nothing is left to do,
painting included; work that waits for a timer is watched until it is over.
"""

import gc
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from time import sleep, thread_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.engine import analyse
from razbor.analysis.analysis import Analysis
from razbor.assets import sample
from razbor.i18n import set_language
from razbor.text.article import Article
from razbor.text.layout import Part, Sentence
from razbor.text.span import Span
from razbor.window.main_window import MainWindow

FRAME, STALL = 16, 33  # milliseconds
WORDS, TURNS, SETTLE = 500_000, 200, 3.0
_NOTCH = 120
_BETWEEN = "\n\n"


def long_analysis(words: int) -> Analysis:
    """Return the sample's analysis laid end to end until it has so many words."""
    one = analyse(sample().read_text(encoding="utf-8"))
    times = -(-words // len(one.words))
    step = len(one.text) + len(_BETWEEN)
    article = Article(_BETWEEN.join([one.text] * times))

    def laid(items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(_moved(item, n * step) for n in range(times) for item in items)

    sentences = (
        Sentence(_moved(s.span, n * step), s.first + at, s.last + at)
        for n in range(times)
        for at in (n * len(one.words),)
        for s in one.sentences
    )
    body = tuple(replace(p, part=Part.BODY) for p in one.paragraphs)
    paragraphs = (*one.paragraphs, *laid(body)[len(body) :])
    return replace(
        one,
        article=article,
        paragraphs=paragraphs,
        quotes=laid(one.quotes),
        sentences=tuple(sentences),
        words=laid(one.words),
        mentions=laid(one.mentions),
    )


def _moved(value: Any, by: int) -> Any:
    """Return a value with all its places moved on."""
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if type(value) is tuple:  # a named one holds no place
        return tuple(_moved(one, by) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    own = ((field.name, getattr(value, field.name)) for field in fields(value))
    placed = {name: one for name, one in own if isinstance(one, Span) or type(one) is tuple}
    return replace(value, **{name: _moved(one, by) for name, one in placed.items()})


def measure(words: int) -> None:
    """Show the text, then do what a reader does; print what each kind of event takes."""
    whole = long_analysis(words)
    gc.collect()
    gc.freeze()  # as the window does: what is loaded stays
    print(f"{len(whole.words):,} words, {len(whole.mentions):,} mentions, {len(whole.facts)} facts")
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "razbor.ini"), QSettings.Format.IniFormat)
        window = MainWindow(settings)
        window.complete()
        window.resize(1280, 832)
        window.show()
        _settled()
        _tell("the text shown", _doing([lambda: window.show_article(whole.article, None)]))
        marked = replace(whole, facts=())
        _tell("marks shown", _doing([lambda: window.show_marks(marked)]))
        _tell("facts shown", _doing([lambda: window.show_analysis(whole)]))
        _tell("  what is left to do after that", _settled(SETTLE))
        for what, acts in _acts(window):
            _tell(what, _doing(acts))
        window.close()


def _acts(window: MainWindow) -> Iterator[tuple[str, list[Callable[[], object]]]]:
    view = window.article_view
    press = partial(QTest.keyClick, view)
    end, home = Qt.Key.Key_End, Qt.Key.Key_Home
    control = Qt.KeyboardModifier.ControlModifier
    view.setFocus()
    yield "the wheel, a notch down", [partial(_wheel, view.viewport(), -_NOTCH)] * TURNS
    yield "the wheel, a notch up", [partial(_wheel, view.viewport(), _NOTCH)] * TURNS
    yield "N, to the next mark", [partial(press, Qt.Key.Key_N)] * TURNS
    yield "a page down", [partial(press, Qt.Key.Key_PageDown)] * TURNS
    yield "to the end of the text", [partial(press, end, control)]
    yield "P, to the mark before", [partial(press, Qt.Key.Key_P)] * TURNS
    yield "to the start and the end again", [partial(press, key, control) for key in (home, end)]
    yield "the pointer over words", list(_hovering(view.viewport()))
    finder = window.header.finder
    yield "Ctrl+F", [partial(press, Qt.Key.Key_F, control)]
    line = finder.line
    yield "a letter of what is sought", [partial(_type, line, letter) for letter in "сенат"]
    yield "  the hits", [partial(QTest.qWait, 20)] * 30
    yield "Enter, to the next hit", [partial(QTest.keyClick, line, Qt.Key.Key_Return)] * TURNS
    yield "Esc", [partial(QTest.keyClick, line, Qt.Key.Key_Escape)]


def _wheel(viewport: QWidget, notch: int) -> None:
    place = QPointF(viewport.rect().center())
    where = (place, viewport.mapToGlobal(place), QPoint(), QPoint(0, notch))
    held = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    event = QWheelEvent(*where, *held, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(viewport, event)


def _type(line: QWidget, letter: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(line, event)


def _hovering(viewport: QWidget) -> Iterator[Callable[[], object]]:
    rect = viewport.rect()
    for n in range(TURNS):
        x = 40 + (n * 37) % (rect.width() - 80)
        y = 20 + (n * 53) % (rect.height() - 40)
        yield partial(_point, viewport, QPointF(x, y))


def _point(viewport: QWidget, place: QPointF) -> None:
    none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ShiftModifier
    place_there = viewport.mapToGlobal(place)
    moved = QMouseEvent(QEvent.Type.MouseMove, place, place_there, none, none, held)
    QApplication.sendEvent(viewport, moved)


def _doing(acts: list[Callable[[], object]]) -> list[float]:
    """Return the milliseconds that each of some acts takes, painting included."""
    times = []
    for act in acts:
        begun = thread_time()
        act()
        QApplication.processEvents()
        times.append(1000 * (thread_time() - begun))
    return times


def _settled(seconds: float = 0.5) -> list[float]:
    """Return the milliseconds of each turn of the event loop while nothing is asked."""
    times = []
    for _ in range(int(seconds / 0.004)):
        begun = thread_time()
        QApplication.processEvents()
        times.append(1000 * (thread_time() - begun))
        sleep(0.004)
    return times


def _tell(what: str, times: list[float]) -> None:
    tail = statistics.quantiles(times, n=100)[98] if len(times) > 1 else times[0]
    slow, stalled = (sum(took > most for took in times) for most in (FRAME, STALL))
    told = f"median {statistics.median(times):6.1f} ms, p99 {tail:6.1f}, slowest {max(times):6.1f}"
    late = f"over a frame {slow}, over {STALL} ms {stalled}"
    print(f"{what:32s} {len(times):4d} times: {told}; {late}", flush=True)


if __name__ == "__main__":
    set_language("ru")
    application = QApplication([])
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else WORDS)
