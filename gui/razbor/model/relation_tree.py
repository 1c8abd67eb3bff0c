"""The way from one mention to another through the tree of their sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from razbor.model.relation_reading import Reading

Array = npt.NDArray[Any]
NOTHING = 7
LONGEST_PATH = 8
_SHORT = 3  # words of a path whose lemmas are seen together
_DEEPEST = 4
_NUMBERS = 7  # that are known of a way beside its pieces
_APART = (1, 1, -1, 0, 0, _DEEPEST, _DEEPEST)


@dataclass(frozen=True)
class Paths:
    """The ways of ``q`` pairs.

    Attributes:
        links: A number for the links up and down, ``[q]``.
        lemmas: A number for the lemmas of a short way, ``[q]``.
        top: The first piece of the highest word, -1 if the words have none in common, ``[q]``.
        up: A number for the last link up to it, ``[q]``.
        down: A number for the first link down from it, ``[q]``.
        depth_a: Links up, at most four, ``[q]``.
        depth_b: Links down, at most four, ``[q]``.
        pieces: The first pieces of the words on the way, without its ends, -1 after them,
            ``[q, LONGEST_PATH]``.
    """

    links: Array
    lemmas: Array
    top: Array
    up: Array
    down: Array
    depth_a: Array
    depth_b: Array
    pieces: Array


def paths(reading: Reading, heads: Array, pairs: Array) -> Paths:
    """Return the ways between the words of the heads of pairs."""
    words = reading.words[heads].tolist()
    above = {word: list(_above(reading.heads, word)) for word in set(words)}
    ends = [(words[a], words[b]) for a, b in pairs.tolist()]
    ways = {(a, b): _way(reading, above[a], above[b]) for a, b in set(ends)}
    found = [ways[both] for both in ends]
    columns = np.array([numbers for numbers, _ in found], np.int64).reshape(-1, _NUMBERS).T
    pieces = np.full((len(found), LONGEST_PATH), -1, np.int64)
    for row, (_, inner) in enumerate(found):
        pieces[row, : len(inner)] = inner
    links, lemmas, top, up, down, depth_a, depth_b = columns
    return Paths(links, lemmas, top, up, down, depth_a, depth_b, pieces)


def _above(heads: Array, word: int) -> Iterator[int]:
    """Yield a word and those above it; the tagger's tree may have circles."""
    seen: set[int] = set()
    while word >= 0 and word not in seen:
        seen.add(word)
        yield word
        word = int(heads[word])


def _way(reading: Reading, a: list[int], b: list[int]) -> tuple[tuple[int, ...], list[int]]:
    """Return the numbers of a way in the order of ``Paths``, and its pieces."""
    places = {word: place for place, word in enumerate(b)}
    meeting = next(((n, places[word]) for n, word in enumerate(a) if word in places), None)
    if meeting is None:
        return _APART, []
    rise, fall = meeting
    up = [reading.links[word] for word in a[:rise]]
    down = [reading.links[word] for word in reversed(b[:fall])]
    top = int(reading.firsts[a[rise]])
    inner = [*a[1 : rise + 1], *reversed(b[1:fall])] if fall else a[1:rise]
    firsts = [min(int(reading.firsts[word]), len(reading.texts) - 1) for word in inner]
    lemmas = "|".join(reading.lemmas[place] for place in firsts) if len(firsts) <= _SHORT else "…"
    numbers = (
        crc32("/".join([*up, "^", *down]).encode()),
        crc32(lemmas.encode()),
        top,
        crc32(up[-1].encode()) if up else 0,
        crc32(down[0].encode()) if down else 0,
        min(rise, _DEEPEST),
        min(fall, _DEEPEST),
    )
    return numbers, firsts[:LONGEST_PATH]
