"""Names in -улы, -заде, -енко that decline in no case: where they act they are nominatives."""

import re
from collections.abc import Iterator

from razbor.words.parsed import Parsed
from razbor.words.word import Word

_UNDECLINED = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]\S{2,}(?:[уұ]лы|[кқ]ызы|оглы|заде|швили|енко)$")


def undeclined_subjects(parsed: Parsed) -> dict[int, Word]:
    """Return such subjects as nominatives, by the index of their words."""
    return {index: _subject(parsed.words[index]) for index in _undeclined(parsed)}


def _undeclined(parsed: Parsed) -> Iterator[int]:
    """Yield names that do not decline beside the verb that they act by: «Ализаде поблагодарил»."""
    words = parsed.words
    for index, word in enumerate(words):
        if word.case in {"", "Nom"} or not _UNDECLINED.match(word.text):
            continue
        after = words[index + 1] if index + 1 < len(words) else None
        before = words[index - 1] if index else None
        ends = after is None or after.text in {".", ",", "»"}
        told = before is not None and ends and before.feature("VerbForm") == "Fin"
        if told or (after is not None and after.feature("VerbForm") == "Fin"):
            yield index


def _subject(word: Word) -> Word:
    feats = re.sub(r"Case=\w+", "Case=Nom", word.feats)
    return Word(word.span, word.text, word.lemma, word.pos, feats)
