"""The pointer at rest on a word: a pause, then the place is looked at again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QWidget

from razbor.text.span import Span

PAUSE = 350  # milliseconds


class Hover(QObject):
    """Watches the pointer over a viewport.

    Holding Shift leaves the pause out, holding Ctrl keeps quiet; nothing happens while a button
    is down.
    """

    neared = Signal(int)  # a pause begins
    rested = Signal(int)
    left = Signal()

    def __init__(self, viewport: QWidget, word_at: Callable[[QPoint], Span | None]) -> None:
        super().__init__(viewport)
        self._pointer = QPoint()
        self._word_at = word_at
        self._word: Span | None = None
        self._told: Span | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)

    def forget(self) -> None:
        """Drop what the pointer is on: the text has moved under it."""
        self._pause.stop()
        self._word = None
        if self._told:
            self._told = None
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._moved(event)
        elif event.type() in {QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress}:
            self.forget()
        return super().eventFilter(watched, event)

    def _moved(self, event: QMouseEvent) -> None:
        if event.buttons() != Qt.MouseButton.NoButton:
            return
        self._pointer = event.position().toPoint()
        word = self._word_at(self._pointer)
        if word == self._word:
            return
        self.forget()
        self._word = word
        held = event.modifiers()
        if word and held & Qt.KeyboardModifier.ShiftModifier:
            self._tell(word)
        elif word and not held & Qt.KeyboardModifier.ControlModifier:
            self._pause.start()
            self.neared.emit(word.start)

    def _rest(self) -> None:
        """Tell the word if the pointer is still on it."""
        if QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        if self._word and self._word_at(self._pointer) == self._word:
            self._tell(self._word)

    def _tell(self, word: Span) -> None:
        self._told = word
        self.rested.emit(word.start)
