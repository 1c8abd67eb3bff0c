"""The text with all that is painted around it: marks, quotations, ticks, what is lit."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.marks import Mark, MarkType, mark_type, marks_of
from razbor.entities.entity import MentionKind
from razbor.text.article import Article
from razbor.text.span import Span
from razbor.window.article.mark_layer import lay_marks
from razbor.window.article.meta_line import meta_line, meta_place, paint_meta
from razbor.window.article.page import TopBlock, visible_blocks
from razbor.window.article.placed_marks import Sight
from razbor.window.article.quote_bars import QuoteBars, QuotePainter, quote_bars
from razbor.window.article.span_index import NO_SPANS, SpanIndex
from razbor.window.article.tick_bar import Tick
from razbor.window.article.tick_places import TickPlaces
from razbor.window.article.typeset_text import TypesetText
from razbor.window.article.under_text import Painted, UnderText
from razbor.window.palette import Palette

_MARKING = ("article", "words", "entities", "mentions", "own")  # of an analysis
_OVERHANG = 30  # pixels that lines and rings may hang out of their block


class MarkedText(TypesetText):
    """Shows what an analysis found; leads nowhere by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._painted = Painted()
        self._under = UnderText()
        self._quotes = QuoteBars()
        self._tick_places = TickPlaces()
        self._meta = ""
        self._explained: Span | None = None
        self._top = TopBlock()
        self._hits: tuple[Sequence[Span], SpanIndex] = ((), NO_SPANS)
        self.analysis: Analysis | None = None
        self.marks: tuple[Mark, ...] = ()
        self.shown_types = frozenset(MarkType)
        super().__init__(parent)

    def show_article(self, article: Article) -> None:
        self.analysis = None
        self.marks = ()
        self._painted = Painted(visible=self._painted.visible)
        self._quotes = QuoteBars()
        self._explained = None
        self._top = TopBlock()
        self._tick_places = TickPlaces()
        self._meta = meta_line(article, None)
        super().show_article(article)

    def show_analysis(self, analysis: Analysis) -> None:
        """Show what was found; the view and the caret stay where they are."""
        if analysis.text != self.article.text:
            self.show_article(analysis.article)
        self.marks = marks_of(analysis)
        self._show_stated(analysis)
        self._painted = Painted(visible=self._painted.visible)
        self._lay_marks()

    def take_facts(self, analysis: Analysis) -> bool:
        """Take an analysis whose facts alone are other ones; say whether it is one."""
        shown = self.analysis
        if shown is None or any(getattr(shown, of) != getattr(analysis, of) for of in _MARKING):
            return False
        self._show_stated(analysis)
        self._paint_with(lit=NO_SPANS, chosen=NO_SPANS)
        return True

    def _show_stated(self, analysis: Analysis) -> None:
        """Show what hangs on facts: who speaks in the margin, where the news is from."""
        self.analysis = analysis
        self._quotes = quote_bars(analysis, self.places)
        self._meta = meta_line(analysis.article, analysis)

    def set_shown_types(self, types: frozenset[MarkType]) -> None:
        """Show the marks of these types alone."""
        self.shown_types = types
        self._lay_marks()

    def set_marks_visible(self, visible: bool) -> None:  # noqa: FBT001  (a slot of a checkable action)
        """Put all marks out or on again; the way from mark to mark stays."""
        self._paint_with(visible=visible)

    def light_up(self, spans: Sequence[Span], *, scroll: bool = True) -> None:
        """Light up the evidence of a fact, and show the first of it."""
        self._paint_with(lit=self._index(spans))
        if spans and scroll:
            self.bring(spans[0])

    def light_entity(self, entity: str | None) -> None:
        """Light up all mentions of one entity, pronouns too; None puts them out."""
        known = self.analysis.by_id.get(entity) if self.analysis and entity else None
        if known is None or self.analysis is None:
            self._paint_with(chosen=NO_SPANS)
            return
        spans = [
            mention.span
            for mention in self.analysis.mentions
            if mention.entity == entity and mention.kind is not MentionKind.ZERO
        ]
        self._paint_with(chosen=self._index(spans), chosen_type=mark_type(known))

    def show_hits(self, spans: Sequence[Span], current: int = -1) -> None:
        """Show what the find bar found, in order, and scroll to the current hit (-1: none)."""
        current = current if 0 <= current < len(spans) else -1
        if spans is not self._hits[0]:  # from hit to hit they stay where they are
            self._hits = spans, self._index(spans)
        self._paint_with(hits=self._hits[1], hit=current)
        if current >= 0:
            self.bring(spans[current])

    def show_vocabulary(
        self, unknown: SpanIndex = NO_SPANS, learning: SpanIndex = NO_SPANS
    ) -> None:
        """Show which words are unknown and which are being learnt; both in Qt positions."""
        self._paint_with(unknown=unknown, learning=learning)

    def put_out(self) -> bool:
        """Put out evidence, the chosen entity and hits; say whether there were any."""
        painted = self._painted
        was_lit = bool(len(painted.lit) or len(painted.chosen) or len(painted.hits))
        self._paint_with(lit=NO_SPANS, chosen=NO_SPANS, hits=NO_SPANS, hit=-1)
        return was_lit

    def ring(self, span: Span | None) -> None:
        """Draw the focus around a span, or nowhere."""
        self._paint_with(ring=self.places.span_to_qt(span) if span else None)

    def show_word(self, span: Span | None) -> None:
        """Show which word is being explained."""
        before = self._explained
        self._explained = span
        place = self.places.span_to_qt(span) if span else None
        self._painted = replace(self._painted, word=place)
        for rect in (box for one in (before, span) if one for box in self.rects_of(one)):
            self.viewport().update(rect.adjusted(-4, -4, 4, 16))

    def point_under(self, index: int | None) -> QPoint:
        """Return the point of the screen under a mark, with None under the caret."""
        boxes = self.rects_of(self.marks[index].span) if index is not None else []
        box = boxes[0] if boxes else self.cursorRect()
        return self.viewport().mapToGlobal(box.bottomLeft())

    def selects(self, index: int) -> bool:
        """Say whether the selection goes beyond a mark: then the menu is for the selection."""
        cursor = self.textCursor()
        start, end = self.places.span_to_qt(self.marks[index].span)
        return cursor.hasSelection() and not (
            start <= cursor.selectionStart() and cursor.selectionEnd() <= end
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._meta = meta_line(self.article, self.analysis)
        self.viewport().update()

    def set_palette_theme(self, palette: Palette) -> None:
        super().set_palette_theme(palette)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin = QuotePainter(self._quotes, self.colours, self.scale)
        top, bottom, sight = event.rect().top(), event.rect().bottom(), Sight(event.region())
        for block in visible_blocks(self.document(), self.scroll_offset(), bottom, self._top):
            if block.rect.bottom() + _OVERHANG >= top:
                self._under.paint(painter, block, self._painted, self.colours, sight)
            margin.paint(painter, block)
            if block.start == self.body_start:
                self._paint_meta(painter, meta_place(block, self.scale), sight)
        painter.end()
        super().paintEvent(event)

    def _paint_meta(self, painter: QPainter, place: QRectF, sight: Sight) -> None:
        if sight.touches(place):
            paint_meta(painter, self._meta, place, self.colours, self.scale)

    def known_places(self) -> SpanIndex | None:
        """Return the places of the marks in code points, if Qt counts them alike."""
        return self._painted.marks.spans if self.places.same else None

    def _lay_marks(self) -> None:
        layer = lay_marks(self.marks, self.shown_types, self.places)
        self._tick_places = TickPlaces(layer)
        self._paint_with(marks=layer)

    def _make_ticks(self) -> Sequence[Tick]:
        if not self._painted.visible:
            return ()
        height = self.ticks.maximum() + self.ticks.pageStep()
        return self._tick_places.ticks(self.document(), height, self.colours)

    def _paint_with(self, **changed: object) -> None:
        self._painted = replace(self._painted, **changed)  # type: ignore[arg-type]
        self.viewport().update()
        self.ticks.update()

    def _index(self, spans: Iterable[Span]) -> SpanIndex:
        return SpanIndex(*self.places.spans_to_qt(sorted(spans)))
