"""A slim line under the header while an analysis takes long."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from razbor.i18n import tr
from razbor.window.measures import PROGRESS
from razbor.window.palette import Palette


class ProgressLine(QWidget):
    """Shows a share from 0 to 1; it takes no room and no pointer."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._share: float | None = None
        self.setFixedHeight(PROGRESS)

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self.update()

    @property
    def shown(self) -> float | None:
        """Return the share in sight, None when there is no line."""
        return self._share

    def show_progress(self, share: float | None) -> None:
        """Show a share; None ends it."""
        self._share = share
        self.setAccessibleName(
            "" if share is None else tr("Разбор: {} %").format(round(100 * share))
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._palette.paper))
        if self._share is not None:
            done = QRectF(0, 0, max(0.02, self._share) * self.width(), PROGRESS)
            painter.fillRect(done, QColor(self._palette.accent))
