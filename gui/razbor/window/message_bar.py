"""One sentence over the article: what went wrong and what to do; never a box in the way."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from razbor.assets import read_text
from razbor.i18n import tr
from razbor.window.article.announce import announce
from razbor.window.icons import action_icon
from razbor.window.palette import Palette


class MessageBar(QFrame):
    """Shows one sentence until it is dismissed or another takes its place."""

    dismissed = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._icon = QSvgWidget()
        self._icon.setFixedSize(18, 18)
        self._sentence = QLabel()
        self._sentence.setObjectName("sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setIconSize(QSize(16, 16))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, stretch=1)
        row.addWidget(self._close)
        self.set_palette_theme(palette)
        self.hide()

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        drawing = read_text("icons/actions/note.svg").replace("currentColor", palette.ink)
        self._icon.load(drawing.encode())
        self._close.setIcon(action_icon("close", palette))

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self._close.setToolTip(tr("Закрыть (Esc)"))
        self._close.setAccessibleName(tr("Закрыть сообщение"))

    @property
    def sentence(self) -> str:
        """Return what is said."""
        return str(self._sentence.text())

    def say(self, sentence: str) -> None:
        """Show a sentence, and have it read out at once."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence, at_once=True)

    def dismiss(self) -> None:
        """Put the sentence away."""
        self.hide()
        self.dismissed.emit()
