"""The commands of the training program: ``python -m razbor_training --help``."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from razbor_training import commands
from razbor_training.lemmas import commands as lemmas
from razbor_training.packing import shipping

_PLAIN = ("ud/ru_gsd-ud-dev.conllu", "ud/ru_taiga-ud-dev.conllu")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    options = _parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    try:
        options.command(options)
    except (FileNotFoundError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("razbor_training", description="Train the reader's own model")
    parser.add_argument("--store", type=Path, default=Path(".training"), help="arrays and runs")
    several = parser.add_subparsers(required=True)
    _features(several.add_parser("features", help="read the corpora and write arrays"))
    _train(several.add_parser("train", help="teach one network"))
    _sweep(several.add_parser("sweep", help="teach one network for each line of a file"))
    _distil(several.add_parser("distil", help="teach one network what several say together"))
    _predict(several.add_parser("predict", help="write predictions for the NEREL scorer"))
    _export(several.add_parser("export", help="write networks for the program"))
    corpora = Path(os.environ.get("RAZBOR_CORPORA", ""))
    lemmas.options(several.add_parser("lemmas", help="teach the chooser of readings"), corpora)
    pack = several.add_parser("pack", help="write the taggers, vectors and lists for the program")
    pack.set_defaults(command=shipping.pack)
    table = several.add_parser("table", help="show what all runs came to")
    table.set_defaults(command=commands.table)
    return parser


def _features(parser: argparse.ArgumentParser) -> None:
    corpora = os.environ.get("RAZBOR_CORPORA", "")
    parser.add_argument("--corpora", type=Path, default=Path(corpora), help="or RAZBOR_CORPORA")
    parser.add_argument("--share", type=float, default=1.0, help="of the documents, 0 to 1")
    parser.add_argument(
        "--plain",
        nargs="+",
        default=list(_PLAIN),
        help="texts without annotation: .conllu, folders",
    )
    parser.set_defaults(command=commands.features)


def _train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--recipe", type=Path, help="a TOML file; without it the default recipe")
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    parser.add_argument("--finder", help="a run of entities: relations are examined end to end")
    parser.set_defaults(command=commands.train)


def _sweep(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="settings, a run a line; finished runs are passed")
    parser.add_argument("--recipe", type=Path)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    parser.set_defaults(command=commands.sweep)


def _distil(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("teachers", nargs="+", help="runs of entities, or of relations")
    parser.add_argument("--recipe", type=Path)
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE")
    parser.add_argument("--share", type=float, default=0.5, help="of the opinion beside the truth")
    parser.add_argument("--finder", help="a run of entities, where the teachers are of relations")
    parser.set_defaults(command=commands.distil)


def _predict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("finders", nargs="+", help="runs of entities; several vote")
    parser.add_argument("--relater", nargs="*", default=[], help="runs of relations")
    parser.add_argument("--out", type=Path, required=True, help="a folder for the JSON files")
    parser.set_defaults(command=commands.predict)


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("runs", nargs="+", help="a run of entities, or runs of relations that vote")
    parser.add_argument("--finder", help="a run of entities, to choose the threshold of relations")
    parser.add_argument("--reference", type=Path, help="a JSON file whose text is read anew")
    parser.set_defaults(command=shipping.export)


if __name__ == "__main__":
    raise SystemExit(main())
