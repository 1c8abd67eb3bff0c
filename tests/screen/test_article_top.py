"""Which block stands at the top of the window, wherever one was before."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextDocument

from razbor.window.article.page import TopBlock

PARAGRAPHS = 400
GAP = 17


def _document() -> QTextDocument:
    document = QTextDocument()
    lines = (f"Абзац {n}. " * (1 + n % 7) for n in range(PARAGRAPHS))
    document.setHtml("".join(f'<p style="margin-bottom:{GAP}px">{line}</p>' for line in lines))
    document.setTextWidth(300)
    return document


def _number_at(document: QTextDocument, y: float) -> int:
    """Return the last block that begins at a height or above it, by looking at all."""
    layout, found, block = document.documentLayout(), 0, document.begin()
    while block.isValid() and layout.blockBoundingRect(block).top() <= y:
        found, block = block.blockNumber(), block.next()
    return found


def test_near_and_far_and_between_two_blocks(qtbot):
    document, top = _document(), TopBlock()
    whole = document.size().height()
    far = [whole * (n * 0.618 % 1) for n in range(40)]
    near = [y + step for y in far[:10] for step in (0, 30, GAP, -60, 400, -400)]
    for y in (0.0, *far, whole, *near, -5.0):
        assert top.at(document, QPointF(0, y)).blockNumber() == _number_at(document, y)


def test_another_text_that_is_shorter(qtbot):
    long, short, top = _document(), QTextDocument("Один\nДва"), TopBlock()
    top.at(long, QPointF(0, long.size().height()))
    assert top.at(short, QPointF(0, 0)).blockNumber() == 0
