"""Where the program keeps what it remembers."""

import os
import sys
from pathlib import Path


def state_folder() -> Path:
    """Return the folder of the last article and of the log; it may not exist."""
    return _folder("state", ".local/state")


def settings_file() -> Path:
    """Return the file of the reader's settings; it may not exist."""
    return _folder("config", ".config") / "razbor.ini"


def library_file() -> Path:
    """Return the file of the reader's corrections and own names; it may not exist."""
    return _folder("data", ".local/share") / "library.sqlite"


def dictionaries_file() -> Path:
    """Return the file of the reader's dictionaries; it may not exist."""
    return library_file().with_name("dictionaries.sqlite")


def log_file() -> Path:
    """Return the file that the log is written to; it may not exist."""
    return state_folder() / "razbor.log"


def _folder(kind: str, usual: str) -> Path:
    """Return what platformdirs would; on Linux without its import, for the start waits for it."""
    if sys.platform != "linux":
        import platformdirs

        return Path(getattr(platformdirs, f"user_{kind}_dir")("razbor", appauthor=False))
    chosen = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    home = Path(chosen) if os.path.isabs(chosen) else Path.home() / usual  # noqa: PTH117  (a str)
    return home / "razbor"
