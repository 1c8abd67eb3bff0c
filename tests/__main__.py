"""Run every check in one task: ``python3 tests``; sets the checkout up first.

With arguments only pytest runs, with them; with ``--benchmarks`` first, the benchmarks instead.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("codespell", "gui", "tests", "README.md", "ARCHITECTURE.md", "CHANGELOG.md"),
    ("pytest", "-q"),
)


def main(arguments: list[str]) -> int:
    """Return 0 if everything passed."""
    sys.path.insert(0, str(ROOT / "gui"))
    import checkout

    try:
        checkout.prepare("tests")
    except checkout.SetupError as error:
        sys.stderr.write(f"razbor: {error}\n")
        return 1
    if arguments[:1] == ["--benchmarks"]:
        python = str(checkout.PYTHON)
        return _run([python, str(ROOT / "tests" / "benchmarks"), *arguments[1:]])
    checks = [("pytest", *arguments)] if arguments else CHECKS
    failed = [check for check in checks if _run([str(checkout.BIN / check[0]), *check[1:]])]
    for check in failed:
        sys.stderr.write(f"failed: {' '.join(check)}\n")
    return 1 if failed else 0


def _run(command: list[str]) -> int:
    sys.stderr.write(f"$ {' '.join([Path(command[0]).name, *command[1:]])}\n")
    sys.stderr.flush()
    one_thread = {"OMP_NUM_THREADS": "1"}
    return subprocess.run(command, cwd=ROOT, env=one_thread | os.environ, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
