"""Track 3: facts with their arguments.

Several predicted facts may be attached to one gold fact; the cluster is worth the weighted overlap
of the arguments, halved in part when they are scattered over several predicted facts.
"""

from dataclasses import replace

from benchmarks.factrueval.clusters import FactMatcher
from benchmarks.factrueval.model import Fact, GoldDocument, PredictedDocument
from benchmarks.factrueval.score import Score
from benchmarks.factrueval.task import FACT_TYPES


def score_facts(gold: GoldDocument, predicted: PredictedDocument, hard: bool) -> dict[str, Score]:
    """Return the scores of one document by fact type and ``overall``."""
    result: dict[str, Score] = {}
    overall = Score()
    for kind in FACT_TYPES:
        golds, skipped = _gold_facts(gold, kind, hard)
        guesses = [f for f in predicted.facts if f.type == kind]
        result[kind] = FactMatcher(golds, guesses, skipped).solve()
        overall += result[kind]
    return {**result, "overall": overall}


def _gold_facts(gold: GoldDocument, kind: str, hard: bool) -> tuple[list[Fact], frozenset[int]]:
    """Return the gold facts of a type, and the numbers of those that do not count."""
    golds = [f for f in gold.facts if f.type == kind]
    if hard:
        return [f for f in golds if not f.is_unreal], frozenset()
    golds = [replace(f, arguments=[a for a in f.arguments if a.name != "фаза"]) for f in golds]
    return golds, frozenset(i for i, f in enumerate(golds) if f.is_difficult)
