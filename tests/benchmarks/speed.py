"""Speed and memory of the analysis, beside slovnet's three models alone in the same process."""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.row import Row
from benchmarks.settings import Settings

_MOST = 2.0
_ROUNDS, _FEW_ROUNDS = 15, 5


def speed_rows(settings: Settings) -> Iterator[Row]:
    """Measure in a fresh process, so that nothing else is in its memory."""
    rounds = _FEW_ROUNDS if settings.short else _ROUNDS
    found = json.loads(_in_a_fresh_process("benchmarks.speed", str(rounds)))
    ours, theirs = found["ours"], found["theirs"]
    ratio = ours / theirs
    peer = f"{1000 * theirs:.0f} ms slovnet's three models; {ratio:.2f} times as long"
    goal = (f"≤ {_MOST:g} times", ratio <= _MOST)
    yield Row("The sample analysed, all of it", f"{1000 * ours:.0f} ms", peer, *goal)
    speed, beside = found["tokens"] / ours, found["tokens"] / theirs
    yield Row("Tokens a second", f"{speed:,.0f}", f"{beside:,.0f} slovnet's three models")
    yield Row("Models loaded and a first article analysed", f"{found['start']:.2f} s")
    yield Row("Memory of the worker after it", f"{found['memory']:.0f} MB")


def _in_a_fresh_process(module: str, *arguments: str) -> str:
    """Return what a module of ours prints when it runs alone, on one thread."""
    folders = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "gui")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


def measure(rounds: int) -> dict[str, float]:
    """Return times in seconds, memory in megabytes and the number of tokens of the sample."""
    begun = perf_counter()
    from benchmarks.engine import analyse
    from razbor.assets import sample

    text = sample().read_text(encoding="utf-8")
    tokens = len(analyse(text).words)
    start, memory = perf_counter() - begun, resident()
    from benchmarks.slovnet_alone import slovnet_alone

    slovnet_alone().everything(text)
    ours, theirs = in_turn(lambda: analyse(text), lambda: slovnet_alone().everything(text), rounds)
    return {
        "ours": ours,
        "theirs": theirs,
        "tokens": tokens,
        "start": start,
        "memory": memory,
    }


def in_turn(
    one: Callable[[], object], other: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Return the median seconds of two actions that take turns, so that noise hits both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for action, spent in zip((one, other), times, strict=True):
            gc.collect()
            begun = perf_counter()
            action()
            spent.append(perf_counter() - begun)
    return median(times[0]), median(times[1])


def resident(process: str = "self") -> float:
    """Return the resident memory of a process in megabytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
