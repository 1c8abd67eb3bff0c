"""The outline of a word as slovnet's taggers learnt it.

Source: Kukushkin 2020, slovnet (github.com/natasha/slovnet, MIT), shape.py.
"""

import re
from functools import lru_cache

_SIGNS = "!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`\"'«»„“ʼʻ”№…"
_TYPE = re.compile(
    rf"(?P<RU>[а-яё]+)|(?P<EN>[a-z]+)|(?P<NUM>[+-]?\d+)|(?P<PUNCT>[{re.escape(_SIGNS)}]+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=50_000)
def word_shape(word: str) -> str:
    """Return e.g. ``RU_Xx`` for «Москва», ``NUM`` for «2010», ``PUNCT_.`` for a full stop."""
    found = _TYPE.match(word)
    kind = found.lastgroup if found else None
    if kind in ("RU", "EN"):
        return f"{kind}_{_outline(word)}"
    if kind == "PUNCT":
        return f"PUNCT_{word if len(word) == 1 else 'OTHER'}"
    return kind or "OTHER"


def _outline(word: str) -> str:
    if len(word) == 1:
        return "X" if word.isupper() else "x"
    if word.isupper():
        return "XX"
    if word.islower():
        return "xx"
    if _title(word):
        return "Xx"
    left, _, right = word.partition("-")
    return "Xx-Xx" if _title(left) and _title(right) else "OTHER"


def _title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()
