"""Asks for a name, or for one of the article's entities by a part of its name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from razbor.analysis.naming import folded
from razbor.i18n import tr
from razbor.window.correct.choice_list import Choice, ChoiceList
from razbor.window.correct.sheet import Sheet
from razbor.window.fonts import sans
from razbor.window.palette import Palette

_WIDTH = 520
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


@dataclass(frozen=True, slots=True)
class Ask:
    """A question.

    Attributes:
        title: What is asked.
        hint: What Enter does.
        choices: What can be chosen.
        text: What stands in the field at first, selected.
        free: True where any text is an answer: choices only fill the field.
        fixed: How many choices at the head stay whatever is typed.
    """

    title: str
    hint: str
    choices: Sequence[Choice] = ()
    text: str = ""
    free: bool = False
    fixed: int = 0


class AskSheet(Sheet):
    """One line to type in over rows to choose from; Enter answers."""

    answered = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _WIDTH)
        self._question = Ask("", "")
        self._palette: Palette | None = None
        self._answer: Callable[[object], None] = lambda _: None
        self._title, self._hint, self._none = QLabel(), QLabel(), QLabel()
        self.line = Line(self)
        self.rows = ChoiceList(self)
        self._build()

    def _build(self) -> None:
        self._title.setFont(sans(15, bold=True))
        self._title.setWordWrap(True)
        self._hint.setFont(sans(13))
        self._none.setFont(sans(14))
        for label in (self._hint, self._none):
            label.setProperty("quiet", True)  # noqa: FBT003  (Qt's own signature)
        self.line.setFont(sans(16))
        self.line.setFixedHeight(36)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._title, self.line, self.rows, self._none, self._hint):
            self.column.addWidget(part)
        self.line.textEdited.connect(self._typed)
        self.line.entered.connect(self._take)
        self.line.stepped.connect(self._step)
        self.rows.clicked.connect(self._clicked)

    def ask(
        self, question: Ask, answer: Callable[[object], None], palette: Palette, sheet: str
    ) -> None:
        """Ask; ``answer`` gets the value of a choice, or the text where any will do."""
        self._question, self._answer, self._palette = question, answer, palette
        self._title.setText(question.title)
        self._hint.setText(question.hint)
        self._none.setText(tr("С таким именем никого нет"))
        self.line.setText(question.text)
        self.line.setAccessibleName(question.title)
        self.line.setPlaceholderText("" if question.free else tr("Часть имени"))
        self.line.selectAll()
        self._lay("")
        self.open(sheet, self.line)

    def _lay(self, typed: str) -> None:
        question = self._question
        wanted = folded(typed)
        chosen = [
            choice
            for number, choice in enumerate(question.choices)
            if question.free or number < question.fixed or wanted in folded(choice.text)
        ]
        if wanted and not question.free:
            tail = sorted(chosen[question.fixed :], key=lambda each: not _begins(each, wanted))
            chosen[question.fixed :] = tail
        found = len(chosen) > question.fixed and bool(wanted)
        first = -1 if question.free else question.fixed if found else 0
        if self._palette:
            self.rows.show_choices(chosen, self._palette, first)
        self.rows.setVisible(bool(chosen))
        self._none.setVisible(not question.free and len(chosen) <= question.fixed)
        self.fit()

    def _typed(self, text: str) -> None:
        if not self._question.free:
            self._lay(text)

    def _step(self, by: int) -> None:
        self.rows.step(by)
        choice = self.rows.choice
        if self._question.free and choice is not None:
            self.line.setText(choice.text)

    def _clicked(self) -> None:
        choice = self.rows.choice
        if self._question.free and choice is not None:
            self.line.setText(choice.text)
        self._take()

    def _take(self) -> None:
        choice = self.rows.choice
        text = " ".join(self.line.text().split())
        value = text or None if self._question.free else choice.value if choice else None
        if value is None:
            return
        self.close_sheet()
        self._answer(value)


def _begins(choice: Choice, wanted: str) -> bool:
    return folded(choice.text).startswith(wanted)


class Line(QLineEdit):
    """Enter answers, arrows step through the rows."""

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.entered.emit()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
