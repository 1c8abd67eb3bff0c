"""The find field of the header: what is looked for, which hit of how many, the way between them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from razbor.bridge.search import MOST_HITS, TextSearch
from razbor.i18n import tr
from razbor.text.span import Span
from razbor.window.icons import action_icon
from razbor.window.palette import Palette

_SLICE, _BREATH = 0.004, 4  # seconds of taking words in, ms until the next ones
_PAUSE = 90  # ms: a fast typist is not answered letter by letter


class FindField(QWidget):
    """Asks; ``hits_changed`` carries all hits and the current one, ``left`` ends the search."""

    hits_changed = Signal(object, int)
    left = Signal()

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = TextSearch("")
        self._hits: tuple[Span, ...] = ()
        self._current = -1
        self._start = 0
        self._over = False
        self._halfway = False  # forms of words were not known yet when it looked
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look)
        self._slices = QTimer(self, singleShot=True, interval=_BREATH)
        self._slices.timeout.connect(self._prepare)
        self.line = _Line(self)
        self._count = QLabel()
        self._count.setObjectName("hits")
        self._previous, self._next = QToolButton(), QToolButton()
        self._build()
        self.set_palette_theme(palette)
        self.retranslate()

    def _build(self) -> None:
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 2, 0)
        row.setSpacing(0)
        for part in (self.line, self._count, self._previous, self._next):
            row.addWidget(part)
        self.line.textEdited.connect(self._typed)
        self.line.stepped.connect(self.step)
        self.line.escaped.connect(self.left)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        for button in (self._previous, self._next):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show_count()

    def set_palette_theme(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._previous.setIcon(action_icon("previous", palette))
        self._next.setIcon(action_icon("next", palette))

    def retranslate(self) -> None:
        """Speak the interface's language."""
        self.line.setPlaceholderText(tr("Найти в тексте"))
        self.line.setAccessibleName(tr("Найти в тексте"))
        self._previous.setToolTip(tr("Найти раньше (Shift+F3)"))
        self._next.setToolTip(tr("Найти дальше (F3)"))
        self._show_count()

    @property
    def hits(self) -> tuple[Span, ...]:
        """Return what was found."""
        return self._hits

    @property
    def current(self) -> int:
        """Return the index of the current hit, -1 without one."""
        return self._current

    @property
    def count_text(self) -> str:
        """Return «3 из 17» as it is shown."""
        return str(self._count.text())

    def search_in(self, search: TextSearch) -> None:
        """Look in another text, or in the same one known better; what was typed stays."""
        self._search = search
        self._slices.start()
        if self.line.text() and not self._over:
            self.look()

    def _prepare(self) -> None:
        """Take some words of a long text in; when all are, find what is typed in all its forms."""
        if not self._search.prepare(_SLICE):
            self._slices.start()
        elif self._halfway and not self._over:
            if self._hits:
                self._start = self._hits[self._current].start
            self.look()

    def begin(self, selected: str, place: int) -> None:
        """Take the keyboard; a selection of one line is looked for, hits count from a place."""
        self._start = place
        if selected and "\n" not in selected:
            self.line.setText(selected)
            self.look()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def forget(self) -> None:
        """Show no hits any more; what was typed stays for the next time."""
        self._hits, self._current, self._over = (), -1, True
        self._show_count()
        self.hits_changed.emit((), -1)

    def look(self) -> None:
        """Find what is typed, the first hit after the place where the search began."""
        self._pause.stop()
        self._over = False
        self._hits = self._search.hits(self.line.text())
        self._halfway = not self._search.ready
        after = (i for i, hit in enumerate(self._hits) if hit.start >= self._start)
        self._current = next(after, 0) if self._hits else -1
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next or the previous hit, round the end of the text."""
        if self._pause.isActive() or (self.line.text() and not self._hits):
            self.look()
            return
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._start = self._hits[self._current].start
            self._tell()

    def _typed(self) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._show_count()
        self.hits_changed.emit(self._hits, self._current)

    def _show_count(self) -> None:
        sought = bool(self.line.text()) and not self._pause.isActive() and not self._over
        some = bool(self._hits)
        total = (
            tr("более {}").format(MOST_HITS - 1)
            if len(self._hits) == MOST_HITS
            else len(self._hits)
        )
        words = tr("{} из {}").format(self._current + 1, total) if some else tr("нет")
        self._count.setText(words if sought else "")
        for button in (self._previous, self._next):
            button.setVisible(some and sought)


class _Line(QLineEdit):
    """Enter goes on, Shift+Enter back, Esc leaves."""

    stepped = Signal(int)
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
