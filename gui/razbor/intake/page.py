"""Take the article out of an HTML page. Nothing is loaded, nothing is run: it is only text here.

The headline becomes the first paragraph of the text, because that is what a reader sees first and
what names are introduced in; paragraphs are separated by an empty line. ``Article.title`` repeats
the headline.
"""

import re
from datetime import date
from pathlib import Path
from typing import Any

from razbor.i18n import tr
from razbor.intake import errors
from razbor.intake.blocks import block_text
from razbor.intake.encoding import Decoded, decode_named
from razbor.intake.opened import Opened
from razbor.text.article import Article

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_HEAD = 4096  # bytes in which a page declares its encoding


def read_page(
    data: bytes, place: Path, encoding: str | None = None, published: date | None = None
) -> Opened:
    """Return the article in a page's bytes."""
    if not data.strip():
        raise errors.EmptyError(place.name)
    found = _decoded(data, place.name, encoding)
    article = _article(found.text, place.name, published)
    return Opened(article, found.encoding, str(place.resolve()))


def read_html(markup: str | bytes) -> Opened:
    """Return the article in pasted HTML, a whole page or a piece of one."""
    name = tr("буфер обмена")
    if isinstance(markup, bytes):
        markup = _decoded(markup, name, None).text
    return Opened(_article(markup, None, None))


def _decoded(data: bytes, name: str, encoding: str | None) -> Decoded:
    declared = _DECLARED.search(data[:_HEAD])
    return decode_named(data, name, encoding, declared[1].decode("ascii") if declared else None)


def _article(markup: str, name: str | None, published: date | None) -> Article:
    page = _extract(markup)
    body = _paragraphs(page.text) if page and page.text else ""
    title = _SPACES.sub(" ", page.title).strip() if page and page.title else None
    if not body:
        body, title = _paragraphs(block_text(markup)), None
    if not body:
        raise errors.NoArticleError(name or tr("буфер обмена"))
    if title and not body.startswith(title):
        body = f"{title}\n\n{body}"
    source = (page.sitename or page.hostname if page else None) or name
    return Article(body, title, source, published or _day(page.date if page else None))


def _extract(markup: str) -> Any:  # noqa: ANN401  (trafilatura's document)
    """Return what trafilatura makes of a page, None where it finds no article."""
    from trafilatura import bare_extraction

    return bare_extraction(
        markup,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _paragraphs(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in text.splitlines())
    return "\n\n".join(line for line in lines if line)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
