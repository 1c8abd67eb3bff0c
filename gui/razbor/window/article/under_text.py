"""What is painted under the letters: marks, evidence, mentions of one entity, hits, the focus."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from razbor.bridge.marks import MarkType
from razbor.window.article.colours import between, whisper
from razbor.window.article.mark_layer import NO_MARKS, MarkLayer
from razbor.window.article.page import LineBox, PageBlock
from razbor.window.article.placed_marks import Placed, PlacedMarks, Sight
from razbor.window.article.span_index import NO_SPANS, SpanIndex
from razbor.window.article.underline import THICK, THIN, draw_bead, draw_underline, underline
from razbor.window.palette import Palette

_STEP = 3  # from one line under a mark to the next
_RADIUS = 3.0
_STRONG = {"light": 0.25, "dark": 0.13}  # of the line in the tint; with more, letters get lost


@dataclass(frozen=True, slots=True)
class Painted:
    """Everything under the text, in Qt positions; a change makes a new one.

    Attributes:
        marks: Marks of the analysis.
        unknown: Words that the reader does not know.
        learning: Words that the reader is learning.
        visible: False when the reader has put all marks out.
        chosen: Mentions of the chosen entity, pronouns included.
        chosen_type: The type whose colour they take.
        lit: Evidence of the chosen fact.
        hits: What the find bar found.
        hit: Index of the current hit, -1 for none.
        word: Place of the word that a card explains.
        ring: Place of the focused mark.
    """

    marks: MarkLayer = NO_MARKS
    unknown: SpanIndex = NO_SPANS
    learning: SpanIndex = NO_SPANS
    visible: bool = True
    chosen: SpanIndex = NO_SPANS
    chosen_type: MarkType = MarkType.PERSON
    lit: SpanIndex = NO_SPANS
    hits: SpanIndex = NO_SPANS
    hit: int = -1
    word: tuple[int, int] | None = None
    ring: tuple[int, int] | None = None


class UnderText:
    """Paints all that lies under the letters, block by block."""

    def __init__(self) -> None:
        self._marks = PlacedMarks()

    def paint(
        self,
        painter: QPainter,
        block: PageBlock,
        painted: Painted,
        palette: Palette,
        sight: Sight,
    ) -> None:
        """Paint what lies under one block; marks out of ``sight`` are left out."""
        placed = self._marks.of(block, painted.marks) if painted.visible else []
        placed = [(index, boxes) for index, boxes in placed if any(map(sight.holds, boxes))]
        _paint_block(painter, block, painted, palette, placed)


def _paint_block(
    painter: QPainter, block: PageBlock, painted: Painted, palette: Palette, placed: Placed
) -> None:
    layer = painted.marks
    _paint_words(painter, block, painted, palette)
    _paint_tints(painter, layer, placed, palette)
    if len(painted.chosen):
        colour = strong_tint(palette, painted.chosen_type)
        _fill(painter, _boxes(block, painted.chosen), colour)
    for spans, grow in ((painted.lit, 2), (painted.hits, 1)):
        if len(spans):
            _fill(painter, _boxes(block, spans), QColor(palette.lit), grow)
    if painted.word:
        _fill(painter, block.boxes(*painted.word), QColor(palette.lit), grow=2)
    _paint_lines(painter, layer, placed, palette)
    if painted.hit >= 0:
        _paint_ring(painter, _boxes_of(block, painted.hits, painted.hit), palette)
    if painted.ring:
        _paint_ring(painter, block.boxes(*painted.ring), palette)


def strong_tint(palette: Palette, kind: MarkType) -> QColor:
    """Return a type's tint, some of the way to its line: the chosen entity's colour."""
    return between(palette.marks[kind].tint, palette.marks[kind].line, _STRONG[palette.name])


def tint_box(box: LineBox, level: int = 0) -> QRectF:
    """Return the tinted box of a mark on one line, its own line included."""
    bottom = line_top(box, level) + THICK
    top = round(box.baseline - 0.98 * box.ascent)
    return QRectF(box.left - 1, top, box.right - box.left + 2, bottom - top)


def line_top(box: LineBox, level: int) -> float:
    """Return where the line under a mark begins."""
    return round(box.baseline + 0.95 * box.descent) + _STEP * level


def _boxes(block: PageBlock, spans: SpanIndex) -> Iterator[LineBox]:
    for index in spans.touching(block.start, block.end):
        yield from _boxes_of(block, spans, index)


def _boxes_of(block: PageBlock, spans: SpanIndex, index: int) -> Iterator[LineBox]:
    return block.boxes(spans.starts[index], spans.ends[index])


def _fill(painter: QPainter, boxes: Iterable[LineBox], colour: QColor, grow: int = 0) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(tint_box(box).adjusted(-grow, 0, grow, 0), _RADIUS, _RADIUS)


def _paint_words(painter: QPainter, block: PageBlock, painted: Painted, palette: Palette) -> None:
    """Draw a line over the words that the reader does not know; those being learnt have a ground.

    Marks have their lines below: so both can be told apart without colours.
    """
    if not (len(painted.unknown) or len(painted.learning)):
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.learnt))
    for box in _boxes(block, painted.learning):
        painter.drawRoundedRect(_word_box(box), _RADIUS, _RADIUS)
    painter.setBrush(whisper(palette.paper, palette.faint))
    for spans in (painted.unknown, painted.learning):
        for box in _boxes(block, spans):
            place = _word_box(box)
            painter.drawRect(QRectF(round(box.left), place.top(), box.right - box.left, 1))


def _word_box(box: LineBox) -> QRectF:
    top = round(box.baseline - 0.92 * box.ascent)
    return QRectF(box.left - 2, top, box.right - box.left + 4, line_top(box, 0) - top)


def _paint_tints(painter: QPainter, layer: MarkLayer, placed: Placed, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for index, boxes in placed:
        if layer.tinted[index]:
            painter.setBrush(QColor(palette.marks[layer.marks[index].type].tint))
            for box in boxes:
                painter.drawRoundedRect(tint_box(box, layer.levels[index]), _RADIUS, _RADIUS)


def _paint_lines(painter: QPainter, layer: MarkLayer, placed: Placed, palette: Palette) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index, boxes in placed:
        mark = layer.marks[index]
        thickness = THICK if mark.named else THIN
        line = palette.marks[mark.type].line
        colour = QColor(line) if mark.named else whisper(palette.paper, line)
        painter.setPen(underline(mark.type, colour, thickness))
        for box in boxes:
            corner = QPointF(round(box.left) - 1, line_top(box, layer.levels[index]))
            draw_underline(painter, mark.type, corner, box.right - box.left + 2, thickness)
        if mark.own and boxes:
            top = line_top(boxes[-1], layer.levels[index])
            draw_bead(painter, QPointF(boxes[-1].right + 1, top + thickness / 2), QColor(line))


def _paint_ring(painter: QPainter, boxes: Iterable[LineBox], palette: Palette) -> None:
    """Draw a ring around each line of a span."""
    path = QPainterPath()
    for box in boxes:
        rect = tint_box(box).adjusted(-1, -1, 1, 2)
        path.addRoundedRect(rect, _RADIUS + 2, _RADIUS + 2)
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path.simplified())
