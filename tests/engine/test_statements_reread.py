"""Speech that reading whole articles by eye found missed, given to another, or told twice."""

import pytest

from engine.reading import entities_in, facts_in
from engine.statement_table import read, statements_in

CASES = """
Министр Олег Ким, заболевший гриппом, как и Павел Рогов, также заявил, что он идёт на поправку.
= indirect > Олег Ким > заявил > он идёт на поправку

Министр Олег Ким, как и его коллега Павел Рогов, сообщил, что уйдёт.
= indirect > Олег Ким > сообщил > уйдёт

Как и обещал Олег Ким, мост открыт.
= indirect > Олег Ким > обещал > мост открыт

Экипаж улетел, посчитав, что гость опоздал; на улице шёл дождь.
= indirect > экипаж > посчитав > гость опоздал

Мэр Анна Линд и мэр Олег Рой сделали заявление. «Мост закроют», – говорится в заявлении.
= direct > Анна Линд + Олег Рой > говорится > Мост закроют

Олег Ким заявил о признательности «за вклад тех, кто ждал. Их труд не забыт».
= indirect-nominal > Олег Ким > заявил > признательности «за вклад тех, кто ждал. Их труд не забыт»

Вошёл певец Жан Дом. Дом и Олег Рой заявили о дружбе. Дом также считает, что пора домой.
= indirect-nominal > Жан Дом + Олег Рой > заявили > дружбе
= indirect > Жан Дом > считает > пора домой
"""


@pytest.mark.parametrize(("text", "expected"), read(CASES))
def test_statements(text: str, expected: list[str]) -> None:
    assert statements_in(text) == expected


LINES = [
    (
        "Из этих цифр следует, отмечает министерство, что за сутки уехали 367 человек.",
        "Министерство отмечает, что из этих цифр следует, что за сутки уехали 367 человек",
    ),
    (
        "Удалось задержать солдата Петра Рогова, который, по версии следствия, является убийцей.",
        "Следствие: Рогов является убийцей",
    ),
    (
        "Представитель компании Котова рассказал о сделке.",
        "Представитель компании Котова рассказал о сделке",
    ),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_line(text: str, line: str) -> None:
    said = [fact.summary for fact in facts_in(text) if fact.type == "STATEMENT"]
    assert said == [line]


def test_the_principal_of_an_aide_holds_no_office() -> None:
    facts = facts_in("Представитель компании Котова рассказал о сделке.")
    assert not [fact for fact in facts if fact.type == "POSITION"]


def test_what_lead_and_body_tell_in_the_same_words_is_one_statement() -> None:
    told = "В ответ представитель «Луча» назвал выборы «чистым обманом» и сообщил о созыве съезда."
    once = [fact.summary for fact in facts_in(told) if fact.type == "STATEMENT"]
    twice = [f for f in facts_in(f"{told}\n\nИдёт дождь.\n\n{told}") if f.type == "STATEMENT"]
    assert [fact.summary for fact in twice] == once
    assert {len(fact.evidence) for fact in twice} == {2}


def test_the_same_words_of_two_are_two_statements() -> None:
    text = "Мэр Олег Рой сообщил о закрытии моста.\n\nДепутат Анна Линд сообщила о закрытии моста."
    said = [fact.summary for fact in facts_in(text) if fact.type == "STATEMENT"]
    assert len(said) == len(set(said)) == 2


LINKED = [
    # text, a phrase of it, whom it means
    ("Глава внешнеполитического ведомства Чехии Ян Рой рад. Ждёт глава МИД Чехии.",
     "глава МИД Чехии", "Ян Рой"),
    ("Президент Чехии Ян Рой рад. «Ждём», – сказал Рой лауреатам премии президента Чехии.",
     "президента Чехии", "Ян Рой"),
    ("Ян Рой пообещал помочь. «Ждём», – уточнил Ян Рой. Президент также рассказал о планах.",
     "Президент", "Ян Рой"),
    ("Эколог Ян Рой рад. «Ждём», – уточнил Ян Рой. Президент также рассказал о планах.",
     "Президент", "президент"),
    ("Премьер Олег Рой осудил визит министра Яна Крона, назвав его «ошибкой».", "его", "визит"),
    ("Премьер Олег Рой осудил министра Яна Крона, назвав его «предателем».", "его", "Ян Крон"),
    ("Представитель партии НАФ ждёт. Съезд НАФ прошёл.", "НАФ", "партия НАФ"),
    ("Агентство ООН ждёт. Съезд ООН прошёл.", "Агентство ООН", "Агентство ООН"),
    ("Певец Ян Мороз приехал в Осло. Мороз привёз песни.", "Мороз", "Ян Мороз"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "name"), LINKED)
def test_who_is_meant(text: str, phrase: str, name: str) -> None:
    found = entities_in(text)
    names = {entity.id: entity.canonical for entity in found.entities}
    assert name in [names[m.entity] for m in found.mentions if m.span.of(text) == phrase]
