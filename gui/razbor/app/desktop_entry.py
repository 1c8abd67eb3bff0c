"""``razbor install-desktop``: a place in the menu and in «Open with», for this user alone.

Razbor becomes nobody's default: where a new entry would take plain text over (no default was chosen
before), the program that had it is written down as the default.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from razbor.assets import read_text, resource
from razbor.i18n import tr

_NOT_OURS = ("text/plain", "text/html")
_RESERVED = '"`$\\'


def install() -> int:
    """Write the entry, the icons and the type; returns the exit status."""
    before = {kind: _default_of(kind) for kind in _NOT_OURS}
    try:
        for place, content in _files().items():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    except OSError as error:
        sentence = tr("В «{}» не записать ({}): ярлык не поставлен.")
        sys.stderr.write(f"razbor: {sentence.format(_data_home(), error.strerror)}\n")
        return 1
    _refresh()
    for kind, program in before.items():
        if program and _default_of(kind) == "razbor.desktop" != program:
            _run("gio", "mime", kind, program) or _run("xdg-mime", "default", program, kind)
    sys.stdout.write(tr("Razbor теперь в меню программ и в «Открыть с помощью».") + "\n")
    return 0


def uninstall() -> int:
    """Take everything away that ``install`` wrote; returns the exit status."""
    for place in _files():
        with suppress(OSError):
            place.unlink()
    _refresh()
    sys.stdout.write(tr("Razbor убран из меню программ и из «Открыть с помощью».") + "\n")
    return 0


def command() -> list[str]:
    """Return what starts this very program from anywhere."""
    script = Path(sys.executable).with_name("razbor")
    if os.access(script, os.X_OK):
        return [str(script)]
    return [sys.executable, "-P", "-m", "razbor"]


def quoted(argument: str) -> str:
    """Quote an argument of Exec, then escape it as a string of a desktop entry."""
    inner = "".join(f"\\{char}" if char in _RESERVED else char for char in argument)
    return f'"{inner}"'.replace("%", "%%").replace("\\", "\\\\")


def _files() -> dict[Path, bytes]:
    return {place: text.encode() for place, text in _texts().items()} | dict(_icons())


def _texts() -> dict[Path, str]:
    words = command()
    entry = read_text("desktop/razbor.desktop")
    entry = entry.replace("{try_exec}", words[0].replace("\\", "\\\\"))
    return {
        _data_home() / "applications" / "razbor.desktop": entry.replace(
            "{exec}", " ".join(map(quoted, words))
        ),
        _data_home() / "mime" / "packages" / "razbor.xml": read_text("desktop/razbor.xml"),
    }


def _icons() -> Iterator[tuple[Path, bytes]]:
    """Yield the drawing and its sizes; ``razbor-048.png`` here is 48x48 in a theme."""
    theme = _data_home() / "icons" / "hicolor"
    for entry in resource("icons/app").iterdir():
        name, _, kind = entry.name.partition(".")
        size = int(name.rpartition("-")[2]) if kind == "png" else 0
        folder = f"{size}x{size}" if size else "scalable"
        yield theme / folder / "apps" / f"razbor.{kind}", entry.read_bytes()


def _data_home() -> Path:
    home = os.environ.get("XDG_DATA_HOME")
    return Path(home) if home and Path(home).is_absolute() else Path.home() / ".local" / "share"


def _refresh() -> None:
    """Tell the desktop; each tool may be missing."""
    home = _data_home()
    _run("update-desktop-database", "-q", str(home / "applications"))
    _run("update-mime-database", str(home / "mime"))
    _run("gtk-update-icon-cache", "-q", "-t", "-f", str(home / "icons" / "hicolor"))


def _default_of(kind: str) -> str | None:
    """Return the program that opens a type when its file is double-clicked."""
    told = _run("gio", "mime", kind) or _run("xdg-mime", "query", "default", kind)
    found = re.search(r"[\w.+-]+\.desktop", told.partition("\n")[0])
    return found[0] if found else None


def _run(tool: str, *arguments: str) -> str:
    """Run a tool of the desktop and return its output; nothing where it is missing or fails."""
    place = shutil.which(tool)
    if not place:
        return ""
    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(  # noqa: S603  (a tool of the system, our own arguments)
            [place, *arguments], capture_output=True, text=True, timeout=60, check=False
        )
        return done.stdout
    return ""
