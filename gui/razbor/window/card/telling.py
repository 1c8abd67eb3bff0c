"""What is told of the words of an article: grammar, meanings, who it is; some of it made ahead."""

from typing import TYPE_CHECKING

from razbor.bridge.sentence import sentence_of
from razbor.dictionaries.fitting import fitting
from razbor.i18n import language
from razbor.window.card.card_body import Told
from razbor.window.card.entity_note import EntityNotes
from razbor.words.card import WordCard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from razbor.analysis.analysis import Analysis
    from razbor.dictionaries.entry import Entry
    from razbor.words.look_up import LookUp
    from razbor.words.word import Word

_MOST_KEPT = 400  # words


class Telling:
    """Serves one article view; ``look_up`` is there when the dictionary has been loaded."""

    def __init__(self) -> None:
        self.look_up: LookUp | None = None
        self.meanings: Callable[[Sequence[str]], Sequence[Entry]] = lambda _words: ()
        self.state: Callable[[str], str] = lambda _lemma: ""
        self._notes: EntityNotes | None = None
        self._made: dict[Word, tuple[WordCard, tuple[Entry, ...]]] = {}
        self._language = ""

    def tell(self, word: "Word", analysis: "Analysis | None") -> Told:
        """Return everything that is known of a word of the article."""
        card, entries = self._known(word, analysis)
        note = self._notes.at(word.span.start) if self._notes else None
        return Told(card, note, entries, state=self._state(card))

    def tell_deeper(self, word: str, trail: tuple[str, ...]) -> Told | None:
        """Return what is known of a word of a card, None where that is nothing."""
        card = self.look_up.card_of(word) if self.look_up else None
        if card is None or not card.readings:
            return None
        return Told(card, None, self.entries(card, card.chosen), trail, self._state(card))

    def prepare(self, word: "Word", analysis: "Analysis | None") -> None:
        """Make a card now, for it to be there when it is asked for."""
        self._known(word, analysis)

    def forget(self) -> None:
        """Forget what was made ahead: the dictionaries are others."""
        self._made.clear()

    def entries(self, card: WordCard, reading: int) -> "tuple[Entry, ...]":
        """Return what dictionaries say: by the form, then by the word that it is of."""
        if not card.readings:
            return fitting(self.meanings([card.form]), card.form)
        chosen = card.readings[reading]
        words = [word for word in (card.form, chosen.own, chosen.lemma, chosen.of) if word]
        found = fitting(self.meanings(words), chosen.lemma)
        return found or fitting(self.meanings(chosen.notes.pairs), chosen.lemma)

    def _state(self, card: WordCard) -> str:
        return self.state(card.readings[card.chosen].lemma.lower()) if card.readings else ""

    def _known(
        self, word: "Word", analysis: "Analysis | None"
    ) -> "tuple[WordCard, tuple[Entry, ...]]":
        """Return card and meanings of a word, made once for an analysis and a language."""
        notes = self._notes
        is_same = analysis is (notes.analysis if notes else None) and self._language == language()
        if not is_same or len(self._made) > _MOST_KEPT:
            self._notes = EntityNotes(analysis) if analysis else None
            self._language = language()
            self._made.clear()
        if self.look_up is None:
            card = WordCard(word.text, ())
            return card, self.entries(card, 0)
        if word not in self._made:
            around = sentence_of(analysis, word) if analysis else ()
            card = self.look_up.card(word, around)
            self._made[word] = card, self.entries(card, card.chosen)
        return self._made[word]
