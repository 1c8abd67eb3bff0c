"""The marks of a timeline: told apart by their shape, not by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from razbor.bridge.fact_notes import Tone
from razbor.bridge.time_model import Course
from razbor.window.palette import Palette
from razbor.window.panel.tones import Tint, tint_of

RADIUS = 5.5


def draw_course(painter: QPainter, course: Course, at: QPointF, palette: Palette) -> None:
    """Draw a mark: full for what was, half for a claim, a ring for a plan, crossed for not."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    _MARKS[course](painter, disc, palette)
    painter.restore()


def _done(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawEllipse(disc)


def _said(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    """Draw a half full disc: whether it was so, somebody else answers for."""
    painter.setPen(QPen(QColor(palette.ink), 1.6))
    painter.setBrush(QColor(palette.paper))
    inner = disc.adjusted(0.8, 0.8, -0.8, -0.8)
    painter.drawEllipse(inner)
    painter.setBrush(QColor(palette.ink))
    painter.drawChord(inner, 90 * 16, 180 * 16)


def _ring(painter: QPainter, disc: QRectF, palette: Palette, tone: Tone, *, broken: bool) -> None:
    tint: Tint = tint_of(tone, palette)
    pen = QPen(QColor(tint.text), 2)
    if broken:
        pen.setDashPattern([1.6, 1.3])
    painter.setPen(pen)
    painter.setBrush(QColor(tint.fill))
    painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))


def _ahead(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    _ring(painter, disc, palette, Tone.AHEAD, broken=False)


def _maybe(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    _ring(painter, disc, palette, Tone.AHEAD, broken=True)


def _not_so(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    _ring(painter, disc, palette, Tone.NOT_SO, broken=False)
    inner = disc.adjusted(3, 3, -3, -3)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _day(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    painter.setPen(QPen(QColor(palette.faint), 1.5))
    painter.setBrush(QColor(palette.paper))
    painter.drawEllipse(disc.adjusted(2.5, 2.5, -2.5, -2.5))


def _now(painter: QPainter, disc: QRectF, palette: Palette) -> None:
    """Draw a standing lozenge in the accent's colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    middle = disc.center()
    painter.translate(middle)
    painter.rotate(45)
    side = RADIUS * 0.8
    painter.drawRect(QRectF(-side, -side, 2 * side, 2 * side))


_MARKS = {
    Course.DONE: _done,
    Course.SAID: _said,
    Course.AHEAD: _ahead,
    Course.MAYBE: _maybe,
    Course.NOT_SO: _not_so,
    Course.DAY: _day,
    Course.NOW: _now,
}
