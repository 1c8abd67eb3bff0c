"""Compare predicted analyses of Russian news articles with gold ones.

    python score_facts.py GOLD PRED [--texts DIR] [--json OUT] [--show]
                          [--min metric=value]... [--max metric=value]...

GOLD and PRED are files or folders of *.json matched by name. Gold may be full,
slim, or many sentences in one file (matched by sentence id). Exit code: 0, or
1 when a bar is not met, or 2 when the input cannot be scored.
"""

import argparse
import io
import json
import sys
from pathlib import Path

from benchmarks.factscore.loading import Pair, load_pairs
from benchmarks.factscore.records import InputError
from benchmarks.factscore.report import as_json, broken_bars, findings, parse_bar, table
from benchmarks.factscore.scoring import score_document, total

METRICS = """\
metrics, all micro-averaged over the documents:
  mentions.exact, mentions.relaxed   + .all or a coarse type          .p .r .f1 .hits .extra .missed
  links                              + .all, a kind, or .found        .share .right .total
  links.prf                                                           .p .r .f1 ...
  coref                                                               .p .r .f1 .mentions
  canonical (+ .all or a type), times                                 .share ...
  facts                              + .all, .strict, .importance1,
                                       .strict_importance1 or a type  .p .r .f1 ...
  subtype, factuality, polarity, attribution.all, .explicit           .share ...
  statements.content_overlap, statements.content_exact                .p .r .f1 ...
  statements.speaker                                                  .share ...
  statements.wrong_speaker, statements.no_speaker                     .n
  safety.shown_as_done (or a factuality)                              .n
  safety.kept, offsets, documents_fully_right                         .share ...
example: --min facts.importance1.f1=0.8 --max safety.shown_as_done.n=0
"""


def read_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """Describe and read the command line."""
    parser = argparse.ArgumentParser(
        description="Compare predicted news analyses with gold.",
        epilog=METRICS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("gold", type=Path, help="gold file or folder")
    add("pred", type=Path, help="predicted file or folder")
    add("--texts", type=Path, metavar="DIR", help="folder of <name>.txt for gold without text")
    add("--json", type=Path, metavar="OUT", help="write all numbers and findings to this file")
    add("--show", action="store_true", help="list misses and false alarms, in Russian")
    for name, word in (("--min", "below"), ("--max", "above")):
        bar = f"exit with 1 when the metric is {word} the value"
        add(name, action="append", default=[], metavar="METRIC=VALUE", help=bar)
    return parser.parse_args(arguments)


def score(options: argparse.Namespace) -> int:
    """Score everything, print the report and return the exit code."""
    for bar in (*options.min, *options.max):
        parse_bar(bar)
    if options.texts and not options.texts.is_dir():
        raise InputError(f"{options.texts}: no such folder")
    pairs = load_pairs(options.gold, options.pred, options.texts)
    documents = {pair.gold.name: score_document(pair.gold, pair.pred) for pair in pairs}
    everything = total(documents.values())
    print(table(documents, everything))
    if options.show:
        print(findings(documents))
    missing = warn_missing(pairs)
    if options.json:
        write_json(options.json, as_json(documents, everything, missing))
    broken = broken_bars(everything, options.min, options.max)
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


def warn_missing(pairs: list[Pair]) -> list[str]:
    """Name the documents without a prediction on the error stream."""
    missing = [pair.gold.name for pair in pairs if pair.is_missing]
    if missing:
        names = ", ".join(missing)
        print(f"no prediction for {len(missing)}, scored as empty: {names}", file=sys.stderr)
    return missing


def write_json(path: Path, data: object) -> None:
    """Write the JSON report."""
    try:
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, "utf-8", "backslashreplace")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error


def main(arguments: list[str] | None = None) -> int:
    """Run the program; bad input gives one line on the error stream."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return score(read_arguments(arguments))
    except InputError as error:
        print(f"score_facts: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
