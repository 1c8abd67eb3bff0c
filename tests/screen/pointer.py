"""The pointer over an article, as Qt tells a widget of it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication


def point_at(view, span, modifiers=Qt.KeyboardModifier.NoModifier):
    """Move the pointer onto the last letter of a span."""
    box = view.rects_of(span)[-1]
    point = QPointF(box.right() - 3, box.center().y())
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        view.viewport().mapToGlobal(point),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        modifiers,
    )
    QApplication.sendEvent(view.viewport(), event)
