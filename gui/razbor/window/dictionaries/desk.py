"""What a reader does with dictionaries; the sheet is made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from razbor.i18n import tr, trn
from razbor.window.themes import style_sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from razbor.bridge.dictionaries import Dictionaries
    from razbor.dictionaries.store import Dictionary
    from razbor.window.dictionaries.sheet import DictionariesSheet
    from razbor.window.main_window import MainWindow


class DictionaryDesk(QObject):
    """Serves one window."""

    def __init__(self, window: MainWindow, dictionaries: Dictionaries) -> None:
        super().__init__(window)
        self._window = window
        self._dictionaries = dictionaries
        self._sheet: DictionariesSheet | None = None
        dictionaries.failed.connect(self._say_problem)
        dictionaries.brought.connect(self._say_brought)

    @property
    def sheet(self) -> DictionariesSheet:
        """Return the sheet."""
        if self._sheet is None:
            from razbor.window.dictionaries.sheet import DictionariesSheet

            self._sheet = DictionariesSheet(self._window, self._dictionaries)
        return self._sheet

    def open_sheet(self) -> None:
        """Show the dictionaries."""
        palette = self._window.themes.palette
        self.sheet.show_dictionaries(palette, style_sheet(palette))

    def add(self, paths: Sequence[str]) -> None:
        """Import dictionary files in the background, and show how far that is."""
        self._dictionaries.add(paths)
        self.open_sheet()
        self.sheet.stand_on_last()

    def _say_problem(self, sentence: str) -> None:
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.say(sentence)
        else:
            self._window.show_problem(sentence)

    def _say_brought(self, one: Dictionary) -> None:
        sentence = tr("Словарь «{}» добавлен: {}").format(
            one.name, trn("{} статья", "{} статей", one.entries)
        )
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.say(sentence)
        else:
            self._window.status.say(sentence)
