"""An invented article, analysed by hand, and helpers to damage the analysis."""

import copy
from typing import Any

from benchmarks.factscore.article_reader import read_article
from benchmarks.factscore.model import Document
from benchmarks.factscore.records import Record
from benchmarks.factscore.scoring import score_document
from benchmarks.factscore.tallies import Scores

Json = dict[str, Any]

TEXT = (
    "Председатель Сената Норландии Ульф Хаген встретился в Белозорске с Даной Ержановой. "
    "Он отметил, что новый мост сблизит два берега широкой реки. Стороны обсудили ход работ. "
    "«Завод откроют 12 мая», – сказала аким города. Визит Хагена в Лесоград отменён, "
    "сообщает «Вестник» со ссылкой на пресс-службу Сената."
)


def span(words: str, number: int = 1) -> Json:
    """Return the n-th place of the words in the article."""
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def entity(key: str, kind: str, canonical: str, **more: Any) -> Json:
    """Return an entity."""
    return {"id": key, "type": kind, "canonical": canonical, **more}


def mention(words: str, key: str, kind: str, number: int = 1) -> Json:
    """Return a mention."""
    return {**span(words, number), "entity": key, "kind": kind}


def role(
    name: str, key: str | None = None, words: str | None = None, value: str | None = None
) -> Json:
    """Return one filler of a role."""
    filler: Json = {"role": name}
    if key:
        filler["entity"] = key
    if words:
        filler["span"] = span(words)
    if value:
        filler["value"] = value
    return filler


def fact(key: str, kind: str, trigger: str, roles: list[Json], **more: Any) -> Json:
    """Return a fact; `more` overrides what is usual."""
    factuality = more.pop("factuality", "asserted")
    return {
        "id": key,
        "type": kind,
        "trigger": span(trigger),
        "roles": roles,
        "modality": {"factuality": factuality, "polarity": "positive"},
        "attribution": [{"level": 1, "agent": "E6", "form": "document-default"}],
        "evidence": [span(more.pop("evidence", trigger))],
        "importance": more.pop("importance", 1),
        "summary_ru": key,
        **more,
    }


ENTITIES = [
    entity("E1", "PERSON", "Ульф Хаген"),
    entity("E2", "PERSON", "Дана Ержанова"),
    entity("E3", "ORG", "Сенат Норландии"),
    entity("E4", "GPE", "Норландия"),
    entity("E5", "GPE", "Белозорск"),
    entity("E6", "ORG", "«Вестник»", subtype="media"),
    entity("E7", "GPE", "Лесоград"),
    entity("E8", "TIMEX", "12 мая", timex3={"type": "DATE", "value": "2025-05-12"}),
    entity("E9", "ORG", "пресс-служба Сената"),
    entity("S1", "PERSON_GROUP", "стороны", members=["E1", "E2"]),
]
MENTIONS = [
    mention("Председатель Сената Норландии", "E1", "NOM"),
    mention("Сената Норландии", "E3", "NAM"),
    mention("Норландии", "E4", "NAM"),
    mention("Ульф Хаген", "E1", "NAM"),
    mention("Белозорске", "E5", "NAM"),
    mention("Даной Ержановой", "E2", "NAM"),
    mention("Он", "E1", "PRO"),
    mention("Стороны", "S1", "NOM"),
    mention("12 мая", "E8", "TIMEX"),
    mention("аким города", "E2", "NOM"),
    mention("города", "E5", "NOM"),
    mention("Хагена", "E1", "NAM"),
    mention("Лесоград", "E7", "NAM"),
    mention("«Вестник»", "E6", "NAM"),
    mention("пресс-службу Сената", "E9", "NAM"),
    mention("Сената", "E3", "NAM", 2),
]
FIRST_SENTENCE = TEXT[: TEXT.index(".")]
FACTS = [
    fact(
        "F1",
        "MEETING",
        "встретился",
        [
            role("PARTICIPANT", "E1", "Ульф Хаген"),
            role("PARTICIPANT", "E2", "Даной Ержановой"),
            role("PLACE", "E5", "Белозорске"),
        ],
        evidence=FIRST_SENTENCE,
    ),
    fact(
        "F2",
        "POSITION",
        "Председатель",
        [
            role("HOLDER", "E1", "Ульф Хаген"),
            role("TITLE", None, "Председатель", "председатель"),
            role("ORG", "E3", "Сената Норландии"),
        ],
        evidence="Председатель Сената Норландии Ульф Хаген",
    ),
    fact(
        "F3",
        "STATEMENT",
        "отметил",
        [
            role("SPEAKER", "E1", "Он"),
            role("CUE", None, "отметил"),
            role("CONTENT", None, "новый мост сблизит два берега широкой реки"),
        ],
        subtype="indirect",
        evidence="Он отметил, что новый мост сблизит два берега широкой реки",
    ),
    fact(
        "F4",
        "TOPIC",
        "обсудили",
        [
            role("PARTICIPANT", "S1", "Стороны"),
            role("TOPIC", None, "ход работ"),
        ],
        importance=2,
        evidence="Стороны обсудили ход работ",
    ),
    fact(
        "F5",
        "STATEMENT",
        "сказала",
        [
            role("SPEAKER", "E2", "аким города"),
            role("CUE", None, "сказала"),
            role("CONTENT", None, "Завод откроют 12 мая"),
        ],
        subtype="direct",
        evidence="«Завод откроют 12 мая», – сказала аким города",
    ),
    fact(
        "F6",
        "EVENT",
        "откроют",
        [
            role("EVENT", None, "Завод"),
            role("TIME", "E8", "12 мая"),
        ],
        factuality="planned",
        evidence="Завод откроют 12 мая",
        attribution=[
            {"level": 1, "agent": "E6", "form": "document-default"},
            {"level": 2, "agent": "E2", "form": "direct", "cue": span("сказала"), "via_fact": "F5"},
        ],
    ),
    fact(
        "F7",
        "VISIT",
        "отменён",
        [
            role("VISITOR", "E1", "Хагена"),
            role("DESTINATION", "E7", "Лесоград"),
        ],
        factuality="cancelled",
        evidence="Визит Хагена в Лесоград отменён",
    ),
    fact(
        "F8",
        "SOURCE",
        "сообщает",
        [
            role("REPORTER", "E6", "«Вестник»"),
            role("PRIMARY_SOURCE", "E9", "пресс-службу Сената"),
        ],
        evidence="сообщает «Вестник» со ссылкой на пресс-службу Сената",
    ),
]


def analysis() -> Json:
    """Return a fresh copy of the perfect analysis."""
    return copy.deepcopy(
        {
            "format": "news-analysis/1",
            "document": {"text": TEXT, "title": None, "source": None, "published": "2025-04-02"},
            "entities": ENTITIES,
            "mentions": MENTIONS,
            "facts": FACTS,
        }
    )


def find(data: Json, key: str) -> Json:
    """Return the entity or fact with an id, or the mention with these words."""
    items = [*data["entities"], *data["facts"]]
    found: list[Json] = [item for item in items if item["id"] == key]
    found += [item for item in data["mentions"] if item["text"] == key]
    return found[0]


def drop(data: Json, key: str):
    """Remove the entity or fact with an id, or the mention with these words."""
    item = find(data, key)
    for part in ("entities", "mentions", "facts"):
        data[part] = [other for other in data[part] if other is not item]


def read(data: Json, name: str = "article") -> Document:
    """Read an analysis from memory."""
    return read_article(Record(data, name), name)


def score(pred: Json, gold: Json | None = None) -> Scores:
    """Score an analysis against the perfect one, or against other gold."""
    wanted, found = read(gold or analysis()), read(pred)
    wanted.text = found.text = TEXT
    return score_document(wanted, found)


def numbers(pred: Json, gold: Json | None = None) -> dict[str, float | int | None]:
    """Return the numbers of `score`."""
    return score(pred, gold).numbers()
