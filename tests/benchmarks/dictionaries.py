"""A store of 500,000 entries: import, size, memory, look-up.

PYTHONPATH=gui python tests/benchmarks/dictionaries.py [COUNT]
"""

import resource
import statistics
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
        with file.open("w", encoding="utf-8") as made:
            made.write('#NAME "Made"\n')
            gloss = "[m1][i]сущ.[/i] значение, каким его дают словари, с примером и пометой[/m]"
            made.writelines(f"слово{n}\n\t{gloss} {n}\n" for n in range(count))
        store = Store(place)
        begun = time.perf_counter()
        add(store, file)
        took = time.perf_counter() - begun
        store.close()
        print(f"import: {took:.1f} s, {count / took:,.0f} entries a second")
        print(f"on disk: {place.stat().st_size / 1e6:.0f} MB")
        _look_up(Store(place), count)
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _look_up(store: Store, count: int) -> None:
    times = []
    for number in range(LOOKUPS):
        word = f"Слово{number * 7919 % count}"
        begun = time.perf_counter()
        found = store.entries([word, "нетакого", "слов"])
        times.append((time.perf_counter() - begun) * 1e3)
        assert found, word
    store.close()
    tail = statistics.quantiles(times, n=100)[98]
    print(f"look-up of three keys: median {statistics.median(times):.3f} ms, p99 {tail:.3f} ms")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 500_000)
