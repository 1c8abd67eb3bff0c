"""The blocks that can be seen, and the boxes that a span fills on their lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

_FEW = 60  # blocks: some screens


@dataclass(frozen=True, slots=True)
class LineBox:
    """A stretch of one line, in the viewport's pixels; ``top`` and ``bottom`` are the line's."""

    left: float
    right: float
    baseline: float
    ascent: float
    descent: float
    top: float
    bottom: float

    @property
    def letters(self) -> QRectF:
        """Return the box from ascenders to descenders."""
        height = self.ascent + self.descent
        return QRectF(self.left, self.baseline - self.ascent, self.right - self.left, height)


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One block that can be seen, ``start..end`` in Qt positions."""

    start: int
    end: int
    rect: QRectF
    layout: QTextLayout

    def boxes(self, start: int, end: int) -> Iterator[LineBox]:
        """Yield what a span fills, line by line, without the space at which a line wraps."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        if first >= last:
            return
        for number in range(self.layout.lineForTextPosition(first).lineNumber(), self.line_count):
            line = self.layout.lineAt(number)
            if line.textStart() >= last:
                return
            box = self._box(line, first, last)
            if box.right > box.left:
                yield box

    @property
    def line_count(self) -> int:
        """Return how many lines there are."""
        return self.layout.lineCount()

    def _box(self, line: QTextLine, first: int, last: int) -> LineBox:
        start = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        right = min(x_of(line, end), line.x() + line.naturalTextWidth())
        origin = self.rect.topLeft()
        top = origin.y() + line.y()
        return LineBox(
            left=origin.x() + x_of(line, start),
            right=origin.x() + right,
            baseline=top + line.ascent(),
            ascent=line.ascent(),
            descent=line.descent(),
            top=top,
            bottom=top + line.height(),
        )


def x_of(line: QTextLine, place: int) -> float:
    """Return where a place of a line is; Qt answers with the place that it moved to as well."""
    found: tuple[float, int] = line.cursorToX(place)  # type: ignore[assignment]
    return found[0]


class TopBlock:
    """Finds the block at the top of a viewport, beginning at the one that was there last.

    Qt's own hit test looks through all blocks that follow where a point lies between two of them:
    10 ms in a book.
    """

    def __init__(self) -> None:
        self._number = 0

    def at(self, document: QTextDocument, offset: QPointF) -> QTextBlock:
        """Return the last block that begins at the viewport's top or above it, else the first."""
        last = document.findBlockByNumber(self._number)
        block = _near(document, last if last.isValid() else document.begin(), offset.y())
        if block is None:
            layout = document.documentLayout()
            place = layout.hitTest(offset, Qt.HitTestAccuracy.FuzzyHit)
            hit = document.findBlock(max(0, place))
            block = _near(document, hit, offset.y()) or hit
        self._number = block.blockNumber()
        return block


def _near(document: QTextDocument, block: QTextBlock, y: float) -> QTextBlock | None:
    """Walk from a block to the last one that begins at a height or above it; None if it is far."""
    layout = document.documentLayout()
    for _ in range(_FEW):
        before, after = block.previous(), block.next()
        if before.isValid() and layout.blockBoundingRect(block).top() > y:
            block = before
        elif after.isValid() and layout.blockBoundingRect(after).top() <= y:
            block = after
        else:
            return block
    return None


def visible_blocks(
    document: QTextDocument, offset: QPointF, height: int, top: TopBlock
) -> Iterator[PageBlock]:
    """Yield the blocks inside a viewport scrolled by ``offset``, from the top."""
    block = top.at(document, offset)
    if block.previous().isValid():
        block = block.previous()
    while block.isValid():
        seen = page_block(document, block, offset)
        if seen.rect.top() > height:
            return
        yield seen
        block = block.next()


def page_block(document: QTextDocument, block: QTextBlock, offset: QPointF) -> PageBlock:
    """Return one block as it stands in a viewport scrolled by ``offset``."""
    rect = document.documentLayout().blockBoundingRect(block).translated(-offset)
    start = block.position()
    return PageBlock(start, start + block.length() - 1, rect, block.layout())
