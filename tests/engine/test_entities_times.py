"""Times as TIMEX3 and amounts as values, a table from words to values."""

import pytest

from engine.reading import entities_in

TIMES = [
    ("Выставка откроется 12 мая.", "12 мая", "2025-05-12"),
    ("Завод открыли 12 ноября.", "12 ноября", "2024-11-12"),
    ("Договор подписан 3 марта 1998 года.", "3 марта 1998 года", "1998-03-03"),
    ("Учёба идёт 5–7 июня 2025 года.", "5–7 июня 2025 года", "2025-06-05/2025-06-07"),
    ("Форум идёт 8 и 9 апреля.", "8 и 9 апреля", "2025-04-08/2025-04-09"),
    ("В апреле рост цен замедлился.", "апреле", "2025-04"),
    ("Дата: 01.02.2024.", "01.02.2024", "2024-02-01"),
    ("Визит состоится на следующей неделе.", "следующей неделе", "2025-W15"),
    ("На прошлой неделе прошёл дождь.", "прошлой неделе", "2025-W13"),
    ("Цены вырастут осенью.", "осенью", "2025-FA"),
    ("Снег растаял вчера.", "вчера", "2025-04-01"),
    ("Суд пройдёт завтра.", "завтра", "2025-04-03"),
    ("В понедельник прошла встреча.", "понедельник", "2025-03-31"),
    ("Матч состоится в субботу.", "субботу", "2025-04-05"),
    ("Банк создан в 1991 году.", "1991 году", "1991"),
    ("В прошлом году урожай собрали рано.", "прошлом году", "2024"),
    ("Рост во втором квартале 2024 года.", "втором квартале 2024 года", "2024-Q2"),
    ("Мода 1990-х годов вернулась.", "1990-х годов", "199X"),
    ("Война 1941–1945 годов.", "1941–1945 годов", "1941/1945"),
    ("Он служил с 1998 по 2004 год.", "1998 по 2004 год", "1998/2004"),
    ("Приговор вынесли 3 марта прошлого года.", "3 марта прошлого года", "2024-03-03"),
    ("Начало в 18:30.", "18:30", "2025-04-02T18:30"),
]


@pytest.mark.parametrize(("text", "words", "value"), TIMES)
def test_time(text: str, words: str, value: str) -> None:
    found = entities_in(text)
    times = {e.id: e.timex for e in found.entities if e.timex is not None}
    seen = [(m.span.of(text), times[m.entity].value) for m in found.mentions if m.entity in times]
    assert seen == [(words, value)]


UNDATED = [
    ("Визит состоится на следующей неделе.", "XXXX-WXX"),
    ("Выставка откроется 12 мая.", "XXXX-05-12"),
    ("Цены вырастут осенью.", "XXXX-FA"),
    ("Снег растаял вчера.", "XXXX-XX-XX"),
]


@pytest.mark.parametrize(("text", "value"), UNDATED)
def test_without_a_day_of_publication_nothing_is_guessed(text: str, value: str) -> None:
    found = entities_in(text, None)
    assert [e.timex.value for e in found.entities if e.timex is not None] == [value]


AMOUNTS = [
    ("Сумма – более 1,5 трлн тенге.", "более 1,5 трлн тенге", ">1500000000000 KZT"),
    ("Выделено $120 млн на дорогу.", "$120 млн", "120000000 USD"),
    ("Штраф составил 25 000 рублей.", "25 000 рублей", "25000 RUB"),
    ("Не менее 40 млн евро ушло на ремонт.", "Не менее 40 млн евро", ">=40000000 EUR"),
    ("Инфляция достигла 8,5%.", "8,5%", "8.5%"),
    ("Около 10 процентов леса сгорело.", "Около 10 процентов", "~10%"),
]


@pytest.mark.parametrize(("text", "words", "value"), AMOUNTS)
def test_amount(text: str, words: str, value: str) -> None:
    found = entities_in(text)
    values = {e.id: e.value for e in found.entities if e.value is not None}
    seen = [(m.span.of(text), values[m.entity]) for m in found.mentions if m.entity in values]
    assert seen == [(words, value)]


NAMES = [
    ("Решение приняли в марте 2022 года.", "март 2022 года"),
    ("Рост во втором квартале 2024 года.", "второй квартал 2024 года"),
    ("Банк создан в 1991 году.", "1991 год"),
    ("В следующем году построят мост.", "следующий год"),
    ("Визит состоится на следующей неделе.", "следующая неделя"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_time_is_named_in_the_nominative(text: str, name: str) -> None:
    assert [e.canonical for e in entities_in(text).entities if e.type == "TIMEX"] == [name]
