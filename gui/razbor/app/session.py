"""A reader's session: what is opened, shown, analysed and remembered."""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from razbor.app.first_article import open_sample
from razbor.app.last_read import LastRead
from razbor.app.paths import local_path
from razbor.bridge.engine import Engine
from razbor.dictionaries.file_names import looks_like_dictionary
from razbor.i18n import tr
from razbor.intake.errors import IntakeError
from razbor.intake.files import read_quickly, read_text
from razbor.intake.opened import Opened
from razbor.window.main_window import MainWindow

if TYPE_CHECKING:
    from razbor.analysis.analysis import Analysis

log = logging.getLogger(__name__)
_AFTER_MARKS = 800  # milliseconds until dictionaries are brought in: reading comes first
_PATIENCE = 0.5  # seconds before progress is worth showing


class Session(QObject):
    """Joins window and engine: the window asks, the engine answers, this decides."""

    def __init__(
        self,
        window: MainWindow,
        engine: Engine,
        last: LastRead,
        library: Path | None = None,
        dictionaries: Path | None = None,
    ) -> None:
        """Connect both; completes the window.

        ``library`` is the file that corrections go to, ``dictionaries`` the store of dictionaries.
        """
        super().__init__(window)
        window.complete()
        window.correcting.keep_in(library)
        window.learning.keep_in(library)
        window.dictionaries.keep_in(dictionaries)
        self._begun = False
        self._window = window
        self._engine = engine
        self._last = last
        self._shown: Opened | None = None
        self._asked = 0.0
        self._wanted: str | None = None  # the file that was tried last and is not shown
        self._opening = False  # the engine was asked for an article that is not shown yet
        self._analysed = True  # what is shown has got its marks and facts
        self._note = ""
        engine.opened.connect(self._show)
        engine.marked.connect(window.show_marks)
        engine.analysed.connect(self._finish)
        engine.progressed.connect(self._progress)
        engine.failed.connect(self._fail)
        window.open_requested.connect(self.open)
        window.paste_requested.connect(self._paste)
        window.encoding_chosen.connect(self._read_again)
        window.published_chosen.connect(self._redate)

    @Slot(list)
    def open(self, inputs: Sequence[str], published: date | None = None) -> None:
        """Open the first input; what cannot be opened leaves the article on the window as it is."""
        if not inputs:
            return
        books = [one for one in map(local_path, inputs) if looks_like_dictionary(Path(one))]
        if books:
            self._window.dictionary_desk.add(books)
            inputs = [one for one in inputs if local_path(one) not in books]
        if not inputs:
            return
        self._note = ""
        if len(inputs) > 1:
            sentence = tr("Открыта первая статья из {}: остальные откройте по одной.")
            self._note = sentence.format(len(inputs))
        self._read(local_path(inputs[0]), published=published)

    def open_first(self, inputs: Sequence[str], published: date | None = None) -> None:
        """Open what the program starts with: the inputs, else the last article or the sample."""
        if inputs:
            self.open(inputs, published)
        elif last := self._last.recall():
            self._reopen(last)
        if self._shown is None and not self._asked:
            self._open_sample()

    def _reopen(self, last: Opened) -> None:
        if last.path:
            self._read(last.path, last.encoding, last.article.published)
        elif last.article.text:
            self._take(last)

    def _open_sample(self) -> None:
        self._take(open_sample(), keep=False)

    def _read(self, path: str, encoding: str | None = None, published: date | None = None) -> None:
        self._wanted = path
        try:
            quick = read_quickly(path, published) if encoding in {None, "utf-8"} else None
        except IntakeError as error:
            self._say(str(error))
            return
        if quick:
            self._take(quick)
        else:
            self._wait()
            self._engine.read(path, encoding, published)

    def _take(self, opened: Opened, *, keep: bool = True) -> None:
        """Show what was read here, then have it analysed."""
        self._show(opened, keep=keep)
        self._asked = time.monotonic()
        self._engine.analyse(opened.article)

    def _show(self, opened: Opened, *, keep: bool = True) -> None:
        self._shown, self._wanted = opened, None
        self._analysed = self._opening = False
        self._window.show_article(opened.article, opened.encoding)
        if self._note:
            self._window.show_problem(self._note)
            self._note = ""
        if keep:
            self._keep(opened)

    def _keep(self, opened: Opened) -> None:
        try:
            self._last.keep(opened)
        except OSError as error:
            log.warning("the last article is not kept: %s", error)

    @Slot(object)
    def _finish(self, analysis: "Analysis") -> None:
        self._analysed = True
        self._window.show_progress(None)
        self._window.show_analysis(analysis)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(_AFTER_MARKS, self, self._window.dictionaries.begin)

    @Slot(float)
    def _progress(self, share: float) -> None:
        if time.monotonic() - self._asked > _PATIENCE:
            self._window.show_progress(share)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        """Say what failed; a file that did not open may not cost the article its marks."""
        self._window.show_progress(None)
        if self._opening and self._shown and not self._analysed:
            self._engine.analyse(self._shown.article)
        self._opening = False
        self._say(sentence)

    def _wait(self) -> None:
        """Note that the engine is asked to open something."""
        self._opening = True
        self._asked = time.monotonic()

    def _say(self, sentence: str) -> None:
        self._note = ""
        if self._shown is None:
            self._open_sample()
        self._window.show_problem(sentence)

    @Slot(str, str)
    def _paste(self, text: str, markup: str) -> None:
        if markup.strip():
            self._wait()
            self._engine.read_page(markup, text)
            return
        try:
            self._take(read_text(text))
        except IntakeError as error:
            self._say(str(error))

    @Slot(str)
    def _read_again(self, encoding: str) -> None:
        """Read the file that did not open, else the one that is shown, in another encoding."""
        if self._wanted:
            self._wait()
            self._engine.read(self._wanted, encoding)
        elif self._shown and self._shown.path:
            self._wait()
            self._engine.read(self._shown.path, encoding, self._shown.article.published)
        else:
            self._window.show_problem(tr("У вставленного текста нет кодировки: менять нечего."))

    @Slot(object)
    def _redate(self, published: date | None) -> None:
        if self._shown:
            article = replace(self._shown.article, published=published)
            self._take(replace(self._shown, article=article))
