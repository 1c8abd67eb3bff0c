"""How real a fact is, who says so, what is told twice: by readable cases."""

from dataclasses import replace

import pytest

from engine.reading import facts_in, parsed, view_of
from razbor.entities.find import find_entities
from razbor.facts.extract import extract_facts
from razbor.facts.fact import FactType

REALITY = """
asserted     VISIT       Президент Чехии Ян Моравец прибыл в Вену.
planned      VISIT       Президент Чехии Ян Моравец прибудет в Вену в мае.
negated      VISIT       Президент Чехии Ян Моравец не прибыл в Вену.
hypothetical VISIT       Если переговоры пройдут успешно, Ян Моравец посетит Вену.
hypothetical VISIT       В случае победы Ян Моравец посетит Вену.
hypothetical VISIT       Ян Моравец может посетить Вену в мае.
hypothetical VISIT       Ян Моравец посетил бы Вену.
planned      VISIT       Ян Моравец должен прибыть в Вену в пятницу.
desired      VISIT       Ян Моравец должен посетить Вену.
cancelled    VISIT       Визит президента Чехии Яна Моравца в Вену отменён.
planned      VISIT       Визит президента Чехии Яна Моравца в Вену запланирован на май.
negated      VISIT       Визит президента Чехии Яна Моравца в Вену не состоялся.
desired      VISIT       Ян Моравец хочет посетить Вену.
expected     VISIT       Ян Моравец надеется, что Карл Нойман посетит Вену.
expected     VISIT       Ожидается, что Ян Моравец посетит Вену.
claimed      VISIT       Карл Нойман сообщил, что Ян Моравец прибыл в Вену.
asserted     MEETING     Ян Моравец встретился с Карлом Нойманом.
negated      MEETING     Ян Моравец не встретился с Карлом Нойманом.
negated      MEETING     Ян Моравец отказался встретиться с Карлом Нойманом.
planned      AGREEMENT   Компания «Севермет» и банк «Полюс» подпишут договор в июне.
planned      AGREEMENT   Компания «Севермет» и банк «Полюс» планируют подписать договор.
negated      AGREEMENT   Компания «Севермет» и банк «Полюс» не подписали договор.
asserted     OWNERSHIP   Компания «Севермет» купила завод «Луч».
planned      OWNERSHIP   Компания «Севермет» ведёт переговоры о покупке завода «Луч».
asserted     APPOINTMENT Глеб Тарасов назначен министром спорта.
planned      APPOINTMENT Глеб Тарасов будет назначен министром спорта.
hypothetical APPOINTMENT Глеб Тарасов может быть назначен министром спорта.
desired      APPOINTMENT Депутаты предложили назначить Глеба Тарасова министром спорта.
asserted     EVENT       Форум прошёл в Омске в июне.
planned      EVENT       Форум пройдёт в Омске в июне.
negated      EVENT       Форум в Омске не состоится.
planned      AWARD       Глеба Тарасова наградят орденом Почёта.
asserted     STATEMENT   Ян Моравец заявил, что форум отменён.
planned      STATEMENT   Ян Моравец расскажет о поездке.
negated      STATEMENT   Вратарь Юрий Дюков не стал комментировать поражение.
"""

SOURCES = """
Нефть подорожала, передаёт Reuters. | Reuters
Погибли трое, сообщает ТАСС со ссылкой на МЧС. | ТАСС < МЧС
Мост закрыт, сообщили в пресс-службе мэрии Томска. | пресс-служба мэрии Томска
Как пишет газета «Вестник», завод остановлен. | газета «Вестник»
Мост закрыт. Об этом сообщила пресс-служба правительства. | пресс-служба правительства
Слова Орлова приводит пресс-служба компании. | пресс-служба компании
Мост закрыт, рассказал Олег Седых. | -
Министр передаёт дела преемнику. | -
Завод продан, пишут «Ведомости» со ссылкой на банк «Полюс». | Ведомости < банк «Полюс»
Суд закрыл дело, передаёт корреспондент РБК. | РБК
Форвард перейдёт в «Интер», пишет газета «Вестник». | газета «Вестник»
В антимонопольной службе Эстонии сообщили, что сделка одобрена. | -
"""

NEWS = """Ян Моравец встретился с Карлом Нойманом

Президент Чехии Ян Моравец встретился в Вене с канцлером Австрии Карлом Нойманом, \
сообщает ТАСС со ссылкой на пресс-службу канцлера.

«Торговля растёт», – сказал Нойман. Моравец подчеркнул, что форум пройдёт в Праге в мае."""


def names_in(text: str) -> dict[str, str]:
    return {entity.id: entity.canonical for entity in view_of(text).found.entities}


@pytest.mark.parametrize("row", REALITY.strip().split("\n"))
def test_reality(row: str) -> None:
    wanted, kind, text = row.split(maxsplit=2)
    found = [str(fact.factuality) for fact in facts_in(text) if fact.type == kind]
    assert set(found) == {wanted}


@pytest.mark.parametrize("row", SOURCES.strip().split("\n"))
def test_sources(row: str) -> None:
    text, wanted = row.split(" | ")
    names = names_in(text)
    found = [
        " < ".join(names[f.entity or ""] for f in fact.fillers("REPORTER", "PRIMARY_SOURCE"))
        for fact in facts_in(text)
        if fact.type == "SOURCE"
    ]
    assert found == ([] if wanted == "-" else [wanted])


def test_a_meeting_told_twice_is_one_fact_with_both_places() -> None:
    (meeting,) = [fact for fact in facts_in(NEWS) if fact.type == "MEETING"]
    assert [span.of(NEWS)[:24] for span in meeting.evidence] == [
        "Президент Чехии Ян Морав",
        "Ян Моравец встретился с ",
    ]


def test_what_is_quoted_has_the_chain_from_the_outlet_to_the_speaker() -> None:
    names = names_in(NEWS)
    plan = next(fact for fact in facts_in(NEWS) if fact.factuality == "planned")
    chain = [(link.level, names[link.agent], link.form) for link in plan.attribution]
    assert chain == [
        (1, "ТАСС", "document-default"),
        (2, "пресс-служба канцлера", "document-default"),
        (3, "Ян Моравец", "indirect"),
    ]


def test_the_link_to_a_statement_names_its_fact() -> None:
    facts = facts_in(NEWS)
    plan = next(fact for fact in facts if fact.factuality == "planned")
    via = next(fact for fact in facts if fact.id == plan.attribution[-1].via)
    assert (via.type, via.subtype) == ("STATEMENT", "indirect")


def test_the_meeting_lends_its_speech_the_other_one() -> None:
    names = names_in(NEWS)
    quoted = next(fact for fact in facts_in(NEWS) if fact.subtype == "direct")
    assert [names[f.entity or ""] for f in quoted.fillers("ADDRESSEE")] == ["Ян Моравец"]
    assert quoted.inferred


def test_facts_stand_by_importance_then_by_place() -> None:
    order = [(fact.importance, min(fact.evidence).start) for fact in facts_in(NEWS)]
    assert order == sorted(order)
    assert [fact.id for fact in facts_in(NEWS)] == [f"F{n}" for n in range(1, len(order) + 1)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "«Завод откроют в мае», – сказала аким города Дана Ержанова.",
            "Ержанова: «Завод откроют в мае»",
        ),
        (
            "Эколог Нина Белова отметила, что рейсы в порт отменены.",
            "Белова: рейсы в порт отменены",
        ),
        (
            "Судья Алан Морен заявил, что «доказательств достаточно».",
            "Морен: «доказательств достаточно»",
        ),
        (
            "Посол Хасан Демир, прибыв в Омск, подчеркнул важность обмена.",
            "Демир подчеркнул важность обмена",
        ),
        (
            "В Министерстве транспорта опровергли сообщения о закрытии вокзала.",
            "Министерство транспорта опровергло сообщения о закрытии вокзала",
        ),
        (
            "Сенатор Олжас Бектуров рассказал журналистам, когда примут закон.",
            "Бектуров рассказал журналистам, когда примут закон",
        ),
        ("Певица Анна Крот отказалась от комментариев.", "Крот отказалась от комментариев"),
        ("Сумму сделки Нина Белова не раскрыла.", "Белова не раскрыла сумму сделки"),
        (
            "Погибли трое, сообщает ТАСС со ссылкой на пресс-службу МЧС.",
            "Источник: ТАСС со ссылкой на пресс-службу МЧС",
        ),
    ],
)
def test_lines_of_speech(text: str, line: str) -> None:
    assert line in {fact.summary for fact in facts_in(text)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Форум пройдёт в Омске в июне.", "План: форум — Омск, в июне"),
        (
            "Визит канцлера Австрии Карла Ноймана в Прагу отменён.",
            "Отменено: визит Карла Ноймана в Прагу",
        ),
        (
            "Глеб Тарасов может быть назначен министром спорта.",
            "Возможно: назначение Глеба Тарасова министром спорта",
        ),
    ],
)
def test_a_line_says_that_it_is_not_done(text: str, line: str) -> None:
    assert line in {fact.summary for fact in facts_in(text)}


def test_a_plan_that_is_moved_is_no_plan_any_more() -> None:
    facts = facts_in("Форум в Омске, запланированный на 5 июня, перенесён на 12 июня.")
    assert [fact.subtype for fact in facts if fact.type == "EVENT"] == ["rescheduled"]


def test_a_headline_may_call_countries_what_ministers_sign() -> None:
    text = (
        "Чили и Перу подписали соглашение о торговле\n\n"
        "Министр торговли Чили Хуан Диас и министр торговли Перу Луис Рамос подписали "
        "соглашение о торговле."
    )
    assert len([fact for fact in facts_in(text) if fact.type == "AGREEMENT"]) == 1


def test_an_empty_article_states_nothing() -> None:
    assert facts_in("") == ()


@pytest.mark.parametrize("case", ["Par", "Voc"])
def test_a_case_that_only_the_tagger_knows_does_no_harm(case: str) -> None:
    words = parsed("Новый завод «Луч» открыл мэр Тулы Ян Лис. «Я рад», – сказал старший мастер.")
    odd = tuple(
        replace(word, feats=word.feats.replace(f"Case={word.case}", f"Case={case}"))
        for word in words.words
    )
    tagged = replace(words, words=odd)
    assert extract_facts(tagged, find_entities(tagged)) is not None


SOLD = """«Севермет» купил завод «Луч»

Компания «Севермет» приобрела завод «Луч» за 5 млн евро.

Олег Седых продал завод «Луч» компании «Севермет» в мае."""


def test_what_one_side_bought_and_the_other_sold_is_one_fact() -> None:
    sales = [f for f in facts_in(SOLD) if f.type is FactType.OWNERSHIP]
    assert len(sales) == 1
    assert {f.role for f in sales[0].roles} >= {"BUYER", "SELLER", "OBJECT", "PRICE"}
    assert len(sales[0].evidence) > 1


def test_a_purchase_and_the_sale_of_another_thing_are_two() -> None:
    text = "Компания «Севермет» купила завод «Луч». Олег Седых продал завод «Заря»."
    assert len([f for f in facts_in(text) if f.type is FactType.OWNERSHIP]) == 2


def test_a_denial_of_the_headline_and_of_the_lead_is_one_fact() -> None:
    text = "Лыков отверг обвинения\n\nМэр Павел Лыков отверг обвинения в растрате."
    facts = [f for f in facts_in(text) if f.type in (FactType.STATEMENT, FactType.STANCE)]
    assert [(f.subtype, f.summary) for f in facts] == [
        ("denial", "Лыков отверг обвинения в растрате")
    ]


def test_denials_of_two_things_are_two_facts() -> None:
    text = "Минфин опроверг слухи о налоге. Минфин опроверг слухи об отставке министра."
    said = [f.subtype for f in facts_in(text) if f.type is FactType.STATEMENT]
    assert said == ["denial", "denial"]
