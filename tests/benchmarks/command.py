"""The command line."""

import argparse
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.against_gold import own_rows, sample_rows, tricky_rows
from benchmarks.canonical import canonical_rows
from benchmarks.confidence import confidence_rows
from benchmarks.lemmas import lemma_rows
from benchmarks.length import length_rows
from benchmarks.names import name_rows
from benchmarks.nested import nested_rows
from benchmarks.networks import network_rows
from benchmarks.relations import relation_rows
from benchmarks.row import Row, markdown_table, plain_table
from benchmarks.settings import Settings
from benchmarks.speed import speed_rows
from benchmarks.start import start_rows
from benchmarks.who import who_rows

Measure = Callable[[Settings], Iterator[Row]]
_GROUPS: Mapping[str, Mapping[str, Measure]] = {
    "The sample, tricky sentences, our own texts": {
        "sample": sample_rows,
        "tricky": tricky_rows,
        "own": own_rows,
        "who": who_rows,
    },
    "FactRuEval-2016": {"names": name_rows},
    "NEREL": {
        "canonical": canonical_rows,
        "nested": nested_rows,
        "networks": network_rows,
        "relations": relation_rows,
        "confidence": confidence_rows,
    },
    "Universal Dependencies": {"lemmas": lemma_rows},
    "Time and memory": {"speed": speed_rows, "length": length_rows, "start": start_rows},
}
MEASUREMENTS = {name: measure for group in _GROUPS.values() for name, measure in group.items()}


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Describe and read the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    add = parser.add_argument
    add("--corpora", type=Path, default=_folder("RAZBOR_CORPORA"), metavar="DIR")
    add("--gold", type=Path, default=_folder("RAZBOR_GOLD"), metavar="DIR")
    add("--only", action="append", choices=MEASUREMENTS, help="measure this alone; repeatable")
    add("--short", action="store_true", help="take a small part of each corpus")
    add("--show", action="store_true", help="list misses and false alarms, in Russian")
    add("--markdown", action="store_true", help="write tables in Markdown, one a source")
    return parser.parse_args(arguments)


def _folder(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for and print it."""
    options = read_arguments(arguments)
    settings = Settings(options.corpora, options.gold, options.short, options.show)
    wanted = frozenset(options.only or MEASUREMENTS)
    if not options.markdown:
        print(plain_table(_rows(MEASUREMENTS, wanted, settings)))
        return 0
    for title, group in _GROUPS.items():
        if rows := _rows(group, wanted, settings):
            print(f"#### {title}\n\n{markdown_table(rows)}\n")
    return 0


def _rows(group: Mapping[str, Measure], wanted: frozenset[str], settings: Settings) -> list[Row]:
    return [row for name in group if name in wanted for row in group[name](settings)]
