"""Make a checkout runnable: an environment beside it, the pinned packages, Qt's libraries.

Needs Python and pip, nothing else: ``venv --without-pip`` works where ensurepip is left out, and
the system's pip fills the environment from outside.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
_NEEDED = (3, 11)
_PINS = ROOT / "requirements.txt"


class SetupError(Exception):
    """The checkout cannot be made runnable; the sentence says what to do."""


def run(*arguments: str) -> int:
    """Start the program in the environment, made first where it is missing."""
    try:
        prepare("window")
    except SetupError as error:
        _say(str(error))
        return 1
    return os.execv(PYTHON, [str(PYTHON), "-P", "-m", "razbor", *arguments])  # noqa: S606


def prepare(purpose: str) -> None:
    """Set up what is missing for a ``window`` or for ``tests``; at once when all is there."""
    if sys.version_info < _NEEDED:
        raise SetupError("Нужен Python 3.11 или новее: этот — " + sys.version.split()[0] + ".")
    stamp = ENVIRONMENT / ("ready-" + purpose)
    state = _state()
    if _is_ours() and stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return
    with _one_at_a_time():
        _install_libraries(purpose)
        _make_environment(state)
        stamp.write_text(state, encoding="ascii")


def add(room: str, *options: str) -> None:
    """Install what one room of the tests needs beside the rest: ``tests/ROOM/requirements.txt``."""
    pins = ROOT / "tests" / room / "requirements.txt"
    stamp = ENVIRONMENT / ("added-" + room)
    state = hashlib.sha256(pins.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return
    with _one_at_a_time():
        _say(f"Ставлю пакеты для «{room}» …")
        _pip(*options, "-r", str(pins))
        stamp.write_text(state, encoding="ascii")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let an impatient second click wait for the first one's set-up."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _state() -> str:
    """Return a digest of everything that the environment is made from."""
    pins = _PINS.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(pins).hexdigest()


def _is_ours() -> bool:
    """See that the environment was made in this very place: its scripts name it."""
    settings = ENVIRONMENT / "pyvenv.cfg"
    return PYTHON.exists() and str(ENVIRONMENT) in settings.read_text(encoding="utf-8")


def _make_environment(state: str) -> None:
    filled = ENVIRONMENT / "filled"
    if _is_ours() and filled.exists() and filled.read_text(encoding="ascii") == state:
        return
    if not _is_ours():
        _say("Создаю окружение .venv …")
        _call("venv", "--without-pip", "--clear", str(ENVIRONMENT))
    _say("Ставлю пакеты; в первый раз это минута-другая …")
    _pip("--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(_PINS))
    _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    filled.write_text(state, encoding="ascii")


def _pip(*arguments: str) -> None:
    quiet = ("--quiet", "--disable-pip-version-check", "--root-user-action", "ignore")
    _call("pip", "--python", str(PYTHON), "install", *quiet, *arguments)


def _call(module: str, *arguments: str) -> None:
    """Run a module of this Python; its own error output is shown above our sentence."""
    done = subprocess.run([sys.executable, "-m", module, *arguments], check=False)  # noqa: S603
    if done.returncode == 0:
        return
    if module == "pip" and not _has_pip():
        raise SetupError("Нет pip: поставьте его («apt install python3-pip») и повторите.")
    raise SetupError("Установка не удалась: проверьте сеть и место на диске и повторите.")


def _has_pip() -> bool:
    probe = [sys.executable, "-m", "pip", "--version"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0  # noqa: S603


def _install_libraries(purpose: str) -> None:
    """Bring Qt's system libraries in where we may, else say the command."""
    from razbor.app.system_libraries import OFFSCREEN, WINDOW, missing_packages

    packages = missing_packages(WINDOW if purpose == "window" else OFFSCREEN)
    if not packages:
        return
    rights = _rights()
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if rights is None or not shutil.which("apt-get"):
        raise SetupError("Не хватает библиотек системы: выполните «sudo " + command + "».")
    _say("Ставлю библиотеки системы: " + " ".join(packages) + " …")
    for line in ("apt-get update -qq", command + " -qq"):
        words = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", *line.split()]
        done = subprocess.run(words, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
    if done.returncode:
        raise SetupError("Библиотеки системы не поставились: выполните «sudo " + command + "».")


def _rights() -> list[str] | None:
    """Return what makes a command run as root: nothing, sudo without a password, or None."""
    if os.name != "posix" or os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if not sudo:
        return None
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)  # noqa: S603
    return [sudo, "-n"] if allowed.returncode == 0 else None


def _say(line: str) -> None:
    """Write a line of progress; after a click there is no terminal and the desktop shows it."""
    sys.stderr.write("razbor: " + line + "\n")
    sys.stderr.flush()
    notify = shutil.which("notify-send")
    if notify and not sys.stderr.isatty() and os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        subprocess.run([notify, "Razbor", line], capture_output=True, check=False)  # noqa: S603
