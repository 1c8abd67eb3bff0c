"""Python counts characters, Qt counts UTF-16 units: the one place that converts."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from razbor.text.span import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def qt_length(text: str) -> int:
    """Return how long a text is to Qt."""
    return len(text) + len(_WIDE.findall(text))


class Places:
    """Two-way map between character places and Qt places of one text."""

    def __init__(self, text: str) -> None:
        self._wide = [wide.start() for wide in _WIDE.finditer(text)]

    def to_qt(self, place: int) -> int:
        """Return the Qt position of a character."""
        if not self._wide:
            return place
        return place + bisect_left(self._wide, place)

    def from_qt(self, position: int) -> int:
        """Return the character at a Qt position."""
        place = position
        for wide in self._wide:
            if wide >= place:
                break
            place -= 1
        return place

    def spans_to_qt(self, spans: Sequence[Span]) -> tuple[list[int], list[int]]:
        """Return the Qt positions of the starts of spans, and of their ends."""
        if self._wide:
            return [self.to_qt(s.start) for s in spans], [self.to_qt(s.end) for s in spans]
        return [span.start for span in spans], [span.end for span in spans]

    @property
    def same(self) -> bool:
        """Say whether Qt counts this text as Python does."""
        return not self._wide

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Return the Qt positions of both ends."""
        return self.to_qt(span.start), self.to_qt(span.end)
