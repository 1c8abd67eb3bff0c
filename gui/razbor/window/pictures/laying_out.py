"""Laying a graph out between events: the window goes on answering."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from razbor.window.pictures.boxes_apart import Box, Ends
from razbor.window.pictures.force_layout import laid_out

_SLICE = 8  # ms of work between two looks at the events
Sizes = Sequence[tuple[float, float]]


class LayingOut(QObject):
    """Works in slices of time; ``done`` carries the boxes of nodes and of the ties' labels."""

    done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Generator[None, None, tuple[list[Box], list[Box]]] | None = None
        self._pause = QTimer(self, interval=0)
        self._pause.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Say whether there is something left to do."""
        return self._work is not None

    def begin(self, nodes: Sizes, ties: Sequence[Ends], labels: Sizes, shape: float) -> None:
        """Begin with another graph; an older one is forgotten."""
        self._work = laid_out(nodes, ties, labels, shape)
        self._pause.start()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._work is not None and clock.elapsed() < _SLICE:
            try:
                next(self._work)
            except StopIteration as end:
                self._work = None
                self._pause.stop()
                self.done.emit(*end.value)
