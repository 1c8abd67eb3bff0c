"""`python tests/fuzz --count 1000000 --part 1/4`: send damaged paragraphs through the engine.

Prints how many were read and what failed; the status is 1 if anything did. Parts may run side by
side or one after another; a part reads the same paragraphs every time.
"""

import argparse
import json
import sys
from pathlib import Path
from time import process_time

if __name__ == "__main__":
    tests = Path(__file__).resolve().parents[1]
    sys.path[:1] = [str(tests), str(tests.parent / "gui")]


def main() -> int:
    """Read the command line and run."""
    from fuzz.paragraphs import paragraphs
    from fuzz.run import TOGETHER, articles, failure_of
    from razbor.analysis.analyse import Analyser

    asked = _asked()
    part, parts = map(int, asked.part.split("/"))
    count = asked.count // TOGETHER // parts
    analyser, failures, read = Analyser(), 0, 0
    for number, article in enumerate(articles(part, count, paragraphs(asked.folder)), 1):
        read += len(article)
        if failure := failure_of(analyser, article):
            failures += 1
            print(json.dumps({"text": failure.text, "said": failure.said}), flush=True)
        if number % _TOLD == 0 or number == count:
            spent = process_time()
            print(f"{read:,} paragraphs, {failures} failed, {spent:,.0f} s", file=sys.stderr)
    return 1 if failures else 0


_TOLD = 100  # articles between two lines of progress


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="paragraphs in all parts")
    parser.add_argument("--part", default="1/1", help="e.g. 2/4: the second of four parts")
    parser.add_argument("--folder", type=Path, help="texts to damage beside our own")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
