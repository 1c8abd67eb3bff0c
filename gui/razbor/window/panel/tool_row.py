"""What stands over a list: a field that narrows it, small buttons, a word when nothing is left."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from razbor.window.panel.filter_field import FilterField


def tool_row(field: FilterField, buttons: Sequence[QToolButton]) -> QWidget:
    """Return a row with a field and buttons that the keyboard reaches by Tab alone."""
    tools = QWidget()
    tools.setObjectName("tools")
    tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(tools)
    row.setContentsMargins(12, 6, 8, 6)
    row.setSpacing(4)
    row.addWidget(field, stretch=1)
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(16, 16))
        row.addWidget(button)
    return tools


def open_below(button: QToolButton, menu: QMenu) -> None:
    """Let a button open a menu at once."""
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)


class Nothing(QLabel):
    """Stands in place of an empty list and says why it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nothing")
        self.setWordWrap(True)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say a sentence; with none there is nothing to see."""
        self.setText(sentence)
        self.setVisible(bool(sentence))


def stack_over(page: QWidget, rows: QWidget, parts: Sequence[QWidget]) -> None:
    """Put parts over a list that takes the rest."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addWidget(rows, stretch=1)
