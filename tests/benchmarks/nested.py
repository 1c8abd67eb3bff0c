"""Nested entities on NEREL: rules alone, with the network, the network alone, slovnet's names.

Our types are told in NEREL's as ``as_nerel`` says; beside all 29 types stand those alone that have
a counterpart in ours.
"""

from collections.abc import Callable, Iterable, Iterator

from benchmarks.as_nerel import SHARED, entities, slovnet_entities
from benchmarks.engine import analyse, parser
from benchmarks.nerel.model import Counts, Document, Entity, Prediction
from benchmarks.nerel.reading import read_gold
from benchmarks.nerel.report import EntityReport, evaluate
from benchmarks.networks import tagger
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed, slovnet_alone
from razbor.analysis.analysis import Analysis
from razbor.entities.find import find_entities
from razbor.text.article import Article
from razbor.text.segment import segment

_SOME = 20
_TYPES = (
    "PERSON", "ORGANIZATION", "COUNTRY", "CITY", "PROFESSION", "DATE", "TIME", "MONEY", "PERCENT",
)  # fmt: skip
_BEST_WITHOUT_TRANSFORMER = 79.6

Finder = Callable[[str], set[Entity]]


def nested_rows(settings: Settings) -> Iterator[Row]:
    """Measure the entities of all types and of those that ours have too."""
    folder = settings.corpus("nerel/dev")
    if folder is None:
        yield skipped("NEREL", NO_CORPORA)
        return
    names = settings.some(sorted(p.stem for p in folder.glob("*.txt")), _SOME)
    gold = [read_gold(folder, name) for name in names]
    ours = _report(gold, lambda text: entities(analyse(text)))
    rules, network = _report(gold, _rules_find), _report(gold, _network_finds)
    theirs = _report(gold, _slovnet_finds) if is_installed() else None
    title = f"NEREL dev, {len(gold)} texts, entities of"
    best = _BEST_WITHOUT_TRANSFORMER
    goal = (f"> {best} (best without a transformer)", 100 * ours.total.f1 > best)
    slovnet = f"{100 * theirs.total.f1:.1f} slovnet alone" if theirs else NOT_INSTALLED
    yield Row(f"{title} 29 types: F1", _figure(ours.total), slovnet, *goal)
    yield _beside(f"{title} 29 types", lambda r: r.total, rules, network)
    shared = f"{title} the {len(SHARED)} types that ours have too"
    yield Row(f"{shared}: F1", _figure(_of_shared(ours)))
    yield _beside(shared, _of_shared, rules, network)
    yield Row(f"{title} 29 types: edges alone, F1", f"{100 * ours.boundaries.f1:.1f}")
    inner = f"{100 * network.inner.recall:.1f} the network alone"
    yield Row(f"{title} 29 types: inner ones, recall", f"{100 * ours.inner.recall:.1f}", inner)
    for kind in _TYPES:
        peer = f"{100 * theirs.by_type[kind].f1:.1f} slovnet alone" if theirs else NOT_INSTALLED
        yield Row(f"NEREL dev, {kind}: F1", f"{100 * ours.by_type[kind].f1:.1f}", peer)


def _beside(
    what: str,
    counts: Callable[[EntityReport], Counts],
    rules: EntityReport,
    network: EntityReport,
) -> Row:
    """Return the row of the rules without the network, beside the network without rules."""
    figure = f"{100 * counts(network).f1:.1f} the network alone"
    return Row(f"{what}: rules alone, F1", f"{100 * counts(rules).f1:.1f}", figure)


def _figure(counts: Counts) -> str:
    precision, recall = 100 * counts.precision, 100 * counts.recall
    return f"{100 * counts.f1:.1f} (P {precision:.1f}, R {recall:.1f})"


def _of_shared(report: EntityReport) -> Counts:
    total = Counts()
    for kind in SHARED:
        total += report.by_type[kind]
    return total


def _report(gold: Iterable[Document], find: Finder) -> EntityReport:
    return evaluate((document, Prediction(find(document.text))) for document in gold).entities


def _rules_find(text: str) -> set[Entity]:
    article = Article(text)
    parsed = parser().parse(segment(article))
    found = find_entities(parsed)
    return entities(
        Analysis(
            article=article,
            paragraphs=parsed.paragraphs,
            quotes=parsed.quotes,
            sentences=parsed.sentences,
            words=parsed.words,
            entities=found.entities,
            mentions=found.mentions,
            facts=(),
        )
    )


def _network_finds(text: str) -> set[Entity]:
    parsed = parser().parse(segment(Article(text)))
    return {Entity(f.span.start, f.span.end, f.kind) for f in tagger().find(parsed)}


def _slovnet_finds(text: str) -> set[Entity]:
    return slovnet_entities(slovnet_alone().names(text))
