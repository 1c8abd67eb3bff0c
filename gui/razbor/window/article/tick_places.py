"""Where the marks stand on the whole height of a document."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from razbor.window.article.mark_layer import NO_MARKS, MarkLayer
from razbor.window.article.tick_bar import Tick
from razbor.window.palette import Palette

_EXACT = 60_000  # characters; beyond that the end is laid out later, and must not be forced
_MOST = 2000  # ticks: more than pixels


class TickPlaces:
    """The ticks of one layer of marks, worked out again when the document's height changes."""

    def __init__(self, layer: MarkLayer = NO_MARKS) -> None:
        self._layer = layer
        self._known: tuple[int, str] | None = None
        self._ticks: list[Tick] = []

    def ticks(self, document: QTextDocument, height: int, palette: Palette) -> list[Tick]:
        """Return a tick for each name that has a tint; the same list while nothing has changed.

        ``height`` is the document's, as far as it is laid out.
        """
        exact = document.characterCount() <= _EXACT
        known = height if exact else 0, palette.name
        if self._known != known:
            self._known = known
            marks = self._layer.marks
            self._ticks = [
                (share, palette.marks[marks[index].type].line)
                for share, index in self._place(document, height)
            ]
        return self._ticks

    def _place(self, document: QTextDocument, height: int) -> list[tuple[float, int]]:
        chosen = [index for index, tinted in enumerate(self._layer.tinted) if tinted]
        chosen = chosen[:: len(chosen) // _MOST + 1]
        whole = document.characterCount()
        if whole <= _EXACT:
            return list(self._exact(document, height, chosen))
        return [(self._layer.spans.starts[index] / whole, index) for index in chosen]

    def _exact(
        self, document: QTextDocument, height: int, chosen: list[int]
    ) -> Iterator[tuple[float, int]]:
        block, rect = QTextBlock(), QRectF()
        for index in chosen:
            start = self._layer.spans.starts[index]
            if not block.isValid() or start >= block.position() + block.length():
                block = document.findBlock(start)
                rect = document.documentLayout().blockBoundingRect(block)
            inside = (start - block.position()) / block.length()
            yield (rect.top() + inside * rect.height()) / max(1, height), index
