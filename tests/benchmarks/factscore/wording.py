"""Comparison of Russian wording without a dictionary: names, words, values."""

import re
from typing import Final

_QUOTES: Final = re.compile("[«»„“”‟\"'’‘‹›`]")
_DASHES: Final = re.compile("[‐‑‒–—―−]")
_SPACES: Final = re.compile(r"\s+")
_GROUPED_DIGITS: Final = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_EDGE: Final = re.compile(r"[\s«»„“”\"'.,:;!?…()\[\]–—-]")

_FUNCTION_WORDS: Final = frozenset(
    {
        "а",
        "без",
        "в",
        "во",
        "для",
        "до",
        "за",
        "и",
        "из",
        "к",
        "ко",
        "на",
        "над",
        "о",
        "об",
        "от",
        "по",
        "под",
        "при",
        "про",
        "с",
        "со",
        "у",
    }
)
_SAME_OFFICE: Final = ("председатель", "спикер", "глава", "руководитель")
_DEPUTY: Final = re.compile(r"зам|вице")
_AIDE: Final = re.compile(r"помощни|советни")


def plain(text: str) -> str:
    """Fold case, ё, quotes, dashes and spaces.

    >>> plain("Форум  «Озёра – Степи »")
    'форум озера-степи'
    """
    folded = text.casefold().replace("ё", "е")
    folded = _DASHES.sub("-", _QUOTES.sub("", folded))
    folded = re.sub(r"\s*-\s*", "-", folded)
    return _SPACES.sub(" ", folded).strip()


def plain_value(value: str) -> str:
    """Fold a normalised value («120 000 000 USD», «4,1%») for comparison."""
    return re.sub(r"\s+", "", plain(value)).replace(",", ".")


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, folded; hyphens separate.

    Prepositions and «и», «а» are left out, unless there is nothing else.

    >>> words_of("Экс-премьер: до 95,3 трлн")
    ['экс', 'премьер', '95.3', 'трлн']
    """
    joined = _GROUPED_DIGITS.sub("", text.casefold().replace("ё", "е"))
    words = [word.replace(",", ".") for word in _WORD.findall(joined)]
    return [word for word in words if word not in _FUNCTION_WORDS] or words


def same_word(one: str, other: str) -> bool:
    """Say whether two folded words look like forms of one word.

    Equal, or sharing a beginning of at least three letters that leaves at
    most three letters of the longer word; numbers must be equal. Titles of the
    head of a body (председатель, спикер, глава, руководитель) count as one word.
    """
    return _same_stem(one, other) or _same_title(one, other)


def _same_stem(one: str, other: str) -> bool:
    """Compare the beginnings of two words."""
    if one == other:
        return True
    if one[0].isdigit() or other[0].isdigit():
        return False
    needed = max(3, len(one) - 3, len(other) - 3)
    return one[:needed] == other[:needed] and min(len(one), len(other)) >= needed


def _same_title(one: str, other: str) -> bool:
    """Say whether both words are titles of the head of a body."""
    return all(any(_same_stem(word, title) for title in _SAME_OFFICE) for word in (one, other))


def shared_words(one: list[str], other: list[str]) -> int:
    """Return how many words can be paired, each used once."""
    left = list(other)
    shared = 0
    for word in one:
        partner = next((w for w in left if same_word(word, w)), None)
        if partner is not None:
            left.remove(partner)
            shared += 1
    return shared


def rank_words(text: str) -> frozenset[str]:
    """Return what lowers the rank in a title: a deputy, an aide, or nothing.

    >>> sorted(rank_words("заместителем министра"))
    ['deputy']
    """
    found = set()
    for word in words_of(text):
        if _DEPUTY.match(word):
            found.add("deputy")
        elif _AIDE.match(word):
            found.add("aide")
    return frozenset(found)


def is_edge(character: str) -> bool:
    """Say whether a character may stand at the edge of a quoted content."""
    return _EDGE.match(character) is not None
