"""Sizes of the article's type and how they are laid on a document."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from razbor.bridge.places import Places
from razbor.text.layout import Paragraph, Part
from razbor.window.article.colours import between
from razbor.window.article.column import Column
from razbor.window.fonts import serif
from razbor.window.palette import Palette

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_TOP, _BOTTOM, META_SPACE = 34, 96, 40
_SUBTITLE = 0.5  # from grey to ink, so that it can be read on a tint
_HEAD = 3  # headline, subtitle, body
BLANK = " \t\u00a0\u200b\u202f\u3000"
_BLANK_LINE = re.compile(f"^[{BLANK}]*$", re.MULTILINE)


class _Style(NamedTuple):
    """Pixels at 100 %."""

    size: int
    line: int
    after: int
    bold: bool = False


_STYLES = {
    Part.HEADLINE: _Style(29, 38, 8, bold=True),
    Part.SUBTITLE: _Style(19, 28, 6),
    Part.BODY: _Style(18, 30, 17),
}


class Blocks(NamedTuple):
    """The blocks of a document that are not plain body, each by a position in it.

    Attributes:
        headings: Headline and subtitle.
        blank: Blank lines.
        body: The first block of the body, -1 without one.
    """

    headings: tuple[tuple[int, Part], ...] = ()
    blank: tuple[int, ...] = ()
    body: int = -1


class TypeSetting(NamedTuple):
    """The reader's size and the colour of the subtitle."""

    scale: float
    subtitle: str

    def font(self, part: Part = Part.BODY) -> QFont:
        """Return the font of a part of the article."""
        style = _STYLES[part]
        return serif(round(style.size * self.scale), bold=style.bold)

    def lay(self, document: QTextDocument, blocks: Blocks, column: Column) -> None:
        """Give every block of a document its font, line height and distance."""
        document.setDefaultFont(self.font())
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._block_format(Part.BODY))
        self._lay_blank(cursor, blocks.blank)
        for position, part in blocks.headings:
            cursor.setPosition(position)
            self._lay_heading(cursor, part)
        if blocks.body >= 0:
            cursor.setPosition(blocks.body)
            cursor.setBlockFormat(self._block_format(Part.BODY, before=META_SPACE))
        self.place(document, column)
        cursor.endEditBlock()

    def colour_headings(self, document: QTextDocument, blocks: Blocks) -> None:
        """Give the subtitle its colour again."""
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for position, part in blocks.headings:
            cursor.setPosition(position)
            self._lay_heading(cursor, part)
        cursor.endEditBlock()

    @staticmethod
    def place(document: QTextDocument, column: Column) -> None:
        """Put the column where it belongs."""
        frame = document.rootFrame()
        layout = frame.frameFormat()
        layout.setLeftMargin(column.gutter)
        layout.setRightMargin(column.edge)
        layout.setTopMargin(_TOP)
        layout.setBottomMargin(_BOTTOM)
        if layout != frame.frameFormat():
            frame.setFrameFormat(layout)

    @staticmethod
    def _lay_blank(cursor: QTextCursor, positions: tuple[int, ...]) -> None:
        blank = QTextBlockFormat()
        blank.setLineHeight(1, _FIXED)
        for position in positions:
            cursor.setPosition(position)
            cursor.setBlockFormat(blank)

    def _lay_heading(self, cursor: QTextCursor, part: Part) -> None:
        cursor.setBlockFormat(self._block_format(part))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFont(self.font(part))
        if part is Part.SUBTITLE:
            letters.setForeground(brush(self.subtitle))
        cursor.setCharFormat(letters)

    def _block_format(self, part: Part, before: int = 0) -> QTextBlockFormat:
        style = _STYLES[part]
        block = QTextBlockFormat()
        block.setLineHeight(round(style.line * self.scale), _FIXED)
        block.setBottomMargin(round(style.after * self.scale))
        block.setTopMargin(round(before * self.scale))
        return block


def blocks_of(shown: str, paragraphs: Sequence[Paragraph], places: Places) -> Blocks:
    """Return the blocks of a shown text that are not plain body."""
    head = paragraphs[:_HEAD]
    body = next((part.span.start for part in head if part.part is Part.BODY), -1)
    line = shown.rfind("\n", 0, body) + 1
    return Blocks(
        tuple((places.to_qt(p.span.start), p.part) for p in head if p.part is not Part.BODY),
        tuple(places.to_qt(line.start()) for line in _BLANK_LINE.finditer(shown)),
        places.to_qt(line) if body >= 0 else -1,
    )


def brush(colour: str) -> QBrush:
    """Return a brush by way of a palette: ``QBrush(QColor())`` would load all of Qt's enums."""
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Text, QColor(colour))
    return colours.brush(QPalette.ColorRole.Text)


def subtitle_colour(palette: Palette) -> str:
    """Return the colour of a subtitle."""
    return between(palette.soft, palette.ink, _SUBTITLE).name()
