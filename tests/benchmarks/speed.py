"""Speed and memory of the analysis, beside slovnet's three models and PullEnti in one process."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks import pullenti_alone, slovnet_alone
from benchmarks.row import Row
from benchmarks.settings import Settings

_LONGEST = 100  # milliseconds for the sample
_MOST = 2.0  # times as long as slovnet's three models
_LEAST = 10.0  # times as fast as PullEnti
_ROUNDS, _FEW_ROUNDS = 15, 5

Found = Mapping[str, Any]


def speed_rows(settings: Settings) -> Iterator[Row]:
    """Measure in a fresh process, so that nothing else is in its memory."""
    rounds = str(_FEW_ROUNDS if settings.short else _ROUNDS)
    folder = settings.corpus("factrueval2016/devset")
    others = [str(folder)] if folder else []
    found = json.loads(_in_a_fresh_process("benchmarks.speed_run", rounds, *others))
    sample, rest = found["the sample"], found.get("others")
    own = _milliseconds(sample)
    what = "The sample analysed, all of it, processor time"
    yield Row(what, f"{own:.0f} ms", "", f"≤ {_LONGEST} ms", own <= _LONGEST)
    yield _beside_slovnet("The sample", sample)
    yield _beside_pullenti("The sample", found["the sample, a few times"])
    if rest:
        yield _beside_slovnet(f"{rest['texts']} other articles, each read once", rest)
        few = found["a few others"]
        yield _beside_pullenti(f"{few['texts']} more articles, each read once", few)
        yield _tokens_a_second(rest)
    for stage in sample["seconds"]["razbor"]:
        peer = f"{_share(stage, rest)} in another article" if rest else ""
        yield Row(f"  of which {stage}", _share(stage, sample), peer)
    yield Row(
        "Program and models loaded, a first article analysed, processor time",
        f"{found['start']:.2f} s",
    )
    yield Row("Memory of the worker after it", f"{found['memory']:.0f} MB")


def _milliseconds(found: Found, engine: str = "razbor") -> float:
    return 1000 * sum(found["seconds"][engine].values())


def _beside_slovnet(what: str, found: Found) -> Row:
    own = _milliseconds(found)
    if "slovnet" not in found["seconds"]:
        return Row(what, f"{own:.0f} ms", slovnet_alone.NOT_INSTALLED)
    ratio = own / _milliseconds(found, "slovnet")
    theirs = f"{own / ratio:.0f} ms slovnet's three models; {ratio:.2f} times as long"
    return Row(what, f"{own:.0f} ms", theirs, f"≤ {_MOST:g} times", ratio <= _MOST)


def _beside_pullenti(what: str, found: Found) -> Row:
    own = _milliseconds(found)
    if "pullenti" not in found["seconds"]:
        return Row(what, f"{own:.0f} ms", pullenti_alone.NOT_INSTALLED)
    ratio = _milliseconds(found, "pullenti") / own
    theirs = f"{own * ratio:.0f} ms PullEnti; {ratio:.1f} times as fast"
    return Row(what, f"{own:.0f} ms", theirs, f"≥ {_LEAST:g} times", ratio >= _LEAST)


def _tokens_a_second(found: Found) -> Row:
    speeds = {name: found["tokens"] / sum(s.values()) for name, s in found["seconds"].items()}
    peer = f"{speeds['slovnet']:,.0f} slovnet's three models" if "slovnet" in speeds else ""
    return Row(f"Tokens a second in the {found['texts']}", f"{speeds['razbor']:,.0f}", peer)


def _share(stage: str, found: Found) -> str:
    """Return the time that a stage takes of one article, and its share of all."""
    own = 1000 * found["seconds"]["razbor"][stage]
    return f"{own / found['texts']:.1f} ms, {own / _milliseconds(found):.0%}"


def _in_a_fresh_process(module: str, *arguments: str) -> str:
    """Return what a module of ours prints when it runs alone, on one thread."""
    folders = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "gui")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout
