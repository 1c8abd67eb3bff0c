"""What the network of relations reads of a text: words with their grammar and their tree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from razbor.model.pieces import Piece
from razbor.words.parsed import Parsed

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Reading:
    """A text of ``n`` pieces cut from ``w`` words.

    Attributes:
        texts: Each piece as written.
        lemmas: The lemma of each piece's word; of a part of a word, the part in lower case.
        tags: The part of speech of each piece's word.
        cases: The case of each piece's word, or empty.
        words: The word of each piece, ``[n]``.
        sentences: The sentence of each piece, ``[n]``.
        firsts: The first piece of each word, ``[w]``.
        heads: The word that governs each word, -1 for the root of a sentence, ``[w]``.
        links: How each word depends on its head, «nsubj».
    """

    texts: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    cases: tuple[str, ...]
    words: Array
    sentences: Array
    firsts: Array
    heads: Array
    links: tuple[str, ...]


def read(parsed: Parsed, cut: Sequence[Piece]) -> Reading:
    """Return the reading of a stretch of a parsed text that is cut into pieces.

    Words are counted from the first of the stretch; a word outside it governs none.
    """
    start, end = cut[0].word, cut[-1].word + 1
    words = parsed.words[start:end]
    numbers = np.array([piece.word - start for piece in cut], np.int64)
    heads, links = np.full(len(words), -1), ("",) * len(words)
    if parsed.seen is not None:
        heads, links = np.array(parsed.seen.heads[start:end]) - start, parsed.seen.links[start:end]
    return Reading(
        tuple(piece.text for piece in cut),
        tuple(
            words[number].lemma if piece.part == "S" else piece.text.lower()
            for piece, number in zip(cut, numbers.tolist(), strict=True)
        ),
        tuple(words[number].pos for number in numbers),
        tuple(words[number].case for number in numbers),
        numbers,
        np.array([piece.sentence for piece in cut], np.int64),
        np.searchsorted(numbers, np.arange(len(words))),
        np.where((heads >= 0) & (heads < len(words)), heads, -1).astype(np.int64),
        tuple(links),
    )


def numbered(values: Sequence[str]) -> Array:
    """Return a number for each string, the same in every process, uint64."""
    known = {value: crc32(value.encode()) for value in set(values)}
    return np.array([known[value] for value in values], np.uint64)
