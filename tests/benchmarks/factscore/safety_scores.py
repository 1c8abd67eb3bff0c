"""Counts of what must never happen: an open matter shown as done."""

from benchmarks.factscore.alignment import Comparison
from benchmarks.factscore.core_roles import core_matches, same_place
from benchmarks.factscore.fact_matching import FactPairs
from benchmarks.factscore.model import Document, Fact
from benchmarks.factscore.russian import describe_fact
from benchmarks.factscore.tallies import Count, Ratio, Scores
from benchmarks.factscore.vocabulary import NOT_DONE


def score_safety(pair: Comparison, matched: FactPairs, scores: Scores) -> None:
    """Count gold facts that are not done but were predicted as asserted.

    Looked at are gold facts whose factuality is planned, negated, denied,
    hypothetical or cancelled. A fact is shown as done when a fact shown for it
    is asserted. Shown for it are the fact matched to it and unmatched ones
    that would match too; when it is unmatched itself, all unmatched facts of
    its type at the same place of the text.
    `safety.shown_as_done.n` counts them, `safety.<FACTUALITY>.n` by kind;
    `safety.kept` is the share that is not shown as done.
    """
    scores.add("safety.shown_as_done", Count())
    scores.add("safety.kept", Ratio())
    for gold, shown in _shown_facts(pair, matched):
        wrong = any(fact.factuality == "asserted" for fact in shown)
        scores.add("safety.kept", Ratio(int(not wrong), 1))
        if wrong:
            scores.add("safety.shown_as_done", Count(1))
            scores.add(f"safety.{gold.factuality}", Count(1))
            scores.note("Опасно: показано как свершившееся", describe_fact(pair.gold, gold))


def _shown_facts(pair: Comparison, matched: FactPairs) -> list[tuple[Fact, list[Fact]]]:
    """Return the gold facts that are not done, each with what was shown."""
    shown = []
    for gold, pred in matched.pairs:
        copies = [p for p in matched.extra if core_matches(pair, gold, p)]
        shown.append((gold, [pred, *copies]))
    for gold in matched.missed:
        near = [p for p in matched.extra if p.type == gold.type and same_place(gold, p)]
        shown.append((gold, near))
    return [(gold, facts) for gold, facts in shown if gold.factuality in NOT_DONE]


def score_offsets(document: Document, scores: Scores) -> None:
    """Add `offsets`: the share of predicted spans whose words are in the text.

    A span is right when the text holds, at its offsets, the words the file
    gives for it; spans written without words are not looked at.
    """
    right = 0
    for quote in document.quotes:
        words = document.words(quote.span)
        if words == quote.words:
            right += 1
        else:
            place = f"[{quote.span.start}–{quote.span.end}]"
            scores.note("Смещения", f"{place} в анализе «{quote.words}», в тексте «{words}»")
    scores.add("offsets", Ratio(right, len(document.quotes)))
