"""A sheet around a list: its title and a way out above, what is said and buttons below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from razbor.i18n import tr
from razbor.window.correct.sheet import Sheet
from razbor.window.fonts import sans
from razbor.window.icons import action_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from razbor.window.palette import Palette


class ListSheet(Sheet):
    """Lays the parts out and names them; what they are for is the matter of each sheet."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window, width)
        self.title, self._said, self.way_out = QLabel(), QLabel(), QToolButton()
        self.buttons: dict[str, QPushButton] = {}

    def lay_out(
        self, parts: Sequence[QWidget], deeds: Mapping[str, Callable[[], object]], apart: int
    ) -> None:
        """Put parts under each other, and under them a button for each deed.

        ``apart`` is how many buttons stand on the left, the others on the right.
        """
        self.title.setFont(sans(15, bold=True))
        self._said.setFont(sans(13))
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setProperty("quiet", True)  # noqa: FBT003  (Qt's own signature)
        head, row = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, stretch=1)
        head.addWidget(self.way_out)
        self.way_out.clicked.connect(self.close_sheet)
        self.way_out.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.column.addLayout(head)
        for part in (*parts, self._said):
            self.column.addWidget(part)
        row.setSpacing(8)
        for name, slot in deeds.items():
            button = self.buttons[name] = QPushButton()
            button.clicked.connect(slot)
            button.setFont(sans(14))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.insertStretch(apart, 1)
        self.column.addLayout(row)

    def name_parts(self, title: str, names: Mapping[str, str], palette: Palette) -> None:
        """Write the title, the names of buttons and of the way out, in a theme's colours."""
        self.title.setText(title)
        for name, text in names.items():
            self.buttons[name].setText(text)
        self.way_out.setIcon(action_icon("close", palette))
        self.way_out.setToolTip(tr("Закрыть (Esc)"))
        self.way_out.setAccessibleName(tr("Закрыть (Esc)"))

    def say(self, sentence: str) -> None:
        """Say something under the list."""
        self._said.setText(sentence)
        self.fit()

    @property
    def said(self) -> str:
        """Return what is said under the list."""
        return str(self._said.text())
