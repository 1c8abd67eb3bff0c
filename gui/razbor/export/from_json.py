"""Read an analysis back from JSON in the format ``news-analysis/1``.

The format holds no paragraphs, quotations and sentences, and no flat names: they stay empty.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from razbor.analysis.analysis import READER, Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind, PersonName, Timex
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler
from razbor.text.article import Article
from razbor.text.span import Span
from razbor.words.word import Word

Json = Mapping[str, Any]

_NAMED = frozenset({"NAM", "TIMEX", "NUM"})


def from_json(data: Json) -> Analysis:
    """Return the analysis that was written as ``data``, which must fit the schema."""
    head = data["document"]
    day = date.fromisoformat(head["published"]) if head["published"] else None
    named = {item["entity"] for item in data["mentions"] if item["kind"] in _NAMED}
    return Analysis(
        article=Article(head["text"], head["title"], head["source"], day),
        words=tuple(_word(item, head["text"]) for item in data.get("tokens", ())),
        entities=tuple(_entity(item, named=item["id"] in named) for item in data["entities"]),
        mentions=tuple(_mention(item) for item in data["mentions"]),
        facts=tuple(_fact(item) for item in data["facts"]),
        own_facts=frozenset(item["id"] for item in data["facts"] if _is_own(item)),
    )


def _is_own(item: Json) -> bool:
    """Say whether a reader has accepted, changed or added a fact."""
    return str(item.get("rule", "")).partition(":")[0] == READER


def _place(item: Json) -> Span:
    return Span(item["start"], item["end"])


def _span(item: Json | None) -> Span | None:
    return None if item is None else _place(item)


def _word(item: Json, text: str) -> Word:
    span = _place(item)
    return Word(span, span.of(text), item["lemma"], item["pos"], item["feats"])


def _entity(item: Json, *, named: bool) -> Entity:
    return Entity(
        id=item["id"],
        type=EntityType(item["type"]),
        canonical=item["canonical"],
        subtype=item.get("subtype"),
        aliases=tuple(item.get("aliases", ())),
        members=tuple(item.get("members", ())),
        members_open=item.get("members_open", False),
        timex=Timex(**item["timex3"]) if "timex3" in item else None,
        value=item.get("value"),
        hint=item.get("kb_hint"),
        gender=item.get("gender"),
        name=PersonName(**item["name"]) if "name" in item else None,
        named=named,
    )


def _mention(item: Json) -> Mention:
    return Mention(
        span=_place(item),
        entity=item["entity"],
        kind=MentionKind(item["kind"]),
        extent=_span(item.get("extent")),
        ambiguous=tuple(item.get("ambiguous", ())),
    )


def _fact(item: Json) -> Fact:
    return Fact(
        id=item["id"],
        type=FactType(item["type"]),
        subtype=item.get("subtype"),
        trigger=_span(item["trigger"]),
        roles=tuple(_filler(role) for role in item["roles"]),
        factuality=Factuality(item["modality"]["factuality"]),
        negative=item["modality"]["polarity"] == "negative",
        attribution=tuple(_attribution(link) for link in item["attribution"]),
        evidence=tuple(_place(place) for place in item["evidence"]),
        importance=item["importance"],
        summary=item["summary_ru"],
        confidence=item.get("confidence", 1.0),
        rule=str(item.get("rule", "")).removeprefix(f"{READER}:"),
        inferred=item.get("inferred"),
    )


def _filler(item: Json) -> Filler:
    return Filler(item["role"], item.get("entity"), _span(item.get("span")), item.get("value"))


def _attribution(item: Json) -> Attribution:
    return Attribution(
        level=item["level"],
        agent=item["agent"],
        form=item["form"],
        cue=_span(item.get("cue")),
        via=item.get("via_fact"),
        inferred=item.get("inferred", False),
    )
