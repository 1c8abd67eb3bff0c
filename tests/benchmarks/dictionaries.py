"""A store of 500,000 entries: import, stopped, killed and gone on with; size, memory, look-up.

PYTHONPATH=gui python tests/benchmarks/dictionaries.py [COUNT]
"""

import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from razbor.dictionaries.importing import add
from razbor.dictionaries.store import Store

LOOKUPS = 5000


def measure(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file, place = Path(folder, "made.dsl"), Path(folder, "store.sqlite")
        make(file, count)
        store = Store(place)
        begun, worked = time.perf_counter(), time.process_time()
        add(store, file)
        took, work = time.perf_counter() - begun, time.process_time() - worked
        store.close()
        print(f"import: {took:.1f} s by the clock, {count / took:,.0f} entries a second")
        print(f"        {work:.1f} s of work, {count / work:,.0f} entries a second", flush=True)
        print(f"on disk: {place.stat().st_size / 1e6:.0f} MB")
        read_from(place, count)
        stop_and_go_on(Path(folder, "stopped.sqlite"), file, count)
        kill_and_go_on(Path(folder, "killed.sqlite"), file, count)


def make(file: Path, count: int) -> None:
    """Write a DSL file of that many entries."""
    with file.open("w", encoding="utf-8") as made:
        made.write('#NAME "Made"\n')
        gloss = "[m1][i]сущ.[/i] значение, каким его дают словари, с примером и пометой[/m]"
        made.writelines(f"слово{n}\n\t{gloss} {n}\n" for n in range(count))


def read_from(place: Path, count: int) -> None:
    """Look words up in a process of its own, whose memory is told."""
    program = (
        "import sys; sys.path[:0] = sys.argv[3:]; from benchmarks.dictionaries import look_up\n"
        "from pathlib import Path; look_up(Path(sys.argv[1]), int(sys.argv[2]))"
    )
    here = str(Path(__file__).parents[1])
    subprocess.run(
        [sys.executable, "-c", program, str(place), str(count), here, *sys.path], check=True
    )


def look_up(place: Path, count: int) -> None:
    """Look words up by form, by a lemma and by nothing that is there."""
    empty = _memory()
    store, times = Store(place), []
    for number in range(LOOKUPS):
        word = f"Слово{number * 7919 % count}"
        begun = time.perf_counter()
        found = store.entries([word, "нетакого", "слов"])
        times.append((time.perf_counter() - begun) * 1e3)
        assert found, word
    tail = statistics.quantiles(times, n=100)[98]
    print(f"look-up of three keys: median {statistics.median(times):.3f} ms, p99 {tail:.3f} ms")
    print(f"memory that reading takes: {_memory() - empty:.1f} MB", flush=True)
    store.close()


def stop_and_go_on(place: Path, file: Path, count: int) -> None:
    """Stop in the middle, then import the rest."""
    store = Store(place)
    assert not add(store, file, lambda read, _: read < count // 2)
    half = store.dictionaries()[0].entries
    begun = time.perf_counter()
    assert add(store, file)
    (one,) = store.dictionaries()
    rest = time.perf_counter() - begun
    print(f"stopped at {half:,}, gone on with in {rest:.1f} s: {one.entries:,} entries")
    store.close()


def kill_and_go_on(place: Path, file: Path, count: int) -> None:
    """Send SIGKILL in the middle, look whether the store is whole, then import the rest."""
    program = (
        "import sys; from pathlib import Path; from razbor.dictionaries.store import Store\n"
        "from razbor.dictionaries.importing import add\n"
        "add(Store(Path(sys.argv[1])), Path(sys.argv[2]), lambda r, _: not print(r, flush=True))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", program, str(place), str(file)],
        stdout=subprocess.PIPE,
        env=environment,
    ) as child:
        while int(child.stdout.readline()) < count // 2:
            pass
        child.send_signal(signal.SIGKILL)
    store = Store(place)
    with store.transaction() as base:
        said = base.execute("PRAGMA integrity_check").fetchone()[0]
    left = store.dictionaries()[0].entries
    assert add(store, file)
    print(f"killed at {left:,}: integrity {said}; then {store.dictionaries()[0].entries:,} entries")
    store.close()


def _memory() -> float:
    """Return the memory that this process has now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 500_000)
