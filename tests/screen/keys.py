"""Keys pressed where the keyboard is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(key, modifiers=NONE):
    """Press and release a key."""
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def press_cyrillic(letter, modifiers=NONE):
    """Send what X11 delivers under the Russian layout alone: a capital's code, a letter's text."""
    focus = QApplication.focusWidget()
    text = "" if modifiers & CTRL else letter.upper() if modifiers & SHIFT else letter
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focus, QKeyEvent(kind, ord(letter.upper()), modifiers, text))


def type_text(text):
    """Type a text under the Russian layout."""
    for letter in text:
        press_cyrillic(letter.lower(), SHIFT if letter.isupper() else NONE)
