"""What is on the first page: what can be read at once of what the program will open."""

from collections.abc import Sequence

from razbor.app.last_read import LastRead
from razbor.assets import sample
from razbor.intake.errors import IntakeError
from razbor.intake.files import read_quickly, read_text
from razbor.intake.opened import Opened


def first_article(paths: Sequence[str], last: LastRead) -> Opened | None:
    """Return the first path's article, else the last one or the sample; None if it takes time."""
    try:
        if paths:
            return read_quickly(paths[0])
        kept = last.recall()
        if kept is None:
            return open_sample()
        return read_quickly(kept.path) if kept.path else kept
    except IntakeError:
        return None


def open_sample() -> Opened:
    """Return the article that opens on the first start."""
    return read_text(sample().read_text(encoding="utf-8"), sample().name)
