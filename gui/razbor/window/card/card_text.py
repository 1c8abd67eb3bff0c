"""Words in a card: drawn rich text, in which each word to look up is a place to go to."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from razbor.window.fonts import sans
from razbor.window.palette import LIGHT, Palette

_WORD = re.compile(r"[^\W\d_\u2029]+(?:[\u0301\u00ad'’-]?[^\W\d_]+)*\u0301?")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_STYLE = """
body, td, p, li {{ color: {ink}; }}
a {{ color: {ink}; text-decoration: underline; }}
i {{ color: {soft}; }}
em {{ color: {soft}; font-style: italic; }}
a.quiet {{ text-decoration: none; }}
.soft {{ color: {soft}; }}
.faint {{ color: {faint}; font-size: 12px; }}
.here {{ background-color: {lit}; font-weight: bold; }}
p {{ margin: 0 0 3px 0; }}
ol, ul {{ margin: 0 0 3px 0; -qt-list-indent: 0; margin-left: 18px; }}
h3, h4 {{ font-size: 14px; margin: 4px 0 2px 0; }}
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """A word that can be looked up: where it begins and ends in the text of its part."""

    start: int
    end: int
    word: str


class CardText(QWidget):
    """Draws HTML of ours and lets its words be pressed; loads nothing, follows nothing.

    ``every_word`` makes each Cyrillic word a stop, otherwise only what stands in ``<a>``.
    """

    word_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, every_word: bool = False) -> None:
        super().__init__(parent)
        self._every_word = every_word
        self._document = _Document(self)
        self._stops: tuple[Stop, ...] | None = None  # not looked for yet
        self._lit: int | None = None
        self._palette: Palette | None = None
        self._html = ""
        self._heights: dict[int, int] = {}  # by width: a layout asks for the same one many times
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.hide()

    def show_html(self, html: str, palette: Palette) -> None:
        """Show a text in the colours of a theme; without one there is nothing to see."""
        self.setVisible(bool(html))
        self._lit = None
        if not html:
            return
        if palette != self._palette:
            self._palette, self._html = palette, ""
            self._document.setDefaultStyleSheet(_STYLE.format(**palette._asdict()))
        if html != self._html:
            self._html = html
            self._document.setHtml(f"<body>{html}</body>")
            self._stops = None
            self._heights.clear()
            self.updateGeometry()
        self.update()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """Return the words that can be looked up; none while nothing is shown."""
        if self.isHidden():
            return ()
        if self._stops is None:
            self._stops = tuple(self._find_stops())
        return self._stops

    def wanted_width(self) -> int:
        """Return the width in which nothing wraps."""
        if self.isHidden():
            return 0
        self._document.setTextWidth(-1)
        return round(self._document.idealWidth() + 1)

    def light(self, stop: int | None) -> QRectF:
        """Make one word stand out, None none; return its place."""
        self._lit = stop
        self.update()
        return QRectF() if stop is None else self.place_of(self.stops[stop])

    def in_words(self) -> str:
        """Return the text for one who hears it."""
        plain = "" if self.isHidden() else str(self._document.toPlainText())
        return " ".join(plain.replace("\ufffc", " ").split())

    def place_of(self, stop: Stop) -> QRectF:
        """Return the box of a word, on its first line."""
        self._lay()
        block = self._document.findBlock(stop.start)
        line = block.layout().lineForTextPosition(stop.start - block.position())
        corner = self._document.documentLayout().blockBoundingRect(block).topLeft()
        end = min(stop.end - block.position(), line.textStart() + line.textLength())
        left, right = (_x(line, at) for at in (stop.start - block.position(), end))
        return QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())

    # Qt's own

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = round(self._document.size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay()
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._colours.ink))
        context.clip = QRectF(event.rect())
        if self._lit is not None:
            context.selections = [self._selection(self.stops[self._lit])]
        self._document.documentLayout().draw(painter, context)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._stop_at(event.position())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._stop_at(event.position())
        if at is not None and event.button() is Qt.MouseButton.LeftButton:
            self.word_pressed.emit(self.stops[at].word)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.unsetCursor()

    @property
    def _colours(self) -> Palette:
        return self._palette or LIGHT

    def _lay(self) -> None:
        """Lay the text out in the width that there is."""
        if self._document.textWidth() != self.width():
            self._document.setTextWidth(self.width())

    def _stop_at(self, point: QPointF) -> int | None:
        self._lay()
        exact = Qt.HitTestAccuracy.ExactHit
        place = self._document.documentLayout().hitTest(point, exact)
        return next((n for n, one in enumerate(self.stops) if one.start <= place < one.end), None)

    def _selection(self, stop: Stop) -> QAbstractTextDocumentLayout.Selection:
        selection = QAbstractTextDocumentLayout.Selection()
        cursor = QTextCursor(self._document)
        cursor.setPosition(stop.start)
        cursor.setPosition(stop.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setBackground(QColor(self._colours.accent))
        selection.format.setForeground(QColor(self._colours.card))
        return selection

    def _find_stops(self) -> list[Stop]:
        found = []
        block = self._document.begin()
        while block.isValid():
            found += _words_of(block) if self._every_word else _anchors_of(block)
            block = block.next()
        return found


class _Document(QTextDocument):
    """Loads no picture, no style and no page, whatever the text asks for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDefaultFont(sans(14))
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)

    def loadResource(self, _kind: int, _address: QUrl | str) -> None:
        return None


def _words_of(block: QTextBlock) -> list[Stop]:
    begin = block.position()
    return [
        Stop(begin + found.start(), begin + found.end(), found[0])
        for found in _WORD.finditer(block.text())
        if _CYRILLIC.search(found[0])
    ]


def _anchors_of(block: QTextBlock) -> list[Stop]:
    found, pieces = [], block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().isAnchor():
            end = piece.position() + piece.length()
            found.append(Stop(piece.position(), end, piece.charFormat().anchorHref()))
        pieces += 1
    return found


def _x(line: object, at: int) -> float:
    """Return where a character stands on a line; PySide gives it with the character's number."""
    place = line.cursorToX(at)  # type: ignore[attr-defined]
    return float(place[0] if isinstance(place, tuple) else place)
