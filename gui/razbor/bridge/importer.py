"""The process that reads dictionaries into the store, one file after another; knows no Qt.

Who started it may kill it at any time: the store stays whole, and a file is read on from where it
was left. It says each step in a line of JSON on its standard output, and ends when nobody hears.
"""

import json
import logging
import os
import sys
from pathlib import Path

from razbor.assets import bundled_dictionary
from razbor.dictionaries.errors import DictionaryError
from razbor.dictionaries.importing import add, bring_bundled
from razbor.dictionaries.store import Store
from razbor.i18n import set_language, tr

BUNDLED = "--bundled"
_POLITE = 10  # the window and the analysis go first
log = logging.getLogger(__name__)


def main(arguments: list[str]) -> int:
    """Import files: the language of sentences, the store's file, then what to read."""
    language, place, *files = arguments
    os.nice(_POLITE)
    logging.basicConfig(format="%(asctime)s importer %(levelname)s %(name)s: %(message)s")
    set_language(language)
    store = Store(Path(place))
    try:
        for file in files:
            _import(store, file)
    except BrokenPipeError:
        return 0
    finally:
        store.close()
    return 0


def _import(store: Store, file: str) -> None:
    def heard(read: int, promised: int) -> bool:
        _say(file, read=read, promised=promised)
        return True

    try:
        if file == BUNDLED:
            done = bring_bundled(store, bundled_dictionary(), heard)
        else:
            done = add(store, Path(file), heard)
        _say(file, done=done)
    except DictionaryError as error:
        _say(file, failed=str(error))
    except BrokenPipeError:
        raise
    except Exception:
        log.exception("importing failed")
        sentence = tr("Словарь «{}» не удалось добавить; подробности в журнале программы.")
        _say(file, failed=sentence.format(Path(file).name))


def _say(file: str, **said: object) -> None:
    sys.stdout.write(json.dumps({"file": file, **said}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
