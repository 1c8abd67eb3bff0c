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
        text: All of it, ``\n`` as the only line end, no byte-order mark, otherwise untouched.
        title: The headline where the source names one apart (a page's title), else None.
        source: A file name, an address or a medium; None when unknown.
        published: The day from which «вчера» is counted; None when unknown.
    """

    text: str
    title: str | None = None
    source: str | None = None
    published: date | None = None
