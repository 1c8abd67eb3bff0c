"""All text of a piece of HTML, block by block: for what has no page around it to be told from."""

from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "table", "td", "th", "tr", "ul"),
    }
)
_UNREAD = frozenset({"iframe", "noscript", "object", "script", "style", "svg", "template", "title"})


class _Reader(HTMLParser):
    """Collects what a person would see; a block's edge is a line end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Enter an element."""
        self._unread += tag in _UNREAD
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self._unread = max(0, self._unread - (tag in _UNREAD))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Take text; its own line ends are only spaces in HTML."""
        if not self._unread:
            self.parts.append(data.replace("\n", " ").replace("\r", " "))


def block_text(markup: str) -> str:
    """Return the text of all blocks, a line each."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)
