"""Which words are unknown or being learnt: worked out beside the window when there are many."""

from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from razbor.bridge.mailbox import Mailbox
from razbor.bridge.places import Places
from razbor.window.article.span_index import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable

    from razbor.analysis.vocabulary import Vocabulary

_MANY = 5_000  # words that take longer than a frame


@dataclass(frozen=True, slots=True)
class WordLayer:
    """A vocabulary, and its words in Qt positions."""

    vocabulary: "Vocabulary"
    unknown: SpanIndex
    learning: SpanIndex


class WordLayers(QObject):
    """Makes layers; a newer question voids the older answer."""

    made = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = 0
        self._mailbox: Mailbox | None = None

    def ask(self, work: "Callable[[], Vocabulary]", places: Places, words: int) -> None:
        """Have a layer made of what ``work`` gives; for few words at once."""
        self._asked += 1
        if words <= _MANY:
            self.made.emit(_layer(work, places))
            return
        if self._mailbox is None:
            self._mailbox = Mailbox(self)
            self._mailbox.arrived.connect(self._take)
        inlet, number = self._mailbox.inlet, self._asked
        Thread(
            target=lambda: inlet.put((number, _layer(work, places))), name="words", daemon=True
        ).start()

    def _take(self, answer: tuple[int, WordLayer]) -> None:
        number, layer = answer
        if number == self._asked:
            self.made.emit(layer)


def _layer(work: "Callable[[], Vocabulary]", places: Places) -> WordLayer:
    found = work()
    return WordLayer(
        found,
        SpanIndex(*places.spans_to_qt(found.unknown)),
        SpanIndex(*places.spans_to_qt(found.learning)),
    )
