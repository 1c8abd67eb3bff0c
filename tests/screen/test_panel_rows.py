"""The rows of the facts panel: where a fact stands, and what keeps it from being taken as plain."""

from dataclasses import replace

import pytest

from razbor.bridge.bold_names import runs_of
from razbor.bridge.entity_rows import entity_rows
from razbor.bridge.fact_filter import FactFilter, Reality, facts_about
from razbor.bridge.fact_model import FactModel, spoken
from razbor.bridge.fact_row import rows_of
from razbor.bridge.fact_rows import Brief, RowKind
from razbor.bridge.fact_sections import Section
from razbor.entities.entity import PersonName
from razbor.facts.fact import Fact, FactType, Factuality, Filler
from screen.article_cases import marked, place_of
from screen.window_cases import news


@pytest.fixture(scope="module")
def analysis():
    return news()


def lines(analysis, **how):
    rows = rows_of(analysis, Brief(**how))
    return {row.fact.id: row for row in rows if row.fact and not row.plan.reason}


def picked(analysis, **how):
    return [fact.id for fact in FactFilter(**how).pick(analysis, analysis.facts)]


def test_source_comes_first(analysis):
    first = rows_of(analysis)[0]
    assert first.kind is RowKind.SOURCE
    assert first.sentence == "Сообщает «Вестник»"


@pytest.mark.parametrize(
    ("fact", "section"),
    [
        ("F2", Section.HAPPENED),
        ("F3", Section.AHEAD),
        ("F4", Section.SAID),
        ("F5", Section.SAID),
        ("F6", Section.NOT_SO),
        ("F7", Section.WHO),
        ("F8", Section.REST),
    ],
)
def test_section(analysis, fact, section):
    assert lines(analysis, unfolded=frozenset(Section))[fact].section is section


@pytest.mark.parametrize(
    ("fact", "badges"),
    [("F2", []), ("F3", ["план", "со слов: О. Мирный"]), ("F6", ["отменено"]), ("F7", [])],
)
def test_badges(analysis, fact, badges):
    assert [badge.text for badge in lines(analysis)[fact].badges] == badges


def test_meeting_says_who_they_are_and_what_is_missing(analysis):
    assert lines(analysis)["F2"].note == "спикер Палаты Приморья · место и дата не указаны"


def test_badge_is_not_repeated_in_the_sentence(analysis):
    assert lines(analysis)["F3"].sentence == "Съезд лесников, пятница"


def test_quotation_is_verbatim_under_its_speaker(analysis):
    row = lines(analysis)["F4"]
    assert row.quote == "Мы рады гостям и ценим нашу дружбу"
    assert row.said_by == "Анна Серова, спикер Палаты Приморья"


def test_speaker_is_not_repeated(analysis):
    assert lines(analysis)["F5"].sentence == "Завод не закроют"


def test_rest_is_folded_until_asked_for(analysis):
    assert rows_of(analysis)[-1].kind is RowKind.FOLD
    assert "F8" not in lines(analysis)
    assert "F8" in lines(analysis, unfolded=frozenset({Section.REST}))


def test_of_many_sources_the_first_are_shown(analysis):
    more = tuple(replace(analysis.facts[0], id=f"S{number}") for number in range(9))
    article = replace(analysis, facts=(*more, *analysis.facts))
    kinds = [row.kind for row in rows_of(article) if row.section is Section.SOURCE]
    assert kinds == [*[RowKind.SOURCE] * 3, RowKind.FOLD]
    assert len(lines(article, unfolded=frozenset({Section.SOURCE}))) > 10


def test_names_are_found_in_any_case(analysis):
    fact = next(fact for fact in analysis.facts if fact.id == "F6")
    named = [(run.text, run.entity) for run in runs_of(analysis, fact) if run.entity]
    assert ("Приморье", "G2") in named


def test_adjectives_of_a_name_bend_too():
    analysis = marked("[G1 Северная Лесогория] молчит.")
    summary = "Гости покинули Северную Лесогорию"
    kind, stood = FactType.VISIT, Factuality.ASSERTED
    where = (Filler("DESTINATION", entity="G1"),)
    span = (place_of(analysis, "молчит"),)
    fact = Fact("F1", kind, None, None, where, stood, False, (), span, 1, summary, 1.0, "")
    assert [run.text for run in runs_of(analysis, fact)] == [
        "Гости покинули ",
        "Северную Лесогорию",
    ]


def test_facts_of_one(analysis):
    assert [fact.id for fact in facts_about(analysis, "P2")] == ["F2", "F5", "F6"]
    assert set(lines(analysis, filter=FactFilter(about="O1"))) == {"F7", "F8"}


def test_model_speaks(analysis, qtbot):
    model = FactModel()
    model.show(analysis)
    row = model.row(model.row_of("F3"))
    assert spoken(row) == "план, со слов: О. Мирный. Съезд лесников, пятница"


def test_why_says_rule_words_roles_and_confidence(analysis):
    rows = rows_of(analysis, Brief(asked=frozenset({"F3"})))
    reasons = {row.plan.reason.label: row.plan.reason.text for row in rows if row.plan.reason}
    assert reasons["событие"] == "Съезд лесников"
    assert reasons["реальность"] == "план"
    assert reasons["кто говорит"].startswith("Олег Мирный (прямая речь")
    assert reasons["уверенность"].startswith("0,83, средняя")
    places = [row.plan.reason.place for row in rows if row.plan.reason]
    assert place_of(analysis, "Съезд") in places


def test_filters_meet(analysis):
    assert picked(analysis, about="P2") == ["F2", "F5", "F6"]
    assert picked(analysis, about="P2", reality=frozenset({Reality.NOT_SO})) == ["F6"]
    assert picked(analysis, types=frozenset({FactType.STATEMENT})) == ["F4", "F5"]
    assert picked(analysis, types=frozenset({FactType.STATEMENT}), typed="друж") == ["F4"]
    assert picked(analysis, typed="сер палат") == ["F7"]
    assert picked(analysis, only=frozenset({"F6", "F2"})) == ["F2", "F6"]


def test_a_long_section_shows_its_first_facts(analysis):
    more = tuple(
        replace(analysis.facts[1], id=f"G{number}", summary=f"Встреча {number}")
        for number in range(20)
    )
    article = replace(analysis, facts=(*analysis.facts, *more))
    happened = [row for row in rows_of(article) if row.section is Section.HAPPENED]
    assert [row.kind for row in happened] == [
        RowKind.HEADING, *[RowKind.FACT] * 8, RowKind.FOLD
    ]  # fmt: skip
    assert happened[-1].plan.count == 13
    assert len(lines(article, unfolded=frozenset({Section.HAPPENED}))) > 20
    assert len(lines(article, filter=FactFilter(typed="встреча"))) == 21


def test_entities_by_type_and_count(analysis):
    rows = entity_rows(analysis)
    assert [(row.entity.id, len(row.places)) for row in rows[:2]] == [("P1", 4), ("P2", 4)]
    assert rows[0].facts == 3
    assert all(0 <= share < 1 for row in rows for share in row.shares)


def told(analysis, summary, speakers):
    roles = tuple(Filler("SPEAKER", entity=each) for each in speakers)
    span = (place_of(analysis, "молчат"),)
    kind, stood = FactType.STATEMENT, Factuality.ASSERTED
    return Fact("F1", kind, "indirect", None, roles, stood, False, (), span, 1, summary, 1.0, "")


def test_two_of_a_family_are_both_bold():
    analysis = marked("[P1 Вера Крамская] и [P2 Илья Крамский] молчат.")
    named = (PersonName("Вера", None, "Крамская"), PersonName("Илья", None, "Крамский"))
    people = (replace(e, name=n) for e, n in zip(analysis.entities, named, strict=True))
    analysis = replace(analysis, entities=tuple(people))
    fact = told(analysis, "Вера Крамская и Илья Крамский выразили протест", ("P1", "P2"))
    bold = [(run.text, run.entity) for run in runs_of(analysis, fact) if run.entity]
    assert bold == [("Вера Крамская", "P1"), ("Илья Крамский", "P2")]


def test_a_body_in_which_something_is_said_needs_no_name_above():
    analysis = marked("В [O1 Палате] молчат.")
    fact = told(analysis, "В Палате сказали, что ответ дадут завтра", ("O1",))
    (row,) = (row for row in rows_of(replace(analysis, facts=(fact,))) if row.fact)
    assert row.speaker is None


def test_who_says_it_stands_above_a_verb_too():
    analysis = marked("[P1 Анна Крамская] и гости молчат.")
    named = replace(analysis.entities[0], name=PersonName("Анна", None, "Крамская"))
    fact = told(analysis, "Крамская сообщила, что ищет дом", ("P1",))
    analysis = replace(analysis, entities=(named,), facts=(fact, replace(fact, id="F2")))
    rows = [row for row in rows_of(analysis) if row.fact]
    assert [(row.said_by, row.sentence) for row in rows] == [
        ("Анна Крамская", "Сообщила, что ищет дом"),
        ("", "Сообщила, что ищет дом"),
    ]
