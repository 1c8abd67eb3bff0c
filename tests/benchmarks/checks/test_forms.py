"""The forms of gold: slim, many sentences, and texts kept in a folder."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.checks.articles import (
    TEXT,
    Json,
    analysis,
    entity,
    fact,
    find,
    mention,
    numbers,
    role,
)
from benchmarks.factscore.loading import load_pairs
from benchmarks.factscore.records import InputError, Record
from benchmarks.factscore.scoring import score_document
from benchmarks.factscore.sentence_reader import read_sentences

SLIM_TYPES = {"STATEMENT", "MEETING", "VISIT", "POSITION", "EVENT", "SOURCE"}


def bare(place: Json) -> Json:
    """Return a span without its words."""
    return {"start": place["start"], "end": place["end"]}


def slim(data: Json) -> Json:
    """Rewrite an analysis as slim gold."""
    facts = [
        {
            "type": f["type"],
            **({"subtype": f["subtype"]} if "subtype" in f else {}),
            "roles": [
                {k: r[k] for k in ("role", "entity") if k in r} | bare(r["span"])
                for r in f["roles"]
            ],
            "factuality": f["modality"]["factuality"],
            "evidence": bare(f["evidence"][0]),
        }
        for f in data["facts"]
        if f["type"] in SLIM_TYPES
    ]
    mentions = [bare(m) | {"entity": m["entity"], "kind": m["kind"]} for m in data["mentions"]]
    fingerprint = hashlib.sha256(TEXT.encode()).hexdigest()
    return {
        "doc": "article",
        "sha256": fingerprint,
        "entities": data["entities"],
        "mentions": [m for m in mentions if m["kind"] != "TIMEX"],
        "facts": facts,
    }


class TestSlimGold:
    def test_perfect_prediction(self):
        found = numbers(analysis(), slim(analysis()))
        for metric in ("mentions.exact.all.f1", "links.all.share", "facts.strict.f1", "coref.f1"):
            assert found[metric] == 1, metric
        assert found["documents_fully_right.share"] == 1
        assert found["attribution.all.share"] is None

    def test_only_annotated_fact_types_give_false_alarms(self):
        pred = analysis()
        stance = [role("HOLDER", "E1"), role("TARGET", "E7")]
        pred["facts"].append(fact("F9", "STANCE", "мост", stance))
        assert numbers(pred, slim(analysis()))["facts.all.extra"] == 0
        pred["facts"].append(fact("F10", "VISIT", "мост", [role("VISITOR", "E2")]))
        assert numbers(pred, slim(analysis()))["facts.all.extra"] == 1

    def test_only_open_or_placed_events_give_false_alarms(self):
        pred = analysis()
        pred["facts"].append(fact("F9", "EVENT", "мост", [role("EVENT", None, "мост")]))
        assert numbers(pred, slim(analysis()))["facts.all.extra"] == 0
        pred["facts"][-1]["roles"].append(role("PLACE", "E5"))
        assert numbers(pred, slim(analysis()))["facts.all.extra"] == 1

    def test_only_annotated_names_give_false_alarms(self):
        pred = analysis()
        pred["entities"].append(entity("W", "WORK", "Завод"))
        pred["mentions"] += [mention("Завод", "W", "NAM"), mention("мост", "E3", "NOM")]
        found = numbers(pred, slim(analysis()))
        assert (found["mentions.exact.all.extra"], found["links.prf.extra"]) == (0, 0)
        find(pred, "W").update(type="ORG")
        assert numbers(pred, slim(analysis()))["mentions.exact.all.extra"] == 1


class TestFolder:
    @pytest.fixture(autouse=True)
    def in_a_folder(self, tmp_path: Path):
        self.folder = tmp_path
        for name in ("gold", "pred", "texts"):
            (self.folder / name).mkdir()

    def write(self, place: str, data: Any):
        """Write JSON, or a text as it is."""
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
        (self.folder / place).write_bytes(text.encode())

    def pairs(self) -> list[Any]:
        """Load the three folders."""
        return load_pairs(self.folder / "gold", self.folder / "pred", self.folder / "texts")

    def test_text_comes_from_the_folder_and_is_checked(self):
        self.write("gold/article.json", slim(analysis()))
        self.write("pred/article.json", analysis())
        self.write("texts/article.txt", TEXT)
        pair = self.pairs()[0]
        assert pair.gold.text == TEXT
        self.write("texts/article.txt", TEXT + "!")
        with pytest.raises(InputError, match="sha256 differs"):
            self.pairs()

    def test_line_ends_are_folded(self):
        gold, pred = analysis(), analysis()
        del gold["document"]["text"]
        pred["document"]["text"] = TEXT + "\n\nКонец"
        self.write("gold/article.json", gold)
        self.write("pred/article.json", pred)
        self.write("texts/article.txt", TEXT + "\r\n\r\nКонец\r\n")
        assert self.pairs()[0].pred.text == TEXT + "\n\nКонец\n"

    def test_other_text_is_refused(self):
        self.write("gold/article.json", analysis())
        self.write("pred/article.json", analysis())
        self.write("texts/article.txt", "Совсем другой текст")
        with pytest.raises(InputError, match="differ from character 0"):
            self.pairs()

    def test_gold_words_must_be_in_the_text(self):
        gold = analysis()
        find(gold, "Он").update(text="Она")
        self.write("gold/article.json", gold)
        self.write("pred/article.json", analysis())
        with pytest.raises(InputError, match="the gold has 'Она'"):
            self.pairs()

    def test_text_may_be_pieced_together(self):
        gold = analysis()
        del gold["document"]["text"]
        self.write("gold/article.json", gold)
        self.write("pred/article.json", slim(analysis()))
        pair = self.pairs()[0]
        assert "Он отметил, что новый мост сблизит" in pair.gold.text
        assert score_document(pair.gold, pair.pred).numbers()["facts.VISIT.f1"] == 1

    def test_missing_prediction_is_empty(self):
        for name in ("one", "two"):
            self.write(f"gold/{name}.json", analysis())
        self.write("pred/one.json", analysis())
        one, two = self.pairs()
        assert (one.is_missing, two.is_missing) == (False, True)
        assert two.pred.facts == []


def named(words: str, kind: str, canonical: str, number: int = 1, mark: str = "NAM") -> Json:
    """Return an entity as the file of sentences writes it."""
    return {
        "text": words,
        "occurrence": number,
        "type": kind,
        "kind": mark,
        "canonical": canonical,
    }


def told(kind: str, trigger: str, roles: Json, **more: str) -> Json:
    """Return a fact as the file of sentences writes it."""
    return {"type": kind, "trigger": trigger, "factuality": "asserted", "roles": roles, **more}


SENTENCE: Json = {
    "id": "S1",
    "text": "Рина Орлова встретилась с Рином Орловым; Орлова возглавляет «Мир». "
    "Мир важен, – сказала она.",
    "entities": [
        named("Рина Орлова", "PERSON", "Рина Орлова"),
        named("Рином Орловым", "PERSON", "Рин Орлов"),
        named("Орлова", "PERSON", "Рина Орлова", number=2),
        named("«Мир»", "ORG", "«Мир»"),
        {**named("она", "PERSON", "Рина Орлова", mark="PRO"), "ref": "Рина Орлова"},
    ],
    "facts": [
        told("MEETING", "встретилась", {"PARTICIPANT": ["Рина Орлова", "Рин Орлов"]}),
        told(
            "POSITION",
            "возглавляет",
            {
                "HOLDER": "Рина Орлова",
                "TITLE": "глава",
                "ORG": "«Мир»",
            },
        ),
        told("STATEMENT", "сказала", {"SPEAKER": "Рина Орлова", "CONTENT": "Мир важен"}),
    ],
}


class TestSentenceGold:
    @pytest.fixture(autouse=True)
    def read(self):
        self.documents = read_sentences(Record({"sentences": [SENTENCE]}, "sentences"))
        self.document = self.documents["S1"]

    def test_words_become_spans_and_entities(self):
        assert list(self.documents) == ["S1"]
        assert len(self.document.entities) == 3
        place = self.document.mentions[2].span
        assert self.document.words(place) == "Орлова"
        assert place.start == SENTENCE["text"].index("Орлова возгл")

    def test_roles_become_entities_spans_or_values(self):
        meeting, position, statement = self.document.facts
        participants = [filler.entity for filler in meeting.fillers]
        assert participants == ["PERSON:Рина Орлова", "PERSON:Рин Орлов"]
        assert position.fillers[1].value == "глава"
        assert position.fillers[2].entity == "ORG:«Мир»"
        content = statement.fillers[1].span
        assert content is not None
        assert (content and self.document.words(content)) == "Мир важен"

    def test_scored_against_itself(self):
        found = score_document(self.document, self.document).numbers()
        assert found["documents_fully_right.share"] == 1
        assert found["facts.strict.f1"] == 1

    def test_entity_must_be_in_the_sentence(self):
        broken = json.loads(json.dumps(SENTENCE))
        broken["entities"][2]["occurrence"] = 4
        with pytest.raises(InputError, match="not that often"):
            read_sentences(Record({"sentences": [broken]}, "sentences"))
