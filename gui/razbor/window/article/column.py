"""Where the column of text stands in the width there is."""

from typing import NamedTuple

_MEASURE = 640  # 65-75 characters of the serif at 18 px
_GUTTER = 160  # room at its left for quotation bars and speakers
_EDGE = 28


class Column(NamedTuple):
    """All in pixels.

    Attributes:
        outside: Empty paper at the left, outside of the viewport.
        gutter: From the viewport's left edge to the text.
        width: Of the text.
        edge: At its right, at least.
    """

    outside: int
    gutter: int
    width: int
    edge: int

    @property
    def page(self) -> int:
        """Return the width of gutter, text and edge."""
        return self.gutter + self.width + self.edge


def fit_column(available: int, scale: float) -> Column:
    """Return the column for a width, the text centred and never wider than its measure."""
    width = max(120, min(round(_MEASURE * scale), available - 2 * _EDGE))
    left = max(_EDGE, (available - width) // 2)
    gutter = min(left, _GUTTER)
    return Column(left - gutter, gutter, width, _EDGE)
