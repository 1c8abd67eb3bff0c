"""How each mark is drawn, worked out once for an analysis and the types that are shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from razbor.bridge.marks import Mark, MarkType
from razbor.bridge.places import Places
from razbor.window.article.span_index import NO_SPANS, SpanIndex


@dataclass(frozen=True, slots=True)
class MarkLayer:
    """Marks in Qt positions; all sequences run beside ``marks``.

    Attributes:
        marks: By start, outer ones first.
        spans: Their places.
        shown: 1 where the type is shown.
        tinted: 1 where the mark has a tint of its own: a name that lies in no tinted mark.
        levels: How many lines lie between the mark's own line and its letters.
    """

    marks: tuple[Mark, ...]
    spans: SpanIndex
    shown: bytearray
    tinted: bytearray
    levels: bytearray

    def visible(self, start: int, end: int) -> list[int]:
        """Return the shown marks that touch a stretch, outer ones first."""
        return [index for index in self.spans.touching(start, end) if self.shown[index]]


NO_MARKS = MarkLayer((), NO_SPANS, bytearray(), bytearray(), bytearray())


def lay_marks(marks: Sequence[Mark], types: frozenset[MarkType], places: Places) -> MarkLayer:
    """Return how marks are drawn when only some types are shown."""
    starts, ends = places.spans_to_qt([mark.span for mark in marks])
    shown = bytearray(b"\1") * len(marks)
    if len(types) < len(MarkType):
        shown = bytearray(mark.type in types for mark in marks)
    role = MarkType.ROLE
    tinted = bytearray([mark.named and mark.type is not role for mark in marks])
    levels = bytearray(len(marks))
    around: list[int] = []
    for index, start in enumerate(starts):
        while around and ends[around[-1]] <= start:
            around.pop()
        if not shown[index]:
            continue
        around.append(index)
        if len(around) > 1:
            tinted[index] &= not any(tinted[outer] for outer in around[:-1])
            _raise(levels, around)
    return MarkLayer(tuple(marks), SpanIndex(starts, ends), shown, tinted, levels)


def _raise(levels: bytearray, around: list[int]) -> None:
    """Move the lines of the marks around a new innermost one away from it."""
    for level, index in enumerate(reversed(around)):
        levels[index] = max(levels[index], level)
