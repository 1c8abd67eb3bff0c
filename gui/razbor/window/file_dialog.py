"""A dialog for files that wears the window's theme and speaks its language."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from razbor.i18n import tr


def file_dialog(
    window: QWidget, title: str, kinds: Sequence[str], folder: str = "", *, saves: bool
) -> QFileDialog:
    """Return a dialog that opens files or saves one; ``open`` shows it, nothing waits for it.

    It begins in a folder, without one in the reader's documents.
    """
    dialog = QFileDialog(window, title, folder or _documents())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setPalette(window.palette())
    modes, files = QFileDialog.AcceptMode, QFileDialog.FileMode
    dialog.setAcceptMode(modes.AcceptSave if saves else modes.AcceptOpen)
    dialog.setFileMode(files.AnyFile if saves else files.ExistingFiles)
    dialog.setNameFilters(kinds)
    named = (
        tr("Папка:"),
        tr("Имя файла:"),
        tr("Что сохранить:") if saves else tr("Какие файлы:"),
        tr("Сохранить") if saves else tr("Открыть"),
        tr("Отмена"),
    )
    for part, words in zip(QFileDialog.DialogLabel, named, strict=True):
        dialog.setLabelText(part, words)
    return dialog


def _documents() -> str:
    place = QStandardPaths.StandardLocation
    folders = map(QStandardPaths.writableLocation, (place.DocumentsLocation, place.HomeLocation))
    return next((folder for folder in folders if Path(folder).is_dir()), "/")
