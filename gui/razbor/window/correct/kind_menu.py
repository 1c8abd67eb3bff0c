"""The small menu of types: each with its line and a digit."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from razbor.bridge.kind_names import CHOICES, kind_name
from razbor.bridge.marks import mark_type
from razbor.entities.entity import Entity, EntityType
from razbor.window.palette import Palette
from razbor.window.panel.type_line import draw_type_line

_DIGITS = "1234567890"
_SIDE = 18


class KeyMenu(QMenu):
    """A menu whose bare letters and digits are its own, not those of the article under it."""

    def event(self, event: QEvent) -> bool:
        bare = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.modifiers() in bare:
            event.accept()
            return True
        return super().event(event)


def fill_kinds(
    menu: QMenu,
    palette: Palette,
    choose: Callable[[EntityType], None],
    chosen: EntityType | None = None,
) -> None:
    """Fill a menu with the types; a digit chooses one of the first ten."""
    kinds = CHOICES if chosen is None or chosen in CHOICES else (*CHOICES, chosen)
    for number, kind in enumerate(kinds):
        digit = f"&{_DIGITS[number]}  " if number < len(_DIGITS) else "    "
        sign = "\t✓" if kind is chosen else ""
        action = menu.addAction(digit + kind_name(kind) + sign, partial(choose, kind))
        action.setData(kind.value)
        action.setIcon(_line(kind, palette, menu.devicePixelRatioF()))


def _line(kind: EntityType, palette: Palette, scale: float) -> QIcon:
    """Draw a type's line as an icon."""
    pixmap = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    shown = mark_type(Entity("", kind, ""))
    draw_type_line(painter, shown, QPointF(1, _SIDE / 2), _SIDE - 2, palette)
    painter.end()
    return QIcon(pixmap)
