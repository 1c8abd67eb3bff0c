"""The frame of a picture: its name, what it says of itself, a way back to the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from razbor.i18n import tr
from razbor.window.elided import ElidedLabel
from razbor.window.fonts import sans, serif
from razbor.window.icons import action_icon
from razbor.window.palette import Palette


class PicturePage(QWidget):
    """A head over whatever is put into ``column``; ``left`` goes back to the text."""

    left = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setObjectName("picture")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.hint = QLabel(), ElidedLabel(soft=True)
        self.close_button = QToolButton()
        self.tools = QHBoxLayout()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 12, 8)
        head.setSpacing(12)
        self.title.setFont(serif(20, bold=True))
        self.hint.setFont(sans(13))
        head.addWidget(self.title)
        head.addWidget(self.hint, stretch=1)
        head.addLayout(self.tools)
        head.addWidget(self.close_button)
        self.close_button.clicked.connect(self.left)
        self.column.addLayout(head)
        self.set_head_theme(palette)

    def set_head_theme(self, palette: Palette) -> None:
        """Draw the head in another theme."""
        self.hint.set_palette_theme(palette)
        self.close_button.setIcon(action_icon("close", palette))

    def name(self, title: str) -> None:
        """Say what the picture is called."""
        self.title.setText(title)
        self.close_button.setToolTip(tr("Назад к тексту (Esc)"))
        self.close_button.setAccessibleName(tr("Назад к тексту (Esc)"))
