"""Who holds which office in agency news: careers in brackets, rows of people, initials, ranks."""

import pytest

from engine.reading import entities_in, facts_in

HELD = [
    # text, lines of the offices that are found
    ("О.Горов (1962 года рождения) - судья, служит 20 лет (в том числе был прокурором Осло).",
     ["О.Горов — судья", "О.Горов — бывший прокурор Осло"]),
    ("Фирму Fjord покинули экс-директор её бизнес-отдела Нил Гор, глава отдела Vik Games Ян Лис.",
     ["Нил Гор — бывший директор бизнес-отдела фирмы Fjord",
      "Ян Лис — глава отдела Vik Games"]),
    ("Им станет Нил Гор, управляющий партнёр хедж-фонда Fjord Advisors.",
     ["Нил Гор — управляющий партнёр хедж-фонда Fjord Advisors"]),
    ("Один из директоров банка «Север» Ян Лис рад.",
     ["Ян Лис — один из директоров банка «Север»"]),
    ("Об этом сказала Анна Лис, одна из лидеров партии «Заря».",
     ["Анна Лис — одна из лидеров партии «Заря»"]),
    ("Нил Гор сказал, что указанные работники «являются зрелыми руководителями».", []),
    ("Ян Лис, с 2001 года директор театра «Сцена», рад.", ["Ян Лис — директор театра «Сцена»"]),
    ("Пришёл один из партнёров фонда «Юг» Ян Лис.",
     ["Ян Лис — один из партнёров фонда «Юг»"]),
    ("Мэр Осло А.Дьяков и его первый заместитель Р.Горин ушли.",
     ["А.Дьяков — мэр Осло", "Р.Горин — первый заместитель А.Дьякова"]),
    ("Глава отдела Ян Рой ушёл. Пост займёт Нил Гор. В прошлом чиновник был ректором.",
     ["Ян Рой — глава отдела", "Нил Гор — бывший ректор"]),
    ("Прибыл президент и операционный директор Fjord Games Ян Лис.",
     ["Ян Лис — президент Fjord Games", "Ян Лис — операционный директор Fjord Games"]),
    ("Предыдущий глава Госстроя Ян Лис рад.", ["Ян Лис — бывший глава Госстроя"]),
    ("Причины ухода Нила Гора из Fjord неизвестны.", []),
    ("Нил Гор был прокурором Тверской области.", ["Нил Гор — бывший прокурор Тверской области"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), HELD)
def test_offices(text: str, lines: list[str]) -> None:
    found = [f.summary for f in facts_in(text) if f.type == "POSITION"]
    assert sorted(found) == sorted(lines)


def test_office_since_a_year_is_not_former_where_it_is_told_beside_the_name() -> None:
    told = "Гор занимал должность министра обороны с 2007 года."
    found = facts_in(f"Министр обороны Нил Гор ушёл в отставку. {told}")
    assert [f.subtype for f in found if f.type == "POSITION"] == [None]


SAME = [
    # text, phrase, whom it means
    ("Ушёл Джеймс Рид. Об уходе Дж.Рида сообщили.", "Дж.Рида", "Джеймс Рид"),
    ("Вошёл Жан-Клод Мерсье. О Ж.-К.Мерсье забыли.", "Ж.-К.Мерсье", "Жан-Клод Мерсье"),
    ("Вошли Олег Рогов и Денис Рогов. О.Рогов рад.", "О.Рогов", "Олег Рогов"),
    ("Вошёл Олег Рогов. А.Рогов уехал.", "А.Рогов", "А.Рогов"),
    ("Глава компании «Фора» И.Белова рада.", "И.Белова", "И.Белова"),
    ("И.Белова ушла.", "И.Белова", "И.Белова"),
    ("Советник юстиции 2-го класса Г.Ломов рад.", "Г.Ломов", "Г.Ломов"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "meant"), SAME)
def test_initials(text: str, phrase: str, meant: str) -> None:
    found = entities_in(text)
    names = {entity.id: entity.canonical for entity in found.entities}
    assert [names[m.entity] for m in found.mentions if m.span.of(text) == phrase] == [meant]


CHANGES = [
    ("Ян Лис должен будет заменить на посту худрука Нила Гора.", {"planned"}),
    ("Увольнять министра Яна Лиса глава кабинета не намерен.", {"negated"}),
]


@pytest.mark.parametrize(("text", "factuality"), CHANGES)
def test_changes(text: str, factuality: set[str]) -> None:
    assert {f.factuality for f in facts_in(text) if f.type == "APPOINTMENT"} == factuality
