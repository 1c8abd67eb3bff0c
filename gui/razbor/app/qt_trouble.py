"""Qt does not start: find out why and say in one sentence what to do."""

import logging
import os
import sys

from razbor.app.system_libraries import WINDOW, missing_packages
from razbor.i18n import tr

log = logging.getLogger(__name__)


def report(detail: str) -> int:
    """Say why there is no window, on the error output; returns the exit status."""
    log.error("Qt does not start: %s", detail)
    sys.stderr.write(f"razbor: {explain(detail)}\n")
    sys.stderr.flush()
    return 1


def explain(detail: str) -> str:
    """Return the sentence for the reader; ``detail`` is what Qt or the import said."""
    packages = missing_packages(WINDOW)
    if packages:
        sentence = tr("Не хватает библиотек системы: выполните «sudo apt install {}».")
        return sentence.format(" ".join(packages))
    if "platform plugin" in detail:
        return _no_screen()
    return tr("Qt не загрузился, переустановите Razbor: {}").format(detail.splitlines()[0])


def _no_screen() -> str:
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if screen:
        sentence = tr("Экран «{}» недоступен: запустите Razbor в своём графическом сеансе.")
        return sentence.format(screen)
    return tr(
        "Нет графического экрана: запустите Razbor на рабочем столе "
        "или разберите статью без окна, командой razbor export."
    )
