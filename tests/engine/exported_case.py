"""A small invented analysis, as it is exported."""

from dataclasses import replace
from datetime import date

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind, Timex
from razbor.facts.fact import Fact, FactType, Factuality, Filler
from razbor.text.article import Article
from razbor.text.span import Span

TEXT = "Аким Белозорска Дана Ержанова 🌊 открыла мост 12 мая."


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mention(words: str, entity: str, kind: MentionKind = MentionKind.NAM) -> Mention:
    return Mention(place(words), entity, kind)


PERSON = Entity("E1", EntityType.PERSON, "Дана Ержанова")
TOWN = Entity("E2", EntityType.GPE, "Белозорск")
DAY = Entity("E3", EntityType.TIMEX, "12 мая", timex=Timex("DATE", "2025-05-12"))
POSITION = Fact(
    id="F1",
    type=FactType.POSITION,
    subtype=None,
    trigger=place("Аким"),
    roles=(
        Filler("HOLDER", "E1", place("Дана Ержанова")),
        Filler("TITLE", None, place("Аким"), "аким"),
    ),
    factuality=Factuality.ASSERTED,
    negative=False,
    attribution=(),
    evidence=(place("Аким Белозорска Дана Ержанова"),),
    importance=1,
    summary="Дана Ержанова — аким Белозорска",
    confidence=0.9,
    rule="title_before_name",
)


def analysis(**changes: object) -> Analysis:
    whole = Analysis(
        article=Article(TEXT, None, "мост.txt", date(2025, 5, 13)),
        entities=(PERSON, TOWN, DAY),
        mentions=(
            mention("Аким Белозорска", "E1", MentionKind.NOM),
            mention("Белозорска", "E2"),
            mention("Дана Ержанова", "E1"),
            mention("12 мая", "E3", MentionKind.TIMEX),
        ),
        facts=(POSITION,),
    )
    return replace(whole, **changes)
