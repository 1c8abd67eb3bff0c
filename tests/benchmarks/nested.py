"""Nested entities on NEREL, beside slovnet's flat names."""

from collections.abc import Callable, Iterator

from benchmarks.as_nerel import entities, slovnet_entities
from benchmarks.engine import analyse
from benchmarks.nerel.model import Document, Entity, Prediction
from benchmarks.nerel.reading import read_gold
from benchmarks.nerel.report import EntityReport, evaluate
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import slovnet_alone

_SOME = 20
_TYPES = ("PERSON", "ORGANIZATION", "PROFESSION", "DATE")
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
    theirs = _report(gold, lambda text: slovnet_entities(slovnet_alone().names(text)))
    title = f"NEREL dev, {len(gold)} texts, entities of 29 types"
    best = _BEST_WITHOUT_TRANSFORMER
    goal = (f"> {best} (best without a transformer)", 100 * ours.total.f1 > best)
    yield _row(f"{title}: F1", 100 * ours.total.f1, 100 * theirs.total.f1, *goal)
    yield _row(f"{title}: edges alone, F1", 100 * ours.boundaries.f1, 100 * theirs.boundaries.f1)
    yield _row(f"{title}: inner ones, recall", 100 * ours.inner.recall, 100 * theirs.inner.recall)
    for kind in _TYPES:
        own, other = ours.by_type[kind].f1, theirs.by_type[kind].f1
        yield _row(f"NEREL dev, {kind}: F1", 100 * own, 100 * other)


def _report(gold: list[Document], find: Finder) -> EntityReport:
    return evaluate((document, Prediction(find(document.text))) for document in gold).entities


def _row(what: str, ours: float, theirs: float, goal: str = "", reached: bool | None = None) -> Row:
    return Row(what, f"{ours:.1f}", f"{theirs:.1f} slovnet alone", goal, reached)
