"""Chips and badges of a row: small rounded boxes that flow like words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from razbor.bridge.fact_notes import Badge, Chip
from razbor.bridge.marks import MarkType
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.panel.tones import Tint, tint_of
from razbor.window.panel.type_line import draw_type_line

HEIGHT = 18.0
LEADING = 22.0
_GAP = 5.0
_PADDING = 7.0
_PATTERN = 12.0


@dataclass(frozen=True, slots=True)
class Box:
    """One chip or badge, placed."""

    place: QRectF
    text: str
    tint: Tint
    type: MarkType | None = None
    entity: str | None = None

    def draw(self, painter: QPainter, palette: Palette) -> None:
        """Draw the box, its type's line, its text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.tint.edge), 1))
        painter.setBrush(QColor(self.tint.fill))
        outline = self.place.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(outline, HEIGHT / 2, HEIGHT / 2)
        left = self.place.left() + _PADDING
        if self.type is not None:
            start = QPointF(left, self.place.center().y() + 0.5)
            draw_type_line(painter, self.type, start, _PATTERN, palette)
            left += _PATTERN + 5
        painter.setFont(letters())
        painter.setPen(QColor(self.tint.text))
        room = QRectF(left, self.place.top(), self.place.right() - left, HEIGHT - 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text)


def letters() -> QFont:
    """Return the letters of chips and badges."""
    return sans(12)


def flow(
    badges: Sequence[Badge], chips: Sequence[Chip], at: QPointF, width: float, palette: Palette
) -> tuple[Box, ...]:
    """Place badges, then chips, line by line."""
    boxes: list[Box] = []
    x, y = 0.0, 0.0
    items: tuple[Badge | Chip, ...] = (*badges, *chips)
    for item in items:
        text, across = _fitted(item, width)
        if x and x + across > width:
            x, y = 0.0, y + LEADING
        place = QRectF(at.x() + x, at.y() + y, across, HEIGHT)
        if isinstance(item, Badge):
            boxes.append(Box(place, text, tint_of(item.tone, palette)))
        else:
            boxes.append(Box(place, text, tint_of(None, palette), item.type, item.entity))
        x += across + _GAP
    return tuple(boxes)


def _fitted(item: Badge | Chip, width: float) -> tuple[str, float]:
    """Return the text, shortened to the row where it is longer, and the width of its box."""
    metrics = QFontMetricsF(letters())
    frame = 2 * _PADDING + (_PATTERN + 5 if isinstance(item, Chip) else 0)
    text = metrics.elidedText(item.text, Qt.TextElideMode.ElideRight, max(40.0, width - frame))
    return text, round(metrics.horizontalAdvance(text) + frame + 1)
