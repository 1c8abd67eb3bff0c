"""``razbor dictionary``: add, list and remove dictionaries without the window."""

import sys
from pathlib import Path

from razbor.app.folders import dictionaries_file
from razbor.dictionaries.errors import DictionaryError
from razbor.dictionaries.importing import add
from razbor.dictionaries.store import Store
from razbor.i18n import tr


def dictionary(words: list[str]) -> int:
    """Do what the words say; return 0, 1 when a part failed, 2 for a wrong command."""
    store = Store(dictionaries_file())
    try:
        match words:
            case ["list"]:
                return _list(store)
            case ["add", first, *others]:
                return max(_add(store, Path(name)) for name in (first, *others))
            case ["remove", number] if number.isdecimal():
                return _remove(store, int(number))
            case _:
                return _wrong()
    except DictionaryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        store.close()


def _remove(store: Store, number: int) -> int:
    store.remove(number)
    return 0


def _wrong() -> int:
    sys.stderr.write(tr("razbor dictionary add ФАЙЛ... | list | remove НОМЕР") + "\n")
    return 2


def _list(store: Store) -> int:
    for one in store.dictionaries():
        state = "" if one.is_whole else tr("не до конца")
        cells = (str(one.id), one.name, one.format, str(one.entries), one.licence, state)
        sys.stdout.write("\t".join(cells).rstrip() + "\n")
    return 0


def _add(store: Store, file: Path) -> int:
    try:
        add(store, file)
    except DictionaryError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0
