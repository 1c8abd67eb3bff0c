"""Who is who: B-cubed and right links, beside clusters of equal strings and the nearest name."""

import json
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.clustering import Bcubed, bcubed, by_string
from benchmarks.engine import analyse
from benchmarks.factrueval.evaluation import document_names, read_corpus
from benchmarks.factrueval.model import GoldDocument
from benchmarks.factscore.alignment import compare
from benchmarks.factscore.article_reader import read_article
from benchmarks.factscore.loading import Pair, load_gold, settle_text
from benchmarks.factscore.mention_scores import score_links
from benchmarks.factscore.model import Document, Mention
from benchmarks.factscore.records import Record
from benchmarks.factscore.tallies import Scores
from benchmarks.factscore.vocabulary import ANAPHORIC_KINDS, NAMED_KINDS
from benchmarks.row import Row, at_least, skipped
from benchmarks.settings import NO_CORPORA, NO_GOLD, Settings
from razbor.analysis.analysis import Analysis
from razbor.assets import sample
from razbor.entities.entity import MentionKind
from razbor.export.as_json import to_json

OWN = Path(__file__).parent / "own"
LINKS = OWN / "links"
_LEAST_OVERLAP = 0.5
_SOME = 30


def who_rows(settings: Settings) -> Iterator[Row]:
    """Measure the sample, the tricky sentences, our own articles and FactRuEval's names."""
    yield from _gold_rows("The sample", settings.gold_file("seed_gold.json"))
    yield from _gold_rows("Tricky sentences", settings.gold_file("tricky_dev.json"))
    whole = [path for path in sorted(OWN.glob("*.json")) if path.stem != "sentences"]
    yield from _rows("Own articles", [_own(path) for path in whole])
    yield from _rows("Own articles of links", [_own(path) for path in sorted(LINKS.glob("*.json"))])
    yield _factrueval_row(settings)


def _own(path: Path) -> Pair:
    head = json.loads(path.read_text("utf-8"))["document"]
    (gold,) = load_gold(path).values()
    return _paired(gold, analyse(head["text"], date.fromisoformat(head["published"])))


def _gold_rows(what: str, path: Path | None) -> Iterator[Row]:
    if path is None:
        yield skipped(what, NO_GOLD)
        return
    documents = load_gold(path).values()
    text = sample().read_text(encoding="utf-8")
    yield from _rows(what, [_paired(gold, analyse(gold.text or text)) for gold in documents])


def _paired(gold: Document, analysis: Analysis) -> Pair:
    pair = Pair(gold, read_article(Record(to_json(analysis), gold.name), gold.name))
    settle_text(pair, None)
    return pair


def _rows(what: str, pairs: list[Pair]) -> Iterator[Row]:
    ours, strings, nearest, links = Bcubed(), Bcubed(), Linked(), Scores()
    for pair in pairs:
        judged = _judged(pair.gold)
        key = _key(pair.gold, judged)
        ours += bcubed(key, _response(pair.pred, judged))
        strings += bcubed(key, by_string(pair.gold.words(m.span) for m in judged))
        score_links(compare(pair.gold, pair.pred), links)
        nearest += _nearest(pair.gold)
    found = links.numbers()
    yield Row(f"{what}: B-cubed", str(ours), f"{strings} equal strings")
    share = found.get("links.all.share")
    yield at_least(f"{what}: links right", share, 0.85, f"{nearest} nearest name before")
    wrong = found.get("links.prf.p")
    yield Row(f"{what}: found links right", "–" if wrong is None else f"{wrong:.3f}")


def _judged(gold: Document) -> list[Mention]:
    """Return the mentions that mean one thing and must be found."""
    return [m for m in gold.mentions if not m.optional and len(m.alternatives) < 2]


def _key(gold: Document, judged: Iterable[Mention]) -> dict[int, Hashable]:
    return {number: _cluster(gold, m.entity) for number, m in enumerate(judged)}


def _cluster(document: Document, entity: str) -> Hashable:
    """Return what identifies a cluster: the members of a set, or the entity."""
    members = document.entities[entity].members
    return frozenset(members) if len(members) > 1 else entity


def _response(pred: Document, judged: Iterable[Mention]) -> dict[int, Hashable]:
    """Return the clusters that the analysis gives to the spans of the key."""
    at = {m.span: _cluster(pred, m.entity) for m in pred.mentions}
    return {number: at[m.span] for number, m in enumerate(judged) if m.span in at}


@dataclass(frozen=True, slots=True)
class Linked:
    """How many phrases and pronouns were led right, of how many."""

    right: int = 0
    whole: int = 0

    def __add__(self, other: "Linked") -> "Linked":
        return Linked(self.right + other.right, self.whole + other.whole)

    def __str__(self) -> str:
        return f"{self.right / self.whole:.3f}" if self.whole else "–"


def _nearest(gold: Document) -> Linked:
    """Lead each phrase and pronoun to the gold name before it of its own coarse type."""
    right = whole = 0
    names = [m for m in gold.mentions if m.kind in NAMED_KINDS]
    for mention in gold.mentions:
        if mention.kind not in ANAPHORIC_KINDS or mention.optional:
            continue
        kind, start = gold.coarse(mention), mention.span.start
        before = [n for n in names if n.span.end <= start and gold.coarse(n) == kind]
        last = max(before, key=lambda n: n.span.end, default=None)
        whole += 1
        right += last is not None and last.entity in {mention.entity, *mention.alternatives}
    return Linked(right, whole)


def _factrueval_row(settings: Settings) -> Row:
    """Measure which names of FactRuEval's persons, places and organisations are one."""
    folder = settings.corpus("factrueval2016/devset")
    if folder is None:
        return skipped("FactRuEval: B-cubed of names", NO_CORPORA)
    names = list(settings.some(document_names(folder), _SOME))
    ours, strings = Bcubed(), Bcubed()
    for name, gold in read_corpus(folder, names).items():
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        spans, key, response = names_of(gold, analyse(text))
        ours += bcubed(key, response)
        strings += bcubed(key, by_string(text[start:end] for start, end in spans))
    what = f"FactRuEval {folder.name}: B-cubed of {ours.mentions} names found"
    return Row(what, str(ours), f"{strings} equal strings")


Clusters = dict[int, Hashable]


def names_of(
    gold: GoldDocument, analysis: Analysis
) -> tuple[list[tuple[int, int]], Clusters, Clusters]:
    """Return the corpus' named mentions that are found, with their clusters in both."""
    found = [
        (m.span.start, m.span.end, m.entity) for m in analysis.mentions if m.kind is MentionKind.NAM
    ]
    spans: list[tuple[int, int]] = []
    key: Clusters = {}
    response: Clusters = {}
    for entity in gold.entities:
        for mention in entity.mentions:
            parts = [s for s in mention.spans if "descr" not in s.type and s.type != "job"]
            if mention.type not in {"per", "loc", "locorg", "org"} or not parts:
                continue
            place = min(s.start for s in parts), max(s.end for s in parts)
            whole = [place, mention.envelope]
            best = max(found, key=lambda f: max(_overlap(f[:2], w) for w in whole), default=None)
            if best and max(_overlap(best[:2], w) for w in whole) >= _LEAST_OVERLAP:
                key[len(spans)], response[len(spans)] = entity.id, best[2]
                spans.append(place)
    return spans, key, response


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return shared characters over covered characters."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))
