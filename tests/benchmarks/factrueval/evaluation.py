"""Scoring of a whole corpus."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks.factrueval.entity_track import score_entities
from benchmarks.factrueval.fact_track import score_facts
from benchmarks.factrueval.mention_track import score_mentions
from benchmarks.factrueval.model import GoldDocument, PredictedDocument
from benchmarks.factrueval.reading import load_positions, read_gold
from benchmarks.factrueval.score import Score

Track = Callable[[GoldDocument, PredictedDocument], dict[str, Score]]

MENTIONS: Track = partial(score_mentions, merge_locorg=False)
MENTIONS_PLACES_MERGED: Track = partial(score_mentions, merge_locorg=True)
ENTITIES: Track = partial(score_entities, forgive_extra=False)
ENTITIES_FORGIVING: Track = partial(score_entities, forgive_extra=True)
FACTS: Track = partial(score_facts, hard=False)
FACTS_HARD: Track = partial(score_facts, hard=True)


def document_names(directory: Path) -> list[str]:
    """Return the names of the documents in the order of their numbers."""
    names = [p.stem for p in directory.glob("book_*.txt") if re.fullmatch(r"book_\d+", p.stem)]
    return sorted(names, key=lambda name: int(name.split("_")[1]))


def read_corpus(directory: Path, names: list[str]) -> dict[str, GoldDocument]:
    """Read the gold of some documents."""
    jobs = directory.resolve().parent / "scripts" / "dialent" / "jobs_processed.txt"
    positions = load_positions(jobs)
    return {name: read_gold(directory, name, positions) for name in names}


def evaluate(
    gold: Mapping[str, GoldDocument], predicted: Mapping[str, PredictedDocument], track: Track
) -> dict[str, Score]:
    """Return the totals by type and ``overall``; a document without prediction counts as empty."""
    totals: dict[str, Score] = {}
    for name, document in gold.items():
        for kind, score in track(document, predicted.get(name, PredictedDocument())).items():
            totals.setdefault(kind, Score())
            totals[kind] += score
    return totals
