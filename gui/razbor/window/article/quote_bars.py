"""Quotations in the margin: a bar beside the lines that are spoken, and who speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from razbor.analysis.analysis import Analysis
from razbor.bridge.marks import MarkType, mark_type
from razbor.bridge.places import Places
from razbor.facts.fact import Fact, FactType
from razbor.i18n import tr
from razbor.window.article.page import PageBlock
from razbor.window.article.span_index import NO_SPANS, SpanIndex
from razbor.window.fonts import sans
from razbor.window.palette import Palette

_QUOTED = ("direct", "mixed", "headline")
_BAR, _BAR_GAP, _LANE = 3, 16, 5
_LABEL_GAP, _LABEL_LINE, _NARROWEST_LABEL = 13, 16, 84


@dataclass(frozen=True, slots=True)
class QuoteBar:
    """A spoken stretch in Qt positions, its speaker's name and type, and how it is quoted."""

    start: int
    end: int
    speaker: str
    kind: MarkType
    form: str


@dataclass(frozen=True, slots=True)
class QuoteBars:
    """The quotations of an article by start."""

    bars: tuple[QuoteBar, ...] = ()
    spans: SpanIndex = NO_SPANS


@dataclass(frozen=True, slots=True)
class _Drawn:
    bar: QuoteBar
    top: float
    bottom: float
    lane: int


def quote_bars(analysis: Analysis, places: Places) -> QuoteBars:
    """Return the quotations of an analysis: what its statements quote word for word."""
    found = [
        bar
        for fact in analysis.facts
        if fact.type is FactType.STATEMENT and fact.subtype in _QUOTED
        for bar in _bars_of(fact, analysis, places)
    ]
    found.sort(key=lambda bar: (bar.start, bar.end))
    return QuoteBars(
        tuple(found), SpanIndex([bar.start for bar in found], [bar.end for bar in found])
    )


def _bars_of(fact: Fact, analysis: Analysis, places: Places) -> Iterator[QuoteBar]:
    ids = [filler.entity for filler in fact.fillers("SPEAKER") if filler.entity]
    speakers = [analysis.by_id[one] for one in ids if one in analysis.by_id]
    name = ", ".join(speaker.canonical for speaker in speakers)
    kind = mark_type(speakers[0]) if speakers else MarkType.PERSON
    for filler in fact.fillers("CONTENT"):
        if filler.span:
            yield QuoteBar(*places.span_to_qt(filler.span), name, kind, fact.subtype or "direct")


class QuotePainter:
    """Paints the margin from the top of the window down, so that no name covers another."""

    def __init__(self, quotes: QuoteBars, palette: Palette, scale: float) -> None:
        self._quotes = quotes
        self._palette = palette
        self._scale = min(scale, 1.25)
        self._label_bottom = -1e9

    def paint(self, painter: QPainter, block: PageBlock) -> None:
        """Paint the bars and names beside one block."""
        drawn: list[_Drawn] = []
        named: tuple[str, str] | None = None
        for index in self._quotes.spans.touching(block.start, block.end):
            one = self._place(self._quotes.bars[index], block, drawn)
            if one is None:
                continue
            drawn.append(one)
            self._paint_bar(painter, block, one)
            if named != (one.bar.speaker, one.bar.form):
                self._paint_label(painter, block, one)
            named = one.bar.speaker, one.bar.form

    def _place(self, bar: QuoteBar, block: PageBlock, drawn: Sequence[_Drawn]) -> _Drawn | None:
        boxes = list(block.boxes(bar.start, bar.end))
        if not boxes:
            return None
        top = boxes[0].baseline - boxes[0].ascent - 2
        bottom = boxes[-1].baseline + boxes[-1].descent + 4
        taken = {
            other.lane
            for other in drawn
            if other.bar.speaker != bar.speaker and other.top < bottom and top < other.bottom
        }
        return _Drawn(bar, top, bottom, next(lane for lane in count() if lane not in taken))

    def _paint_bar(self, painter: QPainter, block: PageBlock, one: _Drawn) -> None:
        left = round(block.rect.left()) - _BAR_GAP - _BAR - one.lane * _LANE
        colour = QColor(self._palette.marks[one.bar.kind].line)
        painter.fillRect(QRectF(left, round(one.top), _BAR, round(one.bottom - one.top)), colour)

    def _paint_label(self, painter: QPainter, block: PageBlock, one: _Drawn) -> None:
        right = block.rect.left() - _BAR_GAP - _BAR - _LABEL_GAP - one.lane * _LANE
        if right < _NARROWEST_LABEL or not one.bar.speaker:
            return
        font = sans(round(12 * self._scale))
        line = round(_LABEL_LINE * self._scale)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.soft))
        top = max(round(one.top) + 1, self._label_bottom + 4)
        for row, text in enumerate((one.bar.speaker, _form(one.bar.form))):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - 4)
            place = QRectF(4, top + row * line, right - 4, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, shown)
        self._label_bottom = top + 2 * line


def _form(form: str) -> str:
    """Return how something is quoted, in words."""
    if form == "mixed":
        return tr("отчасти дословно")
    return tr("в заголовке") if form == "headline" else tr("прямая речь")
