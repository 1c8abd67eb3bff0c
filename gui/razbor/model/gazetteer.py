"""Mark the words of our lists: places, offices, organisations, media, classes of words.

Names are compared by the dictionary's first lemma of each word, so that a case changes nothing.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from razbor.assets import table, word_list
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
        self._kinds: dict[tuple[str, ...], set[str]] = {}
        for name, kind in _entries():
            key = tuple(plain_lemma(word) for word in name.replace("-", " - ").split())
            self._kinds.setdefault(key, set()).add(kind)

    def marks(self, texts: Sequence[str]) -> Marks:
        """Return the marks of each piece: ``B-country`` where a name begins, ``I-country`` after.

        Of names that begin at one piece the longest counts.
        """
        lemmas = [plain_lemma(text) for text in texts]
        found: Marks = [set() for _ in texts]
        for first in range(len(lemmas)):
            for length in range(min(_LONGEST, len(lemmas) - first), 0, -1):
                kinds = self._kinds.get(tuple(lemmas[first : first + length]))
                if kinds and (length > 1 or texts[first][:1].isalpha()):
                    _mark(found, first, length, kinds)
                    break
        return found


def _mark(found: Marks, first: int, length: int, kinds: set[str]) -> None:
    for kind in kinds:
        found[first].add(f"B-{kind}")
        for place in range(first + 1, first + length):
            found[place].add(f"I-{kind}")


def _entries() -> Iterator[tuple[str, str]]:
    """Yield names with their kinds."""
    for line in table("places"):
        _, kind, names, *adjectives = line.split("\t")
        yield from ((name, kind) for name in names.split("|"))
        for cell in adjectives:
            yield from ((word, f"{kind}-adj") for word in cell.split("|") if word)
    for line in table("titles"):
        yield line.split("\t")[0], "title"
    for line in table("org_heads"):
        name, kind, *_ = line.split("\t")
        yield name, f"org-{kind}"
    yield from ((name, "media") for name in word_list("media"))
    for line in table("classes"):
        kind, names = line.split("\t")
        yield from ((name, f"class-{kind}") for name in names.split("|"))
