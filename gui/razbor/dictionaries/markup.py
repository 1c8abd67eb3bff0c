"""Entries as safe HTML: a whitelist of tags, no attribute, no script, nothing from elsewhere.

One pass of html.parser, whose work is linear in the text; depth and length are bounded.
"""

import html
from html.parser import HTMLParser

MOST = 200_000  # characters of one entry; longer ones are cut at a tag
_DEEPEST = 40
_KEPT = frozenset(
    [
        "b",
        "i",
        "em",
        "strong",
        "u",
        "s",
        "sub",
        "sup",
        "small",
        "p",
        "div",
        "span",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "blockquote",
        "h3",
        "h4",
        "code",
    ]
)
_BECOMES = {"h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4", "tt": "code", "del": "s", "k": "b"}
_SILENT = frozenset(("script", "style", "iframe", "object", "head", "svg", "math", "template"))
_VOID = frozenset(("br", "hr"))


def sanitise(source: str) -> str:
    """Return the entry with only the tags of the whitelist, every one of them closed."""
    reader = _Whitelist()
    reader.feed(source[:MOST])
    reader.close()
    return reader.result()


def plain(text: str) -> str:
    """Return plain text as HTML: its lines kept, its markup shown as written."""
    return html.escape(text.strip()[:MOST], quote=False).replace("\n", "<br>")


class _Whitelist(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[str] = []
        self._silent: list[str] = []

    def result(self) -> str:
        closing = (f"</{tag}>" for tag in reversed(self._open))
        return "".join([*self._out, *closing]).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs  # none is kept: links, handlers, addresses and colours all live there
        if tag in _SILENT:
            self._silent.append(tag)
        elif not self._silent:
            self._begin(_BECOMES.get(tag, tag))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            if tag in self._silent:
                del self._silent[self._silent.index(tag) :]
        elif not self._silent:
            self._end(_BECOMES.get(tag, tag))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._out.append(html.escape(data, quote=False))

    def _begin(self, tag: str) -> None:
        if tag in _VOID:
            self._out.append(f"<{tag}>")
        elif tag in _KEPT and len(self._open) < _DEEPEST:
            self._open.append(tag)
            self._out.append(f"<{tag}>")

    def _end(self, tag: str) -> None:
        if tag not in self._open:
            return
        while True:
            top = self._open.pop()
            self._out.append(f"</{top}>")
            if top == tag:
                return
