"""Icons: SVG strokes drawn in whatever colour the text beside them has."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from razbor.assets import read_text, resource
from razbor.window.palette import Palette

_SIDE = 18
_WINDOW_SIDES = (16, 32, 64)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = read_text(f"icons/{name}.svg").replace("currentColor", QColor(colour).name())
    return QSvgRenderer(QByteArray(drawing.encode()))


def draw_icon(painter: QPainter, name: str, place: QRectF, colour: str) -> None:
    """Draw ``facts/meeting`` or ``actions/back`` at a place."""
    _renderer(name, colour).render(painter, place)


@lru_cache(maxsize=256)
def _pixmap(name: str, colour: str, scale: float) -> QPixmap:
    pixmap = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, _SIDE * scale, _SIDE * scale), colour)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def action_icon(name: str, palette: Palette) -> QIcon:
    """Return the icon of an action, sharp on every screen there is now."""
    icon = QIcon()
    for scale in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        icon.addPixmap(_pixmap(f"actions/{name}", palette.soft, scale))
    return icon


def application_icon() -> QIcon:
    """Return the program's own icon in the sizes that a window shows."""
    icon = QIcon()
    for side in _WINDOW_SIDES:
        pixmap = QPixmap()
        pixmap.loadFromData(resource(f"icons/app/razbor-{side:03}.png").read_bytes())
        icon.addPixmap(pixmap)
    return icon
