"""`python -m benchmarks` or `python tests/benchmarks`: measure, and print one table."""

import sys
from pathlib import Path

if __name__ == "__main__":
    tests = Path(__file__).resolve().parents[1]
    sys.path[:1] = [str(tests), str(tests.parent / "gui")]

    from benchmarks.command import main

    sys.exit(main())
