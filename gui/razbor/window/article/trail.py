"""The places that a reader has visited, back and forward as in a browser."""


class Trail:
    """A list of places and where one stands in it."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._at = -1

    def visit(self, place: int, origin: int) -> None:
        """Leave a place for another: both are kept, what lay ahead is dropped."""
        kept = self._places[: self._at + 1]
        for one in (origin, place):
            if not kept or kept[-1] != one:
                kept.append(one)
        self._places = kept
        self._at = len(kept) - 1

    def back(self) -> int | None:
        """Return the place before, or None at the first one."""
        return self._move(-1)

    def forward(self) -> int | None:
        """Return the place after, or None at the last one."""
        return self._move(1)

    def _move(self, by: int) -> int | None:
        if not 0 <= self._at + by < len(self._places):
            return None
        self._at += by
        return self._places[self._at]
