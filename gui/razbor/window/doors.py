"""How an article comes in by hand: a dialog, the clipboard, a drop on the window."""

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from razbor.i18n import tr


class Doors(QObject):
    """Takes files and texts; ``nothing_came`` carries a sentence that says what to do."""

    files_came = Signal(list)
    text_came = Signal(str, str)
    nothing_came = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask_for_files(self) -> None:
        """Let a person choose files to open."""
        kinds = tr("Статьи (*.txt *.html *.htm);;Все файлы (*)")
        paths, _ = QFileDialog.getOpenFileNames(self._window, tr("Открыть статью"), "", kinds)
        if paths:
            self.files_came.emit(paths)

    def paste(self) -> None:
        """Take an article, or files, from the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Take what was pasted or dropped: files first, then text with its HTML."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.files_came.emit(paths)
        elif data.hasText() or data.hasHtml():
            self.text_came.emit(data.text(), data.html())
        else:
            nothing = tr("В буфере обмена нет текста: скопируйте статью и вставьте снова.")
            self.nothing_came.emit(nothing)

    @staticmethod
    def fits(data: QMimeData) -> bool:
        """Say whether there is anything to take."""
        return bool(data.hasUrls() or data.hasText() or data.hasHtml())
