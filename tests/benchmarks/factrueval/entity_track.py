"""Track 2: one object per entity of the document, described by attributes."""

from benchmarks.factrueval.matching import OneToOneMatcher
from benchmarks.factrueval.model import Entity, GoldDocument, PredictedDocument
from benchmarks.factrueval.score import Score

TYPES = ("per", "loc", "org")


def credit(own: Entity, guess: Entity, forgive_extra: bool) -> float:
    """Return the overlap of two sets of attributes."""
    if own.type != guess.type:
        return 0.0
    confirmed = sum(1 for a in own.attributes if any(a.agrees(b) for b in guess.attributes))
    strays = (b for b in guess.attributes if not any(a.agrees(b) for a in own.attributes))
    total = len(own.attributes) + (0 if forgive_extra else sum(1 for _ in strays))
    return confirmed / total if total else 0.0


def score_entities(
    gold: GoldDocument, predicted: PredictedDocument, forgive_extra: bool
) -> dict[str, Score]:
    """Return the scores of one document by type and ``overall``."""
    golds = [e for e in gold.entities if e.attributes and e.type in TYPES]
    golds.sort(key=lambda e: (TYPES.index(e.type), e.id))
    found = (e for e in predicted.entities if e.type in TYPES)
    guesses = sorted(found, key=lambda e: TYPES.index(e.type))
    affinity = [[credit(own, guess, forgive_extra) for guess in guesses] for own in golds]
    matcher = OneToOneMatcher(
        affinity, lambda g, p: affinity[g][p], lambda g, _: golds[g].is_optional
    )
    return matcher.scores_by_type(TYPES, [e.type for e in golds], [e.type for e in guesses])
