"""The word list: to search, to judge, to take along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLabel

from razbor.analysis.listed_word import ListedWord
from razbor.analysis.vocabulary import WordState
from razbor.bridge.state_names import state_name
from razbor.i18n import tr, trn
from razbor.window.correct.ask_sheet import Line
from razbor.window.correct.choice_list import Choice, ChoiceList
from razbor.window.correct.kind_menu import KeyMenu
from razbor.window.correct.list_sheet import ListSheet
from razbor.window.fonts import sans
from razbor.window.palette import LIGHT, Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from razbor.window.main_window import MainWindow

_WIDTH = 680
_STATES = dict(zip("1234", WordState, strict=True))


class WordsSheet(ListSheet):
    """A line to search in, rows of words over the sentence of one of them, buttons."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, _WIDTH)
        self._main = window
        self._palette: Palette = LIGHT
        self._words: list[ListedWord] = []
        self._met = QLabel()
        self.line = Line(self)
        self.rows = ChoiceList(self)
        self.menu = KeyMenu(self)
        self._build()

    def _build(self) -> None:
        self.line.setFont(sans(15))
        self.line.setFixedHeight(34)
        self._met.setFont(sans(13))
        self._met.setWordWrap(True)
        self._met.setTextFormat(Qt.TextFormat.PlainText)
        self.lay_out([self.line, self.rows, self._met], self._deeds(), 2)
        self.line.textEdited.connect(self._lay)
        self.line.stepped.connect(self.rows.step)
        self.rows.selectionModel().currentChanged.connect(self._tell)
        self.rows.installEventFilter(self)
        self._main.learning.changed.connect(self._refresh)

    def _deeds(self) -> dict[str, Callable[[], None]]:
        return {
            "state": self._ask_state,
            "remove": self._remove,
            "anki": partial(self._ask_file, "anki"),
            "table": partial(self._ask_file, "table"),
        }

    def show_words(self, palette: Palette, sheet: str) -> None:
        """Open with the list as it is now."""
        self._palette = palette
        names = {
            "state": tr("Отметка…"),
            "remove": tr("Убрать"),
            "anki": tr("Колода Anki…"),
            "table": tr("Таблица CSV…"),
        }
        self.name_parts(tr("Мои слова"), names, palette)
        self.line.setPlaceholderText(tr("Слово, значение или предложение"))
        self.line.setAccessibleName(tr("Найти в списке слов"))
        self.rows.setAccessibleName(tr("Мои слова"))
        self.line.clear()
        self._words = self._main.learning.listed()
        self._lay()
        self._say_how()
        self.open(sheet, self.line if self._words else self.way_out)

    # what is shown

    def _refresh(self) -> None:
        if self.isVisible():
            self._words = self._main.learning.listed()
            self._lay()

    def _lay(self) -> None:
        wanted = _folded(self.line.text().strip())
        found = [word for word in self._words if wanted in _searched(word)]
        shown = sorted(found, key=lambda word: not _folded(word.lemma).startswith(wanted))
        row = max(0, min(self.rows.currentIndex().row(), len(shown) - 1))
        self.rows.show_choices(tuple(map(_choice, shown)), self._palette, row)
        self.rows.setVisible(bool(shown))
        count = trn("{} слово", "{} слов", len(self._words))
        self.title.setText(tr("Мои слова — {}").format(count))
        self.line.setVisible(bool(self._words))
        for button in self.buttons.values():
            button.setEnabled(bool(self._words))
        self._tell()
        self.fit()

    def _tell(self) -> None:
        """Show where the current word was met."""
        word = self._current()
        met = word.contexts[-1] if word and word.contexts else None
        self._met.setText(f"{met.sentence}\n{met.source}".strip() if met else "")
        self._met.setVisible(met is not None)
        self.fit()

    def _say_how(self) -> None:
        if self._words:
            self.say(tr("1–4 в списке — отметка, Del — убрать, Ctrl+Z — отменить, Esc — закрыть"))
        else:
            self.say(tr("Встаньте в тексте на слово и нажмите D: оно попадёт сюда с предложением."))

    def _current(self) -> ListedWord | None:
        choice = self.rows.choice
        return choice.value if choice and isinstance(choice.value, ListedWord) else None

    # what is done

    def _ask_state(self) -> None:
        word = self._current()
        if word is None:
            return
        self.menu.clear()
        self._main.menus.dress(self.menu)
        for key, state in _STATES.items():
            action = self.menu.addAction(
                f"&{key}  {state_name(state)}",
                partial(self._main.study.set_state_of, word.lemma, state),
            )
            action.setCheckable(True)
            action.setChecked(state is word.state)
        button = self.buttons["state"]
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _remove(self) -> None:
        word = self._current()
        if word is not None:
            self._main.learning.remove(word)
            self.say(tr("Убрано: «{}», Ctrl+Z — вернуть").format(word.lemma))

    def _ask_file(self, kind: str) -> None:
        title, name, filter_ = {
            "anki": (tr("Сохранить колоду"), "razbor.apkg", tr("Колода Anki (*.apkg)")),
            "table": (tr("Сохранить таблицу"), "razbor.csv", tr("Таблица (*.csv)")),
        }[kind]
        path, _ = QFileDialog.getSaveFileName(self, title, name, filter_)
        if path:
            self.export_to(Path(path), kind)

    def export_to(self, file: Path, kind: str) -> None:
        """Write the whole list as an ``anki`` deck or as a ``table``, and say how many words."""
        try:
            _writer(kind)(file, self._words)
        except OSError:
            self.say(tr("Файл «{}» не записан: выберите другую папку.").format(file.name))
            return
        count = trn("{} слово", "{} слов", len(self._words))
        self.say(tr("{} — в файле «{}»").format(count, file.name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the digits before the list does, which would look for rows that begin so."""
        if (
            watched is self.rows
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.text() in _STATES
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        word = self._current() if self.rows.hasFocus() else None
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() == Qt.Key.Key_Z:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self._main.correcting.redo if shift else self._main.correcting.undo)()
        elif word and event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif word and event.text() in _STATES:
            self._main.study.set_state_of(word.lemma, _STATES[event.text()])
        else:
            super().keyPressEvent(event)


def _writer(kind: str) -> Callable[[Path, Sequence[ListedWord]], None]:
    """Import a format when it is asked for."""
    if kind == "anki":
        from razbor.export.anki import write_anki

        return write_anki
    from razbor.export.word_table import write_words

    return write_words


def _searched(word: ListedWord) -> str:
    parts = (word.lemma, word.gloss, *(met.sentence for met in word.contexts))
    return _folded("\n".join(parts))


def _folded(text: str) -> str:
    return text.lower().replace("ё", "е")


def _choice(word: ListedWord) -> Choice:
    what = word.gloss.split("\n")[0] or word.part.split(",")[0]
    note = " · ".join(part for part in (what, state_name(word.state)) if part)
    return Choice(word.lemma, note, word)
