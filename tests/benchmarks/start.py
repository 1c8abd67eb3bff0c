"""Start to a readable article, beside an empty PySide6 window in the same run."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

from benchmarks.row import Row, skipped
from benchmarks.settings import Settings

_MOST = 1.5
_LATEST = 500
_ROUNDS, _FEW_ROUNDS = 7, 3
_TIMEOUT = 60.0
_PROBE = Path(__file__).parent / "window_probe.py"

Start = dict[str, float]


def start_rows(settings: Settings) -> Iterator[Row]:
    """Measure both windows in turn, after a start of each that compiles what it imports."""
    rounds = _FEW_ROUNDS if settings.short else _ROUNDS
    starts: dict[str, list[Start]] = {"empty": [], "razbor": []}
    with TemporaryDirectory(ignore_cleanup_errors=True) as compiled:
        for number in range(rounds + 1):
            for what, found in starts.items():
                start = started(what, compiled)
                if start is None:
                    yield skipped("Start to a readable article", f"No window came up: {what}.")
                    return
                if number:
                    found.append(start)
    empty, ours = starts["empty"], starts["razbor"]
    own, other = _median(ours, "seconds"), _median(empty, "seconds")
    peer = f"{1000 * other:.0f} ms empty window; {own / other:.2f} times as long"
    goal = (f"≤ {_MOST:g} times", own / other <= _MOST)
    yield Row("Start to a readable article", f"{1000 * own:.0f} ms", peer, *goal)
    busy, beside = _median(ours, "busy"), _median(empty, "busy")
    peer = f"{1000 * beside:.0f} ms empty window; {busy / beside:.2f} times as much"
    yield Row("Processor time of the window's process until then", f"{1000 * busy:.0f} ms", peer)
    late = 1000 * _median(ours, "marks")
    yield Row("Marks after that", f"{late:.0f} ms", "", f"≤ {_LATEST} ms", late <= _LATEST)
    beside = f"{_median(empty, 'memory'):.0f} MB empty window"
    yield Row("Memory of the window's process", f"{_median(ours, 'memory'):.0f} MB", beside)


def _median(starts: list[Start], name: str) -> float:
    return median(start[name] for start in starts)


def started(what: str, compiled: str) -> Start | None:
    """Start a window in a new home and return what it tells when painted; None when it fails.

    ``compiled`` is the folder of compiled modules, so that a start is that of an installed program.
    """
    command = [sys.executable, str(_PROBE), what]
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        process = subprocess.Popen(
            [*command, str(monotonic())],
            env=_environment(home, compiled),
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        with process:
            told = _first_line(process)
            _end_all(process)
    return json.loads(told) if told else None


def _first_line(process: subprocess.Popen[str]) -> str:
    """Return the line that a process tells, empty when it ends or takes too long."""
    ready, _, _ = select.select([process.stdout], [], [], _TIMEOUT)
    return process.stdout.readline() if ready and process.stdout else ""


def _end_all(process: subprocess.Popen[str]) -> None:
    """End a process with the workers that it started, so that they do not slow the next start."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _environment(home: str, compiled: str) -> dict[str, str]:
    """Return an environment with an empty home and, without a display, an offscreen one."""
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    changed = {**os.environ, **dict.fromkeys(places, home), "OMP_NUM_THREADS": "1"}
    changed["PYTHONPATH"] = str(Path(__file__).parents[2] / "gui")
    changed["PYTHONPYCACHEPREFIX"] = compiled
    changed.pop("PYTHONDONTWRITEBYTECODE", None)
    if not (changed.get("DISPLAY") or changed.get("WAYLAND_DISPLAY")):
        changed["QT_QPA_PLATFORM"] = "offscreen"
    return changed
