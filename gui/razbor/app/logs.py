"""The log: everything that a reader is not told goes there."""

import logging
from contextlib import suppress
from pathlib import Path

from razbor.app.folders import log_file

_LIMIT = 1_000_000
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def keep_log() -> Path | None:
    """Send all logging to the log file and return it; None where it cannot be written."""
    root = logging.getLogger()
    try:
        place = _ready(log_file())
        handler: logging.Handler = logging.FileHandler(place, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return place


def _ready(place: Path) -> Path:
    """Make the folder, and put a log away that has grown long."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        if place.stat().st_size > _LIMIT:
            place.replace(place.with_suffix(".old.log"))
    return place
