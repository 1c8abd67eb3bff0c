"""A step that is no correction of the article: done when it is put on the undo stack."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

Told = Callable[[str, bool], object]


class Deed(QUndoCommand):
    """Does one thing and takes it back; ``tell`` hears its name and whether it is undone."""

    def __init__(
        self, name: str, do: Callable[[], object], undo: Callable[[], object], tell: Told
    ) -> None:
        super().__init__(name)
        self._do, self._undo, self._tell = do, undo, tell

    def redo(self) -> None:
        self._do()
        self._tell(self.text(), False)  # noqa: FBT003  (as the signal that it often is)

    def undo(self) -> None:
        self._undo()
        self._tell(self.text(), True)  # noqa: FBT003
