"""The status bar: where one is and what Enter gives; date, encoding and zoom at the right."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from razbor.i18n import tr
from razbor.window.day import day_in_words
from razbor.window.elided import ElidedLabel
from razbor.window.fonts import sans
from razbor.window.measures import STATUS
from razbor.window.palette import LIGHT, Palette

ENCODINGS = ("utf-8", "windows-1251", "koi8-r", "utf-16", "cp866", "iso-8859-5", "mac-cyrillic")


class StatusLine(QWidget):
    """Shows one sentence and three buttons."""

    encoding_chosen = Signal(str)
    published_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._published: date | None = None
        self._palette: Palette = LIGHT
        self._where, self._gives = QLabel(), ElidedLabel(soft=True)
        self.published, self.encoding, self.zoom = QToolButton(), QToolButton(), QToolButton()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(STATUS)
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(12)
        self._where.setTextFormat(Qt.TextFormat.RichText)
        row.addWidget(self._where)
        row.addWidget(self._gives)
        row.setStretch(1, 1)
        for button in (self.published, self.encoding, self.zoom):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.published.setMenu(self._calendar())
        self.encoding.setMenu(self._encodings())
        self.published.hide()
        self.encoding.hide()

    def _encodings(self) -> QMenu:
        menu = QMenu(self)
        menu.setFont(sans(14))
        for name in ENCODINGS:
            menu.addAction(name.upper(), partial(self.encoding_chosen.emit, name))
        return menu

    def _calendar(self) -> QMenu:
        menu = QMenu(self)
        menu.setFont(sans(14))
        menu.aboutToShow.connect(lambda: self._fill_calendar(menu))
        return menu

    def _fill_calendar(self, menu: QMenu) -> None:
        """Make the calendar anew each time it is asked for: language, colours, today change."""
        menu.clear()
        calendar = QCalendarWidget()
        calendar.setFont(sans(14))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        plain = QTextCharFormat()
        plain.setForeground(QColor(self._palette.ink))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        calendar.setMaximumDate(QDate.currentDate().addDays(1))
        if known := self._published:
            calendar.setSelectedDate(QDate(known.year, known.month, known.day))
        calendar.activated.connect(lambda day: self._choose(menu, day.toPython()))
        calendar.clicked.connect(lambda day: self._choose(menu, day.toPython()))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.addAction(tr("Дата неизвестна"), lambda: self._choose(menu, None))

    def _choose(self, menu: QMenu, day: date | None) -> None:
        menu.close()
        self.published_chosen.emit(day)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self._gives.set_palette_theme(palette)

    def say(self, where: str, gives: str = "") -> None:
        """Show where one is, and what can be done there; the first may hold <b>."""
        self._where.setText(where)
        self._gives.show_text(gives)

    @property
    def text(self) -> str:
        """Return what is said, as it is written."""
        return " ".join(part for part in (self._where.text(), self._gives.text) if part)

    def show_article(self, encoding: str | None, published: date | None) -> None:
        """Show the encoding of the file, if it came from one, and the day of publication."""
        self._published = published
        self.encoding.setVisible(encoding is not None)
        self.encoding.setText((encoding or "").upper())
        self.published.show()
        self.retranslate()

    def show_zoom(self, percent: int) -> None:
        """Show the size of the text."""
        self.zoom.setText(tr("{} %").format(percent))

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.published.setText(day_in_words(self._published))
        self.published.setToolTip(
            tr("Дата публикации: от неё считаются «вчера» и «на следующей неделе»")
        )
        self.encoding.setToolTip(tr("Кодировка файла"))
        self.zoom.setToolTip(tr("Размер текста"))
