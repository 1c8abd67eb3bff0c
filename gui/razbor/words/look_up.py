"""Look a word of a sentence up: the readings of its form, ranked by the sentence."""

from math import exp

from razbor.words.card import Reading, WordCard
from razbor.words.dictionary import Dictionary, Parse, dictionary
from razbor.words.grammar_terms import form_in_words, part_in_words
from razbor.words.paradigm import paradigm
from razbor.words.rank import ranked
from razbor.words.word import Word, features

_MOST_READINGS = 6
_LEAST_SHARE = 0.005
_STRESS = "\u0301"


class LookUp:
    """Answers for any word in well under a frame; loading it takes 0.1 s."""

    def __init__(self) -> None:
        self._dictionary: Dictionary = dictionary()

    def card(self, word: Word) -> WordCard:
        """Return what is to be told of a word; a sign or a number has no readings."""
        form = word.text.replace(_STRESS, "")
        if not any(map(str.isalpha, form)):
            return WordCard(word.text, ())
        weighed = ranked(self._dictionary.parses(form), word.pos, features(word.feats))
        chosen = _chosen_first(weighed, word.lemma)
        return WordCard(word.text, tuple(_readings(self._dictionary, chosen, word)))


def _chosen_first(weighed: list[tuple[float, Parse]], lemma: str) -> list[tuple[float, Parse]]:
    """Put the readings of the lemma that the sentence chose before the others, if there are any."""
    return sorted(weighed, key=lambda pair: pair[1].lemma != lemma)


def _readings(
    dictionary_: Dictionary, weighed: list[tuple[float, Parse]], word: Word
) -> list[Reading]:
    """Return one reading for each lemma and grammar in words, with shares that add up to 1."""
    best = max(weight for weight, _ in weighed)
    merged: dict[tuple[str, str, str], tuple[float, Parse]] = {}
    for weight, parse in weighed:
        key = (parse.lemma, part_in_words(parse), form_in_words(parse))
        share, first = merged.get(key, (0.0, parse))
        merged[key] = (share + exp(weight - best), first)
    whole = sum(share for share, _ in merged.values())
    kept = [
        (key, share / whole, parse)
        for number, (key, (share, parse)) in enumerate(merged.items())
        if number == 0 or share / whole >= _LEAST_SHARE
    ][:_MOST_READINGS]
    return [
        Reading(
            lemma=_as_written(parse, word, first=number == 0),
            part=part,
            here=here,
            share=share,
            known=parse.known,
            lexeme=paradigm(dictionary_.lexeme(parse), parse.pos) if parse.known else (),
        )
        for number, ((_, part, here), share, parse) in enumerate(kept)
    ]


def _as_written(parse: Parse, word: Word, *, first: bool) -> str:
    """Return the lemma, with a capital for a name."""
    lemma = word.lemma if first and word.pos == "PROPN" else parse.lemma
    is_name = bool(parse.tag & {"Name", "Surn", "Patr", "Geox"}) or (first and word.pos == "PROPN")
    capital = is_name and word.text[:1].isupper()
    return "-".join(part.capitalize() for part in lemma.split("-")) if capital else lemma
