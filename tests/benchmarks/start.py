"""Start to a readable article, beside an empty PySide6 window in the same run."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

from benchmarks.row import Row, skipped
from benchmarks.settings import Settings

_MOST = 1.5
_ROUNDS, _FEW_ROUNDS = 7, 3
_TIMEOUT = 60.0
_PROBE = Path(__file__).parent / "window_probe.py"

Start = dict[str, float]


def start_rows(settings: Settings) -> Iterator[Row]:
    """Measure both windows in turn."""
    rounds = _FEW_ROUNDS if settings.short else _ROUNDS
    empty: list[Start] = []
    ours: list[Start] = []
    for _ in range(rounds):
        for what, found in (("empty", empty), ("razbor", ours)):
            start = started(what)
            if start is None:
                yield skipped("Start to a readable article", f"No window came up: {what}.")
                return
            found.append(start)
    own, other = _median(ours, "seconds"), _median(empty, "seconds")
    peer = f"{1000 * other:.0f} ms empty window; {own / other:.2f} times as long"
    goal = (f"≤ {_MOST:g} times", own / other <= _MOST)
    yield Row("Start to a readable article", f"{1000 * own:.0f} ms", peer, *goal)
    beside = f"{_median(empty, 'memory'):.0f} MB empty window"
    yield Row("Memory of the window's process", f"{_median(ours, 'memory'):.0f} MB", beside)


def _median(starts: list[Start], name: str) -> float:
    return median(start[name] for start in starts)


def started(what: str) -> Start | None:
    """Start a window in a new home and return what it tells when painted; None when it fails."""
    with TemporaryDirectory() as home:
        command = [sys.executable, str(_PROBE), what, str(monotonic())]
        try:
            done = subprocess.run(
                command,
                env=_environment(home),
                capture_output=True,
                text=True,
                timeout=_TIMEOUT,
                check=True,
            )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            print(error.stderr or error, file=sys.stderr)
            return None
    return json.loads(done.stdout.splitlines()[-1])


def _environment(home: str) -> dict[str, str]:
    """Return an environment with an empty home and, without a display, an offscreen one."""
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    changed = {**os.environ, **dict.fromkeys(places, home), "OMP_NUM_THREADS": "1"}
    changed["PYTHONPATH"] = str(Path(__file__).parents[2] / "gui")
    if not (changed.get("DISPLAY") or changed.get("WAYLAND_DISPLAY")):
        changed["QT_QPA_PLATFORM"] = "offscreen"
    return changed
