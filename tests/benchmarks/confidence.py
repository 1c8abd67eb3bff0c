"""Is a fact's confidence the share of such facts that are right? Measured, and taught.

A fact can be judged where a corpus annotates all of its kind: offices, places of work, property,
founders, awards, births and deaths, parts of bodies in NEREL; the four kinds of FactRuEval. It is
right when the gold has one of the relations (most of the arguments) that it states.

``python -m benchmarks.confidence CORPORA`` in ``tests`` writes ``resources/lexicon/confidence.tsv``
from NEREL's train part and FactRuEval's devset; NEREL's dev part only judges.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from benchmarks.as_factrueval import prediction
from benchmarks.engine import analyse
from benchmarks.factrueval.evaluation import document_names, read_corpus
from benchmarks.factrueval.fact_track import score_facts
from benchmarks.factrueval.predictions import read_prediction
from benchmarks.facts_as_nerel import stated_by
from benchmarks.nerel.reading import read_gold
from benchmarks.relations import same_relation
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from razbor.facts.fact import Fact

_WHOLE = frozenset(
    {"WORKS_AS", "WORKPLACE", "MEMBER_OF", "OWNER_OF", "FOUNDED_BY", "AWARDED_WITH", "PART_OF"}
    | {"DATE_OF_DEATH", "PLACE_OF_DEATH", "AGE_DIED_AT", "DATE_OF_BIRTH", "PLACE_OF_BIRTH"}
    | {"HEADQUARTERED_IN"}
)
"""Relations that NEREL annotates wherever they are told."""
_UNJUDGED = frozenset({"life.killed", "life.suicide", "life.found-dead", "appointment.nominate"})
"""Rules whose facts NEREL tells as events, not as a date of death or an office held."""
_BINS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 1.01)
_LEAST, _PRIOR = 8, 6  # facts of a rule; facts that the frame's own figure counts as
_RIGHT = 0.5  # of a fact's worth
_SOME = 20
_HEAD = """# How often facts of a rule are right: rule, facts judged, of them right, confidence.
# Written by tests/benchmarks/confidence.py from counts alone (MIT); no words of the corpora.
"""

Judged = Iterator[tuple[Fact, bool]]


def confidence_rows(settings: Settings) -> Iterator[Row]:
    """Measure the share of right facts among those of like confidence."""
    folder = settings.corpus("nerel/dev")
    if folder is None:
        yield skipped("Confidence", NO_CORPORA)
        return
    names = settings.some(sorted(p.stem for p in folder.glob("*.txt")), _SOME)
    judged = list(_by_nerel(folder, names))
    gap = 0.0
    for low, high in pairwise(_BINS):
        inside = [(fact, right) for fact, right in judged if low <= fact.confidence < high]
        if not inside:
            continue
        said = sum(fact.confidence for fact, _ in inside) / len(inside)
        share = sum(right for _, right in inside) / len(inside)
        gap += abs(said - share) * len(inside)
        what = f"NEREL dev, facts of confidence {low:.2f} to {min(high, 1):.2f}, share right"
        yield Row(what, f"{share:.2f} of {len(inside)}", f"{said:.2f} said")
    mean = gap / max(1, len(judged))
    yield Row("NEREL dev, mean gap of confidence", f"{mean:.3f}", "", "≤ 0.1", mean <= 0.1)


def _by_nerel(folder: Path, names: list[str]) -> Judged:
    for name in names:
        gold = read_gold(folder, name)
        analysis = analyse(gold.text)
        for fact in analysis.facts:
            told = [s for s in stated_by(analysis, fact) if s.type in _WHOLE]
            if told and fact.rule not in _UNJUDGED:
                yield fact, any(same_relation(s, r) for s in told for r in gold.relations)


def _by_factrueval(folder: Path) -> Judged:
    names = list(document_names(folder))
    gold = read_corpus(folder, names)
    for name in names:
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        analysis = analyse(text)
        for fact in analysis.facts:
            told = prediction(analysis, (fact,))["facts"]
            if not told:
                continue
            guess = read_prediction({"facts": told}, text)
            score = score_facts(gold[name], guess, hard=False)["overall"]
            if score.predicted:
                yield fact, score.credit_predicted >= _RIGHT * score.predicted


def taught(judged: Judged) -> Mapping[str, tuple[int, int, float]]:
    """Return by rule how many were judged, how many were right, and the confidence to give."""
    facts: dict[str, list[tuple[Fact, bool]]] = defaultdict(list)
    for fact, right in judged:
        facts[fact.rule].append((fact, right))
    table: dict[str, tuple[int, int, float]] = {}
    for rule, own in sorted(facts.items()):
        if len(own) >= _LEAST and not rule.endswith("related") and not rule.startswith("related"):
            said = sum(fact.confidence for fact, _ in own) / len(own)
            hits = sum(right for _, right in own)
            given = (hits + _PRIOR * said) / (len(own) + _PRIOR)
            table[rule] = (len(own), hits, round(min(given, 0.97), 2))
    return table


def _both(corpora: Path) -> Judged:
    train = corpora / "nerel" / "train"
    yield from _by_nerel(train, sorted(p.stem for p in train.glob("*.txt")))
    yield from _by_factrueval(corpora / "factrueval2016" / "devset")


def main(corpora: Path) -> None:
    """Write the table of confidence."""
    lines = [
        f"{rule}\t{count}\t{hits}\t{given}\n"
        for rule, (count, hits, given) in taught(_both(corpora)).items()
    ]
    path = Path(__file__).parents[2] / "resources" / "lexicon" / "confidence.tsv"
    path.write_text(_HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
