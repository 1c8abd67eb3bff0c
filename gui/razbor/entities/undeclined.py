"""Names in -улы, -заде, -енко that decline in no case: where they act they are nominatives."""

import re
from collections.abc import Iterator

from razbor.words.parsed import Parsed
from razbor.words.word import Word

_UNDECLINED = ("улы", "ұлы", "кызы", "қызы", "оглы", "заде", "швили", "енко")
_SHORTEST = 5  # letters


def undeclined_subjects(parsed: Parsed) -> dict[int, Word]:
    """Return such subjects as nominatives, by the index of their words."""
    return {index: _subject(parsed.words[index]) for index in _undeclined(parsed)}


def _undeclined(parsed: Parsed) -> Iterator[int]:
    """Yield names that do not decline beside the verb that they act by: «Ализаде поблагодарил»."""
    words = parsed.words
    for index, word in enumerate(words):
        text = word.text
        if not text.endswith(_UNDECLINED) or len(text) < _SHORTEST or text.islower():
            continue
        if word.case in {"", "Nom"}:
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
