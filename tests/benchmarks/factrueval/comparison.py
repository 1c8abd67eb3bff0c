"""Fuzzy comparison of texts."""

from functools import lru_cache

_QUOTES = str.maketrans(dict.fromkeys("«»“”„", '"'))
_APOSTROPHES = str.maketrans(dict.fromkeys("’`", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐−‒–—―", "-"))


def fold(text: str) -> str:
    """Make case, ``ё``, quote and dash variants comparable, without changing length
    (apart from stripping the ends)."""
    text = text.lower().strip(" \r\n\t")
    return text.translate(_QUOTES).translate(_APOSTROPHES).replace("ё", "е").translate(_DASHES)


def fold_phrase(text: str) -> str:
    """:func:`fold`, then remove the blanks that tokenisation leaves at punctuation."""
    text = fold(text)
    for spaced, tight in (
        (" ,", ","),
        (" .", "."),
        (" -", "-"),
        ("- ", "-"),
        ("( ", "("),
        (" )", ")"),
    ):
        text = text.replace(spaced, tight)
    return text


@lru_cache(maxsize=200_000)
def edit_distance_within(a: str, b: str, limit: int) -> bool:
    """Say whether the Levenshtein distance of two texts is at most ``limit``."""
    if abs(len(a) - len(b)) > limit:
        return False
    previous = list(range(len(b) + 1))
    for row, char_a in enumerate(a, 1):
        current = [row]
        for column, char_b in enumerate(b, 1):
            current.append(
                min(
                    previous[column] + 1,
                    current[column - 1] + 1,
                    previous[column - 1] + (char_a != char_b),
                )
            )
        if min(current) > limit:
            return False
        previous = current
    return previous[-1] <= limit


def similar(a: str, b: str) -> bool:
    """Fuzzy equality: 0 edits up to 1 character, 1 edit up to 8, 2 edits from 9 on."""
    if a == b:
        return True
    longest = max(len(a), len(b))
    limit = 0 if longest < 2 else 1 if longest < 9 else 2
    return limit > 0 and edit_distance_within(a, b, limit)
