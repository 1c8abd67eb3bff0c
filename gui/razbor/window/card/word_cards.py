"""Brings the card to the word: after a rest of the pointer, or at the caret when asked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from razbor.bridge.mailbox import Mailbox
from razbor.bridge.sentence import beside
from razbor.window.article.announce import announce
from razbor.window.article.article_view import ArticleView
from razbor.window.card.ahead import Ahead
from razbor.window.card.card_body import Shown, Told
from razbor.window.card.lemma_card import LemmaCard
from razbor.window.card.loading import load_beside
from razbor.window.card.telling import Telling
from razbor.window.palette import LIGHT, Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from razbor.dictionaries.entry import Entry
    from razbor.window.card.card_keys import CardKey
    from razbor.words.card import WordCard
    from razbor.words.look_up import LookUp
    from razbor.words.word import Word

GRACE = 300  # milliseconds in which the pointer may cross from the word to the card
_DEEPEST = 30
_AHEAD = 3  # words to each side that are prepared
WARM_UP = 700  # milliseconds after which the window has been painted and the text is there


class WordCards(QObject):
    """Owns the card of one article view."""

    ready = Signal()  # the dictionary is loaded
    shown = Signal(int)  # the card of the word at this place
    learning_asked = Signal(object, object, object)  # CardKey, Reading, Word or None

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._palette: Palette = LIGHT
        self._made: LemmaCard | None = None
        self._telling = Telling()
        self._ahead = Ahead(self._prepare, self)
        self._loading: Mailbox | None = None
        self._ended = False
        self._entered = False
        self._word: Word | None = None  # the one of the article that is explained
        self._before: list[tuple[Told, Shown]] = []  # the cards that led to the one shown
        self._boxes_shown: list[QRect] = []
        self._asked: tuple[Word, bool, bool] | None = None  # to be entered, its forms open
        self._grace = QTimer(self, singleShot=True, interval=GRACE)
        self._grace.timeout.connect(self.close)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        view.word_neared.connect(self._neared)
        view.word_rested.connect(self._rested)
        view.word_left.connect(self._left)
        view.mark_focused.connect(self.close)
        view.place_visited.connect(self.close)
        view.ticks.valueChanged.connect(self.close)
        view.textChanged.connect(self.close)
        view.before_clear(self.close)
        view.installEventFilter(self)
        QTimer.singleShot(WARM_UP, self, self.warm_up)

    @property
    def card(self) -> LemmaCard:
        """Return the card, made when it is first needed: the window starts sooner."""
        if self._made is None:
            card = self._made = LemmaCard(self._view.window())
            card.set_palette_theme(self._palette)
            card.entered.connect(self._grace.stop)
            card.left.connect(self._left)
            card.closed.connect(self._closed)
            card.reading_chosen.connect(self._tell_meanings)
            card.word_asked.connect(self._go_deeper)
            card.step_asked.connect(self._go_back)
            card.learning_asked.connect(self._learn)
        return self._made

    @property
    def open(self) -> bool:
        """Say whether the card is shown."""
        return self._made is not None and self._made.isVisible()

    def ask(self, meanings: "Callable[[Sequence[str]], Sequence[Entry]]") -> None:
        """Take what gives the meanings of words from now on, the best word first."""
        self._telling.meanings = meanings

    def forget_meanings(self) -> None:
        """Ask for all meanings anew: the dictionaries are others."""
        self._telling.forget()

    def ask_state(self, state: "Callable[[str], str]") -> None:
        """Take what says how well a lemma is known from now on."""
        self._telling.state = state

    def tell_state(self) -> None:
        """Say anew how well the word is known."""
        told = self.card.told if self.open else None
        if told and told.card.readings:
            lemma = told.card.readings[self.card.reading].lemma.lower()
            self.card.show_state(self._telling.state(lemma))

    def warm_up(self) -> None:
        """Load the dictionary beside the window, if that has not begun; no need to call it."""
        if self._loading is None:
            self._loading = Mailbox(self)
            self._loading.arrived.connect(self._end_loading)
            load_beside(self._loading.inlet)

    def explain(self, word: "Word") -> "WordCard | None":
        """Return what is known of a word; None while the dictionary loads."""
        self.warm_up()
        look_up = self._telling.look_up
        return look_up.card(word) if look_up else None

    def entries(self, card: "WordCard", reading: int) -> "tuple[Entry, ...]":
        """Return what dictionaries say of one of the readings."""
        return self._telling.entries(card, reading)

    def look_up_at_caret(self, *, forms: bool = False) -> bool:
        """Show the card of the word at the caret and enter it; say whether there is a word.

        With ``forms`` the paradigm is open, and the form that stands in the text stands out.
        """
        word = self._view.word_at(self._view.caret_place())
        if word is None:
            return False
        self._view.bring(word.span)
        self._ask(word, enter=True, forms=forms)
        return True

    def close(self, *_: object) -> bool:
        """Close the card; say whether it was open."""
        self._grace.stop()
        self._asked = None
        return self._made is not None and self._made.close_card()

    def set_palette_theme(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        if self._made:
            self._made.set_palette_theme(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give an open card its keys while the keyboard is still in the text."""
        if event.type() is QEvent.Type.Resize:
            self.close()
        if self.open and isinstance(event, QKeyEvent) and self._is_for_card(event):
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
        return self.card.wants(event) and not (enter and self._view.focused_mark is not None)

    def _neared(self, place: int) -> None:
        """Prepare the card while the pointer pauses."""
        word = self._view.word_at(place)
        if word and self._ended:
            self._ahead.ask([word])

    def _prepare(self, word: "Word") -> None:
        self._telling.prepare(word, self._view.analysis)

    def _rested(self, place: int) -> None:
        self._grace.stop()
        word = self._view.word_at(place)
        if word and not self._entered:
            self._ask(word, enter=False)

    def _left(self) -> None:
        if self._asked and not self._asked[1]:
            self._asked = None
        if self.open and not self._entered:
            self._grace.start()

    def _closed(self) -> None:
        self._view.show_word(None)
        if self._view.isVisible() and not self._view.hasFocus() and self._entered:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entered = False

    def _ask(self, word: "Word", *, enter: bool, forms: bool = False) -> None:
        self._asked = (word, enter, forms)
        self.warm_up()
        if self._ended:
            self._answer()

    def _end_loading(self, look_up: "LookUp | None") -> None:
        self._telling.look_up = look_up
        self._ended = True
        if self._loading:
            self._loading.close()
        self.card.ensurePolished()  # made now, the first word does not wait for it
        self.ready.emit()
        self._answer()

    def _answer(self) -> None:
        if self._asked is None:
            return
        word, enter, forms = self._asked
        self._asked = None
        told = self._telling.tell(word, self._view.analysis)
        if not told.card.readings and told.note is None and not told.entries:
            return
        window = self._view.window()
        if self.card.parentWidget() is not window:
            self.card.setParent(window)
        self._before.clear()
        self._boxes_shown = self._boxes(word, window)
        self._word = word
        self._entered = enter
        self.card.show_word(told, self._boxes_shown, Shown(told.card.chosen, forms), enter=enter)
        self._view.show_word(word.span)
        if self._view.analysis:
            self._ahead.ask(beside(self._view.analysis, word, _AHEAD))
        self.shown.emit(word.span.start)

    def _tell_meanings(self, reading: int) -> None:
        if self.card.shown_card:
            self.card.show_entries(self.entries(self.card.shown_card, reading))
            self.tell_state()

    def _learn(self, key: "CardKey") -> None:
        """Hand a deed of learning over, with the word of the article or, deeper, with none."""
        told = self.card.told
        if told is not None:
            word = None if told.trail else self._word
            self.learning_asked.emit(key, told.card.readings[self.card.reading], word)

    def _go_deeper(self, word: str) -> None:
        """Look a word of the card up, in the card's place; the way back is kept."""
        told = self.card.told
        if told is None or len(self._before) >= _DEEPEST:
            return
        deeper = self._telling.tell_deeper(word, (*told.trail, _name(told, self.card.reading)))
        if deeper is None:
            return
        self._before.append((told, self.card.shown))
        self.card.show_word(deeper, self._boxes_shown)
        self._announce()

    def _go_back(self, step: int) -> None:
        """Show a card of the trail again, as it was left."""
        if step < len(self._before):
            told, shown = self._before[step]
            del self._before[step:]
            self.card.show_word(told, self._boxes_shown, shown)
            self.tell_state()
            self._announce()

    def _announce(self) -> None:
        announce(self.card, self.card.accessibleName())

    def _boxes(self, word: "Word", window: QWidget) -> list[QRect]:
        viewport = self._view.viewport()
        return [
            QRect(viewport.mapTo(window, rect.topLeft()), rect.size())
            for rect in self._view.rects_of(word.span)
        ]


def _name(told: Told, reading: int) -> str:
    readings = told.card.readings
    return readings[reading].lemma if readings else told.card.form
