"""What is painted first: the beginning of the article, with the room of all that comes after it.

The start waits for this file and for what it imports: a name from Qt costs up to a millisecond
when it is first touched, and ``Qt`` itself, with its enums, thirteen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from razbor.bridge.places import Places
from razbor.text.paragraphs import paragraphs
from razbor.window.article.column import fit_column
from razbor.window.article.shown_text import shown_text
from razbor.window.article.type_setting import TypeSetting, blocks_of, subtitle_colour
from razbor.window.measures import HEADER, NARROW, PROGRESS, SCROLL_BAR, STATUS
from razbor.window.palette import DARK, LIGHT, Palette, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from razbor.text.article import Article
    from razbor.window.preferences import Preferences

_MOST = 12_000  # characters: more than a screen of the smallest type holds
_DARK = 128  # a window's lightness under which the system's theme is a dark one


class FirstPage(QWidget):
    """Shows a text that cannot be touched yet; ``painted`` tells once that it can be read."""

    painted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = first_palette(preferences.theme)
        self._scale = preferences.zoom / 100
        self._panel = preferences.panel_width if preferences.panel else 0
        self._seen = False
        _colour(self, self._palette.line)  # seen between its parts: their hairlines
        self._header, self._status, self._side = QWidget(self), QWidget(self), QWidget(self)
        self._paper = QWidget(self)
        _colour(self._paper, self._palette.paper)
        for part in (self._header, self._status, self._side):
            _colour(part, self._palette.panel)
        self._text = QTextEdit(self._paper)
        self._dress_text()

    def _dress_text(self) -> None:
        self._text.setEnabled(False)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._text.verticalScrollBar().setMaximumWidth(0)
        colours = QPalette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(self._palette.paper))
        colours.setColor(QPalette.ColorRole.Text, QColor(self._palette.ink))
        self._text.setPalette(colours)

    def show_article(self, article: Article) -> None:
        """Show the beginning of an article as the article's own view will show it."""
        text = article.text[:_MOST]
        parts = paragraphs(text)
        shown = shown_text(text, parts)
        self._text.setPlainText(shown)
        setting = TypeSetting(self._scale, subtitle_colour(self._palette))
        column = fit_column(self._room() - SCROLL_BAR, self._scale)
        setting.lay(self._text.document(), blocks_of(shown, parts, Places(text)), column)

    def _room(self) -> int:
        """Return the width that is the article's."""
        return self.width() - (self._panel + 1 if self._panel and self.width() >= NARROW else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, room = self.width(), self._room()
        middle = self.height() - HEADER - STATUS
        column = fit_column(room - SCROLL_BAR, self._scale)
        self._header.setGeometry(0, 0, width, HEADER - 1)
        self._paper.setGeometry(0, HEADER, room, middle)
        self._side.setGeometry(room + 1, HEADER, width - room - 1, middle)
        self._status.setGeometry(0, HEADER + middle + 1, width, STATUS - 1)
        self._text.setGeometry(column.outside, PROGRESS, room - column.outside, middle - PROGRESS)
        self._text.setLineWrapColumnOrWidth(column.page)
        TypeSetting.place(self._text.document(), column)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)  # when the text above it is painted too


def _colour(ground: QWidget, colour: str) -> None:
    """Fill a widget with a colour; a painter's ``fillRect`` would load all of Qt's enums."""
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Window, QColor(colour))
    ground.setPalette(colours)
    ground.setAutoFillBackground(True)


def first_palette(theme: Theme) -> Palette:
    """Return the colours of a theme; the system's own theme is told by its palette."""
    if theme is not Theme.SYSTEM:
        return DARK if theme is Theme.DARK else LIGHT
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < _DARK else LIGHT
