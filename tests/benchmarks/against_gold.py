"""The sample and the tricky sentences against their gold."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from benchmarks.engine import analyse
from benchmarks.factscore.article_reader import read_article
from benchmarks.factscore.loading import Pair, load_gold, settle_text
from benchmarks.factscore.model import Document
from benchmarks.factscore.records import Record
from benchmarks.factscore.report import findings
from benchmarks.factscore.scoring import score_document, total
from benchmarks.factscore.tallies import Scores
from benchmarks.row import Row, at_least, at_most, skipped
from benchmarks.settings import NO_GOLD, Settings
from razbor.analysis.analysis import Analysis
from razbor.assets import sample
from razbor.export.as_json import to_json

_OWN = Path(__file__).parent / "own"
_OWN_SENTENCES = _OWN / "sentences.json"


def sample_rows(settings: Settings) -> Iterator[Row]:
    """Measure the sample."""
    gold = settings.gold_file("seed_gold.json")
    if gold is None:
        yield skipped("The sample", NO_GOLD)
        return
    text = sample().read_text(encoding="utf-8")
    (document,) = load_gold(gold).values()
    yield from _article_rows(settings, "The sample", {"sample": scored(document, analyse(text))})


def _article_rows(settings: Settings, what: str, documents: Mapping[str, Scores]) -> Iterator[Row]:
    _show(settings, documents)
    found = total(documents.values()).numbers()
    wanted = _count(found, "facts.importance1.hits") + _count(found, "facts.importance1.missed")
    yield at_least(f"{what}: named mentions, F1", found["mentions.exact.all.f1"], 0.95)
    yield at_least(f"{what}: roles and pronouns linked", found["links.all.share"], 0.85)
    yield at_least(f"{what}: canonical names", found["canonical.all.share"], 0.95)
    yield _all(f"{what}: first facts with right roles", found, "facts.importance1", wanted)
    strict = _count(found, "facts.strict_importance1.hits")
    yield Row(f"{what}: the same, every role right", f"{strict} of {wanted}")
    invented = _count(found, "facts.importance1.extra")
    yield at_most(f"{what}: invented first facts", invented, 0)
    yield Row(f"{what}: all facts, F1", _share(found["facts.all.f1"]))


def _report_rows(settings: Settings, what: str, documents: Mapping[str, Scores]) -> Iterator[Row]:
    """Measure the facts of articles in which only names and phrases that facts need are marked."""
    _show(settings, documents)
    found = total(documents.values()).numbers()
    wanted = _count(found, "facts.importance1.hits") + _count(found, "facts.importance1.missed")
    for name, metric in (
        ("right roles", "importance1"),
        ("every role right", "strict_importance1"),
    ):
        hits = _count(found, f"facts.{metric}.hits")
        yield Row(f"{what}: first facts with {name}", f"{hits} of {wanted}")
    invented = _count(found, "facts.importance1.extra")
    yield Row(f"{what}: first facts not in the gold", str(invented))
    shares = [_share(found[f"facts.all.{share}"]) for share in ("f1", "p", "r")]
    yield Row(f"{what}: all facts, F1", "{} (P {}, R {})".format(*shares))
    yield Row(f"{what}: factuality right", _share(found["factuality.share"]))
    done = _count(found, "safety.shown_as_done.n")
    yield at_most(f"{what}: shown as done", done, 0)


def tricky_rows(settings: Settings) -> Iterator[Row]:
    """Measure the tricky sentences."""
    path = settings.gold_file("tricky_dev.json")
    if path is None:
        yield skipped("Tricky sentences", NO_GOLD)
    else:
        yield from _sentence_rows(settings, "Tricky sentences", path)


def own_rows(settings: Settings) -> Iterator[Row]:
    """Measure articles and sentences of our own, which need no folder of gold."""
    paths = (path for path in _OWN.glob("*.json") if path != _OWN_SENTENCES)
    articles = {path.stem: _own_article(path) for path in sorted(paths)}
    yield from _article_rows(settings, "Own articles", articles)
    reports = {path.stem: _own_article(path) for path in sorted((_OWN / "news").glob("*.json"))}
    yield from _report_rows(settings, "Own reports", reports)
    yield from _sentence_rows(settings, "Own sentences", _OWN_SENTENCES)


def _own_article(path: Path) -> Scores:
    head = json.loads(path.read_text("utf-8"))["document"]
    (gold,) = load_gold(path).values()
    return scored(gold, analyse(head["text"], date.fromisoformat(head["published"])))


def _sentence_rows(settings: Settings, what: str, path: Path) -> Iterator[Row]:
    days = _days(path)
    documents = {
        name: scored(gold, analyse(gold.text or "", days.get(name)))
        for name, gold in load_gold(path).items()
    }
    _show(settings, documents)
    found = total(documents.values()).numbers()
    yield at_least(f"{what}: named mentions, F1", found["mentions.exact.all.f1"], 0.95)
    yield at_least(f"{what}: canonical names", found["canonical.all.share"], 0.95)
    right, whole = _count(found, "documents_fully_right.right"), len(documents)
    reached = right * 4 >= whole * 3
    yield Row(f"{what}: wholly right", f"{right} of {whole}", "", "≥ ¾", reached)
    wrong = _count(found, "statements.wrong_speaker.n")
    yield at_most(f"{what}: wrong speakers", wrong, 0)
    done = _count(found, "safety.shown_as_done.n")
    yield at_most(f"{what}: shown as done", done, 0)
    yield Row(f"{what}: facts, F1", _share(found["facts.all.f1"]))


def scored(gold: Document, analysis: Analysis) -> Scores:
    """Return the scores of an analysis as it is exported."""
    record = Record(to_json(analysis), gold.name)
    pair = Pair(gold, read_article(record, gold.name))
    settle_text(pair, None)
    return score_document(pair.gold, pair.pred)


def _days(path: Path) -> dict[str, date]:
    """Return the day of publication of each tricky sentence."""
    sentences = json.loads(path.read_text("utf-8"))["sentences"]
    return {s["id"]: date.fromisoformat(s["dct"]) for s in sentences if s.get("dct")}


def _show(settings: Settings, documents: Mapping[str, Scores]) -> None:
    if settings.show:
        print(findings(documents))


def _count(found: Mapping[str, float | int | None], name: str) -> int:
    return int(found.get(name) or 0)


def _share(value: float | None) -> str:
    return "nothing to measure" if value is None else f"{value:.3f}"


def _all(what: str, found: Mapping[str, float | int | None], metric: str, wanted: int) -> Row:
    hits = _count(found, f"{metric}.hits")
    return Row(what, f"{hits} of {wanted}", "", f"{wanted} of {wanted}", hits == wanted)
