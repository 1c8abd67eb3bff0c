"""The lines of a card: lemma, grammar, readings, forms, who or what it is, keys."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from razbor.i18n import tr
from razbor.window.article.underline import THICK, draw_underline, underline
from razbor.window.card.entity_note import EntityNote
from razbor.window.card.key_caps import KeyCaps
from razbor.window.card.paradigm import Paradigm
from razbor.window.card.reading_list import ReadingList
from razbor.window.fonts import sans, serif
from razbor.window.palette import Palette
from razbor.words.card import Reading, WordCard

_WIDEST_READINGS = 420
_PAD_X, _PAD_TOP, _PAD_BOTTOM, _GAP = 14, 11, 10, 8


class CardBody(QWidget):
    """Holds the parts of a card in one column; a part without words is not there."""

    pad = _PAD_X

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._note: EntityNote | None = None
        self._lemma = _label(serif(20, bold=True))
        self._part = _label(sans(14))
        self._here = _label(sans(14))
        self._unknown = _label(sans(13))
        self.readings = ReadingList(palette)
        self._forms = Paradigm(palette)
        self._name = _label(sans(14, bold=True))
        self._name.setContentsMargins(0, 0, 0, 3)
        self._about = _label(sans(13))
        self._roles = _label(sans(13))
        self._doubt = _label(sans(13))
        self._hint = _label(sans(13))
        self.keys = KeyCaps(palette)
        self._rules = [QFrame() for _ in range(4)]
        self._stack()

    def _stack(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD_X, _PAD_TOP, _PAD_X, _PAD_BOTTOM)
        layout.setSpacing(0)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._lemma, self._part, self._here, self._unknown),
            (self.readings,),
            (self._forms,),
            (self._name, self._about, self._roles, self._doubt, self._hint),
            (self.keys,),
        )
        for number, group in enumerate(groups):
            if number:
                rule = self._rules[number - 1]
                rule.setFixedHeight(2 * _GAP + 1)
                layout.addWidget(rule)
            for part in group:
                layout.addWidget(part)

    def show_word(
        self, card: WordCard, reading: int, note: EntityNote | None, palette: Palette
    ) -> None:
        """Put the words of a card into their places."""
        self._palette = palette
        chosen = card.readings[reading] if card.readings else None
        self._show_reading(card.form, chosen)
        self.readings.show_readings(card.readings, reading, palette)
        self._forms.show_forms(chosen.lexeme if chosen else (), card.form, palette)
        self._show_note(note)
        self._rule(0, shown=len(card.readings) > 1)
        self._rule(2, shown=note is not None)
        self._rule(3, shown=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line of the entity's type under its name, as in the text."""
        if self._note is None:
            return
        kind = self._note.kind
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(underline(kind, QColor(self._palette.marks[kind].line), THICK))
        name = self._name.geometry()
        wide = QFontMetricsF(self._name.font()).horizontalAdvance(self._name.text())
        corner = QPointF(name.left(), name.bottom() - 1)
        draw_underline(painter, kind, corner, min(wide, name.width()), THICK)

    def show_forms(self, shown: bool) -> None:  # noqa: FBT001  (as setVisible)
        """Open or close the paradigm."""
        self._forms.setVisible(shown)
        self._rule(1, shown=shown)

    def wanted_width(self) -> int:
        """Return how wide the parts that cannot wrap would like to be."""
        forms = 0 if self._forms.isHidden() else self._forms.minimumWidth()
        readings = min(self.readings.wanted_width(), _WIDEST_READINGS)
        return max(forms, readings, self.keys.sizeHint().width()) + 2 * _PAD_X

    def in_words(self) -> str:
        """Return the card for one who hears it."""
        labels = (self._lemma, self._part, self._here, self._name, self._about, self._roles)
        return ". ".join(label.text() for label in labels if label.text())

    def _show_reading(self, form: str, reading: Reading | None) -> None:
        palette = self._palette
        _write(self._lemma, reading.lemma if reading else form, palette.ink)
        _write(self._part, reading.part if reading else "", palette.soft)
        here = tr("здесь: {}").format(reading.here) if reading and reading.here else ""
        _write(self._here, here, palette.soft)
        unknown = tr("нет в словаре, разобрано по образцу")
        _write(self._unknown, unknown if reading and not reading.known else "", palette.faint)

    def _show_note(self, note: EntityNote | None) -> None:
        palette = self._palette
        self._note = note
        _write(self._name, note.name if note else "", palette.ink)
        _write(self._about, note.about if note else "", palette.soft)
        _write(self._roles, "\n".join(note.roles) if note else "", palette.ink)
        _write(self._doubt, note.doubt if note else "", palette.soft)
        _write(self._hint, note.hint if note else "", palette.faint)

    def _rule(self, number: int, *, shown: bool) -> None:
        rule = self._rules[number]
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        colours = rule.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(self._palette.line))
        rule.setPalette(colours)
        rule.setVisible(shown)


def _label(font: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    label.setWordWrap(True)
    return label


def _write(label: QLabel, text: str, colour: str) -> None:
    colours = label.palette()
    colours.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(colours)
    label.setText(text)
    label.setVisible(bool(text))
