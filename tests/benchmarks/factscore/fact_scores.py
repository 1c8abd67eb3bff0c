"""Scores of the facts and of what matched facts say beyond their core."""

from dataclasses import dataclass

from benchmarks.factscore.alignment import Comparison
from benchmarks.factscore.fact_matching import FactPairs
from benchmarks.factscore.fillers import role_is_right
from benchmarks.factscore.model import Attribution, Fact
from benchmarks.factscore.russian import describe_fact, factuality
from benchmarks.factscore.tallies import Prf, Ratio, Scores

_DEFAULT_FORM = "document-default"


def is_strictly_right(pair: Comparison, gold: Fact, pred: Fact) -> bool:
    """Say whether every gold role is right and the factuality is equal.

    A role is right when everything wanted is there and no filler of that role
    is a stray; predicted roles the gold fact does not have are not looked at.
    """
    if gold.factuality != pred.factuality:
        return False
    return all(role_is_right(pair, gold, pred, role) for role in gold.roles)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Gold facts that were matched, those of them strictly right, and the errors."""

    hits: list[Fact]
    strict: list[Fact]
    extra: list[Fact]
    missed: list[Fact]

    def of_first_importance(self) -> "Outcome":
        """Keep the facts of importance 1."""
        groups = (self.hits, self.strict, self.extra, self.missed)
        return Outcome(*([f for f in facts if f.importance == 1] for facts in groups))

    def plain(self) -> Prf:
        """Count every match as a hit."""
        return Prf(len(self.hits), len(self.extra), len(self.missed))

    def strictly(self) -> Prf:
        """Count a match that is not strictly right as a miss and a false alarm."""
        right, loose = len(self.strict), len(self.hits) - len(self.strict)
        return Prf(right, len(self.extra) + loose, len(self.missed) + loose)


def score_facts(pair: Comparison, matched: FactPairs, scores: Scores) -> None:
    """Score the facts.

    `facts.all` and `facts.<TYPE>`: P/R/F1 of the one-to-one pairing on equal
    type and core roles. `facts.strict`: only pairs that are strictly right
    count as hits. `facts.importance1` (also by type) and
    `facts.strict_importance1`: gold facts of importance 1 are wanted; predicted
    facts matched to gold facts of lower importance are left out, and only
    unmatched ones that claim importance 1 are false alarms. Facts outside the
    gold's scope are never false alarms.
    """
    outcome = Outcome(
        hits=[gold for gold, _ in matched.pairs],
        strict=[gold for gold, pred in matched.pairs if is_strictly_right(pair, gold, pred)],
        extra=[fact for fact in matched.extra if pair.gold.scope.judges(fact)],
        missed=matched.missed,
    )
    first = outcome.of_first_importance()
    scores.add("facts.all", outcome.plain())
    scores.add("facts.strict", outcome.strictly())
    scores.add("facts.importance1", first.plain())
    scores.add("facts.strict_importance1", first.strictly())
    _score_types("facts", outcome, scores)
    _score_types("facts.importance1", first, scores)
    for fact in outcome.missed:
        scores.note("Факты: пропущено", describe_fact(pair.gold, fact))
    for fact in outcome.extra:
        scores.note("Факты: лишнее", describe_fact(pair.pred, fact))


def _score_types(name: str, outcome: Outcome, scores: Scores) -> None:
    """Add the counts of each fact type."""
    for tally, facts in (
        (Prf(hits=1), outcome.hits),
        (Prf(extra=1), outcome.extra),
        (Prf(missed=1), outcome.missed),
    ):
        for fact in facts:
            scores.add(f"{name}.{fact.type}", tally)


def score_details(pair: Comparison, matched: FactPairs, scores: Scores) -> None:
    """Score matched facts beyond their core.

    `subtype`: share with equal subtype, where the gold has one. `factuality`
    and `polarity`: share with equal value. `attribution.all`: share whose
    innermost agent is the right entity, where the gold annotates one;
    `attribution.explicit`: the same without agents inherited by default.
    """
    for name in ("subtype", "factuality", "polarity", "attribution.all", "attribution.explicit"):
        scores.add(name, Ratio())
    for gold, pred in matched.pairs:
        if gold.subtype:
            scores.add("subtype", Ratio(int(gold.subtype == pred.subtype), 1))
        scores.add("polarity", Ratio(int(gold.polarity == pred.polarity), 1))
        scores.add("factuality", Ratio(int(gold.factuality == pred.factuality), 1))
        if gold.factuality != pred.factuality:
            change = _change(factuality(gold.factuality), factuality(pred.factuality))
            scores.note("Факты: не та достоверность", change + describe_fact(pair.gold, gold))
        _score_attribution(pair, gold, pred, scores)


def _score_attribution(pair: Comparison, gold: Fact, pred: Fact, scores: Scores) -> None:
    """Compare the innermost agents of two attribution chains."""
    if not gold.attribution:
        return
    wanted = gold.attribution[-1]
    is_right = agent_is_right(pair, wanted, pred)
    scores.add("attribution.all", Ratio(int(is_right), 1))
    if wanted.form != _DEFAULT_FORM:
        scores.add("attribution.explicit", Ratio(int(is_right), 1))
    if not is_right:
        agents = [pair.pred.entities[link.agent].canonical for link in pred.attribution or ()]
        change = _change(pair.gold.entities[wanted.agent].canonical, (agents or ["никто"])[-1])
        scores.note("Факты: не тот источник", change + describe_fact(pair.gold, gold))


def _change(wanted: str, found: str) -> str:
    """Say what is wanted and what was found instead."""
    return f"надо «{wanted}», в анализе «{found}»: "


def agent_is_right(pair: Comparison, wanted: Attribution, pred: Fact) -> bool:
    """Say whether the predicted chain ends with the wanted agent."""
    if not pred.attribution:
        return False
    return pair.same_entity(wanted.agent, pred.attribution[-1].agent)
