"""Why something is not kept or not read back: each with a sentence that says what to do."""

from razbor.i18n import tr


class LibraryError(Exception):
    """Something is not kept; ``str()`` of it is the sentence for the reader."""


class ShelfFolderError(LibraryError):
    """The folder or the file may not be written."""

    def __init__(self, place: str) -> None:
        sentence = tr("Поправки не сохранятся: в «{}» нельзя писать, измените права.")
        super().__init__(sentence.format(place))


class ShelfLockedError(LibraryError):
    """Another program holds the file."""

    def __init__(self, place: str) -> None:
        sentence = tr("Поправки не сохранятся: файл «{}» занят другой программой, закройте её.")
        super().__init__(sentence.format(place))


class ShelfFullError(LibraryError):
    """There is no room on the disk."""

    def __init__(self, place: str) -> None:
        sentence = tr("Поправки не сохранятся: на диске с файлом «{}» нет места.")
        super().__init__(sentence.format(place))


class ShelfBrokenError(LibraryError):
    """The file holds something else, or is damaged; it is left as it is."""

    def __init__(self, place: str) -> None:
        sentence = tr("Поправки не сохранятся: файл «{}» повреждён, переименуйте или удалите его.")
        super().__init__(sentence.format(place))


class ShelfNewerError(LibraryError):
    """The file was made by a later version of the program."""

    def __init__(self, place: str) -> None:
        sentence = tr("Поправки не сохранятся: файл «{}» от новой версии Razbor, обновите её.")
        super().__init__(sentence.format(place))


class ShelfIOError(LibraryError):
    """Reading or writing ended with an error of the disk."""

    def __init__(self, place: str, reason: str) -> None:
        sentence = tr("Поправки не сохранятся: файл «{}» не записывается ({}).")
        super().__init__(sentence.format(place, reason))


class NamesFileError(LibraryError):
    """A file of own names cannot be read or written at all."""
