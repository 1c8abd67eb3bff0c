"""The picture of ties for assistive technology: a list with a child for each node and each tie.

Nothing of it is made until somebody asks. Qt deletes what stands for a widget together with the
widget, and never by itself what stands for something without one: so Python keeps every face until
Qt has been told to let it go, or a screen reader would be handed freed memory.
"""

from functools import cache

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from razbor.window.pictures.network_items import NodeItem, TieItem
from razbor.window.pictures.network_view import NetworkView
from razbor.window.pictures.network_words import in_words

_NOTHING: QAccessibleInterface = None  # type: ignore[assignment]  # Qt takes it, its stubs do not
_NO_OBJECT: QObject = None  # type: ignore[assignment]
_faces: list["_Picture"] = []


@cache
def show_to_assistive_technology() -> None:
    """Let pictures of ties be asked for their children, from now on."""
    QAccessible.installFactory(_face_of)


def _face_of(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, NetworkView):
        return None
    for gone in [face for face in _faces if not shiboken6.isValid(face)]:
        gone.forget()
        _faces.remove(gone)
    face = _Picture(thing)
    _faces.append(face)
    return face


class _Picture(QAccessibleWidget):
    """The list."""

    def __init__(self, view: NetworkView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._children: dict[NodeItem | TieItem, tuple[_Child, int]] = {}
        view.renewed.connect(self.forget)
        view.destroyed.connect(self.forget)

    def forget(self) -> None:
        """Have Qt let all children go: others come when they are asked for."""
        for _, number in self._children.values():
            QAccessible.deleteAccessibleInterface(number)
        self._children.clear()

    def childCount(self) -> int:
        return len(self._view.items_in_order)

    def child(self, index: int) -> QAccessibleInterface:
        things = self._view.items_in_order
        if not 0 <= index < len(things):
            return _NOTHING
        thing = things[index]
        if thing not in self._children:
            child = _Child(self._view, thing)
            self._children[thing] = child, QAccessible.registerAccessibleInterface(child)
        return self._children[thing][0]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        things = self._view.items_in_order
        return things.index(child.thing) if isinstance(child, _Child) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        point = self._view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        thing = self._view.thing_at(point)
        return self.child(self._view.items_in_order.index(thing)) if thing else _NOTHING

    def focusChild(self) -> QAccessibleInterface:
        thing = self._view.current
        if thing is None or not self._view.hasFocus():
            return _NOTHING
        return self.child(self._view.items_in_order.index(thing))


class _Child(QAccessibleInterface):
    """One node or one tie."""

    def __init__(self, view: NetworkView, thing: NodeItem | TieItem) -> None:
        super().__init__()
        self._view, self.thing = view, thing

    def isValid(self) -> bool:
        return shiboken6.isValid(self._view)

    def object(self) -> QObject:
        return _NO_OBJECT

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._view)

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface:
        return _NOTHING

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return _NOTHING

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return in_words(self.thing)
        return self.thing.toolTip() if kind == QAccessible.Text.Description else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Leave the name as it is."""

    def rect(self) -> QRect:
        seen = self._view.place_of(self.thing).toRect()
        return QRect(self._view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True
        if self._view.current is self.thing:
            state.selected = True
            state.focused = self._view.hasFocus()
        return state
