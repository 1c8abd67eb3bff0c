"""The beginning of a long entry. Its HTML is of ``markup``: tags without attributes, all closed."""

import re

_PIECE = re.compile(r"<(/?)([a-z0-9]+)>|[^<]+")
_VOID = frozenset(("br", "hr"))
_ENTITY = re.compile(r"&[a-z#0-9]*$")
_LAST_WORD = re.compile(r"\s*\S*$")
_BREAKS = frozenset(("br", "div", "li", "p"))
_WORTH = 0.5  # of what may be shown: with less a sense is rather cut in its middle


def folded(html: str, most: int) -> tuple[str, bool]:
    """Return the beginning of an entry, and whether anything was left out.

    It ends with a sense, or with a word of a long one; all its tags are closed.
    """
    if len(html) <= most:
        return html, False
    out: list[str] = []
    open_tags: list[str] = []
    left = most
    whole = ""  # up to the last sense that ends in it
    for piece in _PIECE.finditer(html):
        if piece[2] is None:
            if len(piece[0]) > left:
                shown = whole or "".join([*out, _cut(piece[0], left), *_closing(open_tags)])
                return shown, True
            out.append(piece[0])
            left -= len(piece[0])
        else:
            out.append(piece[0])
            _follow(open_tags, piece[2], closes=bool(piece[1]))
            if piece[2] in _BREAKS and left < most * _WORTH:
                whole = "".join([*out, *_closing(open_tags)])
    return html, False


def _cut(words: str, most: int) -> str:
    """Return whole words, with a sign that there are more."""
    kept = _LAST_WORD.sub("", _ENTITY.sub("", words[:most])).rstrip(",;:—")
    return f"{kept}…" if kept else ""


def _closing(open_tags: list[str]) -> list[str]:
    return [f"</{tag}>" for tag in reversed(open_tags)]


def _follow(open_tags: list[str], tag: str, *, closes: bool) -> None:
    if closes and tag in open_tags:
        del open_tags[len(open_tags) - 1 - open_tags[::-1].index(tag) :]
    elif not closes and tag not in _VOID:
        open_tags.append(tag)
