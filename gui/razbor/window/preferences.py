"""What the window remembers: each setting as data, in an INI file that is handed over."""

import re
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from razbor.i18n import LANGUAGES, system_language
from razbor.window.palette import Theme

SMALLEST, LARGEST, STEP = 70, 250, 10


class Setting(NamedTuple):
    """One setting: its key, its default, what it is for; the default gives the type."""

    key: str
    description: str
    default: str | int | bool


THEME = Setting("look/theme", "system, light or dark", default="system")
ZOOM = Setting("look/zoom", "size of the article's text in per cent", default=100)
LANGUAGE = Setting("look/language", "ru, en, kk; empty follows the system", default="")
LETTERS = Setting(
    "keys/letters", "bare letters and digits are shortcuts on the article", default=True
)
PANEL = Setting("window/panel", "the side panel is shown", default=True)
PANEL_WIDTH = Setting("window/panel-width", "width of the side panel in pixels", default=420)
TAB = Setting("window/tab", "the open tab of the side panel", default=0)
ORDER = Setting("window/entity-order", "order of the entities: type, first...", default="type")
COLOURED_WORDS = Setting("words/coloured", "unknown words stand out in the text", default=False)

_SHORT_NUMBER = re.compile(r"\d{1,4}")  # per cent, pixels, tabs: more is a broken file
_TRUTH = {"true": True, "1": True, "false": False, "0": False}


class Preferences:
    """Reads and writes the settings; what is not usable in the file counts as not set."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def _read(self, setting: Setting) -> str | int | bool:
        value = str(self._store.value(setting.key, setting.default))
        if isinstance(setting.default, bool):
            return _TRUTH.get(value.lower(), setting.default)
        if isinstance(setting.default, int):
            return int(value) if _SHORT_NUMBER.fullmatch(value) else setting.default
        return value

    def write(self, setting: Setting, value: str | int | bool) -> None:  # noqa: FBT001  (a setting's value)
        """Remember a value."""
        self._store.setValue(setting.key, value)

    @property
    def theme(self) -> Theme:
        """Return the theme chosen."""
        value = str(self._read(THEME))
        return Theme(value) if value in set(Theme) else Theme.SYSTEM

    @property
    def zoom(self) -> int:
        """Return the size of the text, in per cent and within bounds."""
        return min(LARGEST, max(SMALLEST, int(self._read(ZOOM))))

    @property
    def language(self) -> str:
        """Return the interface's language."""
        value = str(self._read(LANGUAGE))
        return value if value in LANGUAGES else system_language()

    @property
    def letters(self) -> bool:
        """Say whether bare letters are shortcuts."""
        return bool(self._read(LETTERS))

    @property
    def coloured_words(self) -> bool:
        """Say whether unknown words stand out."""
        return bool(self._read(COLOURED_WORDS))

    @property
    def panel(self) -> bool:
        """Say whether the side panel is shown."""
        return bool(self._read(PANEL))

    @property
    def panel_width(self) -> int:
        """Return the width of the side panel."""
        return int(self._read(PANEL_WIDTH))

    @property
    def tab(self) -> int:
        """Return the open tab of the side panel."""
        return int(self._read(TAB))

    @property
    def order(self) -> str:
        """Return the name of the order of the list of entities."""
        return str(self._read(ORDER))

    def bytes_of(self, name: str) -> QByteArray:
        """Return what Qt saved of a window's geometry or a splitter's state; empty when unknown."""
        value = self._store.value(f"window/{name}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Remember what Qt saves of a window or a splitter."""
        self._store.setValue(f"window/{name}", value)
