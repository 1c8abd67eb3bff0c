"""The header: menu, back and forward, the title, the find field, text size, theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from razbor.i18n import tr
from razbor.window.find_field import FindField
from razbor.window.fonts import sans
from razbor.window.icons import action_icon
from razbor.window.measures import HEADER
from razbor.window.palette import Palette

_FIND_WIDTH = 270  # a long word, «12 из 131» and two arrows
_UNBOUNDED = 16_777_215  # Qt's QWIDGETSIZE_MAX, which PySide6 does not have


class Title(QWidget):
    """The article's title, shortened where room is short, and the program's name."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    def show_title(self, title: str) -> None:
        """Show a title; an empty one leaves the program's name."""
        self._title = title
        self.setAccessibleName(title)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        name = tr("Разбор")
        tail = f" — {name}" if self._title else name
        painter.setFont(sans(14))
        tail_width = painter.fontMetrics().horizontalAdvance(tail)
        painter.setFont(sans(14, bold=True))
        metrics = painter.fontMetrics()
        room = self.width() - tail_width
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, max(0, room))
        whole = metrics.horizontalAdvance(title) + tail_width
        x = max(0.0, (self.width() - whole) / 2)
        place = QRectF(x, 0, self.width() - x, self.height())
        painter.setPen(QColor(self._palette.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, title)
        place.setLeft(x + metrics.horizontalAdvance(title))
        painter.setFont(sans(14))
        painter.setPen(QColor(self._palette.soft))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, tail)


class Header(QWidget):
    """Shows actions as quiet buttons; a narrow one has no find field until it is asked for."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Title(palette)
        self.finder = FindField(palette)
        self._narrow = False
        self._buttons: dict[str, QToolButton] = {}
        self._seek = _button()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(8)
        self.finder.setFixedWidth(_FIND_WIDTH)

    def fill(self, menu: QMenu, sizes: QMenu, themes: QMenu, actions: tuple[QAction, ...]) -> None:
        """Put the buttons in their places; ``actions`` are back, forward and find."""
        back, forward, find = actions
        self._add("menu", menu)
        for action in (back, forward):
            button = _button()
            _show_action(button, action)
            self._row.addWidget(button)
        self._row.addWidget(self.title, stretch=1)
        self._row.addWidget(self.finder)
        _show_action(self._seek, find)
        self._row.addWidget(self._seek)
        self._add("text-size", sizes)
        self._add("theme", themes)
        self.set_narrow(narrow=False)

    def _add(self, icon: str, menu: QMenu) -> None:
        button = _button()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons[icon] = button
        self._row.addWidget(button)

    def open_menu(self) -> None:
        """Open the main menu under its button."""
        self._buttons["menu"].showMenu()

    def set_narrow(self, *, narrow: bool, finding: bool = False) -> None:
        """Fit a narrow window: the find field stands where the title was, only while it is used."""
        self._narrow = narrow
        self.finder.setVisible(not narrow or finding)
        self.title.setVisible(not narrow or not finding)
        self._seek.setVisible(narrow and not finding)
        if narrow:
            self.finder.setMinimumWidth(120)
            self.finder.setMaximumWidth(_UNBOUNDED)
        else:
            self.finder.setFixedWidth(_FIND_WIDTH)

    @property
    def narrow(self) -> bool:
        """Say whether the find field is put away."""
        return self._narrow

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        for icon, button in self._buttons.items():
            button.setIcon(action_icon(icon, palette))
        self.title.set_palette_theme(palette)
        self.finder.set_palette_theme(palette)

    def retranslate(self) -> None:
        """Speak the interface's language."""
        names = {"menu": tr("Меню (F10)"), "text-size": tr("Размер текста"), "theme": tr("Тема")}
        for icon, button in self._buttons.items():
            button.setToolTip(names[icon])
            button.setAccessibleName(names[icon])
        self.finder.retranslate()
        self.title.update()


def _button() -> QToolButton:
    button = QToolButton()
    button.setFixedSize(30, 30)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _show_action(button: QToolButton, action: QAction) -> None:
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
