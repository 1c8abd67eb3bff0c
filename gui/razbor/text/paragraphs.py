"""Paragraphs of a text, the headline and the subtitle told from the body."""

import re
from collections.abc import Iterator
from itertools import groupby

from razbor.text.layout import Paragraph, Part
from razbor.text.span import Span

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BLANK = r"\s\ufeff\u200b"
_TRIMMED = re.compile(rf"[^{_BLANK}](?:.*[^{_BLANK}])?", re.DOTALL)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][»\"”)\]]*$")
_LONGEST_HEADING = 250  # characters
_WRAPPED_LINE = range(45, 110)  # characters
_FEWEST_WRAPPED = 4  # lines


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text in order.

    A line is a paragraph, unless the lines are wrapped by hand at one width: then blank lines
    divide. The first paragraph is the headline and the second the subtitle where they are short,
    do not end as a sentence does, and something follows.
    """
    spans = list(_blocks(text))
    parts = _parts([span.of(text) for span in spans])
    return tuple(Paragraph(span, part) for span, part in zip(spans, parts, strict=True))


def _blocks(text: str) -> Iterator[Span]:
    """Yield the lines, or the runs of lines that were wrapped by hand."""
    lines = [_trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    kept = [line for line in lines if line is not None]
    for wrapped, run in groupby(_runs(text, kept), key=lambda run: _is_wrapped(text, run)):
        for one in run:
            if wrapped:
                yield Span(one[0].start, one[-1].end)
            else:
                yield from one


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return a stretch without the spaces at its edges, or None when nothing is left."""
    kept = _TRIMMED.search(text, start, end)
    return Span(*kept.span()) if kept else None


def _runs(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Yield the lines between blank lines."""
    run: list[Span] = []
    for line in lines:
        if run and text.count("\n", run[-1].end, line.start) > 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _is_wrapped(text: str, run: list[Span]) -> bool:
    """Say whether the lines of a run are one paragraph broken at a fixed width."""
    inner = run[:-1]
    if len(inner) < _FEWEST_WRAPPED - 1:
        return False
    open_ended = sum(not _ENDS_SENTENCE.search(line.of(text)) for line in inner)
    of_width = sum(len(line) in _WRAPPED_LINE for line in inner)
    return open_ended * 2 > len(inner) and of_width == len(inner)


def _parts(texts: list[str]) -> list[Part]:
    """Return what each paragraph is for."""
    parts = [Part.BODY] * len(texts)
    for number, part in ((0, Part.HEADLINE), (1, Part.SUBTITLE)):
        follows = len(texts) > number + 1
        if not (follows and _is_heading(texts[number])):
            break
        parts[number] = part
    return parts


def _is_heading(text: str) -> bool:
    """Say whether a paragraph is too short and too open to be a sentence of the body."""
    return len(text) <= _LONGEST_HEADING and not re.search(r"[.:;][»\"”)\]]*$", text)
