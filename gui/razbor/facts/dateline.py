"""The dateline of a news item: where and when it was filed, and by which agency."""

import re

from razbor.text.span import Span

_MONTH = "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_DATE = rf"\d{{1,2}}\s+{_MONTH}(?:\s+\d{{4}}(?:\s+года)?)?"
_TOWN = r"[^\W\d_][\w-]*(?:[ -][^\W\d_][\w-]*){0,2}"
_AGENCY = r"[\w.«»-]+(?: [\w.«»]+){0,2}"
_END = r"\s*(?:[–—]|(?<=\s)-)\s+"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_TOWN}[.,]?\s+)?(?:{_DATE}[.,]?\s*)?/[^/\n]{{2,30}}/(?:\.\s*|{_END})",
        rf"{_TOWN}[.,]\s+{_DATE}\s*[–—-]\s*[\w«»]+(?: [\w«»]+)?\.\s+",
        rf"{_TOWN}[.,]\s+{_DATE}[.,]?\s+(?:{_AGENCY})?{_END}",
        rf"[А-ЯЁӘҒҚҢӨҰҮҺІ-]{{3,}}[.,]\s+{_AGENCY}{_END}",
    )
)
"""«МОСКВА, 5 мая. /ТАСС/.», «Алматы. 5 мая. КазТАГ –», «АСТАНА. Казинформ –»."""


def find_dateline(text: str, paragraph: Span) -> Span | None:
    """Return the dateline at the head of a paragraph, or None."""
    matches = (line.match(text, paragraph.start, paragraph.end) for line in _DATELINES)
    found = next((m for m in matches if m and m.end() < paragraph.end), None)
    return Span(paragraph.start, found.end()) if found else None
