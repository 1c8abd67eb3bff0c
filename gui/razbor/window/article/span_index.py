"""Spans of one text, quick to ask which of them touch a stretch."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate


class SpanIndex:
    """Ranges ``start, end`` (end excluded) ordered by start; they may nest and overlap."""

    __slots__ = ("_reach", "ends", "starts")

    def __init__(self, starts: Sequence[int] = (), ends: Sequence[int] = ()) -> None:
        self.starts = array("q", starts)
        self.ends = array("q", ends)
        self._reach = array("q", accumulate(ends, max))

    def __len__(self) -> int:
        return len(self.starts)

    def touching(self, start: int, end: int) -> Iterator[int]:
        """Yield the indices of the ranges that share a place with ``start..end``, in order."""
        first = bisect_right(self._reach, start)
        for index in range(first, bisect_left(self.starts, end)):
            if self.ends[index] > start:
                yield index

    def at(self, place: int) -> list[int]:
        """Return the indices of the ranges that hold a place, in order."""
        return list(self.touching(place, place + 1))


NO_SPANS = SpanIndex()
