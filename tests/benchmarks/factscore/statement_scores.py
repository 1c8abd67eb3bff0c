"""Scores of statements paired by what is said, whoever says it."""

from typing import Final

from benchmarks.factscore.alignment import Comparison
from benchmarks.factscore.assignment import best_pairs
from benchmarks.factscore.core_roles import same_place
from benchmarks.factscore.fillers import LEAST_OVERLAP, content_jaccard, count_hits, covered
from benchmarks.factscore.model import Fact
from benchmarks.factscore.russian import describe_fact, evidence, speakers
from benchmarks.factscore.tallies import Count, Prf, Ratio, Scores

Pairs = list[tuple[Fact, Fact]]

_SAME_WORDS: Final = 100.0
_SAME_CUE: Final = 1.0
_CONTENT: Final = frozenset({"CONTENT"})
_TOPIC: Final = frozenset({"TOPIC"})


def score_statements(pair: Comparison, scores: Scores) -> None:
    """Score statements paired one to one by what is said, whoever says it.

    Statements are paired when their CONTENT (TOPIC, where the gold has no
    CONTENT) has Jaccard >= 0.5 by characters, a gold statement with neither by
    its place; what is left is paired when the cues overlap.
    `statements.content_overlap`: P/R/F1 of the pairs with equal content among
    statements with CONTENT; `statements.content_exact`: only pairs that cover
    the same characters, marks at the edges aside, are hits.
    `statements.speaker`: share of all pairs whose speakers are right (one of
    the wanted and no other); the rest is `statements.wrong_speaker` plus
    `statements.no_speaker`.
    """
    gold = [fact for fact in pair.gold.facts if fact.type == "STATEMENT"]
    pred = [fact for fact in pair.pred.facts if fact.type == "STATEMENT"]
    weights = {
        (i, j): _likeness(pair, one, other)
        for i, one in enumerate(gold)
        for j, other in enumerate(pred)
    }
    edges = best_pairs({edge: weight for edge, weight in weights.items() if weight})
    pairs = [(gold[i], pred[j]) for i, j in edges]
    _score_contents(pair, gold, pred, pairs, scores)
    _score_speakers(pair, pairs, scores)


def _likeness(pair: Comparison, gold: Fact, pred: Fact) -> float:
    """Return how well two statements may be paired; 0 for not at all."""
    wanted = gold.filled(_CONTENT) or gold.filled(_TOPIC)
    if not wanted:
        return _SAME_WORDS if same_place(gold, pred) else 0.0
    if says_the_same(pair, gold, pred):
        return _SAME_WORDS + _said(pair, gold, pred)
    cues_meet = gold.trigger and pred.trigger and gold.trigger.overlap(pred.trigger)
    return _SAME_CUE if cues_meet else 0.0


def says_the_same(pair: Comparison, gold: Fact, pred: Fact) -> bool:
    """Say whether at least half of the joint content is shared."""
    return _said(pair, gold, pred) >= LEAST_OVERLAP


def _said(pair: Comparison, gold: Fact, pred: Fact) -> float:
    """Return the Jaccard of the contents, or of what stands in for them."""
    first, second = (_CONTENT, _TOPIC) if gold.filled(_CONTENT) else (_TOPIC, _CONTENT)
    return content_jaccard(pair, gold.filled(first), pred.filled(first) or pred.filled(second))


def _score_contents(
    pair: Comparison, gold: list[Fact], pred: list[Fact], pairs: Pairs, scores: Scores
) -> None:
    """Add how many contents were found, and how many exactly."""
    wanted = sum(1 for fact in gold if fact.filled(_CONTENT))
    quotes = [(g, p) for g, p in pairs if g.filled(_CONTENT) and says_the_same(pair, g, p)]
    elsewhere = {id(p) for g, p in pairs if not g.filled(_CONTENT)} | {id(p) for _, p in quotes}
    extra = sum(
        1
        for fact in pred
        if fact.filled(_CONTENT) and id(fact) not in elsewhere and pair.gold.scope.judges(fact)
    )
    found, exact = len(quotes), sum(1 for g, p in quotes if _is_exact(pair, g, p))
    scores.add("statements.content_overlap", Prf(found, extra, wanted - found))
    scores.add("statements.content_exact", Prf(exact, extra + found - exact, wanted - exact))


def _is_exact(pair: Comparison, gold: Fact, pred: Fact) -> bool:
    """Say whether two contents cover the same characters."""
    wanted, offered = gold.filled(_CONTENT), pred.filled(_CONTENT)
    return covered(pair.gold, wanted) == covered(pair.pred, offered)


def _score_speakers(pair: Comparison, pairs: Pairs, scores: Scores) -> None:
    """Add whose words the paired statements are."""
    scores.add("statements.speaker", Ratio())
    scores.add("statements.wrong_speaker", Count())
    scores.add("statements.no_speaker", Count())
    for gold, pred in pairs:
        wanted, offered = gold.filled({"SPEAKER"}), pred.filled({"SPEAKER"})
        if not wanted:
            continue
        hits = count_hits(pair, wanted, offered)
        is_right = hits.found > 0 and hits.strays == 0
        scores.add("statements.speaker", Ratio(int(is_right), 1))
        if not offered:
            scores.add("statements.no_speaker", Count(1))
        elif not is_right:
            scores.add("statements.wrong_speaker", Count(1))
        if not is_right:
            _note_speaker(pair, gold, pred, scores)


def _note_speaker(pair: Comparison, gold: Fact, pred: Fact, scores: Scores) -> None:
    """Note a statement given to the wrong speaker."""
    wanted, offered = speakers(pair.gold, gold), speakers(pair.pred, pred)
    text = describe_fact(pair.gold, gold) if gold.evidence else evidence(pair.gold, gold)
    scores.note("Высказывания: чужой говорящий", f"надо «{wanted}», в анализе «{offered}»: {text}")
