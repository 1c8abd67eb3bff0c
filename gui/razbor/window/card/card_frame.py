"""The frame of a card: its edge and shadow, a body that scrolls, its place beside the word."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from razbor.window.article.tick_bar import scroll_bar_style
from razbor.window.card.card_body import CardBody
from razbor.window.card.key_caps import KeyCaps
from razbor.window.card.placing import place_card
from razbor.window.card.shadow import SHADOW, paint_edge
from razbor.window.palette import LIGHT, Palette

_SCROLL_BAR = 10
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
        self._keys = KeyCaps(self._palette)
        foot = QWidget()
        row = QVBoxLayout(foot)
        row.setContentsMargins(self._body.pad, _GAP, self._body.pad, _GAP)
        row.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[SHADOW + _INSET] * 4)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, stretch=1)
        layout.addWidget(foot)
        self._foot = foot
        for part in (self._body, foot):
            part.setAutoFillBackground(True)  # opaque: the article under it is not painted

    def wear(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        colours = self._body.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(palette.card))
        self._body.setPalette(colours)
        self._foot.setPalette(colours)
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
        edges = 2 * (SHADOW + _INSET)
        keys = self._keys.sizeHint().width() + 2 * self._body.pad
        width = min(max(_WIDTH, self._body.wanted_width(), keys), _WIDEST)
        width = min(width, bounds.width() - edges)
        whole = self._body.heightForWidth(width) + self._foot.sizeHint().height()
        size = QSize(width + edges, min(whole, _HIGHEST) + edges)
        place = place_card(self._word, size, bounds, SHADOW + self._body.pad)
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
        edge = self._palette.accent if self.hasFocus() else self._palette.line
        paint_edge(painter, self.rect(), self._palette.card, edge)
        line, left = self._foot.geometry().top(), SHADOW + self._body.pad
        width = self.width() - 2 * left
        painter.fillRect(left, line, width, 1, QColor(self._palette.line))
