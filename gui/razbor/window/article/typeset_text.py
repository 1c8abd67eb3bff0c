"""A read-only text set for reading: the type, the column, the places in it. Knows no analysis."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from razbor.bridge.places import Places
from razbor.i18n import tr
from razbor.text.article import Article
from razbor.text.paragraphs import paragraphs
from razbor.text.span import Span
from razbor.window.article.column import Column, fit_column
from razbor.window.article.page import page_block
from razbor.window.article.shown_text import shown_text
from razbor.window.article.tick_bar import Tick, TickBar
from razbor.window.article.type_setting import (
    BLANK,
    Blocks,
    TypeSetting,
    blocks_of,
    subtitle_colour,
)
from razbor.window.palette import LIGHT, Palette

if TYPE_CHECKING:
    from razbor.text.layout import Paragraph

_FLAGS = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
_CALM_TOP, _CALM_BOTTOM, _READ_AT = 0.08, 0.85, 0.3  # shares of the viewport's height


class TypesetText(QTextEdit):
    """Shows an article's text; every place is counted in code points of ``article.text``."""

    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = Article("")
        self.colours: Palette = LIGHT
        self.scale = 1.0
        self.places = Places("")
        self.paragraphs: tuple[Paragraph, ...] = ()
        self._blocks = Blocks()
        self._column = Column(0, 0, 0, 0)
        self.ticks = TickBar(self._make_ticks)
        self._dress()
        self.set_palette_theme(LIGHT)

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setAcceptDrops(False)  # files are the window's to take
        self.setTextInteractionFlags(_FLAGS)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setVerticalScrollBar(self.ticks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setMinimumWidth(280)

    # what is shown

    def show_article(self, article: Article) -> None:
        """Show a text from its beginning."""
        self.article = article
        self.places = Places(article.text)
        self.paragraphs = paragraphs(article.text)
        shown = shown_text(article.text, self.paragraphs)
        self._blocks = blocks_of(shown, self.paragraphs, self.places)
        self.setCurrentCharFormat(QTextCharFormat())
        self.setPlainText(shown)
        self._lay()

    def set_palette_theme(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.colours = palette
        colours = QPalette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(palette.paper))
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.HighlightedText,
        ):
            colours.setColor(role, QColor(palette.ink))
        selection = QColor(palette.accent)
        selection.setAlpha(72)
        colours.setColor(QPalette.ColorRole.Highlight, selection)
        self.setPalette(colours)
        self.ticks.set_palette_theme(palette)
        with self._keeping_view():
            self._setting().colour_headings(self.document(), self._blocks)

    def set_zoom(self, percent: int) -> None:
        """Set the size of the type; 100 is the standard one."""
        self.scale = percent / 100
        with self._keeping_view():
            self._lay()

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.setAccessibleName(tr("Статья"))

    # places

    def caret_place(self) -> int:
        """Return the place of the caret."""
        return self.places.from_qt(self.textCursor().position())

    def put_caret(self, place: int) -> None:
        """Put the caret at a place, nothing selected."""
        cursor = self.textCursor()
        cursor.setPosition(min(self.places.to_qt(place), self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def selected_text(self) -> str:
        """Return the article's own words that are selected."""
        start, end = self.selected_places()
        return self.article.text[start:end]

    def selected_places(self) -> tuple[int, int]:
        """Return where the selection begins and ends, the same where there is none."""
        cursor = self.textCursor()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        return self.places.from_qt(ends[0]), self.places.from_qt(ends[1])

    def place_at(self, point: QPoint) -> int | None:
        """Return the place of the letter under a point of the viewport, if there is one."""
        position = self.cursorForPosition(point).position()
        for start in (position, position - 1):
            if start >= 0 and any(
                box.adjusted(-0.5, 0, 0.5, 0).contains(QPointF(point))
                for box in self._boxes(start, start + 1)
            ):
                return self.places.from_qt(start)
        return None

    def rects_of(self, span: Span) -> list[QRect]:
        """Return the boxes of a span in the viewport, one a line, ascenders to descenders."""
        return [box.toAlignedRect() for box in self._boxes(*self.places.span_to_qt(span))]

    def bring(self, span: Span) -> None:
        """Scroll so that a span can be read, but only when it cannot be now."""
        height = self.viewport().height()
        top = self._caret_rect(self.places.to_qt(span.start)).top()
        bottom = self._caret_rect(self.places.to_qt(span.end)).bottom()
        if top >= _CALM_TOP * height and bottom <= _CALM_BOTTOM * height:
            return
        self.ticks.setValue(round(self.ticks.value() + top - _READ_AT * height))

    def scroll_offset(self) -> QPointF:
        """Return the document's point that lies at the viewport's corner."""
        return QPointF(self.horizontalScrollBar().value(), self.ticks.value())

    @property
    def body_start(self) -> int:
        """Return the Qt position of the body's first block, -1 without a body."""
        return self._blocks.body

    # keys, wheel, copying

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            event.setAccepted(self._turn_page(-1 if back else 1))
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._in_blank_line():
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the wheel scroll beside the column too."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted() != self._column:
            with self._keeping_view():
                self._fit()
        super().resizeEvent(event)

    # inside

    def _make_ticks(self) -> Sequence[Tick]:
        return ()

    def _setting(self) -> TypeSetting:
        return TypeSetting(self.scale, subtitle_colour(self.colours))

    def _lay(self) -> None:
        self._column = self._fitted()
        self._setting().lay(self.document(), self._blocks, self._column)
        self._fit()

    def _fitted(self) -> Column:
        return fit_column(self.width() - self.ticks.sizeHint().width(), self.scale)

    def _fit(self) -> None:
        column = self._column = self._fitted()
        self._setting().place(self.document(), column)
        self.setLineWrapColumnOrWidth(column.page)
        self.setViewportMargins(column.outside, 0, 0, 0)

    @contextmanager
    def _keeping_view(self) -> Iterator[None]:
        """Keep the line at the top where it is while the layout changes."""
        corner = QPoint(self._column.gutter + 1, 1)
        anchor = self.cursorForPosition(corner).position()
        before = self._caret_rect(anchor).top()
        at_top = self.ticks.value() == 0
        yield
        if not at_top:
            self.ticks.setValue(self.ticks.value() + self._caret_rect(anchor).top() - before)

    def _turn_page(self, by: int) -> bool:
        """Scroll by a page less two lines; say whether anything moved."""
        before = self.ticks.value()
        line = self.fontMetrics().height() * 2
        self.ticks.setValue(before + by * max(40, self.viewport().height() - 2 * line))
        return self.ticks.value() != before

    def _in_blank_line(self) -> bool:
        return not self.textCursor().block().text().strip(BLANK)

    def _caret_rect(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return self.cursorRect(cursor)

    def _boxes(self, start: int, end: int) -> Iterator[QRectF]:
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            seen = page_block(self.document(), block, self.scroll_offset())
            for box in seen.boxes(start, end):
                yield box.letters
            block = block.next()
