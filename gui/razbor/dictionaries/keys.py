"""The key under which a headword is kept: case, ё, stress and composition make no difference."""

import unicodedata

_STRESS = {"\u0301", "\u0300", "\u0341", "\u0340"}


def key(word: str) -> str:
    """Return the key of a word: «Ёлка́» is елка; й and Kazakh letters stay whole."""
    if word.isascii():
        return " ".join(word.casefold().split())
    parts = unicodedata.normalize("NFD", word.replace("\u00ad", ""))
    bare = "".join(mark for mark in parts if mark not in _STRESS)
    folded = unicodedata.normalize("NFC", bare).casefold().replace("ё", "е")
    return " ".join(folded.split())
