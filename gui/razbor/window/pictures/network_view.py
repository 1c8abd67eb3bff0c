"""The picture of ties: arrows go from one to the next, Tab along ties, Enter to the facts."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from razbor.analysis.network import Network
from razbor.bridge.fact_filter import FactFilter
from razbor.bridge.marks import listed_type
from razbor.bridge.tie_names import tie_name
from razbor.bridge.type_names import type_name
from razbor.i18n import tr, trn
from razbor.window.article.announce import announce
from razbor.window.palette import Palette
from razbor.window.pictures.boxes_apart import Box
from razbor.window.pictures.laying_out import LayingOut
from razbor.window.pictures.network_items import NodeItem, TieItem, fade

_STEP, _SMALLEST, _LARGEST = 1.2, 0.25, 2.5
_READABLE = 0.68  # the size under which names are too small to read
_MARGIN = 26.0
_MOST_LINES = 6  # of facts in the tip of a tie
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_ZOOM = {Qt.Key.Key_Plus: _STEP, Qt.Key.Key_Equal: _STEP, Qt.Key.Key_Minus: 1 / _STEP}


class NetworkView(QGraphicsView):
    """Shows a ``Network``.

    ``told`` says where one stands and what Enter does, ``facts_wanted`` carries a filter of the
    facts of one who is tied, or of one tie.
    """

    told = Signal(str, str)
    facts_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: list[NodeItem] = []
        self.ties: list[TieItem] = []
        self._current: NodeItem | TieItem | None = None
        self._near: NodeItem | None = None
        self._fits = _READABLE
        self._pressed = QPointF()
        self._work = LayingOut(self)
        self._work.done.connect(self._place)
        self.setScene(QGraphicsScene(self))
        self.setObjectName("network")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

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
            tie.setToolTip("\n".join(lines[fact] for fact in tie.tie.facts[:_MOST_LINES]))
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
        for item in (*self.ties, *self.nodes):
            self.scene().addItem(item)
        bounds = self.scene().itemsBoundingRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        self.scene().setSceneRect(bounds)
        self.fit(least=_READABLE)
        if self._near is not None:
            self.stand_on(self._near)
        elif self.hasFocus() and self.nodes:
            self.stand_on(self.nodes[0], fading=False)

    @property
    def busy(self) -> bool:
        """Say whether the picture is not in its place yet."""
        return self._work.busy

    def fit(self, least: float = _SMALLEST) -> None:
        """Show all of it, not larger than life; or as much as can be at a size."""
        self._fits = least
        self.resetTransform()
        bounds, room = self.sceneRect(), self.viewport().size()
        if bounds.width() > 0 and bounds.height() > 0:
            share = min(room.width() / bounds.width(), room.height() / bounds.height(), 1.0)
            self.scale(max(share, least), max(share, least))
            self.centerOn(bounds.center())

    def zoom(self, by: float) -> None:
        """Make the picture larger or smaller."""
        now = self.transform().m11()
        wanted = min(_LARGEST, max(_SMALLEST, now * by))
        self._fits = 0.0
        self.scale(wanted / now, wanted / now)

    # standing

    @property
    def current(self) -> NodeItem | TieItem | None:
        """Return what one stands on."""
        return self._current

    def stand_on(self, item: NodeItem | TieItem | None, *, fading: bool = True) -> None:
        """Let one node or tie and what it has to do with stand out; tell of it."""
        if self._current is not None:
            self._current.current = False
            self._current.update()
        self._current = item
        fade([*self.nodes, *self.ties], self._lit(item) if fading else set())
        if item is None:
            return
        item.current = True
        item.update()
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
        if isinstance(item, NodeItem):
            ties = trn("{} связь", "{} связей", len(item.ties))
            where = f"{item.entity.canonical} · {type_name(listed_type(item.entity)).one} · {ties}"
            gives = tr("Enter — факты, Tab — по связям, стрелки — к другим")
        else:
            where = self._in_words(item)
            gives = tr("Enter — факты этой связи, Tab — следующая")
        self.setAccessibleDescription(where)
        announce(self, where)
        self.told.emit(where, gives)

    def _in_words(self, item: TieItem) -> str:
        first, second = (end.entity.canonical for end in item.ends)
        sign = "→" if item.tie.directed else "—"
        return f"{first} {sign} {second}: {tie_name(item.tie)}"

    def _open(self, item: NodeItem | TieItem) -> None:
        if isinstance(item, NodeItem):
            self.facts_wanted.emit(FactFilter(about=item.entity.id))
        else:
            facts = frozenset(item.tie.facts)
            self.facts_wanted.emit(FactFilter(only=facts, title=self._in_words(item)))

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
        else:
            super().keyPressEvent(event)

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
        ahead = ((_distance(start, node.pos(), way), node) for node in self.nodes)
        best = min(
            ((far, node) for far, node in ahead if far is not None and node.pos() != start),
            key=lambda pair: pair[0],
            default=None,
        )
        if best is not None:
            self.stand_on(best[1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and self.nodes and not self.busy:
            self.stand_on(self._near or self.nodes[0], fading=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed = self._pressed
        super().mouseReleaseEvent(event)
        moved = (event.position() - pressed).manhattanLength() > 4  # noqa: PLR2004
        if moved or event.button() != Qt.MouseButton.LeftButton:
            return
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, (NodeItem, TieItem)):
            self.stand_on(item)
            self._open(item)
        else:
            self.stand_on(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit(self._fits)
            self._show_current()

    def place_of(self, item: NodeItem | TieItem) -> QRectF:
        """Return where a node, or the word of a tie, is seen in the viewport."""
        box = item.box if isinstance(item, NodeItem) else item.tag
        return QRectF(self.mapFromScene(box).boundingRect())


def _distance(start: QPointF, end: QPointF, way: QPointF) -> float | None:
    """Return how far a place is in a direction, sideways counted double; None behind."""
    ahead = QPointF.dotProduct(end - start, way)
    side = abs((end - start).x() * way.y() - (end - start).y() * way.x())
    return ahead + 2 * side if ahead > 1 and side <= 3 * ahead else None
