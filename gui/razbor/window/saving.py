"""How what was found goes out into a file, as the reader has left it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from razbor.bridge.citation import headline
from razbor.i18n import tr
from razbor.window.article.announce import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QFileDialog

    from razbor.analysis.analysis import Analysis
    from razbor.bridge.exporting import Exporting, Saved
    from razbor.facts.fact import Fact
    from razbor.text.article import Article
    from razbor.window.main_window import MainWindow

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*«»]+')
_BACK = 150  # milliseconds: first the keyboard is back, and the status says where it stands
_ENDINGS = ("json", "csv")
_LONGEST = 60  # characters of a headline in a name


class Saving(QObject):
    """Asks where to and writes; ``dialog`` is the one that was opened last."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._exporting: Exporting | None = None
        self._folder = ""
        self.dialog: QFileDialog | None = None

    @property
    def exporting(self) -> Exporting:
        """Return what writes."""
        if self._exporting is None:
            from razbor.bridge.exporting import Exporting

            self._exporting = Exporting(self)
            self._exporting.ended.connect(self._tell)
        return self._exporting

    def ask(self) -> None:
        """Ask for a file; its ending tells what is written: all as JSON, or facts as a table.

        Whoever has selected several facts is offered the table first.
        """
        analysis = self._window.correcting.analysis
        if analysis is None:
            self._window.status.say(tr("Разбор ещё идёт"), tr("сохранить можно, когда он готов"))
            return
        facts, several = self._facts(analysis), len(self._window.panel.facts.chosen) > 1
        dialog = self.dialog = self._dialog(_name_of(analysis.article), as_table=several)
        dialog.fileSelected.connect(lambda path: self._save(Path(path), analysis, facts))
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _dialog(self, name: str, *, as_table: bool) -> QFileDialog:
        from razbor.window.file_dialog import file_dialog

        kinds = (tr("Весь разбор (*.json)"), tr("Таблица фактов (*.csv)"))
        title = tr("Сохранить разбор")
        dialog = file_dialog(self._window, title, kinds, self._folder, saves=True)
        dialog.selectFile(name)
        dialog.selectNameFilter(kinds[as_table])
        _end_in(dialog, _ENDINGS[as_table])
        endings = dict(zip(kinds, _ENDINGS, strict=True))
        dialog.filterSelected.connect(lambda kind: _end_in(dialog, endings[kind]))
        return dialog

    def _save(self, file: Path, analysis: Analysis, facts: Sequence[Fact]) -> None:
        self._folder = str(file.parent)
        self.exporting.save(file, analysis, facts)

    def _facts(self, analysis: Analysis) -> Sequence[Fact]:
        """Return the facts selected, if there are several; else all that are shown."""
        rows = self._window.panel.facts
        if len(rows.chosen) > 1:
            return rows.chosen
        rejected = analysis.rejected if rows.facts.shows_rejected else ()
        return rows.facts.filter.pick(analysis, (*analysis.facts, *rejected))

    def _tell(self, saved: Saved) -> None:
        if saved.well:
            self._window.message.hide()
            QTimer.singleShot(_BACK, self, partial(self._window.desk.say, saved.sentence))
            announce(self._window, saved.sentence)
        else:
            self._window.show_problem(saved.sentence)


def _end_in(dialog: QFileDialog, ending: str) -> None:
    """Give the name in a dialog the ending of the kind that was chosen."""
    dialog.setDefaultSuffix(ending)
    for path in dialog.selectedFiles()[:1]:
        name = PurePath(path)
        stem = name.stem if name.suffix.lstrip(".") in _ENDINGS else name.name
        dialog.selectFile(f"{stem}.{ending}")


def _name_of(article: Article) -> str:
    """Return a name for a file: that of the article's own, else its headline."""
    source = article.source or ""
    own = PurePath(source).stem if PurePath(source).suffix in {".txt", ".html", ".htm"} else ""
    words = " ".join(_NOT_IN_NAMES.sub(" ", own or headline(article)).split())
    return words[:_LONGEST].strip(" .") or "razbor"
