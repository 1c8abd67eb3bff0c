"""Renew the golden files after a change that is meant, then read the difference before you commit.

python tests/golden --renew
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    if sys.argv[1:] != ["--renew"]:
        sys.exit(__doc__)
    tests = Path(__file__).resolve().parents[1]
    sys.path[:1] = [str(tests), str(tests.parent / "gui")]

    from golden.golden_files import renew

    for line in renew():
        sys.stdout.write(f"{line}\n")
