"""The frame of a card: its edge and shadow, a body that scrolls, its place beside the word."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from razbor.window.article.tick_bar import scroll_bar_style
from razbor.window.card.card_body import CardBody
from razbor.window.card.key_caps import KeyCaps
from razbor.window.card.placing import place_card
from razbor.window.palette import LIGHT, Palette

_SHADOW, _RADIUS, _SCROLL_BAR = 8, 9, 10
_INSET = 3  # at which a square corner lies within the rounded one
_WIDTH, _WIDEST, _HIGHEST, _GAP = 368, 556, 640, 6


class CardFrame(QFrame):
    """Floats over the window, draws itself and keeps its place; knows nothing of words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette: Palette = LIGHT
        self._word: tuple[QRect, ...] = ()
        self._body = CardBody(self._palette)
        self._scroll = QScrollArea(self)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(True)  # opaque: the article under it is not painted
        self._keys = KeyCaps(self._palette)
        foot = QWidget()
        row = QVBoxLayout(foot)
        row.setContentsMargins(self._body.pad, _GAP, self._body.pad, _GAP)
        row.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[_SHADOW + _INSET] * 4)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addWidget(foot)
        self._foot = foot

    def wear(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        colours = self._body.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.card))
        self._body.setPalette(colours)
        style = scroll_bar_style(palette, palette.card, _SCROLL_BAR)
        self._scroll.verticalScrollBar().setStyleSheet(style)

    def stand_beside(self, word: Sequence[QRect]) -> None:
        """Stand beside the boxes of a word, which are in the parent's pixels."""
        self._word = tuple(word)

    def put(self) -> None:
        """Take the size that the body needs, and the place beside the word."""
        parent = self.parentWidget()
        if parent is None:
            return
        bounds = parent.rect()
        edges = 2 * (_SHADOW + _INSET)
        keys = self._keys.sizeHint().width() + 2 * self._body.pad
        width = min(max(_WIDTH, self._body.wanted_width(), keys), _WIDEST)
        width = min(width, bounds.width() - edges)
        whole = self._body.heightForWidth(width) + self._foot.sizeHint().height()
        size = QSize(width + edges, min(whole, _HIGHEST) + edges)
        place = place_card(self._word, size, bounds, _SHADOW + self._body.pad)
        policy = Qt.ScrollBarPolicy
        fits = place.height() >= whole + edges
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.setGeometry(place)

    def bring_to(self, place: QRectF) -> None:
        """Scroll until a place of the body is seen."""
        middle = place.center().toPoint()
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, round(place.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        self._paint_shadow(painter, card)
        line = self._foot.geometry().top()
        edge = QColor(self._palette.accent if self.hasFocus() else self._palette.line)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(self._palette.card))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        left, right = card.left() + self._body.pad, card.right() - self._body.pad
        painter.drawLine(QPointF(left, line + 0.5), QPointF(right, line + 0.5))

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        inside = card.toAlignedRect().adjusted(_RADIUS, _RADIUS, -_RADIUS, -_RADIUS)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(inside))  # under the card none is seen
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(40, 32, 16, 5))
        for spread in range(_SHADOW, 0, -1):
            rect = card.adjusted(-spread, 2 - spread, spread, spread)
            painter.drawRoundedRect(rect, _RADIUS + spread, _RADIUS + spread)
        painter.setClipping(False)
