"""The menus of the header: the main one, the size of the text, the theme."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from razbor.i18n import LANGUAGES, tr
from razbor.window.action_set import ActionSet
from razbor.window.fonts import sans
from razbor.window.language import NAMES
from razbor.window.palette import LIGHT, Palette, Theme

_MAIN = (
    ("open", "paste", "save-analysis", "copy-citation"),
    ("timeline", "network"),
    ("marks", "panel", "full-screen"),
    ("corrections", "words", "dictionaries", "preferences"),
    ("help", "quit"),
)
_CORRECTIONS = (
    ("undo", "redo"),
    ("correct-type", "rename", "merge", "split"),
    ("reject-mention", "reject-entity", "add-mark"),
    ("accept-fact", "correct-fact", "add-fact", "show-rejected"),
    ("show-entity",),
    ("remember", "never", "own-names"),
)
_WORDS = (
    ("look-up", "teach-lemma"),
    ("add-word", "know-word", "ignore-word"),
    ("next-unknown", "previous-unknown", "colour-words"),
    ("word-list",),
)
_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


class Menus:
    """Builds the menus once; ``retranslate`` names them, the choosers are told what is chosen."""

    def __init__(self, window: QWidget, actions: ActionSet) -> None:
        self._actions = actions
        self.main = QMenu(window)
        self.sizes = QMenu(window)
        self.themes = QMenu(window)
        self.languages = QMenu(window)
        self.preferences = QMenu(window)
        self.corrections = QMenu(window)
        self.words = QMenu(window)
        self._theme_group = QActionGroup(window)
        self._language_group = QActionGroup(window)
        self.letters = self.preferences.addAction("")
        self.letters.setCheckable(True)
        self._sheet, self._palette = "", LIGHT
        inner = (self.preferences, self.corrections, self.words)
        for menu in (self.main, self.sizes, self.themes, self.languages, *inner):
            menu.aboutToShow.connect(partial(self.dress, menu))
        self._fill()

    def _fill(self) -> None:
        for menu in (self.themes, self.languages, self.sizes):
            self.preferences.addMenu(menu)
        self._fill_with(self.corrections, _CORRECTIONS)
        self._fill_with(self.words, _WORDS)
        self._fill_with(self.main, _MAIN)

    def _fill_with(self, menu: QMenu, blocks: tuple[tuple[str, ...], ...]) -> None:
        menus = {
            "preferences": self.preferences,
            "corrections": self.corrections,
            "words": self.words,
        }
        for block in blocks:
            for name in block:
                if name in menus:
                    menu.addMenu(menus[name])
                else:
                    menu.addAction(self._actions[name])
            menu.addSeparator()

    def wear(self, sheet: str, palette: Palette) -> None:
        """Take a theme; a menu dresses when it opens."""
        self._sheet, self._palette = sheet, palette

    def dress(self, menu: QMenu) -> None:
        """Give a menu the theme's look."""
        menu.setStyleSheet(self._sheet)
        menu.setFont(sans(14))
        self._actions.set_icons(self._palette)

    def offer_themes(self, choose: Callable[[Theme], None], chosen: Theme) -> None:
        """Fill the theme menu."""
        for theme in Theme:
            action = self.themes.addAction("", partial(choose, theme))
            action.setData(theme.value)
            action.setCheckable(True)
            action.setChecked(theme is chosen)
            self._theme_group.addAction(action)

    def offer_languages(self, choose: Callable[[str], None], chosen: str) -> None:
        """Fill the language menu; each language names itself."""
        for code in LANGUAGES:
            action = self.languages.addAction(NAMES[code], partial(choose, code))
            action.setCheckable(True)
            action.setChecked(code == chosen)
            self._language_group.addAction(action)

    def offer_sizes(self, choose: Callable[[int], None]) -> None:
        """Fill the menu of text sizes."""
        for name in ("zoom-in", "zoom-out", "zoom-reset"):
            self.sizes.addAction(self._actions[name])
        self.sizes.addSeparator()
        for percent in _SIZES:
            self.sizes.addAction(f"{percent} %", partial(choose, percent))

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.preferences.setTitle(tr("Настройки"))
        self.corrections.setTitle(tr("Поправки"))
        self.words.setTitle(tr("Слова"))
        self.themes.setTitle(tr("Тема"))
        self.languages.setTitle(tr("Язык — Language"))
        self.sizes.setTitle(tr("Размер текста"))
        self.letters.setText(tr("Буквы и цифры — клавиши над текстом"))
        names = {
            Theme.SYSTEM: tr("Как в системе"),
            Theme.LIGHT: tr("Светлая"),
            Theme.DARK: tr("Тёмная"),
        }
        for action in self._theme_group.actions():
            action.setText(names[Theme(action.data())])
