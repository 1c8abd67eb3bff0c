"""What a reader does with words: puts them on the list, says how well they are known."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from razbor.bridge.citation import citation
from razbor.bridge.state_names import state_name
from razbor.i18n import tr
from razbor.window import preferences as kept
from razbor.window.article.announce import announce
from razbor.window.card.card_keys import CardKey
from razbor.window.card.entry_text import first_meaning
from razbor.window.learn.word_layer import WordLayer, WordLayers

if TYPE_CHECKING:
    from razbor.analysis.analysis import Analysis
    from razbor.analysis.listed_word import Context
    from razbor.analysis.vocabulary import WordState
    from razbor.text.span import Span
    from razbor.window.learn.words_sheet import WordsSheet
    from razbor.window.main_window import MainWindow
    from razbor.words.card import Reading, WordCard
    from razbor.words.word import Word


class Study(QObject):
    """Serves one window; the sheet is made when it is first needed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet: WordsSheet | None = None
        self._layer: WordLayer | None = None
        self._layers = WordLayers(self)
        self._layers.made.connect(self._show_layer)
        self._on = window.preferences.coloured_words
        window.learning.changed.connect(self.show_words)
        window.learning.changed.connect(window.word_cards.tell_state)
        window.word_cards.ask_state(self._state_in_words)
        window.word_cards.learning_asked.connect(self._do)

    @property
    def sheet(self) -> WordsSheet:
        """Return the sheet of the word list."""
        if self._sheet is None:
            from razbor.window.learn.words_sheet import WordsSheet

            self._sheet = WordsSheet(self._window)
        return self._sheet

    # the text

    def show_words(self) -> None:
        """Show unknown words, if that is wanted, and the share of known ones."""
        analysis, learning = self._analysis, self._window.learning
        if analysis is None or not (self._on or learning.used):
            self._layer = None
            self._window.reading.show_known(None)
            self._window.article_view.show_vocabulary()
            return
        self._layers.ask(
            lambda: learning.vocabulary(analysis),
            self._window.article_view.places,
            len(analysis.words),
        )

    def colour(self, on: bool) -> None:  # noqa: FBT001  (a slot of a checkable action)
        """Show or hide which words are unknown."""
        self._on = on
        self._window.preferences.write(kept.COLOURED_WORDS, on)
        self.show_words()

    def next_unknown(self) -> None:
        """Go to the next word that the reader does not know."""
        self._step(1)

    def previous_unknown(self) -> None:
        """Go to the unknown word before."""
        self._step(-1)

    def _show_layer(self, layer: WordLayer) -> None:
        self._layer = layer
        view, learning = self._window.article_view, self._window.learning
        self._window.reading.show_known(layer.vocabulary.share if learning.used else None)
        if self._on:
            view.show_vocabulary(layer.unknown, layer.learning)
        else:
            view.show_vocabulary()

    def _step(self, by: int) -> None:
        span = self._unknown(by)
        if span is None:
            self._window.desk.say(tr("Незнакомых слов больше нет"))
            return
        view = self._window.article_view
        view.go_to_place(span.start)
        view.show_word(span)
        words = span.of(view.article.text)
        announce(view, words)
        lemma = word.lemma if (word := view.word_at(span.start)) else words
        said = f"<b>{escape(words)}</b> · {escape(lemma)}"
        self._window.status.say(said, tr("Z — знаю, D — в список, L — слово"))

    def _unknown(self, by: int) -> Span | None:
        analysis = self._analysis
        if analysis is None:
            return None
        spans = (
            self._layer.vocabulary if self._layer else self._window.learning.vocabulary(analysis)
        ).unknown
        starts = [span.start for span in spans]
        place = self._window.article_view.caret_place()
        index = bisect_right(starts, place) if by > 0 else bisect_left(starts, place) - 1
        return spans[index] if 0 <= index < len(spans) else None

    # the word at the caret

    @property
    def _analysis(self) -> Analysis | None:
        return self._window.correcting.analysis

    def word(self) -> Word | None:
        """Return the word at the caret; say so where there is none, or nothing is known of it."""
        view = self._window.article_view
        word = view.word_at(view.caret_place()) if self._analysis else None
        if word is None or not any(map(str.isalpha, word.text)):
            self._window.desk.say(tr("Сначала встаньте на слово"))
            return None
        return word

    def add(self) -> None:
        """Put the word at the caret on the list, with its sentence."""
        word = self.word()
        if word is not None:
            card = self._window.word_cards.explain(word)
            if card and card.readings:
                self._add(card.readings[card.chosen], word, card)
            else:
                self._window.learning.add(word.lemma, "", "", self._context(word, ""))

    def _add(self, reading: Reading, word: Word | None, card: WordCard) -> None:
        """Put a word on the list as it is read; one met in a card alone has no sentence."""
        cards, lemma = self._window.word_cards, reading.lemma.lower()
        meanings = cards.entries(card, card.readings.index(reading))
        gloss = first_meaning(meanings[0].html) if meanings else ""
        context = self._context(word, reading.here) if word else None
        self._window.learning.add(lemma, reading.part, gloss, context)

    def _state_in_words(self, lemma: str) -> str:
        state = self._window.learning.state(lemma)
        return tr("мои слова: {}").format(state_name(state)) if state else ""

    def _do(self, key: CardKey, reading: Reading, word: Word | None) -> None:
        """Do what was asked of an open card."""
        cards, lemma = self._window.word_cards, reading.lemma.lower()
        if key is CardKey.ADD and cards.card.shown_card:
            self._add(reading, word, cards.card.shown_card)
        elif key is CardKey.TEACH:
            if word is not None:
                cards.close()
                self._teach(word, lemma)
        else:
            self.set_state_of(lemma, key.value)

    def _teach(self, word: Word, lemma: str) -> None:
        """Let the reading that is shown hold in all articles; ask where it holds already."""
        if lemma == word.lemma:
            self.ask_lemma(word)
        else:
            self._window.learning.teach(word, lemma)

    def set_state(self, state: WordState | str | None) -> None:
        """Say how well the word at the caret is known."""
        word = self.word()
        if word is not None:
            self.set_state_of(word.lemma, state)

    def set_state_of(self, lemma: str, state: WordState | str | None) -> None:
        """Say how well a lemma is known; where it is so already, say that."""
        from razbor.analysis.vocabulary import WordState

        wanted = None if state is None else WordState(state)
        if self._window.learning.state(lemma) is wanted:
            self._window.desk.say(f"«{lemma}»: {state_name(wanted)}")
        else:
            self._window.learning.set_state(lemma, wanted)

    def teach(self) -> None:
        """Ask which lemma the word at the caret has, in all articles."""
        word = self.word()
        if word is not None:
            self.ask_lemma(word)

    def ask_lemma(self, word: Word) -> None:
        """Ask for the lemma of a form: one of its readings, or any other word."""
        from razbor.window.learn.lemma_question import lemma_question

        learning, desk = self._window.learning, self._window.desk
        card = self._window.word_cards.explain(word)
        question = lemma_question(word, card, learning.own_lemma(word))

        def take(lemma: object) -> None:
            chosen = str(lemma).strip().lower()
            if chosen != word.lemma:
                learning.teach(word, chosen)

        desk.asks.ask(question, take, self._window.themes.palette, desk.style())

    def show_list(self) -> None:
        """Open the word list."""
        self.sheet.show_words(self._window.themes.palette, self._window.desk.style())

    def _context(self, word: Word, grammar: str) -> Context:
        from razbor.analysis.listed_word import Context

        analysis = self._analysis
        assert analysis is not None  # noqa: S101  (there is a word)
        sentence = next(
            (s.span for s in analysis.sentences if s.span.holds(word.span.start)), word.span
        )
        text = sentence.of(analysis.text).replace("\n", " ")
        source = citation(analysis.article, "")
        return Context(word.text, grammar, text, word.span.start - sentence.start, source)
