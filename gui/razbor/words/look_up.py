"""Look a word of a sentence up: the readings of its form, ranked by the sentence."""

from collections.abc import Sequence
from dataclasses import replace

from razbor.text.span import Span
from razbor.words.card import Reading, WordCard
from razbor.words.dictionary import Dictionary, dictionary
from razbor.words.likely import Weighed, weighed
from razbor.words.notes import facts_of, read_form
from razbor.words.reading import joined, joined_alike, put_into_words
from razbor.words.set_phrases import load_phrases, phrases_of
from razbor.words.word import Word, without_marks

_ACUTE = "\u0301"
_MOST_READINGS = 6
_LEAST_SHARE = 0.02


class LookUp:
    """Answers for any word in well under a frame; loading it takes 0.1 s."""

    def __init__(self) -> None:
        self._dictionary: Dictionary = dictionary()
        load_phrases()

    def card_of(self, form: str) -> WordCard:
        """Return what is to be told of a form that stands in no sentence: of each word once."""
        card = self.card(Word(Span(0, len(form)), form, "", ""))
        return replace(card, readings=_words_alone(card.readings))

    def card(self, word: Word, sentence: Sequence[Word] = ()) -> WordCard:
        """Return what is to be told of a word; a sign or a number has no readings.

        ``sentence`` are the words around, among them the word itself: for phrases of several words.
        """
        form = without_marks(word.text)
        form = form.rstrip(".") or form
        if not any(map(str.isalpha, form)):
            return WordCard(word.text, ())
        found = weighed(self._dictionary.parses(form), word)
        if _ACUTE in word.text:
            found = _as_stressed(self._dictionary, found, word.text.lower())
        kept = _kept(joined_alike(found))
        whole = sum(one.share for one in kept)
        readings = (
            put_into_words(self._dictionary, replace(one, share=one.share / whole), word)
            for one in kept
        )
        return WordCard(word.text, tuple(readings), phrases=phrases_of(word, sentence))


def _as_stressed(book: Dictionary, found: list[Weighed], text: str) -> list[Weighed]:
    """Let the stress that is written decide: «бо́льшую» is of больший, «большу́ю» of большой."""
    forms = [read_form(book.lexeme(one.parse), facts_of(one.parse), one.parse) for one in found]
    fits = [n for n, form in enumerate(forms) if form == text]
    against = [n for n, form in enumerate(forms) if _ACUTE in form and form != text]
    if 0 not in against or not fits:
        return found
    lost = sum(found[n].share for n in against)
    rest = [n for n in range(len(found)) if n not in {*fits, *against}]
    return [
        *(replace(found[n], share=found[n].share + lost / len(fits)) for n in fits),
        *(found[n] for n in rest),
        *(replace(found[n], share=0.0) for n in against),
    ]


def _kept(readings: list[Weighed]) -> list[Weighed]:
    """Keep the chosen reading, the best one of every other word, then what is likely."""
    chosen, *others = readings
    seen = {chosen.lemma}
    words: list[Weighed] = []
    variants: list[Weighed] = []
    for one in others:
        (variants if one.lemma in seen else words).append(one)
        seen.add(one.lemma)
    likely = [one for one in variants if one.share >= _LEAST_SHARE]
    kept = [*words, *likely][: _MOST_READINGS - 1]
    return [chosen, *sorted(kept, key=lambda one: -one.share)]


def _words_alone(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Join the readings of one word: which of its cases is meant nothing tells."""
    words: dict[tuple[str, str, str], Reading] = {}
    for one in readings:
        key = (one.lemma, one.own, one.part)
        same = words.get(key)
        words[key] = joined(same, one) if same else one
    return tuple(words.values())
