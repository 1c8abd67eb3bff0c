"""Words on a few lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF


def wrapped(words: str, font: QFont, widest: float, most: int) -> list[str]:
    """Return words on as few lines as they need, about equally wide; the last may be shortened."""
    metrics = QFontMetricsF(font)
    found = _lines(words, metrics, widest)
    if len(found) > most:
        last = " ".join(found[most - 1 :])
        found = [*found[: most - 1], last]
    else:
        found = _even(words, metrics, found)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, widest) for line in found]


def _lines(words: str, metrics: QFontMetricsF, widest: float) -> list[str]:
    found: list[str] = []
    for word in words.split():
        line = f"{found[-1]} {word}" if found else word
        if found and metrics.horizontalAdvance(line) <= widest:
            found[-1] = line
        else:
            found.append(word)
    return found or [words]


def _even(words: str, metrics: QFontMetricsF, found: list[str]) -> list[str]:
    """Return the same number of lines, none wider than it must be."""
    widths = sorted({metrics.horizontalAdvance(line) for line in found}, reverse=True)
    narrow, best = widths[0] * 0.6, found
    room = widths[0]
    while room > narrow:
        room -= 6
        tried = _lines(words, metrics, room)
        if len(tried) > len(found) or max(map(metrics.horizontalAdvance, tried)) > widths[0]:
            break
        best = tried
    return best
