"""Mark the words of our lists: places, offices, organisations, media, classes of words.

Names are compared by the dictionary's first lemma of each word, so that a case changes nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from razbor.assets import read_text
from razbor.words.dictionary import dictionary

_LONGEST = 5
Marks = list[set[str]]


@lru_cache(maxsize=100_000)
def plain_lemma(form: str) -> str:
    """Return the likeliest lemma of a form without its context."""
    return dictionary().parses(form.lower())[0].lemma


class Gazetteer:
    """Names by the lemmas of their words."""

    def __init__(self) -> None:
        rows = (line.split("\t") for line in _lines(read_text("models/lists.tsv")))
        self._kinds = {tuple(name.split(" ")): kinds.split("|") for name, kinds in rows}
        self._first = {name[0] for name in self._kinds}

    def marks(self, texts: Sequence[str]) -> Marks:
        """Return the marks of each piece: ``B-country`` where a name begins, ``I-country`` after.

        Of names that begin at one piece the longest counts.
        """
        lemmas = [plain_lemma(text) for text in texts]
        found: Marks = [set() for _ in texts]
        for first in [place for place, lemma in enumerate(lemmas) if lemma in self._first]:
            for length in range(min(_LONGEST, len(lemmas) - first), 0, -1):
                kinds = self._kinds.get(tuple(lemmas[first : first + length]))
                if kinds and (length > 1 or texts[first][:1].isalpha()):
                    _mark(found, first, length, kinds)
                    break
        return found


def _mark(found: Marks, first: int, length: int, kinds: Iterable[str]) -> None:
    for kind in kinds:
        found[first].add(f"B-{kind}")
        for place in range(first + 1, first + length):
            found[place].add(f"I-{kind}")


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if not line.startswith("#"))
