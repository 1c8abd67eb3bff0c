"""One running program per desktop: a local socket that the first start listens on.

No Qt here: a second start hands its inputs over and is gone before Qt would have loaded.
"""

import fcntl
import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

_ANSWER = b"+"
_PATIENCE = 5.0  # seconds; a program that is just starting answers when its window is there


class Start(NamedTuple):
    """What a second start asks for: absolute paths, and the desktop's leave to come forward."""

    paths: tuple[str, ...]
    activation: str | None = None


def claim(start: Start) -> socket.socket | None:
    """Become the one instance, or hand over to it.

    Returns the listening socket; None when the running instance took the start over.
    OSError where no socket can be had (a read-only folder): go on alone then.
    """
    place = _place()
    with (place.parent / f"{place.name}.lock").open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return None if _hand_over(place, start) else _listen(place)


def receive(connection: socket.socket) -> Start:
    """Take a start from a connection and confirm it; ValueError if it is none of ours."""
    import json

    with connection, connection.makefile("rb") as stream:
        connection.settimeout(1.0)
        asked = json.loads(stream.readline(1_000_000))
        start = Start(tuple(map(str, asked["paths"])), asked.get("activation"))
        connection.sendall(_ANSWER)
        return start


def _place() -> Path:
    """Return the socket's path: the user's own folder, one socket a display."""
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    own = Path(os.environ.get("TMPDIR", "/tmp"), f"razbor-{os.getuid()}")  # noqa: S108  (0700)
    folder = Path(runtime) if runtime and Path(runtime).is_dir() else own
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        raise PermissionError(folder)
    return folder / f"razbor-{crc32(f'{display} {platform}'.encode()):08x}.sock"


def _hand_over(place: Path, start: Start) -> bool:
    """Return True if a running instance confirmed; nobody listens at what a dead one left."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(_PATIENCE)
        try:
            client.connect(str(place))
            import json

            message = {"paths": start.paths, "activation": start.activation}
            client.sendall(json.dumps(message).encode() + b"\n")
            return client.recv(1) == _ANSWER
        except OSError:
            return False


def _listen(place: Path) -> socket.socket:
    server = socket.socket(socket.AF_UNIX)
    with suppress(FileNotFoundError):
        place.unlink()
    server.bind(str(place))
    server.listen()
    server.settimeout(0)
    return server
