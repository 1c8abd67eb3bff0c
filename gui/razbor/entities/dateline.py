"""The dateline of a news item: where and when it was filed, and by which agency."""

import re
from dataclasses import dataclass

from razbor.text.layout import Layout, Part
from razbor.text.span import Span

_MONTH = "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_DATE = rf"\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}}(?:\s+года)?)?"
_TOWN = r"(?P<town>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*){0,2})"
_AGENCY = r"(?P<agency>[\w.«»-]+(?: [\w.«»]+){0,2})"
_END = r"\s*(?:[–—]|(?<=\s)-)\s+"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_TOWN}[.,]?\s+)?(?:{_DATE}[.,]?\s*)?/(?P<agency>[^/\n]{{2,30}})/(?:\.\s*|{_END})",
        rf"{_TOWN}[.,]\s+{_DATE}\s*[–—-]\s*(?P<agency>[\w«»]+(?: [\w«»]+)?)\.\s+",
        rf"{_TOWN}[.,]\s+{_DATE}[.,]?\s+(?:{_AGENCY})?{_END}",
        rf"(?P<town>[А-ЯЁӘҒҚҢӨҰҮҺІ-]{{3,}})[.,]\s+{_AGENCY}{_END}",
    )
)
"""«МОСКВА, 5 мая. /ТАСС/.», «Алматы. 5 мая. КазТАГ –», «АСТАНА. Казинформ –»."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline stands, and in it the town and the agency that it names."""

    span: Span
    town: Span | None
    agency: Span | None


def find_dateline(layout: Layout) -> Dateline | None:
    """Return the dateline before the body, or None: no part of a sentence."""
    body = next((p.span for p in layout.paragraphs if p.part is Part.BODY), None)
    return dateline_of(layout.article.text, body) if body else None


def dateline_of(text: str, paragraph: Span) -> Dateline | None:
    """Return the dateline at the head of a paragraph, or None."""
    matches = (line.match(text, paragraph.start, paragraph.end) for line in _DATELINES)
    found = next((m for m in matches if m and m.end() < paragraph.end), None)
    if found is None:
        return None
    return Dateline(
        Span(paragraph.start, found.end()), _group(found, "town"), _group(found, "agency")
    )


def _group(found: re.Match[str], name: str) -> Span | None:
    return Span(*found.span(name)) if found[name] else None
