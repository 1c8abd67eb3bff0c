"""The actions of one window, made of the table."""

import re
import sys
from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from razbor.i18n import tr
from razbor.window.actions import ACTIONS, ActionSpec
from razbor.window.icons import action_icon
from razbor.window.palette import Palette

_SIGNS = {"Return": "Enter", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_SIGNED = re.compile(rf"\b(?:{'|'.join(_SIGNS)})\b")  # not the end of «PgDown»


class ActionSet:
    """One ``QAction`` for each row of the table; keys of the article alone are shortcuts on it."""

    def __init__(self, window: QWidget, article: QWidget) -> None:
        self._article = article
        self._actions: dict[str, QAction] = {}
        self._on_article: list[tuple[QShortcut, QAction]] = []
        for spec in ACTIONS:
            action = QAction(window)
            action.setShortcuts(spec.window_keys())
            window.addAction(action)
            self._actions[spec.id] = action
            self._bind_to_article(spec, action)

    def _bind_to_article(self, spec: ActionSpec, action: QAction) -> None:
        for key in spec.article_keys:
            shortcut = QShortcut(QKeySequence(key), self._article)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action.trigger)
            self._on_article.append((shortcut, action))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect(self, name: str, slot: Callable[[], object]) -> None:
        """Say what an action does."""
        self._actions[name].triggered.connect(lambda: slot())  # noqa: PLW0108  (Qt would pass «checked»)

    def set_letters(self, *, on: bool) -> None:
        """Switch the bare letters and digits on or off."""
        for shortcut, _ in self._on_article:
            if _is_bare(shortcut.key()):
                shortcut.setEnabled(on)

    def set_icons(self, palette: Palette, names: tuple[str, ...] = ()) -> None:
        """Draw the icons in a theme's colours: some of them, or with no names all."""
        for spec in ACTIONS:
            if spec.icon and (not names or spec.id in names):
                self._actions[spec.id].setIcon(action_icon(spec.icon, palette))

    def retranslate(self) -> None:
        """Name the actions in the interface's language; tooltips show the keys."""
        for spec in ACTIONS:
            action = self._actions[spec.id]
            action.setText(tr(spec.text))
            keys = ", ".join(keys_of(spec))
            action.setToolTip(f"{tr(spec.text)} ({keys})" if keys else tr(spec.text))

    def trigger(self, keys: QKeyCombination, focus: QWidget) -> bool:
        """Do what a key asks for where the focus is; say whether there was such an action."""
        pressed = QKeySequence(keys)
        for action in self._actions.values():
            if pressed in action.shortcuts() and action.isEnabled():
                action.trigger()
                return True
        if focus is not self._article and not self._article.isAncestorOf(focus):
            return False
        for shortcut, action in self._on_article:
            if shortcut.key() == pressed and shortcut.isEnabled() and action.isEnabled():
                action.trigger()
                return True
        return False


def keys_of(spec: ActionSpec) -> list[str]:
    """Return the keys of an action as a person reads them, the shortest first."""
    on_article = [QKeySequence(key) for key in spec.article_keys]
    everywhere = spec.window_keys()
    if spec.standard is not None:
        everywhere = everywhere[:1]  # the others are for those who know them
    return [key_text(key) for key in (*on_article, *everywhere)]


def key_text(key: QKeySequence) -> str:
    """Return a key as it stands on the keyboard, whatever the interface's language."""
    if sys.platform == "darwin":
        return key.toString(QKeySequence.SequenceFormat.NativeText)
    text = key.toString(QKeySequence.SequenceFormat.PortableText)
    return _SIGNED.sub(lambda found: _SIGNS[found.group()], text)


def _is_bare(key: QKeySequence) -> bool:
    return not any(name in key.toString() for name in ("Ctrl+", "Alt+", "Meta+"))
