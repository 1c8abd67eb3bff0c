"""The reader's dictionaries: in which order they are asked, which are on, what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from razbor.bridge.dictionary_model import DictionaryModel
from razbor.i18n import tr
from razbor.window.article.announce import announce
from razbor.window.correct.list_sheet import ListSheet
from razbor.window.dictionaries.dictionary_list import DictionaryList, turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from razbor.bridge.dictionaries import Dictionaries
    from razbor.window.palette import Palette

_WIDTH = 640
_KINDS = "*.ifo *.dsl *.dsl.dz *.index *.zip *.jsonl *.jsonl.gz"


class DictionariesSheet(ListSheet):
    """Rows over buttons; Space turns one on or off, Alt with arrows moves it, Del removes it."""

    def __init__(self, window: QWidget, dictionaries: Dictionaries) -> None:
        super().__init__(window, _WIDTH)
        self._dictionaries = dictionaries
        self.rows = DictionaryList(self, DictionaryModel(dictionaries, self))
        self.lay_out([self.rows], self._deeds(), 2)
        self.rows.model().modelReset.connect(self._follow)
        self.rows.model().dataChanged.connect(self._follow)
        self.rows.selectionModel().currentChanged.connect(self._follow)

    def _deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "add": self._ask_files,
            "stop": self._stop_or_go_on,
            "up": lambda: self.move_row(-1),
            "down": lambda: self.move_row(1),
            "remove": self.remove_row,
        }

    def show_dictionaries(self, palette: Palette, sheet: str) -> None:
        """Open with what there is now."""
        names = {
            "add": tr("Добавить…"),
            "up": tr("Выше"),
            "down": tr("Ниже"),
            "remove": tr("Убрать"),
        }
        self.name_parts(tr("Словари"), names, palette)
        self.rows.setAccessibleName(tr("Словари"))
        self.rows.wear(palette)
        self._model.refresh()
        self.rows.fit()
        self._say_how()
        self._follow()
        self.open(sheet, self.rows if self._model.rows else self.buttons["add"])

    def say(self, sentence: str) -> None:
        """Say something under the list, and have it read out."""
        super().say(sentence)
        announce(self, sentence)

    def stand_on_last(self) -> None:
        """Stand on the dictionary that came last, to see how far it is."""
        self.rows.stand_on(len(self._model.rows) - 1)

    def move_row(self, by: int) -> None:
        """Ask the dictionary that one stands on earlier or later."""
        row = self.rows.currentIndex().row()
        if self._model.move(row, by):
            self.rows.stand_on(row + by)

    def remove_row(self) -> None:
        """Forget the dictionary that one stands on; its file stays where it is."""
        row = self.rows.row
        if row and row.is_there:
            self._model.remove(self.rows.currentIndex().row())
            self.say(tr("Убран: «{}»; его файл остался на месте.").format(row.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Delete:
                self.remove_row()
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.move_row(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Space if self.rows.row:
                turn(self._model, self.rows.currentIndex())
            case _:
                super().keyPressEvent(event)

    @property
    def _model(self) -> DictionaryModel:
        model = self.rows.model()
        if not isinstance(model, DictionaryModel):
            raise TypeError("the list has lost its model")
        return model

    def _say_how(self) -> None:
        if self._model.rows:
            self.say(tr("Пробел — включить или выключить, Alt+↑ и Alt+↓ — порядок, Del — убрать"))
        else:
            self.say(tr("Перетащите на окно файл словаря: StarDict, DSL, dictd, Yomitan, kaikki"))

    def _follow(self) -> None:
        """Let the buttons fit the row."""
        row = self.rows.row
        is_coming = row is not None and row.share is not None
        is_left = row is not None and row.is_there and not row.dictionary.is_whole
        for name in ("up", "down", "remove"):
            self.buttons[name].setEnabled(row is not None and row.is_there)
        self.buttons["stop"].setText(tr("Остановить") if is_coming else tr("Продолжить"))
        self.buttons["stop"].setVisible(is_coming or is_left)
        if self.isVisible():
            self.fit()

    def _stop_or_go_on(self) -> None:
        row = self.rows.row
        if row is None:
            return
        if row.share is not None:
            self._dictionaries.stop()
        elif not row.dictionary.is_whole:
            self._dictionaries.add([row.dictionary.path])

    def _ask_files(self) -> None:
        kinds = tr("Словари ({});;Все файлы (*)").format(_KINDS)
        paths, _ = QFileDialog.getOpenFileNames(self, tr("Добавить словари"), "", kinds)
        if paths:
            self._dictionaries.add(paths)
