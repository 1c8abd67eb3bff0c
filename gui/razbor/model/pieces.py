"""Cut the words of a parsed text into pieces, the finest units an entity can begin or end at.

razdel's tokens miss one bound in a hundred («19-летний», «экс-мэр»); runs of letters, runs of
digits and single signs miss three in the whole of NEREL's training part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from razbor.words.parsed import Parsed
from razbor.words.word import Word

_PIECE = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a word.

    Attributes:
        start: Its first character's place in the text.
        end: The place after its last character.
        text: As written.
        word: The index of the word it is cut from.
        sentence: The index of its sentence.
        part: ``S`` for a whole word, else ``B``, ``I`` or ``E`` by its place in the word.
    """

    start: int
    end: int
    text: str
    word: int
    sentence: int
    part: str


def pieces(parsed: Parsed) -> Iterator[Piece]:
    """Yield the pieces of a text in order."""
    for number, sentence in enumerate(parsed.sentences):
        for index in range(sentence.first, sentence.last):
            yield from _of_word(parsed.words[index], index, number)


def _of_word(word: Word, index: int, sentence: int) -> Iterator[Piece]:
    if word.text.isalpha():
        yield Piece(word.span.start, word.span.end, word.text, index, sentence, "S")
        return
    found = list(_PIECE.finditer(word.text))
    for place, match in enumerate(found):
        start, end = word.span.start + match.start(), word.span.start + match.end()
        yield Piece(start, end, match.group(), index, sentence, _part(place, len(found)))


def _part(place: int, count: int) -> str:
    if count == 1:
        return "S"
    return "B" if place == 0 else "E" if place == count - 1 else "I"
