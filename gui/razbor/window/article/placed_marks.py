"""Where the marks of the blocks in sight stand, kept from one painting to the next."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

from razbor.window.article.mark_layer import NO_MARKS, MarkLayer
from razbor.window.article.page import LineBox, PageBlock

Placed = list[tuple[int, list[LineBox]]]
_MOST = 200  # blocks
_OVERHANG = 16  # pixels that lines hang out of theirs
_ASIDE = 4


class PlacedMarks:
    """The boxes of marks, worked out anew where a block has moved or is set otherwise."""

    def __init__(self) -> None:
        self._layer = NO_MARKS
        self._blocks: dict[int, tuple[tuple[QRectF, float], Placed]] = {}

    def of(self, block: PageBlock, layer: MarkLayer) -> Placed:
        """Return the shown marks of a block, outer ones first, each with its boxes."""
        if layer is not self._layer or len(self._blocks) > _MOST:
            self._layer = layer
            self._blocks.clear()
        setting = (block.rect, _last_width(block))
        kept = self._blocks.get(block.start)
        if kept is None or kept[0] != setting:
            seen = layer.visible(block.start, block.end)
            spans = layer.spans
            placed = [
                (index, list(block.boxes(spans.starts[index], spans.ends[index]))) for index in seen
            ]
            kept = self._blocks[block.start] = setting, placed
        return kept[1]


class Sight:
    """What of the viewport is to be painted: under a card that is nothing but its edges."""

    def __init__(self, region: QRegion) -> None:
        self._region = region
        self._is_whole = region.rectCount() == 1

    def holds(self, box: LineBox) -> bool:
        """Say whether anything of a box, or of the lines under it, is to be painted."""
        if self._is_whole:
            return True
        left, top = round(box.left) - _ASIDE, round(box.top) - _ASIDE
        wide, high = round(box.right) + 2 * _ASIDE - left, round(box.bottom) + _OVERHANG - top
        return self._region.intersects(QRect(left, top, wide, high))

    def touches(self, place: QRectF) -> bool:
        """Say whether anything of a place is to be painted."""
        return self._region.intersects(place.toAlignedRect())


def _last_width(block: PageBlock) -> float:
    """Return how long the last line is: in another type it is not the same."""
    return block.layout.lineAt(block.line_count - 1).naturalTextWidth() if block.line_count else 0
