"""Scores of one document and of a whole set."""

from collections.abc import Iterable

from benchmarks.factscore.alignment import compare
from benchmarks.factscore.fact_matching import match_facts
from benchmarks.factscore.fact_scores import score_details, score_facts
from benchmarks.factscore.mention_scores import (
    score_canonical,
    score_coreference,
    score_links,
    score_names,
)
from benchmarks.factscore.model import Document
from benchmarks.factscore.safety_scores import score_offsets, score_safety
from benchmarks.factscore.statement_scores import score_statements
from benchmarks.factscore.tallies import Bcubed, Count, Prf, Ratio, Scores, Tally

_MUST_BE_PERFECT = (
    "mentions.exact.all",
    "links.all",
    "canonical.all",
    "facts.all",
    "factuality",
    "statements.speaker",
    "safety.kept",
    "offsets",
)


def score_document(gold: Document, pred: Document) -> Scores:
    """Compare one predicted analysis with its gold."""
    scores = Scores()
    pair = compare(gold, pred)
    matched = match_facts(pair)
    score_names(pair, scores)
    score_links(pair, scores)
    score_coreference(pair, scores)
    score_canonical(pair, scores)
    score_facts(pair, matched, scores)
    score_details(pair, matched, scores)
    score_statements(pair, scores)
    score_safety(pair, matched, scores)
    score_offsets(pred, scores)
    scores.add("documents_fully_right", Ratio(int(is_fully_right(scores)), 1))
    return scores


def is_fully_right(scores: Scores) -> bool:
    """Say whether nothing is missed, wrong or, within the scope, too much.

    That is: every named mention exact, every link right, every canonical name
    equal, every fact matched without false alarms, every factuality and every
    speaker right, and all offsets valid. Roles beyond the core are not asked.
    """
    return all(_is_perfect(scores.tallies[name]) for name in _MUST_BE_PERFECT)


def _is_perfect(tally: Tally) -> bool:
    """Say whether a tally has no error."""
    match tally:
        case Prf():
            return tally.extra == 0 and tally.missed == 0
        case Ratio():
            return tally.right == tally.total
        case Count():
            return tally.n == 0
        case Bcubed():
            return tally.precision == tally.recall == tally.mentions


def total(documents: Iterable[Scores]) -> Scores:
    """Return the micro-average: the sum of all counts."""
    result = Scores()
    for scores in documents:
        result.include(scores)
    return result
