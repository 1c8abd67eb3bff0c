"""Where the golden files lie, what they should hold, and how two of them differ."""

import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from razbor.analysis.analyse import Analyser
from razbor.export.as_json import dumps
from razbor.text.article import Article

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
_MOST_LINES = 120


def seeds() -> list[Path]:
    """Return the articles."""
    return sorted(SEEDS.glob("*.txt"))


def golden_file(seed: Path) -> Path:
    """Return the golden file of an article."""
    return HERE / f"{seed.stem}.json"


@cache
def _analyser() -> Analyser:
    return Analyser()


def exported(seed: Path) -> str:
    """Analyse an article now and return what would be exported."""
    text = seed.read_text(encoding="utf-8")
    return dumps(_analyser().analyse(Article(text, source=seed.name)))


def renew() -> Iterator[str]:
    """Write every golden file anew, and yield a line for each."""
    for seed in seeds():
        path = golden_file(seed)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        now = exported(seed)
        path.write_text(now, encoding="utf-8")
        yield f"{path.name}: {'unchanged' if now == before else 'renewed'}"


def difference(wanted: str, found: str) -> str:
    """Return what changed, line by line, each hunk with the entity, mention or fact around it."""
    lines = difflib.unified_diff(
        wanted.splitlines(), found.splitlines(), "golden", "now", n=4, lineterm=""
    )
    shown = list(lines)
    rest = len(shown) - _MOST_LINES
    more = [f"... and {rest} lines more"] if rest > 0 else []
    return "\n".join([*shown[:_MOST_LINES], *more])
