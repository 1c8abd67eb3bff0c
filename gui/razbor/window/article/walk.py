"""The way from mark to mark: which comes next, which lies around, which is the innermost."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from razbor.bridge.marks import Mark, MarkType
from razbor.window.article.span_index import SpanIndex


@dataclass(frozen=True)
class Walk:
    """Marks by start, outer ones first, and the types shown; indices are into ``marks``.

    ``known`` are the places of the marks in code points, where they are known already.
    """

    marks: tuple[Mark, ...] = ()
    shown: frozenset[MarkType] = frozenset(MarkType)
    known: SpanIndex | None = None

    @cached_property
    def _order(self) -> list[int]:
        if len(self.shown) == len(MarkType):
            return list(range(len(self.marks)))
        return [index for index, mark in enumerate(self.marks) if mark.type in self.shown]

    @cached_property
    def _spans(self) -> SpanIndex:
        if self.known is not None:
            return self.known
        spans = [mark.span for mark in self.marks]
        return SpanIndex([span.start for span in spans], [span.end for span in spans])

    def step(self, by: int, focused: int | None, place: int) -> int | None:
        """Return the next (1) or previous (-1) mark after the focused one, else after a place."""
        return self._pick(self._order, by, focused, place)

    def of_type(self, kind: MarkType, focused: int | None, place: int) -> int | None:
        """Return the next mark of a type; after the last comes the first."""
        order = [index for index in self._order if self.marks[index].type is kind]
        found = self._pick(order, 1, focused, place)
        return found if found is not None or not order else order[0]

    def mention(self, by: int, focused: int) -> int | None:
        """Return the next or previous mark of the focused mark's entity."""
        entity = self.marks[focused].entity
        order = [index for index in self._order if self.marks[index].entity == entity]
        return self._pick(order, by, focused, 0)

    def at(self, place: int) -> int | None:
        """Return the innermost shown mark that holds a place."""
        found = [index for index in self._spans.at(place) if self.marks[index].type in self.shown]
        return found[-1] if found else None

    def wider(self, index: int) -> int | None:
        """Return the smallest shown mark around a mark."""
        span = self.marks[index].span
        return next(
            (
                outer
                for outer in reversed(self._spans.at(span.start))
                if outer < index
                and self.marks[outer].span.covers(span)
                and self.marks[outer].type in self.shown
            ),
            None,
        )

    def narrower(self, index: int) -> int | None:
        """Return the first shown mark inside a mark."""
        span = self.marks[index].span
        inside = self._spans.touching(span.start, span.end)
        return next(
            (
                inner
                for inner in inside
                if inner > index
                and span.covers(self.marks[inner].span)
                and self.marks[inner].type in self.shown
            ),
            None,
        )

    def number(self, index: int) -> tuple[int, int]:
        """Return which of how many shown marks a mark is, counted from 1."""
        return bisect_left(self._order, index) + 1, len(self._order)

    def _pick(self, order: list[int], by: int, focused: int | None, place: int) -> int | None:
        """Return the neighbour in an ordered choice of marks."""
        start = focused if focused is not None else bisect_left(self._spans.starts, place)
        at = bisect_left(order, start)
        present = focused is not None and at < len(order) and order[at] == start
        at = at + (1 if present else 0) if by > 0 else at - 1
        return order[at] if 0 <= at < len(order) else None
