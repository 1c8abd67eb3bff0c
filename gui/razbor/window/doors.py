"""How an article or a dictionary comes in by hand: a dialog, the clipboard, a drop."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from razbor.dictionaries.file_names import looks_like_dictionary
from razbor.i18n import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog


class Doors(QObject):
    """Takes files and texts; ``nothing_came`` carries a sentence that says what to do.

    What is a dictionary is told from articles: ``dictionaries_came`` brings it. ``dialog`` is the
    one that is open.
    """

    files_came = Signal(list)
    dictionaries_came = Signal(list)
    text_came = Signal(str, str)
    nothing_came = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder = ""
        self.dialog: QFileDialog | None = None

    def ask_for_files(self) -> None:
        """Let a person choose files to open."""
        from razbor.window.file_dialog import file_dialog

        kinds = (tr("Статьи (*.txt *.html *.htm)"), tr("Все файлы (*)"))
        title = tr("Открыть статью")
        dialog = self.dialog = file_dialog(self._window, title, kinds, self._folder, saves=False)
        dialog.filesSelected.connect(self._take_chosen)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _take_chosen(self, paths: list[str]) -> None:
        self._folder = str(Path(paths[0]).parent)
        self.take_files(paths)

    def _forget(self) -> None:
        self.dialog = None

    def paste(self) -> None:
        """Take an article, or files, from the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Take what was pasted or dropped: files first, then text with its HTML."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.take_files(paths)
        elif data.hasText() or data.hasHtml():
            self.text_came.emit(data.text(), data.html())
        else:
            nothing = tr("В буфере обмена нет текста: скопируйте статью и вставьте снова.")
            self.nothing_came.emit(nothing)

    def take_files(self, paths: Sequence[str]) -> None:
        """Send articles one way and dictionaries the other."""
        books = [path for path in paths if looks_like_dictionary(Path(path))]
        articles = [path for path in paths if path not in books]
        if books:
            self.dictionaries_came.emit(books)
        if articles:
            self.files_came.emit(articles)

    @staticmethod
    def fits(data: QMimeData) -> bool:
        """Say whether there is anything to take."""
        return bool(data.hasUrls() or data.hasText() or data.hasHtml())
