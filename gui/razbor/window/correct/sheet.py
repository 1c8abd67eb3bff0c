"""A question over the window: a card on a veil that has the keyboard until it is answered."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from razbor.window.measures import HEADER

_FOCUS = Qt.FocusReason.PopupFocusReason


class Sheet(QWidget):
    """Fills the window; Esc and a click beside the card close it, the keyboard goes back."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window)
        self._window = window
        self._width = width
        self._back: QWidget | None = None
        self.card = QFrame(self)
        self.card.setObjectName("asked")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        window.installEventFilter(self)

    def open(self, sheet: str, first: QWidget) -> None:
        """Show the card in a theme's style and give the keyboard to one of its parts."""
        if not self.isVisible():
            self._back = QApplication.focusWidget()
        self.setStyleSheet(sheet)
        self.fit()
        self.show()
        self.raise_()
        first.setFocus(_FOCUS)

    def close_sheet(self) -> None:
        """Put the card away."""
        back, self._back = self._back, None
        self.hide()
        if back is not None:
            back.setFocus(_FOCUS)

    def fit(self) -> None:
        """Stand under the header, in the middle, as high as the contents need."""
        room = self._window.rect()
        self.setGeometry(room)
        width = min(self._width, room.width() - 32)
        self.card.setFixedWidth(width)
        height = min(self.card.sizeHint().height(), room.height() - HEADER - 40)
        self.card.setGeometry((room.width() - width) // 2, HEADER + 20, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep the window's keys out: what is asked has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        """Keep Tab inside of the card."""
        parts = [part for part in self.card.findChildren(QWidget) if _takes_tab(part)]
        focus = QApplication.focusWidget()
        if parts:
            at = parts.index(focus) if focus in parts else -1
            parts[(at + (1 if forwards else -1)) % len(parts)].setFocus(
                Qt.FocusReason.TabFocusReason
            )
        return True


def _takes_tab(part: QWidget) -> bool:
    policy = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and part.isVisible() and part.isEnabled()
