"""Spans of one text, quick to ask which of them touch a stretch."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate


class SpanIndex:
    """Ranges ``start, end`` (end excluded) ordered by start; they may nest and overlap."""

    __slots__ = ("_reach", "ends", "starts")

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        pairs = list(ranges)
        self.starts = array("q", [start for start, _ in pairs])
        self.ends = array("q", [end for _, end in pairs])
        self._reach = array("q", accumulate(self.ends, max))

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
