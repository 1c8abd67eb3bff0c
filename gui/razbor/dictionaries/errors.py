"""What can be wrong with a dictionary, each as one sentence that a person can act on."""

from razbor.i18n import tr


class DictionaryError(Exception):
    """The root of this room's errors; its text is shown as it is."""


class UnknownFormatError(DictionaryError):
    """The file is no dictionary that can be read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr(
                "«{name}» — не словарь, который можно прочитать: нужен StarDict (.ifo), DSL, "
                "dictd (.index), Yomitan (.zip) или Wiktextract (.jsonl)."
            ).format(name=name)
        )


class BrokenDictionaryError(DictionaryError):
    """The file ends early or holds what its format forbids."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("Словарь «{name}» повреждён или обрывается; скачайте его заново.").format(name=name)
        )


class HostileDictionaryError(DictionaryError):
    """The file unpacks to more than a dictionary holds."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("Словарь «{name}» распаковывается в непомерно большой; он не добавлен.").format(
                name=name
            )
        )


class MissingPartError(DictionaryError):
    """A file that belongs to the dictionary does not lie beside it."""

    def __init__(self, name: str, part: str) -> None:
        super().__init__(
            tr("Рядом со словарём «{name}» нет файла «{part}»; положите их в одну папку.").format(
                name=name, part=part
            )
        )


class AlreadyThereError(DictionaryError):
    """The same file has been imported."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("Словарь «{name}» уже добавлен.").format(name=name))


class StoreError(DictionaryError):
    """The store cannot be read or written."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            tr("Хранилище словарей {place} не открылось: {reason}.").format(
                place=place, reason=reason
            )
        )


class BusyError(StoreError):
    """The store is being written just now; it is whole, and can be asked again."""
