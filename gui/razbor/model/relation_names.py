"""What the names of mentions have in common: words, stems, initials, abbreviations."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.relation_reading import Reading
from razbor.model.tables import different

Array = npt.NDArray[Any]
AGREE = 9  # ways in which names agree
_STEM = 4  # letters of a word that stay through declension and derivation, most often
_SHORTEST, _LONGEST = 2, 7  # letters of an abbreviation


@dataclass(frozen=True)
class Names:
    """The names of ``m`` mentions.

    Attributes:
        of: The number of each mention's name: kind and lemmas, ``[m]``.
        agree: How the first's name agrees with the second's, ``[m, m]``: 0 not, 1 the same,
            2 all its words are in the second's, 3 all of the second's in its, 4 the last stems
            are the same, 5 it abbreviates the second, 6 the second abbreviates it, 7 some words
            are common, 8 some stems.
        new: Whether no mention before has that name, bool ``[m]``.
        count: How many mentions have that name, ``[m]``.
    """

    of: Array
    agree: Array
    new: Array
    count: Array


def names(reading: Reading, mentions: Array) -> Names:
    """Compare the names of mentions (first piece, last piece, kind)."""
    keys = [
        (kind, *(lemma for lemma in reading.lemmas[first : last + 1] if lemma[:1].isalnum()))
        for first, last, kind in mentions.tolist()
    ]
    numbers: dict[tuple[object, ...], int] = {}
    of = np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)
    agree = _agree(reading, mentions)
    agree[of[:, None] == of[None]] = 1
    found = different(of)
    new = np.zeros(len(of), bool)
    new[found.firsts] = True
    return Names(of, agree, new, found.counts[of])


def _agree(reading: Reading, mentions: Array) -> Array:
    spans = [range(first, last + 1) for first, last, _ in mentions.tolist()]
    words = [_letters(reading.lemmas, span) for span in spans]
    stems = [[word[:_STEM] for word in own] for own in words]
    common, sizes = _common(words)
    alike, _ = _common(stems)
    lasts = np.array(
        [own[-1] if own and len(own[-1]) >= _STEM else str(n) for n, own in enumerate(stems)]
    )
    short = np.array([_short(reading.texts, span) for span in spans])
    long = np.array(["".join(word[0] for word in own) for own in words])
    shortens = (short[:, None] == long[None]) & (short != "")[:, None]
    first, second = sizes[:, None], sizes[None]
    cases = [
        (common == first) & (common == second) & (first > 0),
        (common == first) & (first > 0),
        (common == second) & (second > 0),
        lasts[:, None] == lasts[None],
        shortens,
        shortens.T,
        common > 0,
        alike > 0,
    ]
    return np.select(cases, range(1, AGREE), 0)


def _letters(lemmas: tuple[str, ...], span: range) -> list[str]:
    return [lemmas[place] for place in span if lemmas[place][:1].isalnum()]


def _short(texts: tuple[str, ...], span: range) -> str:
    """Return an abbreviation in lower case, else nothing."""
    text = texts[span.start]
    fits = len(span) == 1 and text.isupper() and _SHORTEST <= len(text) <= _LONGEST
    return text.lower() if fits else ""


def _common(sets: list[list[str]]) -> tuple[Array, Array]:
    """Count the words that two sets share, ``[m, m]``, and the words of each, ``[m]``."""
    numbers: dict[str, int] = {}
    cells = {
        (row, numbers.setdefault(w, len(numbers))) for row, own in enumerate(sets) for w in own
    }
    held = np.zeros((len(sets), max(1, len(numbers))), np.float32)
    if cells:
        held[tuple(np.array(list(cells)).T)] = 1
    return (held @ held.T).astype(np.int64), held.sum(1).astype(np.int64)
