"""The beginning of a long entry. Its HTML is of ``markup``: tags without attributes, all closed."""

import re

_PIECE = re.compile(r"<(/?)([a-z0-9]+)>|[^<]+")
_VOID = frozenset(("br", "hr"))
_ENTITY = re.compile(r"&[a-z#0-9]*$")


def folded(html: str, most: int) -> tuple[str, bool]:
    """Return the first characters with their tags closed, and whether anything was left out."""
    if len(html) <= most:
        return html, False
    out: list[str] = []
    open_tags: list[str] = []
    left = most
    for piece in _PIECE.finditer(html):
        if piece[2] is None:
            out.append(_ENTITY.sub("", piece[0][:left]))
            left -= len(piece[0])
            if left <= 0:
                break
        else:
            out.append(piece[0])
            _follow(open_tags, piece[2], closes=bool(piece[1]))
    closing = (f"</{tag}>" for tag in reversed(open_tags))
    shown = "".join([*out, *closing])
    return shown, shown != html


def _follow(open_tags: list[str], tag: str, *, closes: bool) -> None:
    if closes and tag in open_tags:
        del open_tags[len(open_tags) - 1 - open_tags[::-1].index(tag) :]
    elif not closes and tag not in _VOID:
        open_tags.append(tag)
