"""Names of features as rows of a small table, by hashing: no vocabulary to keep.

Source: Miranda et al. 2022, «Multi hash embeddings in spaCy» (arXiv:2212.09255).
"""

from functools import lru_cache
from zlib import crc32

FORM_ROWS = 8192
FLAG_ROWS = 1024
MOST_FLAGS = 24  # of one piece
_OUTLINED = 4  # characters whose order shows in a shape
FORM_FIELDS = ("norm", "lemma", "prefix2", "prefix3", "suffix2", "suffix3", "suffix4", "shape")


@lru_cache(maxsize=200_000)
def row(field: str, value: str, rows: int) -> int:
    """Return the row of a value, 1 to ``rows - 1``; row 0 is kept for nothing."""
    return 1 + crc32(f"{field}={value}".encode()) % (rows - 1)


@lru_cache(maxsize=200_000)
def form_rows(text: str, lemma: str) -> tuple[int, ...]:
    """Return one row for each of ``FORM_FIELDS``."""
    norm = text.lower().replace("ё", "е")
    values = (norm, lemma, norm[:2], norm[:3], norm[-2:], norm[-3:], norm[-4:], shape(text))
    return tuple(
        row(field, value, FORM_ROWS) for field, value in zip(FORM_FIELDS, values, strict=True)
    )


def flag_row(name: str, value: str) -> int:
    """Return the row of a feature of a closed class, e.g. ``Case``, ``Gen``."""
    return row(name, value, FLAG_ROWS)


def shape(text: str) -> str:
    """Return the outline of a word: «Москва» -> ``Xxx``, «СНГ» -> ``XXX``, «2010» -> ``dddd``."""
    outline = "".join(map(_outline, text[:_OUTLINED]))
    if len(text) <= _OUTLINED:
        return outline
    tail = "".join(sorted(set(map(_outline, text[_OUTLINED:]))))
    return f"{outline}+{tail}"


def _outline(char: str) -> str:
    if char.isdigit():
        return "d"
    if char.isalpha():
        script = "x" if "\u0400" <= char <= "\u04ff" else "l"
        return script.upper() if char.isupper() else script
    return char
