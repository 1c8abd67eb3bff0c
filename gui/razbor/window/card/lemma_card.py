"""The card itself: inside the window, to be pointed at, entered, read on and closed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from razbor.dictionaries.entry import Entry
from razbor.i18n import tr
from razbor.window.article.announce import announce
from razbor.window.card.card_body import Shown, Told
from razbor.window.card.card_frame import CardFrame
from razbor.window.card.card_keys import CardKey, card_key
from razbor.window.card.key_caps import KeyCap
from razbor.window.fonts import can_draw
from razbor.window.palette import LIGHT, Palette
from razbor.words.card import WordCard


class LemmaCard(CardFrame):
    """Explains one word; floats over the window and takes no focus until it is entered.

    ``word_asked`` brings a word of the card that is to be looked up, ``step_asked`` the number of
    the word in the trail to go back to, ``learning_asked`` what is to be done with the word of the
    reading that is shown: it goes on the list, is known, has this lemma.
    """

    entered = Signal()
    left = Signal()
    closed = Signal()
    reading_chosen = Signal(int)
    word_asked = Signal(str)
    step_asked = Signal(int)
    learning_asked = Signal(CardKey)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told: Told | None = None
        self._shown = Shown()
        self._stop: int | None = None
        self._keys.pressed.connect(lambda name: self._do(CardKey(name)))
        self._body.readings.chosen.connect(self.choose_reading)
        self._body.word_asked.connect(self.word_asked)
        self._body.step_asked.connect(self.step_asked)
        self.set_palette_theme(LIGHT)
        self.hide()

    # what is shown

    @property
    def reading(self) -> int:
        """Return the index of the reading that is shown."""
        return self._shown.reading

    @property
    def shown_card(self) -> WordCard | None:
        """Return what is shown of the word."""
        return self._told.card if self._told else None

    @property
    def told(self) -> Told | None:
        """Return everything that the card says."""
        return self._told

    @property
    def shown(self) -> Shown:
        """Return what of it is open."""
        return self._shown

    @property
    def forms_shown(self) -> bool:
        """Say whether the paradigm is open."""
        return self._shown.forms

    @property
    def word_chosen(self) -> str | None:
        """Return the word of the card that a key would look up."""
        if self._stop is None:
            return None
        text, number = self._body.stops[self._stop]
        return text.stops[number].word

    def set_palette_theme(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.wear(palette)
        if self.isVisible():
            self._fill()

    def show_word(
        self,
        told: Told,
        word: Sequence[QRect],
        shown: Shown | None = None,
        *,
        enter: bool = False,
    ) -> None:
        """Show a word beside its boxes, which are in the parent's pixels; ``enter`` the card."""
        self._told = told
        self._shown = shown or Shown(told.card.chosen)
        if self._shown.forms and not self._has_forms():
            self._shown = replace(self._shown, forms=False)
        self.stand_beside(word)
        if enter:
            self.installEventFilter(self)  # not before: each event of a filter costs
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fill()
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        self.raise_()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other entries, as another reading wants them."""
        if self._told and entries != self._told.entries:
            self._told = replace(self._told, entries=entries)
            self._fill()

    def show_state(self, state: str) -> None:
        """Show how well the reader knows the word."""
        if self._told and state != self._told.state:
            self._told = replace(self._told, state=state)
            self._fill()

    def close_card(self) -> bool:
        """Go away; say whether there was anything to close."""
        if not self.isVisible():
            return False
        self.removeEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.closed.emit()
        return True

    # readings, forms, words

    def choose_reading(self, index: int) -> None:
        """Show one of the readings."""
        self._shown = replace(self._shown, reading=index)
        self._fill()
        self.reading_chosen.emit(index)
        if self.hasFocus():
            announce(self, self._body.in_words())

    def toggle_forms(self) -> None:
        """Open or close the paradigm."""
        if self._told and self._told.card.readings and self._has_forms():
            self._shown = replace(self._shown, forms=not self._shown.forms)
            self._fill()

    def choose_word(self, by: int) -> None:
        """Stand on the next or previous word that can be looked up."""
        stops = self._body.stops
        if not stops:
            return
        before = self._stop if self._stop is not None else -1 if by > 0 else len(stops)
        self._stop = min(max(before + by, 0), len(stops) - 1)
        text, number = stops[self._stop]
        self.bring_to(self._body.light((text, number)))
        announce(self, text.stops[number].word)

    # Qt's own

    def wants(self, event: QKeyEvent) -> bool:
        """Say whether a key means something to the card while the keyboard is in the text."""
        key = card_key(event, is_entered=False)
        return key is not None and (
            key is not CardKey.BACK or bool(self._told and self._told.trail)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = card_key(event, is_entered=True)
        if key is not None:
            self._do(key)
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._scroll.verticalScrollBar().event(event)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card's own keys from the window's actions while it has the keyboard."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(card_key(event, is_entered=True) is not None)
            if event.isAccepted():
                return True
        return super().eventFilter(watched, event)

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

    # inside

    def _do(self, key: CardKey) -> None:
        deeds: dict[CardKey, Callable[[], object]] = {
            CardKey.CLOSE: self.close_card,
            CardKey.OPEN: self._open,
            CardKey.NEXT_READING: partial(self._step, 1),
            CardKey.PREVIOUS_READING: partial(self._step, -1),
            CardKey.NEXT_WORD: partial(self.choose_word, 1),
            CardKey.PREVIOUS_WORD: partial(self.choose_word, -1),
            CardKey.BACK: self._go_back,
            CardKey.UNFOLD: self._unfold,
        }
        deeds.get(key, partial(self._learn, key))()

    def _go_back(self) -> None:
        if self._told and self._told.trail:
            self.step_asked.emit(len(self._told.trail) - 1)

    def _learn(self, key: CardKey) -> None:
        if self._told and self._told.card.readings:
            self.learning_asked.emit(key)

    def _open(self) -> None:
        """Look the chosen word up; with none chosen open the forms."""
        if self._stop is None:
            self.toggle_forms()
            return
        text, number = self._body.stops[self._stop]
        text.word_pressed.emit(text.stops[number].word)

    def _unfold(self) -> None:
        """Show long entries whole; then turn the page."""
        if self._body.is_cut:
            self._shown = replace(self._shown, whole=True)
            self._fill()
        else:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep())

    def _fill(self) -> None:
        """Lay the card out anew and put it beside its word."""
        if self._told is None:
            return
        self._stop = None
        self._body.show_told(self._told, self._shown, self._palette)
        self._body.light(None)
        self._keys.show_keys(self._caps(), self._palette)
        self.put()
        self.setAccessibleName(self._body.in_words())
        self.update()

    def _has_forms(self) -> bool:
        readings = self._told.card.readings if self._told else ()
        return bool(readings and readings[self._shown.reading].changes)

    def _caps(self) -> tuple[KeyCap, ...]:
        caps = []
        if self._told and self._told.trail:
            caps.append(KeyCap(_sign("⌫", "Backspace"), tr("назад"), CardKey.BACK))
        if self._told and len(self._told.card.readings) > 1:
            next_key = _sign("Alt ↓", "Alt+Down")
            caps.append(KeyCap(next_key, tr("другое чтение"), CardKey.NEXT_READING))
        if self._has_forms():
            does = tr("свернуть") if self._shown.forms else tr("формы")
            caps.append(KeyCap("Enter", does, CardKey.OPEN))
        if self.hasFocus() and self._body.stops:
            caps.append(KeyCap(_sign("→", "Right"), tr("слова"), CardKey.NEXT_WORD))
        if self.hasFocus() and self._told and self._told.card.readings:
            caps.append(KeyCap("A", tr("в список"), CardKey.ADD))
        return (*caps, KeyCap("Esc", "", CardKey.CLOSE))

    def _step(self, by: int) -> None:
        if self._told and self._told.card.readings:
            self.choose_reading((self._shown.reading + by) % len(self._told.card.readings))


def _sign(key: str, in_letters: str) -> str:
    """Return a key's sign; a bare machine may have no font with arrows."""
    return key if can_draw(key) else in_letters
