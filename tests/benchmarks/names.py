"""Names, entities and facts on FactRuEval-2016, beside slovnet alone."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.as_factrueval import prediction
from benchmarks.engine import analyse
from benchmarks.factrueval.evaluation import (
    ENTITIES,
    FACTS,
    MENTIONS_PLACES_MERGED,
    document_names,
    evaluate,
    read_corpus,
)
from benchmarks.factrueval.model import PredictedDocument
from benchmarks.factrueval.predictions import read_prediction
from benchmarks.factrueval.score import Score
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed, slovnet_alone

_NAMES = {"per": "persons", "loc": "places", "org": "organisations", "overall": "all"}
_SOME = 30
_BEST_ENTITIES, _BEST_FACTS = 79.8, 50.8  # the contest's best, on its test set
_BEST_BY_TYPE = {"occupation": 66.2, "meeting": 24.2, "deal": 30.1, "ownership": 25.9}


def name_rows(settings: Settings) -> Iterator[Row]:
    """Measure the three tracks."""
    folder = settings.corpus("factrueval2016/devset")
    if folder is None:
        yield skipped("FactRuEval-2016", NO_CORPORA)
        return
    names = list(settings.some(document_names(folder), _SOME))
    texts = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in names}
    gold = read_corpus(folder, names)
    ours = {n: read_prediction(prediction(analyse(t)), t) for n, t in texts.items()}
    theirs = {n: _slovnet_names(t) for n, t in texts.items()} if is_installed() else None
    wanted = evaluate(gold, ours, MENTIONS_PLACES_MERGED)
    beside = theirs and evaluate(gold, theirs, MENTIONS_PLACES_MERGED)
    yield from _name_rows(_title(folder, len(names)), wanted, beside)
    entities = evaluate(gold, ours, ENTITIES)["overall"]
    yield _row("FactRuEval, entities with attributes (track 2), F1", entities, _BEST_ENTITIES)
    facts = evaluate(gold, ours, FACTS)
    yield _row("FactRuEval, facts (track 3), F1", facts["overall"], _BEST_FACTS)
    for kind, best in _BEST_BY_TYPE.items():
        what = f"FactRuEval, {kind} ({facts[kind].gold} in the gold), F1"
        yield _row(what, facts[kind], best)


def _title(folder: Path, count: int) -> str:
    return f"FactRuEval {folder.name}, names in {count} texts (track 1, places merged)"


def _slovnet_names(text: str) -> PredictedDocument:
    found = slovnet_alone().names(text)
    return PredictedDocument([(name.kind.lower(), name.start, name.end) for name in found])


def _name_rows(
    title: str, ours: Mapping[str, Score], theirs: Mapping[str, Score] | None
) -> Iterator[Row]:
    for kind, name in _NAMES.items():
        what, figure = f"{title}: {name}, F1", 100 * ours[kind].f1
        if theirs is None:
            yield Row(what, f"{figure:.1f}", NOT_INSTALLED)
            continue
        beside = 100 * theirs[kind].f1
        goal = ("ahead of it", figure > beside) if kind == "overall" else ("", None)
        yield Row(what, f"{figure:.1f}", f"{beside:.1f} slovnet alone", *goal)


def _row(what: str, score: Score, best: float) -> Row:
    figure = 100 * score.f1
    precision, recall = 100 * score.precision, 100 * score.recall
    shown = f"{figure:.1f} (P {precision:.1f}, R {recall:.1f})"
    return Row(what, shown, f"{best} best of 2016, test set", f"> {best}", figure > best)
