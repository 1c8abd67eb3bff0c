"""The lines of a card: lemma, grammar, phrases, who it is, meanings, readings, forms, keys."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from razbor.dictionaries.entry import Entry
from razbor.i18n import tr
from razbor.window.article.underline import THICK, draw_underline, underline
from razbor.window.card.card_text import CardText
from razbor.window.card.entity_note import EntityNote
from razbor.window.card.entry_text import entries_html
from razbor.window.card.paradigm import paradigm_html
from razbor.window.card.reading_list import ReadingList
from razbor.window.card.told import phrases_html, reading_html
from razbor.window.fonts import sans, sans_metrics, serif
from razbor.window.palette import Palette
from razbor.words.card import WordCard

_WIDEST_READINGS = 510
_PAD_X, _PAD_TOP, _PAD_BOTTOM, _GAP = 12, 9, 8, 8


@dataclass(frozen=True, slots=True)
class Told:
    """Everything that a card says.

    ``trail`` are the words that led to it, ``state`` is how well the reader knows the word.
    """

    card: WordCard
    note: EntityNote | None = None
    entries: tuple[Entry, ...] = ()
    trail: tuple[str, ...] = ()
    state: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of it is open: one of the readings, its forms, the whole of long entries."""

    reading: int = 0
    forms: bool = False
    whole: bool = False


class CardBody(QWidget):
    """Holds the parts of a card in one column; a part without words is not there."""

    pad = _PAD_X
    word_asked = Signal(str)
    step_asked = Signal(int)  # back to a word of the trail

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._note: EntityNote | None = None
        self.is_cut = False
        self._trail = CardText()
        self._lemma = _label(serif(20, bold=True))
        self._grammar, self._phrases = CardText(), CardText(every_word=True)
        self._entries = CardText(every_word=True)
        self.readings = ReadingList(palette)
        self._forms = CardText(every_word=False)
        self._name = _label(sans(14, bold=True))
        self._name.setContentsMargins(0, 0, 0, 3)
        self._about, self._roles, self._doubt, self._hint = (_label(sans(13)) for _ in range(4))
        self._rules = [QFrame() for _ in range(4)]
        self._texts = (self._trail, self._grammar, self._phrases, self._forms, self._entries)
        for text in self._texts[1:]:
            text.word_pressed.connect(self.word_asked)
        self._trail.word_pressed.connect(lambda step: self.step_asked.emit(int(step)))
        self._stack()

    def _stack(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD_X, _PAD_TOP, _PAD_X, _PAD_BOTTOM)
        layout.setSpacing(0)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self._trail, self._lemma, self._grammar, self._phrases),
            (self._forms,),
            (self._name, self._about, self._roles, self._doubt, self._hint),
            (self._entries,),
            (self.readings,),
        )
        for number, group in enumerate(groups):
            if number:
                rule = self._rules[number - 1]
                rule.setFrameShape(QFrame.Shape.HLine)
                rule.setFrameShadow(QFrame.Shadow.Plain)
                rule.setFixedHeight(2 * _GAP + 1)
                layout.addWidget(rule)
            for part in group:
                layout.addWidget(part)
        layout.addStretch(1)

    def show_told(self, told: Told, shown: Shown, palette: Palette) -> None:
        """Put the words of a card into their places."""
        self._palette = palette
        card = told.card
        reading = card.readings[shown.reading] if card.readings else None
        head = (reading.own or reading.notes.stressed) if reading else card.form
        named = _bare(head)
        _write(self._lemma, head, palette.ink)
        self._grammar.show_html(reading_html(reading, told.state) if reading else "", palette)
        self._phrases.show_html(phrases_html(card.phrases), palette)
        meanings, self.is_cut = entries_html(told.entries, named, whole=shown.whole)
        self._entries.show_html(meanings, palette)
        self._trail.show_html(_trail(told.trail), palette)
        self.readings.show_readings(card.readings, shown.reading, palette)
        forms = reading.lexeme if reading and shown.forms else ()
        self._forms.show_html(paradigm_html(forms), palette)
        self._show_note(told.note)
        rules = (forms, told.note, meanings, len(card.readings) > 1)
        for number, is_shown in enumerate(rules):
            self._rule(number, shown=bool(is_shown))

    @property
    def stops(self) -> list[tuple[CardText, int]]:
        """Return all words that can be looked up, from top to bottom."""
        return [(text, n) for text in self._texts for n in range(len(text.stops))]

    def light(self, stop: tuple[CardText, int] | None) -> QRectF:
        """Make one word stand out and no other; return its place."""
        for text in self._texts:
            if stop is None or text is not stop[0]:
                text.light(None)
        if stop is None:
            return QRectF()
        text, number = stop
        return text.light(number).translated(QPointF(text.pos()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line of the entity's type under its name, as in the text."""
        if self._note is None:
            return
        kind = self._note.kind
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(underline(kind, QColor(self._palette.marks[kind].line), THICK))
        name = self._name.geometry()
        wide = sans_metrics(14, bold=True).horizontalAdvance(self._name.text())
        corner = QPointF(name.left(), name.bottom() - 1)
        draw_underline(painter, kind, corner, min(wide, name.width()), THICK)

    def wanted_width(self) -> int:
        """Return how wide the parts that had better not wrap would like to be."""
        readings = min(self.readings.wanted_width(), _WIDEST_READINGS)
        forms = self._forms.wanted_width()
        return max(forms, readings) + 2 * _PAD_X

    def in_words(self) -> str:
        """Return the card for one who hears it; marks of stress are not for hearing."""
        head = self._lemma.text().replace("\u0301", "")
        labels = (self._name, self._about, self._roles)
        said = [head, self._grammar.in_words(), self._phrases.in_words()]
        said += [label.text() for label in labels]
        said += [self._entries.in_words(), self._forms.in_words(), self._trail.in_words()]
        return ". ".join(filter(None, said)).replace("\u0301", "")

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
        rule.setVisible(shown)
        if shown:
            _dye(rule, self._palette.line)


def _bare(head: str) -> str:
    """Return the head of a card as dictionaries write it, the first of two."""
    return head.replace("\u0301", "").partition(", ")[0]


def _trail(words: tuple[str, ...]) -> str:
    """Return the words that led here, each a way back."""
    links = (f'<a href="{n}">{escape(word)}</a>' for n, word in enumerate(words))
    said = tr("назад: {}").format(" › ".join(links))
    return f'<p class="faint">{said}</p>' if words else ""


def _label(font: QFont) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font)
    label.setWordWrap(True)
    return label


def _write(label: QLabel, text: str, colour: str) -> None:
    label.setVisible(bool(text))
    label.setText(text)
    if text:
        _dye(label, colour)


def _dye(part: QWidget, colour: str) -> None:
    """Give a part its colour; a palette that is set anew costs even if it is the same."""
    colours = part.palette()
    if colours.color(QPalette.ColorRole.WindowText) != QColor(colour):
        colours.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        part.setPalette(colours)
