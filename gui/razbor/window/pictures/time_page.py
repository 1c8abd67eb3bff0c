"""The timeline with its strip, its legend, and what stands there when there is none."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from razbor.analysis.analysis import Analysis
from razbor.bridge.time_model import Course, TimeKind
from razbor.i18n import tr, trn
from razbor.window.fonts import sans
from razbor.window.palette import Palette
from razbor.window.pictures.course_marks import draw_course
from razbor.window.pictures.picture_page import PicturePage
from razbor.window.pictures.time_list import TimeList
from razbor.window.pictures.time_strip import TimeStrip


class TimePage(PicturePage):
    """Past and planned events of the article."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette)
        self.list = TimeList(palette)
        self.strip = TimeStrip(palette)
        self._legend = CourseLegend(palette)
        self._none, self.advice = QLabel(), QLabel()
        for label, name, size in ((self._none, "nothing", 15), (self.advice, "advice", 13)):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setFont(sans(size))
        for part in (self._legend, self.advice, self.strip, self._none):
            self.column.addWidget(part)
        self.column.addWidget(self.list, stretch=1)
        self.list.pointed.connect(self.strip.stand_on)
        self.list.left.connect(self.left)
        self.strip.chosen.connect(self._go_to)
        self.setFocusProxy(self.list)

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Show the facts of an analysis by time."""
        self.list.show_analysis(analysis)
        rows = self.list.times.rows
        self.strip.show_rows(self.list.times.found, rows)
        self._legend.show_courses([row.course for row in rows if row.kind is not TimeKind.HEADING])
        self._say(analysis)

    def _say(self, analysis: Analysis | None) -> None:
        rows = self.list.times.rows
        moments = [row.moment for row in rows if row.moment]
        facts = sum(1 for moment in moments if moment.fact)
        self.name(tr("Когда"))
        self.list.setAccessibleName(tr("События по времени"))
        dates = trn("{} дата в тексте", "{} дат в тексте", len(moments))
        told = trn("{} факт со временем", "{} фактов со временем", facts)
        self.hint.show_text(told if facts else dates if moments else "")
        undated = analysis is not None and analysis.article.published is None
        needs = undated and bool(self.list.times.found.undated or self.list.times.found.yearless)
        self.advice.setText(
            tr("Поставьте дату статьи внизу окна: от неё считаются «вчера» и «в пятницу»")
        )
        self.advice.setVisible(needs)
        self._none.setText(tr("Статья не говорит, что когда было или будет."))
        self._none.setVisible(not moments)
        self.list.setVisible(bool(moments))

    def _go_to(self, moment: object) -> None:
        self.list.stand_on(moment)  # type: ignore[arg-type]
        self.list.setFocus(Qt.FocusReason.MouseFocusReason)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self.set_head_theme(palette)
        for part in (self.list, self.strip, self._legend):
            part.set_palette_theme(palette)


class CourseLegend(QWidget):
    """What the marks mean: those alone that are there."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._courses: list[Course] = []
        self.setFont(sans(13))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def show_courses(self, courses: list[Course]) -> None:
        """Explain some marks, in the order of the table."""
        self._courses = [course for course in Course if course in courses]
        self.setVisible(bool(self._courses))
        names = ", ".join(tr(course.value) for course in self._courses)
        self.setAccessibleName(names)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 20 * self._lines() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _lines(self) -> int:
        places = self._places()
        return 1 + int(places[-1][1].y() // 20) if places else 1

    def _places(self) -> list[tuple[Course, QPointF]]:
        """Return where each mark stands; the next line begins where the width ends."""
        metrics = self.fontMetrics()
        x, y, found = 26.0, 8.0, []
        for course in self._courses:
            across = metrics.horizontalAdvance(tr(course.value)) + 34.0
            if x > 26 and x + across > self.width() - 12:  # noqa: PLR2004
                x, y = 26.0, y + 20
            found.append((course, QPointF(x, y)))
            x += across
        return found

    def resizeEvent(self, _event: object) -> None:
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sans(13))
        for course, at in self._places():
            draw_course(painter, course, at, self._palette)
            painter.setPen(QColor(self._palette.soft))
            painter.drawText(at + QPointF(13, 5), tr(course.value))
