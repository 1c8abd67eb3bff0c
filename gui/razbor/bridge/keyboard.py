"""Latin shortcuts under a Cyrillic layout.

Qt finds the Latin key by itself where a Latin layout is installed beside the Russian one. With
the Russian layout alone it finds none, not even Ctrl+F; and Cyrillic twins bound beside the Latin
keys are ambiguous where both are installed. So the keys are bound in Latin only, and a key press
that Qt left unmatched is tried once more as the Latin key in the same place of the keyboard.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_CYRILLIC = "йцукенгшщзфывапролдячсмитьәіңғ"
_LATIN = "qwertyuiopasdfghjklzxcvbnm2345"
_PLACES = dict(zip(_CYRILLIC, _LATIN, strict=True))
_FIRST_CYRILLIC, _LAST_CYRILLIC = 0x0400, 0x04FF

Trigger = Callable[[QKeyCombination, QWidget], bool]


def latin_key(key: int) -> Qt.Key | None:
    """Return the Latin key in a Cyrillic one's place, else None; ә і ң ғ stand on 2 to 5."""
    if not _FIRST_CYRILLIC <= key <= _LAST_CYRILLIC:
        return None
    letter = _PLACES.get(chr(key).lower())
    return Qt.Key(ord(letter.upper())) if letter else None


class LayoutFilter(QObject):
    """Watches the widget that has the keyboard; ``trigger`` says whether a key was an action's."""

    def __init__(self, trigger: Trigger, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._trigger = trigger
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Look at the keys of the focused widget alone: a filter costs something at each event."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = latin_key(event.key())
        return key is not None and isinstance(watched, QWidget) and self._retry(event, key, watched)

    def _retry(self, event: QKeyEvent, key: Qt.Key, focus: QWidget) -> bool:
        """Try the Latin key: with Ctrl as the widget's own (copy, say), then as an action."""
        keys = QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and _wants(focus, keys):
            return _send(focus, keys)
        return self._trigger(keys, focus) or (control and _send(focus, keys))


def _wants(focus: QWidget, keys: QKeyCombination) -> bool:
    """Ask whether a widget keeps a key for itself, as Qt does before it looks for a shortcut."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, keys.key(), keys.keyboardModifiers())
    asked.ignore()
    QApplication.sendEvent(focus, asked)
    return asked.isAccepted()


def _send(focus: QWidget, keys: QKeyCombination) -> bool:
    pressed = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers())
    QApplication.sendEvent(focus, pressed)
    return True
