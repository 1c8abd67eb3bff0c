"""A picture that can be moved about, made larger and smaller, and fitted into its room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 2.5
_READABLE = 0.68  # the size under which names are too small to read
_ROOMY = 1.35  # the size up to which a large window makes a picture larger
_MARGIN = 26.0


class Canvas(QGraphicsView):
    """Shows a scene as large as its room lets it, until somebody zooms."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fits = _READABLE
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)

    def take_bounds(self) -> None:
        """Take the size of what is in the scene, and show as much of it as can be read."""
        bounds = self.scene().itemsBoundingRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        self.scene().setSceneRect(bounds)
        self.fit(least=_READABLE)

    def fit(self, least: float = _SMALLEST) -> None:
        """Show all of it, little larger than life; or as much as can be at a size."""
        self._fits = least
        self.resetTransform()
        bounds, room = self.sceneRect(), self.viewport().size()
        if bounds.width() > 0 and bounds.height() > 0:
            share = min(room.width() / bounds.width(), room.height() / bounds.height(), _ROOMY)
            self.scale(max(share, least), max(share, least))
            self.centerOn(bounds.center())

    def zoom(self, by: float) -> None:
        """Make the picture larger or smaller."""
        now = self.transform().m11()
        wanted = min(_LARGEST, max(_SMALLEST, now * by))
        self._fits = 0.0
        self.scale(wanted / now, wanted / now)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit(self._fits)
            self.resized.emit()
