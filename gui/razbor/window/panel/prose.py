"""Wrapped text on a fixed line grid, with names in it that can be pointed at."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from razbor.bridge.bold_names import Run
from razbor.bridge.places import Places, qt_length
from razbor.window.article.page import x_of


@dataclass(frozen=True, slots=True)
class Link:
    """Where a name stands in a laid-out row."""

    place: QRectF
    entity: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, laid out: draw it at ``at``."""

    layout: QTextLayout
    at: QPointF
    height: float
    colour: str
    links: tuple[Link, ...] = ()

    def draw(self, painter: QPainter) -> None:
        """Draw the paragraph."""
        painter.setPen(QColor(self.colour))
        self.layout.draw(painter, self.at)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: letters, line height and colours."""

    font: QFont
    leading: float
    colour: str
    names: str
    lines: int = 0


def set_prose(runs: Sequence[Run], at: QPointF, width: float, setting: Setting) -> Prose:
    """Lay out a sentence whose names are bold; ``setting.lines`` > 0 clips it."""
    text = "".join(run.text for run in runs)
    layout = _laid(text, _formats(runs, setting), width, setting)
    if setting.lines and layout.lineCount() > setting.lines:
        text = _clipped(layout, text, width, setting)
        layout = _laid(text, [], width, setting)
    links = tuple(_links(layout, runs, at, setting)) if layout.text() == text else ()
    return Prose(layout, at, layout.lineCount() * setting.leading, setting.colour, links)


def _laid(
    text: str, formats: list[QTextLayout.FormatRange], width: float, setting: Setting
) -> QTextLayout:
    layout = QTextLayout(text, setting.font)
    layout.setFormats(formats)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 40.0))
        line.setPosition(QPointF(0, y + (setting.leading - line.height()) / 2))
        y += setting.leading
    layout.endLayout()
    return layout


def _formats(runs: Sequence[Run], setting: Setting) -> list[QTextLayout.FormatRange]:
    formats: list[QTextLayout.FormatRange] = []
    start = 0
    for run in runs:
        length = qt_length(run.text)
        if run.entity and run.bold:
            each = QTextLayout.FormatRange()
            each.start, each.length = start, length
            shape = QTextCharFormat()
            shape.setFontWeight(QFont.Weight.Bold)
            shape.setForeground(QColor(setting.names))
            each.format = shape
            formats.append(each)
        start += length
    return formats


def _clipped(layout: QTextLayout, text: str, width: float, setting: Setting) -> str:
    """Cut a text off in its last line, at the end of a word."""
    start = Places(text).from_qt(layout.lineAt(setting.lines - 1).textStart())
    head, rest = text[:start], text[start:]
    room = QFontMetricsF(setting.font).horizontalAdvance("…»") + 2
    cut = rest[: _fitting(rest, width - room, setting.font)].rstrip(" ,.;:–—-«")
    closing = "»" if text.endswith("»") else ""
    return f"{head}{cut}…{closing}"


def _fitting(text: str, width: float, font: QFont) -> int:
    """Return how many characters fit, whole words only where there is more than one."""
    metrics = QFontMetricsF(font)
    count = 0
    for end in (i for i, char in enumerate(text + " ") if char == " "):
        if metrics.horizontalAdvance(text[:end]) > width:
            break
        count = end
    return count or max(1, int(width / max(1.0, metrics.averageCharWidth())))


def _links(layout: QTextLayout, runs: Sequence[Run], at: QPointF, setting: Setting) -> list[Link]:
    links: list[Link] = []
    start = 0
    for run in runs:
        end = start + qt_length(run.text)
        if run.entity:
            links += _rectangles(layout, (start, end), run.entity, at, setting.leading)
        start = end
    return links


def _rectangles(
    layout: QTextLayout, stretch: tuple[int, int], entity: str, at: QPointF, leading: float
) -> list[Link]:
    links = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(stretch[0], line.textStart())
        end = min(stretch[1], line.textStart() + line.textLength())
        if start < end:
            left, right = x_of(line, start), x_of(line, end)
            top = at.y() + number * leading
            links.append(Link(QRectF(at.x() + left, top, right - left, leading), entity))
    return links
