"""The article: the way from mark to mark, from place to place, and the word under the pointer."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.marks import MarkType
from razbor.text.article import Article
from razbor.text.span import Span
from razbor.window.article.announce import announce, mark_in_words
from razbor.window.article.hover import Hover
from razbor.window.article.marked_text import MarkedText
from razbor.window.article.trail import Trail
from razbor.window.article.walk import Walk
from razbor.window.article.word_places import WordPlaces
from razbor.words.word import Word

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleView(MarkedText):
    """Leads through an article; a mark's index is into ``marks``, places are code points.

    ``mark_activated`` is Enter or a click on a mark, ``menu_wanted`` asks for a menu at a point of
    the screen. Bare letters are left to the window.
    """

    mark_focused = Signal(int)
    mark_left = Signal()
    mark_activated = Signal(int)
    word_neared = Signal(int)
    word_rested = Signal(int)
    word_left = Signal()
    place_visited = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._walk = Walk()
        self._focused: int | None = None
        self._trail = Trail()
        self._words = WordPlaces("", ())
        self._closers: list[Callable[[], bool]] = []
        self._pressed: QPoint | None = None
        self._leading = False
        self._tabbed_out: bool | None = None  # forwards, backwards or not at all
        self._hover: Hover | None = None
        super().__init__(parent)
        self._hover = Hover(self.viewport(), self.word_span_at)
        self._hover.neared.connect(self.word_neared)
        self._hover.rested.connect(self.word_rested)
        self._hover.left.connect(self.word_left)
        self.cursorPositionChanged.connect(self._follow_caret)

    def show_article(self, article: Article) -> None:
        self._unfocus()
        self._walk = Walk((), self.shown_types)
        self._trail = Trail()
        super().show_article(article)
        self._words = WordPlaces(article.text, self.paragraphs)

    def show_analysis(self, analysis: Analysis) -> None:
        self._unfocus()
        super().show_analysis(analysis)
        self._walk = Walk(self.marks, self.shown_types, self.known_places())
        self._words = WordPlaces(analysis.text, analysis.paragraphs, analysis.words)

    def show_corrected(self, analysis: Analysis) -> None:
        """Show what is left after a step; the ring stays on its mark, or where that was."""
        at = self.marks[self._focused].span if self._focused is not None else None
        self.show_analysis(analysis)
        self._go(next((i for i, mark in enumerate(self.marks) if mark.span == at), None))

    def set_shown_types(self, types: frozenset[MarkType]) -> None:
        super().set_shown_types(types)
        self._walk = Walk(self.marks, types, self.known_places())
        if self._focused is not None and self.marks[self._focused].type not in types:
            self._unfocus()

    # marks

    @property
    def focused_mark(self) -> int | None:
        """Return the index of the mark in the ring."""
        return self._focused

    def next_mark(self) -> bool:
        """Go to the next shown mark; say whether there was one."""
        return self._go(self._walk.step(1, self._focused, self.caret_place()))

    def previous_mark(self) -> bool:
        """Go to the previous shown mark; say whether there was one."""
        return self._go(self._walk.step(-1, self._focused, self.caret_place()))

    def next_of_type(self, kind: MarkType) -> bool:
        """Go to the next mark of a type, from the last one to the first."""
        return self._go(self._walk.of_type(kind, self._focused, self.caret_place()))

    def step_mention(self, entity: str, by: int) -> bool:
        """Go to an entity's mark before or after the ring, round the end of the text."""
        if not (order := [i for i, mark in enumerate(self.marks) if mark.entity == entity]):
            return False
        if self._focused in order:
            return self._go(order[(order.index(self._focused) + by) % len(order)])
        return self._go(order[0 if by > 0 else -1])

    def pointed_mark(self) -> int | None:
        """Return the mark in the ring, else the innermost one at the caret."""
        return self._focused if self._focused is not None else self.mark_at(self.caret_place())

    def next_mention(self) -> bool:
        """Go to the next mark of the same entity."""
        return self._go_mention(1)

    def previous_mention(self) -> bool:
        """Go to the previous mark of the same entity."""
        return self._go_mention(-1)

    def widen(self) -> bool:
        """Go from a mark to the one around it; without a focused mark, to the one at the caret."""
        if self._focused is None:
            return self._go(self._walk.at(self.caret_place()))
        return self._go(self._walk.wider(self._focused))

    def narrow(self) -> bool:
        """Go from a mark to the first one inside it."""
        return self._focused is not None and self._go(self._walk.narrower(self._focused))

    def focus_mark(self, index: int) -> None:
        """Go to a mark from elsewhere; the way back is kept."""
        if 0 <= index < len(self.marks):
            self._trail.visit(self.marks[index].span.start, self.caret_place())
            self._go(index)

    def mark_at(self, place: int) -> int | None:
        """Return the innermost shown mark at a place."""
        return self._walk.at(place)

    def mark_in_words(self, index: int, between: str = " · ") -> str:
        """Return «12 из 47 · персона · Иван Петров»."""
        mark = self.marks[index]
        name = self.analysis.by_id[mark.entity].canonical if self.analysis else ""
        return mark_in_words(*self._walk.number(index), mark.type, name, between)

    # places

    def go_to_place(self, place: int) -> None:
        """Put the caret at a place and show it; the way back is kept."""
        self._trail.visit(place, self.caret_place())
        self._visit(place)

    def go_back(self) -> bool:
        """Return to the place before the last jump."""
        return self._visit(self._trail.back())

    def go_forward(self) -> bool:
        """Go again where one came back from."""
        return self._visit(self._trail.forward())

    def before_clear(self, close: Callable[[], bool]) -> None:
        """Have ``clear`` first close something that floats over the text, if it is open."""
        self._closers.append(close)

    def clear(self) -> bool:  # type: ignore[override]
        """Take one step back to plain reading: the card, what is lit, the focused mark."""
        return any(close() for close in self._closers) or self.put_out() or self._unfocus()

    # words

    def word_at(self, place: int) -> Word | None:
        """Return the word at a place, or the one that ends there, as a caret stands after it."""
        return self._words.word(place) or (self._words.word(place - 1) if place else None)

    def word_span_at(self, point: QPoint) -> Span | None:
        """Return the place of the word whose letters are under a point of the viewport."""
        place = self.place_at(point)
        word = self._words.word(place) if place is not None else None
        return word.span if word else None

    # keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            index = self.pointed_mark()
            event.setAccepted(index is not None)
            if index is not None:
                self._activate(index)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        moved = (point - pressed).manhattanLength() >= QApplication.startDragDistance()
        place = self.place_at(point)
        index = self.mark_at(place) if place is not None else None
        if index is not None and not moved and not self.textCursor().hasSelection():
            self._activate(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Point at what the menu is for; the keyboard's own menu opens under the mark."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.point_under(self.pointed_mark()))
            return
        place = self.place_at(self.viewport().mapFromGlobal(event.globalPos()))
        index = self.mark_at(place) if place is not None else None
        if index is not None and not self.selects(index):
            self._go(index)
        elif not self.textCursor().hasSelection():
            self._unfocus()
            self.put_caret(self.caret_place() if place is None else place)
        self.menu_wanted.emit(event.globalPos())

    def selected_span(self) -> Span | None:
        """Return the whole words that are selected, without signs at their ends."""
        start, end = self.selected_places()
        return self._words.around(start, end) if start < end else None

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        if self.hasFocus() and self._tab(forwards=forwards):
            return True
        return super().focusNextPrevChild(forwards)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._hover:
            self._hover.forget()
        super().scrollContentsBy(dx, dy)

    # inside

    def _tab(self, *, forwards: bool) -> bool:
        """Step by Tab; who has left by the last mark and comes back begins at the first."""
        again, self._tabbed_out = self._tabbed_out, None
        if again is forwards:
            place = 0 if forwards else len(self.article.text)
            return self._go(self._walk.step(1 if forwards else -1, None, place))
        stepped = self.next_mark() if forwards else self.previous_mark()
        self._tabbed_out = None if stepped else forwards
        return stepped

    def _go_mention(self, by: int) -> bool:
        if self._focused is None:
            return self.widen()
        return self._go(self._walk.mention(by, self._focused))

    def _go(self, index: int | None) -> bool:
        """Move the ring and the caret to a mark, show it and say what it is."""
        if index is None:
            return False
        span = self.marks[index].span
        self._focused = index
        self._lead_caret(span.start)
        self.ring(span)
        self.bring(span)
        announce(self, self.mark_in_words(index, ", "))
        self.mark_focused.emit(index)
        return True

    def _activate(self, index: int) -> None:
        if index != self._focused:
            self._go(index)
        self.mark_activated.emit(index)

    def _unfocus(self) -> bool:
        """Take the ring away; say whether there was one."""
        if self._focused is None:
            return False
        self._focused = None
        self.ring(None)
        self.mark_left.emit()
        return True

    def _visit(self, place: int | None) -> bool:
        if place is None:
            return False
        self._unfocus()
        self._lead_caret(place)
        self.bring(Span(place, place + 1))
        self.place_visited.emit(place)
        return True

    def _lead_caret(self, place: int) -> None:
        self._leading = True
        self.put_caret(place)
        self._leading = False

    def _follow_caret(self) -> None:
        if not self._leading:  # the reader has moved the caret elsewhere
            self._tabbed_out = None
            self._unfocus()
