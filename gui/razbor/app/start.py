"""Start the window: what others wait for goes first, what can wait goes after the first paint.

A second start hands its inputs to the first; the worker loads its models while Qt loads.
"""

from __future__ import annotations

import builtins
import gc
import logging
import os
from functools import partial
from typing import TYPE_CHECKING

from razbor.app.logs import keep_log
from razbor.app.paths import local_path
from razbor.bridge.instance_socket import Start, claim
from razbor.bridge.process import WorkerProcess

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

log = logging.getLogger(__name__)
_LEAVES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


def start(inputs: Sequence[str], published: date | None = None) -> int:
    """Open the window on the inputs, here or in the instance that runs; returns the exit status."""
    log_file = keep_log()
    gc.disable()  # nothing made during the start is garbage: until the window shows, do not look
    paths = tuple(map(local_path, inputs))
    leave = next((os.environ[name] for name in _LEAVES if os.environ.get(name)), None)
    try:
        server = claim(Start(paths, leave))
    except OSError as error:
        log.warning("no instance socket, this start goes on alone: %s", error)
        return _open(None, paths, published, log_file)
    return 0 if server is None else _open(server, paths, published, log_file)


def _open(
    server: socket.socket | None,
    paths: Sequence[str],
    published: date | None,
    log_file: Path | None,
) -> int:
    start_worker = partial(WorkerProcess, log_file)
    worker = start_worker()
    try:
        _load_qt()
        from razbor.app.desktop import Desktop
    except ImportError as error:
        from razbor.app.qt_trouble import report

        worker.close()
        return report(str(error))
    return Desktop(start_worker, worker).run(server, paths, published)


def _load_qt() -> None:
    """Import Qt, then take its import hook off: it costs every later import a third of its time.

    It is there for ``from __feature__ import``, which nothing here uses.
    """
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
