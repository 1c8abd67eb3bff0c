"""The reader's own names: what holds in all articles, to change, forget, take along, bring in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from razbor.analysis.own_names import OwnName
from razbor.bridge.kind_names import kind_name
from razbor.bridge.marks import mark_type
from razbor.entities.entity import Entity, EntityType
from razbor.i18n import tr, trn
from razbor.library.errors import NamesFileError
from razbor.library.names_file import read_names, write_names
from razbor.window.correct.ask_sheet import Ask
from razbor.window.correct.choice_list import Choice, ChoiceList
from razbor.window.correct.kind_menu import KeyMenu, fill_kinds
from razbor.window.correct.list_sheet import ListSheet
from razbor.window.palette import LIGHT, Palette

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from razbor.window.correct.desk import Desk
    from razbor.window.main_window import MainWindow

_WIDTH = 620
_SUGGESTED = "razbor-names.json"


class NamesSheet(ListSheet):
    """Rows of own names over buttons; Enter changes a name, Del forgets it."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window, _WIDTH)
        self._main, self._desk = window, desk
        self._palette: Palette = LIGHT
        self._sheet = ""
        self.rows = ChoiceList(self)
        self.menu = KeyMenu(self)
        self.lay_out([self.rows], self._deeds(), 3)
        self.rows.doubleClicked.connect(self._rename)

    def _deeds(self) -> dict[str, Callable[[], None]]:
        return {
            "rename": self._rename,
            "type": self._ask_type,
            "forget": self._forget,
            "import": self._ask_import,
            "export": self._ask_export,
        }

    def show_names(self, palette: Palette, sheet: str) -> None:
        """Open with what holds now."""
        self._palette, self._sheet = palette, sheet
        names = {
            "rename": tr("Имя…"),
            "type": tr("Тип…"),
            "forget": tr("Забыть"),
            "import": tr("Взять из файла…"),
            "export": tr("Сохранить в файл…"),
        }
        self.name_parts(tr("Мои имена — для всех статей"), names, palette)
        self.rows.setAccessibleName(tr("Мои имена"))
        self._lay()
        self._say_how()
        self.open(sheet, self.rows if self.rows.choices else self.buttons["import"])

    def _lay(self) -> None:
        names = self._main.correcting.own_names
        row = max(0, min(self.rows.currentIndex().row(), len(names) - 1))
        self.rows.show_choices(tuple(map(_choice, names)), self._palette, row)
        self.rows.setVisible(bool(names))
        for name in ("rename", "type", "forget", "export"):
            self.buttons[name].setEnabled(bool(names))
        self.fit()

    def _say_how(self) -> None:
        if self.rows.choices:
            self.say(tr("Enter — изменить имя, Del — забыть, Esc — закрыть"))
        else:
            self.say(tr("Встаньте на выделение и нажмите Ctrl+G: имя и тип запомнятся."))

    def _current(self) -> OwnName | None:
        choice = self.rows.choice
        return choice.value if choice and isinstance(choice.value, OwnName) else None

    def _rename(self) -> None:
        name = self._current()
        if name is None:
            return
        question = Ask(
            tr("«{}» во всех статьях — это…").format(name.words),
            tr("Enter — запомнить, Esc — оставить"),
            text=name.canonical,
            free=True,
        )

        def take(text: object) -> None:
            self._change(replace(name, canonical=str(text)))

        self._desk.asks.ask(question, take, self._palette, self._sheet)

    def _ask_type(self) -> None:
        name = self._current()
        if name is None:
            return
        self.menu.clear()
        self._main.menus.dress(self.menu)
        fill_kinds(self.menu, self._palette, partial(self._set_type, name), name.type)
        self.menu.addSeparator()
        self.menu.addAction(tr("не выделять"), partial(self._set_type, name, None))
        button = self.buttons["type"]
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _set_type(self, name: OwnName, kind: EntityType | None) -> None:
        self._change(replace(name, type=kind))

    def _change(self, name: OwnName) -> None:
        self._main.correcting.remember([name])
        self._lay()

    def _forget(self) -> None:
        name = self._current()
        if name is not None:
            self._main.correcting.forget(name)
            self._lay()
            self._say_how()
            self.say(tr("Забыто: «{}»").format(name.words))

    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Сохранить мои имена"), _SUGGESTED, tr("Имена (*.json)")
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, file: Path) -> None:
        """Write all own names to a file and say how many."""
        names = self._main.correcting.own_names
        try:
            write_names(file, names)
        except NamesFileError as error:
            self.say(str(error))
            return
        count = trn("{} имя", "{} имён", len(names))
        self.say(tr("{} — в файле «{}»").format(count, file.name))

    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Взять имена из файла"), "", tr("Имена (*.json);;Все файлы (*)")
        )
        if path:
            self.import_from(Path(path))

    def import_from(self, file: Path) -> None:
        """Take the sound names of a file; say a sentence for each that is not."""
        try:
            found = read_names(file)
        except NamesFileError as error:
            self.say(str(error))
            return
        if found.names:
            self._main.correcting.remember(found.names)
        count = trn("Взято {} имя", "Взято {} имён", len(found.names))
        self._lay()
        self.say("\n".join([count, *found.problems[:_MOST_SAID], *_more(found.problems)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._forget()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button = next((each for each in self.buttons.values() if each.hasFocus()), None)
            (button.click if button else self._rename)()
        else:
            super().keyPressEvent(event)


_MOST_SAID = 5


def _more(problems: list[str]) -> list[str]:
    rest = len(problems) - _MOST_SAID
    return [trn("и ещё {} запись", "и ещё {} записей", rest)] if rest > 0 else []


def _choice(name: OwnName) -> Choice:
    if name.type is None:
        return Choice(f"«{name.words}»", tr("не выделять"), name)
    same = name.words == name.canonical
    text = name.words if same else f"{name.words} → {name.canonical}"
    return Choice(text, kind_name(name.type), name, mark_type(Entity("", name.type, "")))
