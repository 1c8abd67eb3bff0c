"""How long the engine and its peers take: run alone in a process, prints JSON.

All times are processor time of one thread: what they would take on a machine that does nothing
else. A text that is read once shows what an engine does not remember.
"""

import gc
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from benchmarks import pullenti_alone, slovnet_alone
from benchmarks.engine import analyser
from razbor.analysis.analyse import STAGES
from razbor.assets import sample
from razbor.text.article import Article

_OTHERS, _FEW = 30, 5  # articles; PullEnti takes a second for each
_FEW_ROUNDS = 3

Spent = Mapping[str, float]  # seconds by stage
Engine = Callable[[str], Spent]


def measure(rounds: int, folder: Path | None = None) -> Mapping[str, Any]:
    """Return seconds by engine and stage, memory in megabytes, numbers of texts and tokens."""
    text = sample().read_text(encoding="utf-8")
    razbor(text)
    found: dict[str, Any] = {"start": process_time(), "memory": resident()}
    fast, slow = _engines()
    for engine in (*fast.values(), *slow.values()):
        engine(text)
    gc.collect()
    gc.freeze()  # as the worker does: what is loaded stays
    found["the sample"] = _sums([text], fast, rounds)
    found["the sample, a few times"] = _sums([text], slow, _FEW_ROUNDS)
    if folder:
        paths = sorted(folder.glob("*.txt"))[: _OTHERS + _FEW]
        texts = [path.read_text(encoding="utf-8") for path in paths]
        found["others"] = _sums(texts[:_OTHERS], fast, 1)
        found["a few others"] = _sums(texts[_OTHERS:], slow, 1)
    return found


def _engines() -> tuple[Mapping[str, Engine], Mapping[str, Engine]]:
    """Return ours with the fast peer, and with the slow one, so far as they are installed."""
    fast: dict[str, Engine] = {"razbor": razbor}
    slow: dict[str, Engine] = {"razbor": razbor}
    if slovnet_alone.is_installed():
        fast["slovnet"] = _timed(slovnet_alone.slovnet_alone().everything)
    if pullenti_alone.is_installed():
        slow["pullenti"] = _timed(pullenti_alone.entities)
    return fast, slow


def _sums(texts: Sequence[str], engines: Mapping[str, Engine], rounds: int) -> Mapping[str, Any]:
    """Return the seconds of each engine by stage for all texts, and how many they are."""
    sums: dict[str, Counter[str]] = {name: Counter() for name in engines}
    for text in texts:
        for name, spent in in_turn(text, engines, rounds).items():
            sums[name].update(spent)
    tokens = sum(len(analyser().analyse(Article(text)).words) for text in texts)
    return {"texts": len(texts), "tokens": tokens, "seconds": sums}


def in_turn(text: str, engines: Mapping[str, Engine], rounds: int) -> Mapping[str, Spent]:
    """Let engines read a text in turn, so that noise hits all; return their median seconds."""
    turns = [{name: engine(text) for name, engine in engines.items()} for _ in range(rounds)]
    return {
        name: {stage: median(turn[name][stage] for turn in turns) for stage in turns[0][name]}
        for name in engines
    }


def razbor(text: str) -> Spent:
    """Return how long each stage of the analysis takes."""
    article, engine = Article(text), analyser()
    ends: dict[float, float] = {}
    gc.collect()
    begun = process_time()
    engine.analyse(article, lambda share: ends.__setitem__(share, process_time()))
    starts = (begun, *(ends[share] for share in STAGES.values()))
    return {
        stage: ends[share] - start
        for (stage, share), start in zip(STAGES.items(), starts, strict=False)
    }


def _timed(work: Callable[[str], object]) -> Engine:
    def engine(text: str) -> Spent:
        gc.collect()
        begun = process_time()
        work(text)
        return {"all": process_time() - begun}

    return engine


def resident(process: str = "self") -> float:
    """Return the resident memory of a process in megabytes (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]), *map(Path, sys.argv[2:]))))
