"""``razbor export``: one analysis per input, no window, the models loaded once."""

import logging
import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from razbor.app.logs import keep_log
from razbor.app.output import FolderOutput, Output, OutputError, StandardOutput
from razbor.i18n import tr
from razbor.intake.errors import IntakeError
from razbor.intake.files import read_file
from razbor.library.errors import LibraryError
from razbor.text.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from razbor.analysis.analysis import Analysis

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Request:
    """What to analyse and where to write it.

    Attributes:
        inputs: Files.
        output: A folder, or ``-``.
        published: The day of the articles, if it is known.
        tokens: True to write the tokens too.
        corrected: True to write what the reader's corrections have made of it; without, the same
            text gives the same on any machine.
    """

    inputs: tuple[str, ...]
    output: str
    published: date | None = None
    tokens: bool = False
    corrected: bool = False


def export(request: Request) -> int:
    """Write the analyses; returns 0 if all were written, 1 if some failed, each named in a line."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    keep_log()
    articles = [(name, article) for name in request.inputs if (article := _read(name, request))]
    try:
        written = _write_all(request, articles) if articles else 0
    except (OutputError, LibraryError) as error:
        _complain(str(error))
        return 1
    return 0 if written == len(request.inputs) else 1


def _read(name: str, request: Request) -> Article | None:
    try:
        return read_file(name, published=request.published).article
    except IntakeError as error:
        _complain(f"{name}: {error}")
        return None


def _write_all(request: Request, articles: list[tuple[str, Article]]) -> int:
    """Return how many were written; OutputError ends it all, for the rest would fail too."""
    output: Output = (
        StandardOutput() if request.output == "-" else FolderOutput(Path(request.output))
    )
    analyse = _analyse(corrected=request.corrected)
    return sum(_write(analyse, output, item, tokens=request.tokens) for item in articles)


def _analyse(*, corrected: bool) -> "Callable[[Article], Analysis]":
    """Return what analyses: the engine alone, or with what the reader has corrected."""
    from razbor.analysis.analyse import Analyser

    try:
        analyser = Analyser()
    except Exception as error:
        log.exception("the models did not load")
        raise OutputError(tr("Языковые модели не загрузились: переустановите Razbor.")) from error
    if not corrected:
        return analyser.analyse
    from razbor.app.kept_corrections import KeptCorrections

    kept = KeptCorrections()
    return lambda article: kept.applied(analyser.analyse(article))


def _write(
    analyse: "Callable[[Article], Analysis]",
    output: Output,
    item: tuple[str, Article],
    *,
    tokens: bool,
) -> bool:
    from razbor.export.as_json import to_json

    name, article = item
    try:
        analysis = to_json(analyse(article), tokens=tokens)
    except LibraryError:
        raise  # the others would go without their corrections too
    except Exception:
        log.exception("analysis failed: %s", name)
        failure = tr("разобрать не удалось, подробности в журнале программы.")
        _complain(f"{name}: {failure}")
        return False
    output.write(name, analysis)
    return True


def _complain(line: str) -> None:
    sys.stderr.write(f"razbor: {' '.join(line.split())}\n")
