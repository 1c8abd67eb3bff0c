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

MEASUREMENTS: Mapping[str, Callable[[Settings], Iterator[Row]]] = {
    "sample": sample_rows,
    "tricky": tricky_rows,
    "own": own_rows,
    "who": who_rows,
    "names": name_rows,
    "canonical": canonical_rows,
    "nested": nested_rows,
    "networks": network_rows,
    "relations": relation_rows,
    "confidence": confidence_rows,
    "lemmas": lemma_rows,
    "speed": speed_rows,
    "length": length_rows,
    "start": start_rows,
}


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Describe and read the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    add = parser.add_argument
    add("--corpora", type=Path, default=_folder("RAZBOR_CORPORA"), metavar="DIR")
    add("--gold", type=Path, default=_folder("RAZBOR_GOLD"), metavar="DIR")
    add("--only", action="append", choices=MEASUREMENTS, help="measure this alone; repeatable")
    add("--short", action="store_true", help="take a small part of each corpus")
    add("--show", action="store_true", help="list misses and false alarms, in Russian")
    add("--markdown", action="store_true", help="write the table in Markdown")
    return parser.parse_args(arguments)


def _folder(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for and print the table."""
    options = read_arguments(arguments)
    settings = Settings(options.corpora, options.gold, options.short, options.show)
    names = options.only or MEASUREMENTS
    rows = [row for name in names for row in MEASUREMENTS[name](settings)]
    print(markdown_table(rows) if options.markdown else plain_table(rows))
    return 0
