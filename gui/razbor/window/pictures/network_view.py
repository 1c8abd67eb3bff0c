"""The picture of ties: arrows go from one to the next, Tab along ties, Enter to the facts."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QWidget

from razbor.analysis.network import Network
from razbor.bridge.fact_filter import FactFilter
from razbor.i18n import tr
from razbor.window.palette import Palette
from razbor.window.pictures.boxes_apart import Box
from razbor.window.pictures.canvas import STEP, Canvas
from razbor.window.pictures.laying_out import LayingOut
from razbor.window.pictures.network_items import LabelItem, NodeItem, TieItem, fade
from razbor.window.pictures.network_words import in_words, tie_in_words, words_of
from razbor.window.pictures.walk import nearest

_MOST_LINES = 6  # of facts in the tip of a tie
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_EVER = 1_000_000
_STEPS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Home: -_EVER,
    Qt.Key.Key_End: _EVER,
}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ZOOM = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}


class NetworkView(Canvas):
    """Shows a ``Network``.

    ``told`` says where one stands and what Enter does, ``facts_wanted`` carries a filter of the
    facts of one who is tied, or of one tie; ``renewed`` says that all nodes and ties are others.
    """

    told = Signal(str, str)
    facts_wanted = Signal(object)
    left = Signal()
    renewed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: list[NodeItem] = []
        self.ties: list[TieItem] = []
        self._current: NodeItem | TieItem | None = None
        self._near: NodeItem | None = None
        self._pressed = QPointF()
        self._work = LayingOut(self)
        self._work.done.connect(self._place)
        self.setObjectName("network")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resized.connect(self._show_current)

    def show_network(self, network: Network, palette: Palette, lines: Mapping[str, str]) -> None:
        """Draw a network; what one stood on stays current where it is still there.

        ``lines`` has the lines of the facts by their ids.
        """
        stood = self._current.entity.id if isinstance(self._current, NodeItem) else ""
        self._current = self._near = None
        scene = self.scene()
        scene.clear()
        scene.setBackgroundBrush(QColor(palette.paper))
        self.nodes = [NodeItem(entity, palette) for entity in network.nodes]
        known = {node.entity.id: node for node in self.nodes}
        self.ties = [
            TieItem(tie, (known[tie.first], known[tie.second]), palette) for tie in network.ties
        ]
        for tie in self.ties:
            tie.tell("\n".join(lines[fact] for fact in tie.tie.facts[:_MOST_LINES]))
        self.renewed.emit()
        self._begin()
        if stood in known:
            self._near = known[stood]

    def _begin(self) -> None:
        numbers = {node: n for n, node in enumerate(self.nodes)}
        ends = [(numbers[tie.ends[0]], numbers[tie.ends[1]]) for tie in self.ties]
        room = self.viewport().size()
        shape = min(2.4, max(0.7, room.width() / max(1, room.height())))
        nodes, ties = ([each.size for each in some] for some in (self.nodes, self.ties))
        self._work.begin(nodes, ends, ties, shape)

    def _place(self, boxes: list[Box], tags: list[Box]) -> None:
        for node, box in zip(self.nodes, boxes, strict=True):
            node.setPos(round(box.x), round(box.y))
        for tie, tag in zip(self.ties, tags, strict=True):
            tie.place(tag)
        for item in (*self.ties, *(tie.label for tie in self.ties), *self.nodes):
            self.scene().addItem(item)
        self.take_bounds()
        if self._near is not None:
            self.stand_on(self._near)
        elif self.hasFocus() and self.nodes:
            self.stand_on(self.nodes[0], fading=False)

    @property
    def busy(self) -> bool:
        """Say whether the picture is not in its place yet."""
        return self._work.busy

    # standing

    @property
    def current(self) -> NodeItem | TieItem | None:
        """Return what one stands on."""
        return self._current

    def stand_on(self, item: NodeItem | TieItem | None, *, fading: bool = True) -> None:
        """Let one node or tie and what it has to do with stand out; tell of it."""
        if self._current is not None:
            self._current.stand(on=False)
        self._current = item
        fade([*self.nodes, *self.ties], self._lit(item) if fading else set())
        if item is None:
            return
        item.stand(on=True)
        if isinstance(item, NodeItem):
            self._near = item
        self._show_current()
        self._tell(item)

    def _show_current(self) -> None:
        if isinstance(self._current, NodeItem):
            self.ensureVisible(self._current.box, 30, 30)
        elif self._current is not None:
            self.ensureVisible(self._current.tag, 30, 30)

    def _lit(self, item: NodeItem | TieItem | None) -> set[QGraphicsItem]:
        if isinstance(item, NodeItem):
            return {item, *item.ties, *(end for tie in item.ties for end in tie.ends)}
        return {item, *item.ends} if item else set()

    def _tell(self, item: NodeItem | TieItem) -> None:
        where = in_words(item)
        if isinstance(item, NodeItem):
            gives = tr("Enter — факты, Tab — связи, стрелки — к другим")
        else:
            gives = tr("Enter — факты этой связи, Tab — следующая")
        self.setAccessibleDescription(where)
        self._tell_focus(item)
        self.told.emit(where, gives)

    def _tell_focus(self, item: NodeItem | TieItem) -> None:
        """Tell assistive technology which child of the picture has the focus now."""
        event = QAccessibleEvent(self, QAccessible.Event.Focus)
        event.setChild(self.items_in_order.index(item))
        QAccessible.updateAccessibility(event)

    @property
    def items_in_order(self) -> list[NodeItem | TieItem]:
        """Return the nodes, the most tied first, then the ties."""
        return [*self.nodes, *self.ties]

    def _open(self, item: NodeItem | TieItem) -> None:
        if isinstance(item, NodeItem):
            self.facts_wanted.emit(FactFilter(about=item.entity.id))
        else:
            facts = frozenset(item.tie.facts)
            self.facts_wanted.emit(FactFilter(only=facts, title=tie_in_words(item)))

    # keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _WAYS:
            self._walk(_WAYS[key])
        elif key in _ENTER and self._current is not None:
            self._open(self._current)
        elif key in _ZOOM:
            self.zoom(_ZOOM[key])
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in _STEPS and self.nodes:
            self._step(_STEPS[key])
        elif event.text().isalpha() and not event.modifiers() & _HELD:
            self._go_to_name(event.text())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Go to the next node by how much they are tied, to the first, or to the last."""
        last = len(self.nodes) - 1
        at = self.nodes.index(self._near) if self._near in self.nodes else -by
        self.stand_on(self.nodes[min(last, max(0, at + by))])

    def _go_to_name(self, typed: str) -> None:
        """Go to the next node with a name of which a word begins with what is typed."""
        at = self.nodes.index(self._near) + 1 if self._near in self.nodes else 0
        for node in (*self.nodes[at:], *self.nodes[:at]):
            if any(w.startswith(typed.lower()) for w in words_of(node.entity.canonical)):
                self.stand_on(node)
                return

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        """Go along the ties of the one on which one stands; F6 leaves."""
        node = self._near
        if node is None or not node.ties:
            return super().focusNextPrevChild(forwards)
        at = node.ties.index(self._current) if self._current in node.ties else -1
        last = len(node.ties)
        number = at + (1 if forwards else -1) if at >= 0 else (0 if forwards else last - 1)
        self.stand_on(node.ties[number] if 0 <= number < last else node)
        return True

    def _walk(self, way: QPointF) -> None:
        """Go to the nearest one in a direction; from a tie to one of its ends."""
        if not self.nodes:
            return
        if self._near is None:
            self.stand_on(self.nodes[0])
            return
        tie = self._current if isinstance(self._current, TieItem) else None
        start = tie.tag.center() if tie else self._near.pos()
        best = nearest(start, [node.pos() for node in self.nodes], way)
        if best is not None:
            self.stand_on(self.nodes[best])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is not None:
            self._tell(self._current)
        elif self.nodes and not self.busy:
            self.stand_on(self._near or self.nodes[0], fading=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self._pressed
        super().mouseReleaseEvent(event)
        moved = (event.position() - pressed).manhattanLength() > 4  # noqa: PLR2004
        if moved or event.button() != Qt.MouseButton.LeftButton:
            return
        item = self.thing_at(event.position().toPoint())
        if item is not None:
            self.stand_on(item)
            self._open(item)
        else:
            self.stand_on(None)

    def thing_at(self, point: QPoint) -> NodeItem | TieItem | None:
        """Return the node or the tie at a point of the viewport."""
        item = self.itemAt(point)
        item = item.tie if isinstance(item, LabelItem) else item
        return item if isinstance(item, (NodeItem, TieItem)) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def place_of(self, item: NodeItem | TieItem) -> QRectF:
        """Return where a node, or the word of a tie, is seen in the viewport."""
        box = item.box if isinstance(item, NodeItem) else item.tag
        return QRectF(self.mapFromScene(box).boundingRect())
