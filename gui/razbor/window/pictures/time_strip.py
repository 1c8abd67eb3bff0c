"""All dated facts at a glance, to scale: a strip over the timeline; a click goes to the nearest."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from razbor.analysis.timeline import Moment, Timeline
from razbor.bridge.time_model import Course, TimeRow
from razbor.i18n import tr
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.pictures.course_marks import RADIUS, draw_course

_HEIGHT, _EDGE, _BASE = 78, 28.0, 50.0
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_LEAST = 64.0  # pixels between two labels
_HIGHEST = 2  # marks above one another


class TimeStrip(QWidget):
    """Draws an axis from the first day to the last; ``chosen`` carries a moment."""

    chosen = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._found = Timeline()
        self._courses: dict[int, Course] = {}
        self._current: Moment | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def show_rows(self, found: Timeline, rows: tuple[TimeRow, ...]) -> None:
        """Show the dated ones; hidden where there are not two days to tell apart."""
        self._found = found
        self._courses = {id(row.moment): row.course for row in rows if row.moment}
        first, last = self._ends()
        self.setVisible(bool(found.dated) and first != last)
        self.setAccessibleName(tr("Все даты по порядку: {} – {}").format(first.year, last.year))
        self.update()

    def stand_on(self, moment: Moment | None) -> None:
        """Let a moment stand out."""
        self._current = moment
        self.update()

    def _ends(self) -> tuple[date, date]:
        days = [m.stretch.first for m in self._found.dated if m.stretch]
        days += [self._found.published] if self._found.published else []
        return (min(days), max(days)) if days else (date.min, date.min)

    def _x(self, day: date) -> float:
        first, last = self._ends()
        share = (day - first).days / max(1, (last - first).days)
        return _EDGE + share * (self.width() - 2 * _EDGE)

    def _placed(self) -> Iterator[tuple[Moment, QPointF]]:
        """Yield each moment and where its mark stands: those of near days above one another."""
        heights: Counter[int] = Counter()
        for moment in self._found.dated:
            if moment.stretch is None:
                continue
            x = self._x(moment.stretch.first)
            column = int(x / (2 * RADIUS))
            up = min(heights[column], _HIGHEST)
            heights[column] += 1
            yield moment, QPointF(x, _BASE - 11 - up * 2 * RADIUS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._palette
        painter.fillRect(self.rect(), QColor(palette.panel))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(QPointF(0, _HEIGHT - 0.5), QPointF(self.width(), _HEIGHT - 0.5))
        painter.setPen(QPen(QColor(palette.faint), 1.5))
        painter.drawLine(QPointF(_EDGE, _BASE), QPointF(self.width() - _EDGE, _BASE))
        self._draw_labels(painter)
        self._draw_day(painter)
        for moment, at in self._placed():
            if moment == self._current:
                painter.setPen(QPen(QColor(palette.accent), 2))
                painter.setBrush(QColor(palette.lit))
                painter.drawEllipse(at, RADIUS + 4, RADIUS + 4)
            draw_course(painter, self._courses.get(id(moment), Course.DONE), at, palette)

    def _draw_labels(self, painter: QPainter) -> None:
        painter.setFont(sans(12))
        for words, day in self._labels():
            x = self._x(day)
            painter.setPen(QPen(QColor(self._palette.faint), 1))
            painter.drawLine(QPointF(x, _BASE), QPointF(x, _BASE + 5))
            painter.setPen(QColor(self._palette.soft))
            room = QRectF(x - 50, _BASE + 6, 100, 18)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, words)

    def _labels(self) -> Iterator[tuple[str, date]]:
        """Yield round years, or within one year months, that stand far enough apart."""
        from PySide6.QtCore import QLocale

        first, last = self._ends()
        room = max(1.0, (self.width() - 2 * _EDGE) / _LEAST)
        if last.year - first.year < 2:  # noqa: PLR2004
            months = (last.year - first.year) * 12 + last.month - first.month + 1
            step = next(s for s in (1, 2, 3, 6, 12) if s == 12 or months / s <= room)  # noqa: PLR2004
            for number in range(0, months, step):
                year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
                day = date(year, month + 1, 1)
                if first <= day <= last:
                    yield (
                        QLocale().standaloneMonthName(month + 1, QLocale.FormatType.ShortFormat),
                        day,
                    )
            return
        years = last.year - first.year
        step = next((s for s in _STEPS if years / s <= room), _STEPS[-1])
        start = -(-first.year // step) * step
        for year in range(start, last.year + 1, step):
            day = date(year, 1, 1)
            if first <= day <= last:
                yield str(year), day

    def _draw_day(self, painter: QPainter) -> None:
        """Draw the day of the article as a line over the whole height."""
        if self._found.published is not None:
            x = self._x(self._found.published)
            painter.setPen(QPen(QColor(self._palette.accent), 1.5))
            painter.drawLine(QPointF(x, 6), QPointF(x, _BASE + 5))

    def mark_point(self, moment: Moment) -> QPointF:
        """Return where a moment's mark stands."""
        return next((at for each, at in self._placed() if each == moment), QPointF())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        near = min(
            self._placed(),
            key=lambda pair: (pair[1] - point).manhattanLength(),
            default=None,
        )
        if near is not None:
            self.chosen.emit(near[0])
