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
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed, slovnet_alone

_MOST = 2.0
_ROUNDS, _FEW_ROUNDS = 15, 5
_OTHERS = 30
_SIDES = ("ours", "theirs")


def speed_rows(settings: Settings) -> Iterator[Row]:
    """Measure in a fresh process, so that nothing else is in its memory."""
    rounds = str(_FEW_ROUNDS if settings.short else _ROUNDS)
    folder = settings.corpus("factrueval2016/devset")
    others = [str(folder)] if folder else []
    found = json.loads(_in_a_fresh_process("benchmarks.speed", rounds, *others))
    yield _row("The sample analysed, all of it", found["ours"], found["theirs"])
    if folder:
        what = f"{found['others']} other articles, each for the first time"
        yield _row(what, found["others_ours"], found["others_theirs"])
        speed, beside = (_speed(found["others_tokens"], found[f"others_{who}"]) for who in _SIDES)
        peer = f"{beside} slovnet's three" if found["others_theirs"] else NOT_INSTALLED
        yield Row("Tokens a second in these", speed, peer)
    yield Row("Models loaded and a first article analysed", f"{found['start']:.2f} s")
    yield Row("Memory of the worker after it", f"{found['memory']:.0f} MB")


def _speed(tokens: float, seconds: float) -> str:
    return f"{tokens / seconds:,.0f}" if seconds else ""


def _row(what: str, ours: float, theirs: float) -> Row:
    if not theirs:
        return Row(what, f"{1000 * ours:.0f} ms", NOT_INSTALLED)
    ratio = ours / theirs
    peer = f"{1000 * theirs:.0f} ms slovnet's three models; {ratio:.2f} times as long"
    return Row(what, f"{1000 * ours:.0f} ms", peer, f"≤ {_MOST:g} times", ratio <= _MOST)


def _in_a_fresh_process(module: str, *arguments: str) -> str:
    """Return what a module of ours prints when it runs alone, on one thread."""
    folders = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "gui")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


def measure(rounds: int, folder: Path | None = None) -> dict[str, float]:
    """Return times in seconds, memory in megabytes, and numbers of tokens.

    Other articles are taken from a folder of texts, so that what an engine remembers of an article
    does not count.
    """
    begun = perf_counter()
    from benchmarks.engine import analyse
    from razbor.assets import sample

    text = sample().read_text(encoding="utf-8")
    analyse(text)
    start, memory = perf_counter() - begun, resident()
    alone = slovnet_alone().everything if is_installed() else _nothing
    alone(text)
    ours, theirs = in_turn(lambda: analyse(text), lambda: alone(text), rounds)
    theirs *= is_installed()
    found = {"ours": ours, "theirs": theirs, "start": start, "memory": memory}
    texts = [path.read_text(encoding="utf-8") for path in _articles(folder)]
    times = [in_turn(lambda t=t: analyse(t), lambda t=t: alone(t), 1) for t in texts]
    return {
        **found,
        "others": len(texts),
        "others_ours": sum(own for own, _ in times),
        "others_theirs": sum(other for _, other in times) * is_installed(),
        "others_tokens": sum(len(analyse(t).words) for t in texts),
    }


def _nothing(text: str) -> int:
    return len(text)


def _articles(folder: Path | None) -> list[Path]:
    return sorted(folder.glob("*.txt"))[:_OTHERS] if folder else []


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
    print(json.dumps(measure(int(sys.argv[1]), *map(Path, sys.argv[2:]))))
