"""A reader's corrections of one article: made, undone, made again, kept at each step."""

import logging
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from razbor.analysis.analysis import Analysis
    from razbor.analysis.correction import Correction
    from razbor.analysis.own_names import OwnName
    from razbor.library.shelf import Shelf

log = logging.getLogger(__name__)
T = TypeVar("T")
_WARM_UP = 300  # milliseconds: first the window is painted


class Correcting(QObject):
    """Holds the analysis as it is after each step; what the engine found is never changed.

    ``changed`` brings the analysis after a step, ``told`` what was done and whether it was
    undone, ``moved`` says that other steps can be undone and made again now. ``failed`` brings a
    sentence when nothing can be kept any more: the session goes on without.
    """

    changed = Signal(object)
    moved = Signal()
    told = Signal(str, bool)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._file: Path | None = None
        self._shelf: Shelf | None = None
        self._raw: Analysis | None = None
        self._states: list[Analysis] = []
        self._steps: list[QUndoCommand] = []  # as on the stack
        self._names: list[OwnName] = []
        self._quiet = False
        self._warm = False

    def keep_in(self, file: "Path | None") -> None:
        """Keep corrections and own names in a file from now on; it is made when it is needed."""
        self.close()
        self._file = file
        if file is not None and file.exists():
            QTimer.singleShot(_WARM_UP, self, self.warm_up)

    def warm_up(self) -> None:
        """Import what corrections need beside the window, once; no need to call it."""
        if not self._warm:
            self._warm = True
            Thread(target=_import_all, name="corrections", daemon=True).start()

    def close(self) -> None:
        """Let the file go."""
        if self._shelf is not None:
            self._shelf.close()
            self._shelf = None

    @property
    def analysis(self) -> "Analysis | None":
        """Return the analysis after the last step, None while there is none."""
        return self._states[-1] if self._states else None

    @property
    def own_names(self) -> "list[OwnName]":
        """Return the reader's own names."""
        return list(self._names)

    def end(self) -> None:
        """Forget the article: another one comes."""
        self._raw = None
        self._states, self._steps = [], []
        self.stack.clear()
        self.moved.emit()

    def begin(self, raw: "Analysis") -> "Analysis":
        """Take what was found in an article and return it as the reader has left it."""
        self.end()
        self._raw = raw
        kept = self._kept(raw.text)
        self._states = [self._with_names(raw)]
        self._quiet = True
        for number, correction in kept:
            self._push(correction, number)
        self._quiet = False
        self.moved.emit()
        QTimer.singleShot(_WARM_UP, self, self.warm_up)
        return self._states[-1]

    def preview(self, raw: "Analysis") -> "Analysis":
        """Return an analysis without facts as the reader has left it; there are no steps yet."""
        kept = [correction for _, correction in self._kept(raw.text)]
        named = self._with_names(raw)
        if not kept:
            return named
        from razbor.analysis.corrected import corrected

        return corrected(named, kept)

    def make(self, correction: "Correction") -> bool:
        """Make a correction; say whether it changed anything."""
        return bool(self._states) and self._push(correction, None)

    def undo(self) -> None:
        """Take the last step back."""
        self.stack.undo()
        self.moved.emit()

    def redo(self) -> None:
        """Make again what was taken back last."""
        self.stack.redo()
        self.moved.emit()

    def push(self, step: QUndoCommand) -> None:
        """Do something else that the reader can undo, in one order with the corrections."""
        del self._steps[self.stack.index() :]
        self._steps.append(step)
        self.stack.push(step)
        self.moved.emit()

    def renew(self, raw: "Analysis") -> None:
        """Take what was found anew, and make all steps again on it."""
        self._raw = raw
        self._begin_anew()

    def remember(self, names: "Sequence[OwnName]") -> None:
        """Keep own names for all articles; they hold in this one at once."""
        known = {name.words: name for name in (*self._names, *names)}
        self._names = sorted(known.values(), key=lambda name: name.words)
        self._ask(lambda shelf: shelf.keep_names(list(names)))
        self._begin_anew()

    def forget(self, name: "OwnName") -> None:
        """Let an own name hold no more, in no article."""
        self._names = [each for each in self._names if each.words != name.words]
        self._ask(lambda shelf: shelf.drop_name(name.words))
        self._begin_anew()

    def _kept(self, text: str) -> "Sequence[tuple[int, Correction]]":
        """Read the own names, and return the corrections that are kept for a text."""
        if self._file is None or not self._file.exists():
            return ()
        self._names = self._ask(lambda shelf: shelf.own_names()) or []
        return self._ask(lambda shelf: shelf.corrections(text)) or ()

    def _with_names(self, raw: "Analysis") -> "Analysis":
        if not self._names:
            return raw
        from razbor.analysis.own_names import with_own_names

        return with_own_names(raw, self._names)

    def _begin_anew(self) -> None:
        """Make all steps again on what the own names give now."""
        if self._raw is None:
            return
        from razbor.analysis.corrected import corrected

        self._states = [self._with_names(self._raw)]
        for step in self._steps[: self.stack.index()]:
            if isinstance(step, _Step):
                self._states.append(corrected(self._states[-1], [step.correction]))
        self.changed.emit(self._states[-1])

    def _push(self, correction: "Correction", number: int | None) -> bool:
        from razbor.analysis.corrected import corrected
        from razbor.bridge.step_names import step_name

        now = self._states[-1]
        after = corrected(now, [correction])
        if after == now:
            return False
        step = _Step(self, correction, after, number)
        step.setText(step_name(now, correction))
        self.push(step)
        return True

    def redo_step(self, step: "_Step") -> None:
        """Make a step and keep it; the undo stack calls this."""
        from razbor.analysis.corrected import corrected

        self._states.append(step.after or corrected(self._states[-1], [step.correction]))
        step.after = None
        if self._quiet or self._raw is None:
            return
        text = self._raw.text
        step.number = self._ask(lambda shelf: shelf.keep(text, step.correction))
        self._tell(step, undone=False)

    def undo_step(self, step: "_Step") -> None:
        """Take a step back and drop it; the undo stack calls this."""
        self._states.pop()
        number = step.number
        if number is not None:
            self._ask(lambda shelf: shelf.drop(number))
        self._tell(step, undone=True)

    def _tell(self, step: "_Step", *, undone: bool) -> None:
        self.changed.emit(self._states[-1])
        self.told.emit(step.text(), undone)

    def _ask(self, work: "Callable[[Shelf], T]") -> T | None:
        """Do something with the reader's file; once that fails, nothing is kept any more."""
        if self._file is None:
            return None
        from razbor.library.errors import LibraryError
        from razbor.library.shelf import Shelf

        self._shelf = self._shelf or Shelf(self._file)
        try:
            return work(self._shelf)
        except LibraryError as error:
            log.warning("not kept: %s", error, exc_info=True)
            self.keep_in(None)
            self.failed.emit(str(error))
            return None


def _import_all() -> None:
    """Import what takes long: the window's thread would stand still for it."""
    import razbor.bridge.step_names
    import razbor.library.shelf  # noqa: F401


class _Step(QUndoCommand):
    """One correction on the undo stack, with the number under which it is kept."""

    def __init__(
        self,
        owner: Correcting,
        correction: "Correction",
        after: "Analysis | None",
        number: int | None,
    ) -> None:
        super().__init__()
        self._owner = owner
        self.correction = correction
        self.after = after
        self.number = number

    def redo(self) -> None:
        self._owner.redo_step(self)

    def undo(self) -> None:
        self._owner.undo_step(self)
