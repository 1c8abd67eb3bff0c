"""Offices with the bodies and places that they rule, and what slovnet glues to the name after."""

import pytest

from engine.reading import entities_in

OFFICES = [
    # text, every named thing of it in the nominative
    (
        "Председатель Мажилиса Парламента РК Олжас Сеитов вернулся.",
        ["Олжас Сеитов", "Мажилис Парламента РК", "Парламент РК", "РК"],
    ),
    (
        "Послание вручили депутату Кнессета Государства Израиль.",
        ["Кнессет Государства Израиль", "Государство Израиль"],
    ),
    ("Спикер Мурлата Пак Чи Сон выступил.", ["Пак Чи Сон", "Мурлат"]),
    ("Посол Вестландии Эрик Линд улетел.", ["Эрик Линд", "Вестландия"]),
    ("Мэр Гродска Дина Юсупова выступила.", ["Дина Юсупова", "Гродск"]),
    ("Аким города Тараза Ильяс Нуров выступил.", ["Ильяс Нуров", "Тараз"]),
    ("Аким области Ерик Садыров выступил.", ["Ерик Садыров"]),
    ("Сессия Маджлиса закрыта.", ["Маджлис"]),
    ("Спикер Олий Мажлиса выступил.", ["Олий Мажлис"]),
]


@pytest.mark.parametrize(("text", "names"), OFFICES)
def test_office_and_what_it_rules(text: str, names: list[str]) -> None:
    assert [
        e.canonical for e in entities_in(text).entities if e.named and e.type != "EVENT"
    ] == names


def test_office_of_a_city_is_its_holder() -> None:
    text = "Мэр Гродска Дина Юсупова выступила."
    found = entities_in(text)
    (person,) = [e for e in found.entities if e.type == "PERSON"]
    mentions = [m.span.of(text) for m in found.mentions if m.entity == person.id]
    assert mentions == ["Мэр Гродска", "Дина Юсупова"]


def test_head_of_government_is_the_premier() -> None:
    text = "Премьер-министр Ян Лис прибыл в Ригу. Глава правительства выступил."
    found = entities_in(text)
    (person,) = [e for e in found.entities if e.type == "PERSON"]
    assert len([m for m in found.mentions if m.entity == person.id]) == 3


def test_press_service_alone_is_the_one_named() -> None:
    text = "Об этом сообщила пресс-служба МИД Литвы. Позже пресс-служба опровергла это."
    found = entities_in(text)
    (service,) = [e for e in found.entities if e.subtype == "press-service"]
    spans = [m.span.of(text) for m in found.mentions if m.entity == service.id]
    assert spans == ["пресс-служба МИД Литвы", "пресс-служба"]
