"""Words that slovnet's tags misread by themselves: «акиматы», «Гродской и Лузской областей»."""

from collections.abc import Iterator
from functools import cache

from razbor.entities.heads import heads
from razbor.words.parsed import Parsed
from razbor.words.word import Word

ENDINGS = {"": "Nom", "а": "Gen", "у": "Dat", "ом": "Ins", "е": "Loc"}
"""Endings of a noun in a consonant, and their cases."""
_CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")


def bodies(parsed: Parsed) -> Iterator[tuple[int, Word]]:
    """Yield the forms of listed bodies that are not read as nouns: «Мажилиса», «маслихата»."""
    for index, word in enumerate(parsed.words):
        known = _forms().get(word.text.lower().replace("ё", "е"))
        if known is None or word.text.isupper():
            continue
        lemma, case, number = known
        same = {"Nom", "Acc"} if case == "Nom" else {case}
        if word.pos in {"NOUN", "PROPN"} and word.case in same and word.lemma == lemma:
            continue
        case = word.case if word.case in same else "Acc" if number == "Plur" else case
        yield index, noun(word, "NOUN", lemma, f"Case={case}|Gender=Masc|Number={number}")


@cache
def _forms() -> dict[str, tuple[str, str, str]]:
    """Return lemma, case and number by form of the bodies whose name ends in a consonant."""
    return {
        lemma + ending: (lemma, case, number)
        for lemma, head in heads().items()
        if head.kind == "org" and head.group == "body" and lemma[-1] in _CONSONANTS
        for number, endings in (("Plur", _OF_MANY), ("Sing", ENDINGS))
        for ending, case in endings.items()
        if number == "Sing" or lemma in _UNKNOWN
    }


_OF_MANY = {"ы": "Nom", "ов": "Gen", "ам": "Dat", "ами": "Ins", "ах": "Loc"}
_UNKNOWN = frozenset({"акимат", "маслихат", "хокимият", "кенеш", "меджлис"})
"""Bodies that the dictionary has not, so that «акиматы» is read as anything."""


def places_in_row(parsed: Parsed) -> Iterator[tuple[int, Word]]:
    """Yield the first adjective of «Гродской и Лузской областей» in the case of the noun."""
    for index in range(len(parsed.words) - 3):
        first, joint, second, noun = parsed.words[index : index + 4]
        row = joint.text == "и" and noun.number == "Plur" and noun.case and noun.text.islower()
        adjectives = first.text[0].isupper() and second.text[0].isupper() and second.pos == "ADJ"
        told = row and adjectives and first.pos == "ADJ" and second.case == noun.case
        if told and first.case != noun.case and first.text[-2:] == second.text[-2:]:
            feats = f"Case={noun.case}|Gender={second.gender}|Number=Sing"
            yield index, Word(first.span, first.text, first.lemma, first.pos, feats)


def noun(word: Word, pos: str, lemma: str, feats: str) -> Word:
    """Return a word read as a noun."""
    return Word(word.span, word.text, lemma, pos, "Animacy=Inan|" + feats)
