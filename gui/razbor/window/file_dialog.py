"""A dialog for files that wears the window's theme and speaks its language."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from razbor.i18n import tr


def file_dialog(window: QWidget, title: str, kinds: Sequence[str], *, saves: bool) -> QFileDialog:
    """Return a dialog that opens files or saves one; ``open`` shows it, nothing waits for it."""
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setPalette(window.palette())
    modes, files = QFileDialog.AcceptMode, QFileDialog.FileMode
    dialog.setAcceptMode(modes.AcceptSave if saves else modes.AcceptOpen)
    dialog.setFileMode(files.AnyFile if saves else files.ExistingFiles)
    dialog.setNameFilters(kinds)
    label = QFileDialog.DialogLabel
    for part, words in (
        (label.LookIn, tr("Папка:")),
        (label.FileName, tr("Имя файла:")),
        (label.FileType, tr("Что сохранить:") if saves else tr("Какие файлы:")),
        (label.Accept, tr("Сохранить") if saves else tr("Открыть")),
        (label.Reject, tr("Отмена")),
    ):
        dialog.setLabelText(part, words)
    return dialog
