"""The help sheet: every key in groups, made of the table of actions."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from razbor.i18n import tr
from razbor.window.action_set import key_text, keys_of
from razbor.window.actions import ACTIONS, KEY_NOTES, ActionSpec, Group, KeyNote
from razbor.window.fonts import sans, serif
from razbor.window.panel.capitals import capitals

_WIDTH, _TWO_COLUMNS = 860, 720  # in less room its two columns stand one below the other
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Space)
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_LEFT = (Group.FILES, Group.MARKS, Group.TEXT)


class HelpSheet(QWidget):
    """Lies over the window until Esc, F1 or a click beside it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._back: QWidget | None = None
        self._built = False
        self._style = ""
        self.hide()

    def _build(self) -> None:
        """Make the sheet when it is first asked for."""
        self._sheet = QFrame(self)
        self._sheet.setObjectName("sheet")
        self._area = QScrollArea(self._sheet)
        self.setObjectName("scrim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(24, 20, 8, 16)
        column.addWidget(self._area)
        self._window.installEventFilter(self)

    def wear(self, sheet: str) -> None:
        """Take a theme's style when it opens."""
        self._style = sheet

    def toggle(self, focus: QWidget | None) -> None:
        """Show the sheet, or close it; the keyboard goes back where it was."""
        if self.isVisible():
            self.close_sheet()
            return
        self._back = focus
        if not self._built:
            self._build()
            self._built = True
        self.setStyleSheet(self._style)
        self._area.setWidget(self._page())
        self.setAccessibleName(tr("Клавиши и справка"))
        self._fit()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Put the sheet away."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 16, 0)
        title = QLabel(tr("Клавиши"))
        title.setFont(serif(22, bold=True))
        column.addWidget(title)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(_groups(_LEFT), stretch=1)
        rest = _groups(group for group in Group if group not in _LEFT)
        self._columns.addLayout(rest, stretch=1)
        column.addLayout(self._columns)
        column.addStretch()
        return page

    def _fit(self) -> None:
        room = self._window.rect()
        self.setGeometry(room)
        page = self._area.widget()
        width = min(_WIDTH, room.width() - 32)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(below if width < _TWO_COLUMNS else beside)
        self._columns.setSpacing(2 if width < _TWO_COLUMNS else 36)
        height = min(page.sizeHint().height() + 44 if page else 0, room.height() - 48)
        left, top = (room.width() - width) // 2, max(24, (room.height() - height) // 2)
        self._sheet.setGeometry(left, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: 40,
            Qt.Key.Key_Up: -40,
            Qt.Key.Key_PageDown: 300,
            Qt.Key.Key_PageUp: -300,
        }
        if event.key() in _CLOSING:
            self.close_sheet()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])

    def focusNextPrevChild(self, _forwards: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        return False  # what lies under the sheet is out of reach

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()


def _groups(groups: Iterable[Group]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for group in groups:
        heading = QLabel(tr(group.value))
        heading.setFont(capitals(12))
        heading.setProperty("heading", True)  # noqa: FBT003  (Qt's own signature)
        heading.setContentsMargins(0, 12, 0, 2)
        column.addWidget(heading)
        column.addLayout(_table(group))
    column.addStretch()
    return column


def _table(group: Group) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(1, 148)
    for number, (text, keys) in enumerate(_entries(group)):
        words = QLabel(tr(text))
        words.setFont(sans(13))
        words.setWordWrap(True)
        grid.addWidget(words, number, 0)
        row = QHBoxLayout()
        row.setSpacing(4)
        for key in keys[:2]:
            label = QLabel(key)
            label.setFont(sans(12))
            label.setProperty("key", True)  # noqa: FBT003  (Qt's own signature)
            row.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)
        row.addStretch()
        grid.addLayout(row, number, 1)
    return grid


def _entries(group: Group) -> Iterator[tuple[str, list[str]]]:
    """Yield what each key of a group does."""
    entries: tuple[ActionSpec | KeyNote, ...] = (*ACTIONS, *KEY_NOTES)
    for entry in entries:
        if entry.group is group:
            yield entry.text, _shown_keys(entry)


def _shown_keys(entry: ActionSpec | KeyNote) -> list[str]:
    if isinstance(entry, ActionSpec):
        return keys_of(entry)
    return [key_text(QKeySequence(key)) or key for key in entry.keys]
