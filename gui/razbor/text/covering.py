"""What covers a place, found without looking at what lies elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from razbor.text.span import Span

_SIZE = 256  # characters of a stretch that has a list of its own

Item = TypeVar("Item")


class Covering(Generic[Item]):
    """Things with their places, told in the order in which they were given."""

    def __init__(self, placed: Iterable[tuple[Span, Item]]) -> None:
        self._near: dict[int, list[tuple[Span, Item]]] = defaultdict(list)
        for span, item in placed:
            for stretch in range(span.start // _SIZE, (span.end - 1) // _SIZE + 1):
                self._near[stretch].append((span, item))

    def over(self, place: int) -> Iterator[Item]:
        """Yield what covers a place."""
        for span, item in self._near.get(place // _SIZE, ()):
            if span.holds(place):
                yield item
