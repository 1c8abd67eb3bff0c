"""Brings the card to the word: after a rest of the pointer, or at the caret when asked."""

import logging
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from razbor.window.article.article_view import ArticleView
from razbor.window.card.entity_note import entity_note
from razbor.window.card.lemma_card import LemmaCard, is_card_key
from razbor.window.palette import Palette
from razbor.words.card import WordCard

if TYPE_CHECKING:
    from razbor.words.look_up import LookUp
    from razbor.words.word import Word

GRACE = 300  # milliseconds in which the pointer may cross from the word to the card
WARM_UP = 700  # milliseconds after which the window has been painted and the text is there


class WordCards(QObject):
    """Owns the card of one article view."""

    ready = Signal()  # the dictionary is loaded
    shown = Signal(int)  # the card of the word at this place

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.card = LemmaCard(view)
        self._look_up: LookUp | None = None
        self._loading: Thread | None = None
        self._entered = False
        self._asked: tuple[Word, bool] | None = None
        self._grace = QTimer(self, singleShot=True, interval=GRACE)
        self._grace.timeout.connect(self.close)
        self._connect()

    def _connect(self) -> None:
        view, card = self._view, self.card
        view.word_rested.connect(self._rested)
        view.word_left.connect(self._left)
        view.mark_focused.connect(self.close)
        view.place_visited.connect(self.close)
        view.ticks.valueChanged.connect(self.close)
        view.textChanged.connect(self.close)
        view.before_clear(self.close)
        view.installEventFilter(self)
        card.entered.connect(self._grace.stop)
        card.left.connect(self._left)
        card.closed.connect(self._closed)
        self.ready.connect(self._answer)
        QTimer.singleShot(WARM_UP, self, self.warm_up)

    def warm_up(self) -> None:
        """Load the dictionary beside the window, if that has not begun; no need to call it."""
        if self._loading is None:
            self._loading = Thread(target=self._load, name="dictionary", daemon=True)
            self._loading.start()

    def look_up_at_caret(self) -> bool:
        """Show the card of the word at the caret and enter it; say whether there is a word."""
        word = self._view.word_at(self._view.caret_place())
        if word is None:
            return False
        self._view.bring(word.span)
        self._ask(word, enter=True)
        return True

    def close(self, *_: object) -> bool:
        """Close the card; say whether it was open."""
        self._grace.stop()
        self._asked = None
        return self.card.close_card()

    def set_palette_theme(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.card.set_palette_theme(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give an open card its keys while the keyboard is still in the text."""
        if event.type() is QEvent.Type.Resize:
            self.close()
        if self.card.isVisible() and isinstance(event, QKeyEvent) and self._is_for_card(event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.card.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _is_for_card(self, event: QKeyEvent) -> bool:
        """Leave Enter to a focused mark: there it leads to the facts."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return is_card_key(event) and not (enter and self._view.focused_mark is not None)

    def _rested(self, place: int) -> None:
        self._grace.stop()
        word = self._view.word_at(place)
        if word and not self.card.hasFocus():
            self._ask(word, enter=False)

    def _left(self) -> None:
        self._asked = None
        if self.card.isVisible() and not self.card.hasFocus():
            self._grace.start()

    def _closed(self) -> None:
        self._view.show_word(None)
        if self._view.isVisible() and not self._view.hasFocus() and self._entered:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entered = False

    def _ask(self, word: "Word", *, enter: bool) -> None:
        self._asked = (word, enter)
        if self._look_up is None:
            self.warm_up()
        else:
            self._answer()

    def _answer(self) -> None:
        if self._asked is None:
            return
        word, enter = self._asked
        self._asked = None
        card = self._look_up.card(word) if self._look_up else WordCard(word.text, ())
        note = entity_note(self._view.analysis, word.span.start) if self._view.analysis else None
        if not card.readings and note is None:
            return
        window = self._view.window()
        if self.card.parentWidget() is not window:
            self.card.setParent(window)
        self.card.show_word(card, note, self._boxes(word, window))
        self._view.show_word(word.span)
        if enter:
            self._entered = True
            self.card.enter()
        self.shown.emit(word.span.start)

    def _boxes(self, word: "Word", window: QWidget) -> list[QRect]:
        viewport = self._view.viewport()
        return [
            QRect(viewport.mapTo(window, rect.topLeft()), rect.size())
            for rect in self._view.rects_of(word.span)
        ]

    def _load(self) -> None:
        try:
            from razbor.words.look_up import LookUp

            self._look_up = LookUp()
        except Exception:
            logging.getLogger(__name__).exception("the dictionary did not load")
        with suppress(RuntimeError):  # the window may be gone by now
            self.ready.emit()
