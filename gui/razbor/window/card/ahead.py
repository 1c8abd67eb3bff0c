"""Makes cards ahead, a word at a time, while the window has nothing else to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from razbor.words.word import Word

_APART = 4  # milliseconds, in which keys and painting come first


class Ahead(QObject):
    """Has each word prepared in a turn of its own; newer words void the older ones."""

    def __init__(self, prepare: "Callable[[Word], None]", parent: QObject) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._words: list[Word] = []
        self._turn = QTimer(self, singleShot=True, interval=_APART)
        self._turn.timeout.connect(self._next)

    def ask(self, words: "Iterable[Word]") -> None:
        """Prepare these words, the first one first."""
        self._words = [*words]
        self._turn.start()

    def _next(self) -> None:
        if self._words:
            self._prepare(self._words.pop(0))
            self._turn.start()
