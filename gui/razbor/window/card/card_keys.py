"""What the keys mean to a card."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class CardKey(StrEnum):
    """What can be asked of a card by key."""

    CLOSE = "close"
    OPEN = "open"
    NEXT_READING = "next-reading"
    PREVIOUS_READING = "previous-reading"
    NEXT_WORD = "next-word"
    PREVIOUS_WORD = "previous-word"
    BACK = "back"
    UNFOLD = "unfold"
    ADD = "add"
    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    IGNORED = "ignored"
    TEACH = "teach"


_ALWAYS: dict[tuple[int, Qt.KeyboardModifier], CardKey] = {
    (Qt.Key.Key_Return, _NONE): CardKey.OPEN,
    (Qt.Key.Key_Enter, _NONE): CardKey.OPEN,
    (Qt.Key.Key_Down, _ALT): CardKey.NEXT_READING,
    (Qt.Key.Key_Up, _ALT): CardKey.PREVIOUS_READING,
    (Qt.Key.Key_Left, _ALT): CardKey.BACK,
    (Qt.Key.Key_Backspace, _NONE): CardKey.BACK,
}
_ENTERED: dict[tuple[int, Qt.KeyboardModifier], CardKey] = {
    (Qt.Key.Key_Escape, _NONE): CardKey.CLOSE,
    (Qt.Key.Key_Tab, _NONE): CardKey.CLOSE,
    (Qt.Key.Key_Right, _NONE): CardKey.NEXT_WORD,
    (Qt.Key.Key_Left, _NONE): CardKey.PREVIOUS_WORD,
    (Qt.Key.Key_Space, _NONE): CardKey.UNFOLD,
    (Qt.Key.Key_A, _NONE): CardKey.ADD,
    (Qt.Key.Key_1, _NONE): CardKey.NEW,
    (Qt.Key.Key_2, _NONE): CardKey.LEARNING,
    (Qt.Key.Key_3, _NONE): CardKey.KNOWN,
    (Qt.Key.Key_4, _NONE): CardKey.IGNORED,
    (Qt.Key.Key_T, _NONE): CardKey.TEACH,
}
_CYRILLIC = {ord("Ф"): Qt.Key.Key_A, ord("Е"): Qt.Key.Key_T}  # the same keys under ЙЦУКЕН alone


def card_key(event: QKeyEvent, *, is_entered: bool) -> CardKey | None:
    """Return what a key asks of a card, None where it asks nothing.

    While the keyboard is in the text few keys are the card's: forms, readings, the way back.
    """
    if is_entered and event.key() == Qt.Key.Key_Backtab:
        return CardKey.CLOSE
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = (_CYRILLIC.get(event.key(), event.key()), held)
    return _ALWAYS.get(pressed) or (_ENTERED.get(pressed) if is_entered else None)
