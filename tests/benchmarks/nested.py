"""Nested entities on NEREL, beside slovnet's flat names."""

from collections.abc import Callable, Iterator

from benchmarks.as_nerel import entities, slovnet_entities
from benchmarks.engine import analyse
from benchmarks.nerel.model import Document, Entity, Prediction
from benchmarks.nerel.reading import read_gold
from benchmarks.nerel.report import EntityReport, evaluate
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed, slovnet_alone

_SOME = 20
_TYPES = ("PERSON", "ORGANIZATION", "PROFESSION", "DATE", "TIME", "MONEY", "PERCENT")
_BEST_WITHOUT_TRANSFORMER = 79.6

Finder = Callable[[str], set[Entity]]


def nested_rows(settings: Settings) -> Iterator[Row]:
    """Measure the entities of 29 types."""
    folder = settings.corpus("nerel/dev")
    if folder is None:
        yield skipped("NEREL", NO_CORPORA)
        return
    names = settings.some(sorted(p.stem for p in folder.glob("*.txt")), _SOME)
    gold = [read_gold(folder, name) for name in names]
    ours = _report(gold, lambda text: entities(analyse(text)))
    theirs = _report(gold, _slovnet_finds) if is_installed() else None
    title = f"NEREL dev, {len(gold)} texts, entities of 29 types"
    best = _BEST_WITHOUT_TRANSFORMER
    goal = (f"> {best} (best without a transformer)", 100 * ours.total.f1 > best)
    for what, figure, aim in (
        (f"{title}: F1", lambda report: report.total.f1, goal),
        (f"{title}: edges alone, F1", lambda report: report.boundaries.f1, ()),
        (f"{title}: inner ones, recall", lambda report: report.inner.recall, ()),
    ):
        yield _row(what, figure, ours, theirs, *aim)
    for kind in _TYPES:
        what = f"NEREL dev, {kind}: F1"
        yield _row(what, lambda report, kind=kind: report.by_type[kind].f1, ours, theirs)


def _report(gold: list[Document], find: Finder) -> EntityReport:
    return evaluate((document, Prediction(find(document.text))) for document in gold).entities


def _slovnet_finds(text: str) -> set[Entity]:
    return slovnet_entities(slovnet_alone().names(text))


def _row(
    what: str,
    figure: Callable[[EntityReport], float],
    ours: EntityReport,
    theirs: EntityReport | None,
    *goal: str | bool,
) -> Row:
    peer = f"{100 * figure(theirs):.1f} slovnet alone" if theirs else NOT_INSTALLED
    return Row(what, f"{100 * figure(ours):.1f}", peer, *goal)
