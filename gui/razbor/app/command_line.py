"""What the words of the command line ask for. Each command is imported when it is asked for."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from getopt import GetoptError, gnu_getopt
from typing import TYPE_CHECKING

from razbor.i18n import set_language, system_language, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

log = logging.getLogger(__name__)
USAGE_ERROR = 2


class UsageError(Exception):
    """The arguments make no sense; ``str()`` of it is the sentence for the reader."""


def run(arguments: Sequence[str]) -> int:
    """Run what is asked for and return the exit status: 0 done, 1 something failed, 2 usage."""
    set_language(system_language())
    try:
        return _dispatch(list(arguments))
    except (GetoptError, UsageError) as error:
        sentence = str(error) if isinstance(error, UsageError) else _explained(error)
        help_is_there = tr("Справка: razbor --help")
        sys.stderr.write(f"razbor: {sentence} {help_is_there}\n")
        return USAGE_ERROR
    except KeyboardInterrupt:
        return 130
    except Exception:
        log.exception("not caught")
        sentence = tr("Внутренняя ошибка, сделанное цело; подробности в журнале программы.")
        sys.stderr.write(f"razbor: {sentence}\n")
        return 1


def _dispatch(arguments: list[str]) -> int:
    match arguments[:1]:
        case ["export"]:
            return _export(arguments[1:])
        case ["dictionary"]:
            return _dictionary(arguments[1:])
        case ["install-desktop"]:
            return _install_desktop(arguments[1:])
    options, inputs = gnu_getopt(arguments, "h", ["help", "version", "published="])
    named = dict(options)
    if "--help" in named or "-h" in named:
        return _print(usage())
    if "--version" in named:
        return _print(_version())
    from razbor.app.start import start

    return start(inputs, _day(named.get("--published")))


def _export(arguments: list[str]) -> int:
    names = ["help", "format=", "output=", "published=", "tokens", "corrected"]
    options, inputs = gnu_getopt(arguments, "ho:", names)
    named = dict(options)
    if "--help" in named or "-h" in named:
        return _print(usage())
    if named.get("--format", "json") != "json":
        raise UsageError(tr("Формат бывает только json."))
    output = named.get("--output", named.get("-o"))
    if not inputs or not output:
        raise UsageError(tr("Назовите, что разобрать (INPUT) и куда записать (--output)."))
    from razbor.app.export_command import Request, export

    published = _day(named.get("--published"))
    return export(
        Request(
            tuple(inputs),
            output,
            published,
            tokens="--tokens" in named,
            corrected="--corrected" in named,
        )
    )


def _dictionary(arguments: list[str]) -> int:
    options, words = gnu_getopt(arguments, "h", ["help"])
    if options:
        return _print(usage())
    from razbor.app.dictionary_command import dictionary

    return dictionary(words)


def _install_desktop(arguments: list[str]) -> int:
    options, rest = gnu_getopt(arguments, "h", ["help", "uninstall"])
    named = dict(options)
    if "--help" in named or "-h" in named:
        return _print(usage())
    if rest:
        raise UsageError(tr("Лишнее: {}.").format(" ".join(rest)))
    from razbor.app.desktop_entry import install, uninstall

    return uninstall() if "--uninstall" in named else install()


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    from datetime import datetime

    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        with suppress(ValueError):
            return datetime.strptime(text, form).date()  # noqa: DTZ007  (a day has no time zone)
    raise UsageError(tr("Дата пишется так: 2025-04-02; а «{}» — не дата.").format(text))


def _explained(error: GetoptError) -> str:
    option = f"-{error.opt}" if len(error.opt) == 1 else f"--{error.opt}"
    if "requires" in error.msg:
        return tr("После {} нужно значение.").format(option)
    return tr("Параметр {} не подходит.").format(option)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"razbor {version('razbor')}"
    except PackageNotFoundError:
        return "razbor"


def _print(text: str) -> int:
    sys.stdout.write(text.rstrip("\n") + "\n")
    return 0


def usage() -> str:
    """Return the help text."""
    return tr(
        """Razbor — читать новости на русском, видя, кто, что, где и когда.

razbor [INPUT...] [--published ДАТА]
    открыть тексты или страницы HTML в окне; без INPUT — последнюю прочитанную статью

razbor export --format json INPUT... --output ПАПКА [--published ДАТА] [--tokens] [--corrected]
    разобрать без окна: по файлу JSON на статью; «--output -» — в стандартный вывод
    --published ДАТА   день выхода статьи, от него считаются «вчера» и «в среду»: 2025-04-02
    --tokens           добавить список слов с леммами
    --corrected        с вашими поправками и именами; без него — то, что нашла программа
    Код выхода: 0 — всё сделано, 1 — часть не удалась, 2 — ошибка в команде

razbor install-desktop [--uninstall]
    добавить Razbor в меню программ и в «Открыть с помощью» или убрать оттуда

razbor --version | --help"""
    )
