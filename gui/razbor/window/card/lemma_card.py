"""The card itself: a frame inside the window that can be pointed at, entered and closed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from razbor.i18n import tr
from razbor.window.article.tick_bar import scroll_bar_style
from razbor.window.card.card_body import CardBody
from razbor.window.card.entity_note import EntityNote
from razbor.window.card.key_caps import KeyCap
from razbor.window.card.placing import place_card
from razbor.window.fonts import sans
from razbor.window.palette import LIGHT, Palette
from razbor.words.card import WordCard

_SHADOW, _RADIUS, _SCROLL_BAR = 8, 9, 10
_WIDTH, _WIDEST = 344, 560


class LemmaCard(QFrame):
    """Explains one word; floats over the window and takes no focus until it is entered."""

    entered = Signal()
    left = Signal()
    closed = Signal()
    reading_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette: Palette = LIGHT
        self._card: WordCard | None = None
        self._note: EntityNote | None = None
        self._reading = 0
        self._forms_shown = False
        self._word: tuple[QRect, ...] = ()
        self._body = CardBody(self._palette)
        self._scroll = QScrollArea(self)
        self._build()
        self.set_palette_theme(LIGHT)
        self.hide()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._body.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[_SHADOW + 1] * 4)
        layout.addWidget(self._scroll)
        self._body.keys.pressed.connect(self._press)
        self._body.readings.chosen.connect(self.choose_reading)

    # what is shown

    @property
    def reading(self) -> int:
        """Return the index of the reading that is shown."""
        return self._reading

    @property
    def shown_card(self) -> WordCard | None:
        """Return what is shown of the word."""
        return self._card

    @property
    def forms_shown(self) -> bool:
        """Say whether the paradigm is open."""
        return self._forms_shown

    def set_palette_theme(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        style = scroll_bar_style(palette, palette.card, _SCROLL_BAR)
        self._scroll.verticalScrollBar().setStyleSheet(style)
        if self.isVisible():
            self._fill()

    def show_word(self, card: WordCard, note: EntityNote | None, word: Sequence[QRect]) -> None:
        """Show a word beside its boxes, which are in the parent's pixels."""
        self._card = card
        self._note = note
        self._word = tuple(word)
        self._reading = card.chosen
        self._forms_shown = False
        self._fill()
        self.show()
        self.raise_()

    def enter(self) -> None:
        """Take the keyboard."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fill()

    def close_card(self) -> bool:
        """Go away; say whether there was anything to close."""
        if not self.isVisible():
            return False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.closed.emit()
        return True

    # readings and forms

    def next_reading(self) -> None:
        """Show the next reading, after the last the first."""
        self._step(1)

    def previous_reading(self) -> None:
        """Show the reading before, before the first the last."""
        self._step(-1)

    def choose_reading(self, index: int) -> None:
        """Show one of the readings."""
        self._reading = index
        self._fill()
        self.reading_chosen.emit(index)

    def toggle_forms(self) -> None:
        """Open or close the paradigm."""
        if self._card and self._card.readings and self._card.readings[self._reading].lexeme:
            self._forms_shown = not self._forms_shown
            self._fill()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.close_card()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.toggle_forms()
            case Qt.Key.Key_Down if alt:
                self.next_reading()
            case Qt.Key.Key_Up if alt:
                self.previous_reading()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._scroll.verticalScrollBar().event(event)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the card's own keys from the window's actions while it has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(is_card_key(event) or event.key() == Qt.Key.Key_Escape)
            if event.isAccepted():
                return True
        return super().event(event)

    def focusNextPrevChild(self, _forwards: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        return False  # Tab comes to keyPressEvent

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason}:
            self.close_card()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        self._paint_shadow(painter, card)
        edge = QColor(self._palette.accent if self.hasFocus() else self._palette.line)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(self._palette.card))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    # inside

    def _paint_shadow(self, painter: QPainter, card: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(40, 32, 16, 5))
        for spread in range(_SHADOW, 0, -1):
            rect = card.adjusted(-spread, 2 - spread, spread, spread)
            painter.drawRoundedRect(rect, _RADIUS + spread, _RADIUS + spread)

    def _fill(self) -> None:
        """Lay the card out anew and put it beside its word."""
        if self._card is None:
            return
        self._body.show_word(self._card, self._reading, self._note, self._palette)
        self._body.show_forms(self._forms_shown)
        self._body.keys.show_keys(self._keys(), self._palette)
        self._put()
        self.setAccessibleName(self._body.in_words())
        self.update()

    def _put(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        bounds = parent.rect()
        edges = 2 * _SHADOW + 2
        width = min(max(_WIDTH, self._body.wanted_width()), _WIDEST)
        width = min(width, bounds.width() - edges)
        height = self._body.heightForWidth(width)
        size = QSize(width + edges, height + edges)
        place = place_card(self._word, size, bounds, _SHADOW + self._body.pad)
        fits = place.height() >= size.height()
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.setGeometry(place)

    def _keys(self) -> tuple[KeyCap, ...]:
        readings = self._card.readings if self._card else ()
        caps = []
        if len(readings) > 1:
            caps.append(KeyCap(_next_key(), tr("другое чтение"), "reading"))
        if readings and readings[self._reading].lexeme:
            does = tr("свернуть") if self._forms_shown else tr("формы")
            caps.append(KeyCap("Enter", does, "forms"))
        return (*caps, KeyCap("Esc", "", "close"))

    def _press(self, name: str) -> None:
        {"reading": self.next_reading, "forms": self.toggle_forms, "close": self.close_card}[name]()

    def _step(self, by: int) -> None:
        if self._card and self._card.readings:
            self.choose_reading((self._reading + by) % len(self._card.readings))


def _next_key() -> str:
    """Return the key of the next reading; a bare machine may have no font with arrows."""
    return "Alt ↓" if QFontMetrics(sans(12)).inFont("↓") else "Alt+Down"


def is_card_key(event: QKeyEvent) -> bool:
    """Say whether a key means something to an open card: another reading, its forms."""
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    alt = Qt.KeyboardModifier.AltModifier
    return held == alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}
