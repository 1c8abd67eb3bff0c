"""What was found, on its way into a file: written beside the window, whole or not at all."""

import logging
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from razbor.bridge.mailbox import Mailbox, Sender
from razbor.i18n import tr, trn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from razbor.analysis.analysis import Analysis
    from razbor.facts.fact import Fact

log = logging.getLogger(__name__)
_TABLE = ".csv"


@dataclass(frozen=True, slots=True)
class Saved:
    """How it ended: a sentence, and whether the file is there."""

    sentence: str
    well: bool


class Exporting(QObject):
    """Writes one file at a time; ``ended`` brings a Saved."""

    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mailbox = Mailbox(self)
        self._mailbox.arrived.connect(self.ended)

    def save(self, file: Path, analysis: "Analysis", facts: "Sequence[Fact]") -> None:
        """Write an analysis, or into «.csv» a table of some of its facts.

        The thread outlives the window: what was begun is written to its end.
        """
        work = (self._mailbox.inlet, file, analysis, tuple(facts))
        Thread(target=_save, args=work, name="export").start()


def _save(inlet: Sender, file: Path, analysis: "Analysis", facts: "Sequence[Fact]") -> None:
    try:
        inlet.put(_saved(file, analysis, facts))
    except Exception:
        log.exception("not exported: %s", file)
        inlet.put(Saved(tr("Разбор не сохранён: подробности в журнале программы."), well=False))


def _saved(file: Path, analysis: "Analysis", facts: "Sequence[Fact]") -> Saved:
    from razbor.export.whole_file import put_whole, why_not

    is_table = file.suffix.lower() == _TABLE
    content = _table(analysis, facts) if is_table else _json(analysis)
    try:
        put_whole(file, content)
    except OSError as error:
        log.warning("not exported: %s", error)
        return Saved(why_not(file, error), well=False)
    count = trn("{} факт", "{} фактов", len(facts if is_table else analysis.facts))
    return Saved(tr("{} — в файле «{}»").format(count, file.name), well=True)


def _table(analysis: "Analysis", facts: "Sequence[Fact]") -> bytes:
    from razbor.export.fact_table import facts_as_csv

    return facts_as_csv(analysis, facts).encode("utf-8-sig")


def _json(analysis: "Analysis") -> bytes:
    from razbor.export.as_json import dumps

    return dumps(analysis).encode()
