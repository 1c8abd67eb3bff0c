"""Run every check in one task: ``python3 tests``; sets the checkout up first.

With arguments only pytest runs, with them. With ``--benchmarks`` first the benchmarks run instead,
beside the peers that they compare with; with ``--training`` the tests of training, with torch.
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

    what = arguments[0] if arguments else ""
    try:
        checkout.prepare("tests")
        if what == "--benchmarks":
            checkout.add("benchmarks", "--no-deps")
        elif what == "--training":
            checkout.add("training")
    except checkout.SetupError as error:
        sys.stderr.write(f"razbor: {error}\n")
        return 1
    if what == "--benchmarks":
        python = str(checkout.PYTHON)
        return _run([python, str(ROOT / "tests" / "benchmarks"), *arguments[1:]])
    if what == "--training":
        arguments = ["-q", "--durations=3", "tests/training", *arguments[1:]]
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
