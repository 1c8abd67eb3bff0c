"""What is read: a text and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    r"""An article as it was opened.

    Attributes:
        text: All of it, ``\n`` as the only line end, no byte-order mark, otherwise untouched. Half
            of a pair of surrogates, which no file can hold but a damaged page can, is U+FFFD.
        title: The headline where the source names one apart (a page's title), else None.
        source: A file name, an address or a medium; None when unknown.
        published: The day from which «вчера» is counted; None when unknown.
    """

    text: str
    title: str | None = None
    source: str | None = None
    published: date | None = None

    def __post_init__(self) -> None:
        """Put a sign for what is no character, so that the article can be kept and exported."""
        for name in ("text", "title", "source"):
            value = getattr(self, name)
            try:
                _ = value and value.encode()
            except UnicodeEncodeError:
                units = value.encode("utf-16-le", "surrogatepass")
                object.__setattr__(self, name, units.decode("utf-16-le", "replace"))
