"""Why something cannot be opened: a class per reason, each with a sentence that says what to do."""

from razbor.i18n import tr


class IntakeError(Exception):
    """Something cannot be opened; ``str()`` of it is the sentence for the reader."""


class MissingError(IntakeError):
    """There is nothing under this name."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("Файл «{}» не найден: проверьте имя и папку.").format(name))


class ForbiddenError(IntakeError):
    """The system does not let us read it."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("Нет права читать «{}»: измените права на файл.").format(name))


class UnreadableError(IntakeError):
    """Reading ended with an error of the disk or the system."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(tr("Файл «{}» не читается ({}).").format(name, reason))


class FolderError(IntakeError):
    """A folder was given for a file."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("«{}» — это папка: откройте файл из неё.").format(name))


class NotAFileError(IntakeError):
    """A pipe, a socket or a device: reading it could wait for ever."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("«{}» — не файл, а канал или устройство: откройте файл.").format(name))


class EmptyError(IntakeError):
    """There is not a single letter in it."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("В файле «{}» нет текста.").format(name))


class BinaryError(IntakeError):
    """It is not text."""

    def __init__(self, name: str, kind: str | None = None) -> None:
        if kind:
            sentence = tr("«{}» — документ {}: сохраните его как текст или HTML и откройте снова.")
            super().__init__(sentence.format(name, kind))
        else:
            super().__init__(tr("«{}» — не текст: откройте текстовый файл или HTML.").format(name))


class EnormousError(IntakeError):
    """It is bigger than any article or book."""

    def __init__(self, name: str, megabytes: int) -> None:
        sentence = tr("Файл «{}» больше {} МБ: разделите его на части.")
        super().__init__(sentence.format(name, megabytes))


class UndecodableError(IntakeError):
    """No encoding gives a readable text."""

    def __init__(self, name: str) -> None:
        sentence = tr("Кодировка файла «{}» не определилась: выберите её вручную.")
        super().__init__(sentence.format(name))


class WrongEncodingError(IntakeError):
    """The encoding that was asked for does not fit."""

    def __init__(self, name: str, encoding: str) -> None:
        sentence = tr("Файл «{}» не читается в кодировке {}: выберите другую.")
        super().__init__(sentence.format(name, encoding))


class LauncherError(IntakeError):
    """A .desktop file: it is there to be run, and nothing that is opened is run."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("«{}» — ярлык программы, а не статья: его Razbor не открывает.").format(name)
        )


class NoArticleError(IntakeError):
    """A page without text to read."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("На странице «{}» не нашлось текста статьи.").format(name))
