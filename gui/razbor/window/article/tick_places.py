"""Where the marks stand on the whole height of a document."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument

from razbor.window.article.mark_layer import NO_MARKS, MarkLayer
from razbor.window.article.tick_bar import Tick
from razbor.window.palette import Palette

_EXACT_BLOCKS = 400  # beyond that the layout of the end is not there yet, and must not be forced
_MOST = 2000  # ticks: more than pixels


class TickPlaces:
    """The ticks of one layer of marks, worked out again when the document's height changes."""

    def __init__(self, layer: MarkLayer = NO_MARKS) -> None:
        self._layer = layer
        self._height = -1.0
        self._shares: list[tuple[float, int]] = []

    def ticks(self, document: QTextDocument, palette: Palette) -> list[Tick]:
        """Return a tick for each name that has a tint."""
        height = document.documentLayout().documentSize().height()
        if height != self._height:
            self._height = height
            self._shares = self._place(document)
        marks = self._layer.marks
        return [(share, palette.marks[marks[index].type].line) for share, index in self._shares]

    def _place(self, document: QTextDocument) -> list[tuple[float, int]]:
        chosen = [index for index, tinted in enumerate(self._layer.tinted) if tinted]
        chosen = chosen[:: len(chosen) // _MOST + 1]
        if document.blockCount() <= _EXACT_BLOCKS:
            return list(self._exact(document, chosen))
        whole = document.characterCount()
        return [(self._layer.spans.starts[index] / whole, index) for index in chosen]

    def _exact(self, document: QTextDocument, chosen: list[int]) -> Iterator[tuple[float, int]]:
        block, rect = QTextBlock(), QRectF()
        for index in chosen:
            start = self._layer.spans.starts[index]
            if not block.isValid() or start >= block.position() + block.length():
                block = document.findBlock(start)
                rect = document.documentLayout().blockBoundingRect(block)
            inside = (start - block.position()) / block.length()
            yield (rect.top() + inside * rect.height()) / self._height, index
