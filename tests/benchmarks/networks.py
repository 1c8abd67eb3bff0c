"""The networks by themselves, as the program runs them, on NEREL's dev part."""

from collections.abc import Iterator
from functools import cache

from benchmarks.engine import models, parser
from benchmarks.nerel.model import Document, Entity, Prediction, Relation
from benchmarks.nerel.reading import read_gold
from benchmarks.nerel.report import RelationReport, evaluate, macro_f1
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from razbor.model.relations import Related, Relater
from razbor.model.tagger import Finding, Tagger
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.text.span import Span

_SOME = 20
_ENTITIES = 80.0
_RELATIONS = {
    ("given their entities", "in_sentence"): 72.0,
    ("given their entities", "document"): 60.0,
    ("end to end", "in_sentence"): 52.0,
    ("end to end", "document"): 46.0,
}
_SCOPES = {"in_sentence": "in a sentence", "document": "all"}
_PUBLISHED = {  # Loukachevitch et al. 2021, RuBERT given the entities, test part
    ("given their entities", "in_sentence"): "84.9 RuBERT, test part",
    ("given their entities", "document"): "51.7 RuBERT, test part",
}


@cache
def tagger() -> Tagger:
    """Return the one network of entities of the process."""
    return Tagger.open(models().taggers.vectors)


@cache
def relater() -> Relater:
    """Return the one network of relations of the process."""
    return Relater.open(tagger(), models().taggers.vectors)


def network_rows(settings: Settings) -> Iterator[Row]:
    """Measure nested entities and relations without any rule."""
    folder = settings.corpus("nerel/dev")
    if folder is None:
        yield skipped("The networks on NEREL", NO_CORPORA)
        return
    names = settings.some(sorted(p.stem for p in folder.glob("*.txt")), _SOME)
    report = evaluate((gold, _predicted(gold)) for gold in (read_gold(folder, n) for n in names))
    total = report.entities.total
    what = f"NEREL dev, {len(names)} texts, the network of entities alone"
    figure = 100 * total.f1
    shown = f"{figure:.1f} (P {100 * total.precision:.1f}, R {100 * total.recall:.1f})"
    best = "79.6 best without a transformer, test part"
    yield Row(f"{what}: F1 of 29 types", shown, best, f"≥ {_ENTITIES:.0f}", figure >= _ENTITIES)
    yield Row(f"{what}: mean F1 of a type", f"{100 * macro_f1(report.entities.by_type):.1f}")
    yield from _relation_rows("given their entities", report.relations_given_gold)
    yield from _relation_rows("end to end", report.relations)


def _relation_rows(how: str, report: RelationReport) -> Iterator[Row]:
    for scope, said in _SCOPES.items():
        figure, goal = 100 * report.subsets[scope].f1, _RELATIONS[how, scope]
        what = f"NEREL dev, relations {how}, {said}: F1 of 49 types"
        yield Row(
            what, f"{figure:.1f}", _PUBLISHED.get((how, scope), ""), f"≥ {goal:.0f}", figure >= goal
        )


def _predicted(gold: Document) -> Prediction:
    parsed = parser().parse(segment(Article(gold.text)))
    found = tagger().find(parsed)
    outer_first = sorted(gold.entities, key=lambda entity: (entity.start, -entity.end))
    told = [Finding(Span(e.start, e.end), e.type, 1.0) for e in outer_first]
    return Prediction(
        {_entity(finding) for finding in found},
        {_relation(r) for r in relater().find(parsed, found)},
        {_relation(r) for r in relater().find(parsed, told)},
    )


def _entity(finding: Finding) -> Entity:
    return Entity(finding.span.start, finding.span.end, finding.kind)


def _relation(related: Related) -> Relation:
    return Relation(related.kind, _entity(related.first), _entity(related.second))
