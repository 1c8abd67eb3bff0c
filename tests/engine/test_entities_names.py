"""Canonical names in the nominative, gender and parts of persons."""

import pytest

from engine.reading import entities_in
from razbor.entities.name_parts import parts_of

NOMINATIVES = [
    # text, what is named
    ("Об этом рассказала журналистам Ольга Яковлевна Беспалова.", "Ольга Яковлевна Беспалова"),
    ("Награду вручили Анне Снежной.", "Анна Снежная"),
    ("Встреча с Асель Мукашевой прошла в среду.", "Асель Мукашева"),
    ("Интервью с Пак Сон Хёном выйдет завтра.", "Пак Сон Хён"),
    ("Письмо передали Сунь Вэю.", "Сунь Вэй"),
    ("Врачи спасли Марию Шевченко.", "Мария Шевченко"),
    ("Речь Александра Вучича прервали.", "Александр Вучич"),
    ("Дело Ильи Горячего закрыто.", "Илья Горячий"),
    ("Депутату Ерболату Саттыбайулы вручили грамоту.", "Ерболат Саттыбайулы"),
    ("Он служил в Верховном суде Республики Беларусь.", "Верховный суд Республики Беларусь"),
    ("Новак приговорён Верховным судом по делу о махинациях.", "Верховный суд"),
    ("Заявку подали в Министерство труда и миграции.", "Министерство труда и миграции"),
    ("Акции «СеверБанка» подешевели.", "«СеверБанк»"),
    ("Поезда из Нижнего Новгорода задержаны.", "Нижний Новгород"),
    ("Туристы вернулись из Объединённых Арабских Эмиратов.", "Объединённые Арабские Эмираты"),
    ("Самолёт сел в Усть-Каменогорске.", "Усть-Каменогорск"),
    ("Экспорт в Саудовскую Аравию вырос.", "Саудовская Аравия"),
    ("На полях Боденского международного форума говорили о воде.", "Боденский международный форум"),
    ("Прибыл секретарь ЦК КПВ.", "ЦК КПВ"),
    ("Об этом знали в администрации президента.", "администрация президента"),
    ("Визит генерального секретаря ЦК КПВ Ле Хана отменён.", "Ле Хан"),
    ("Памятник снесли в Новгороде-Северском.", "Новгород-Северский"),
    ("Он стал артистом РСФСР.", "РСФСР"),
    ("Испанец Пабло Руис проиграл румыну Раду Попеску.", "Раду Попеску"),
    ("Снимок художника-постановщика пропал.", "художник-постановщик"),
    ("Обеим сторонам выгоден мир.", "стороны"),
    ("Три депутата от партии «Заря» ушли.", "депутаты"),
    ("Он собрал пять «Оскаров».", "«Оскар»"),
    ("Борис и Марина Заболотские уехали.", "Борис Заболотский"),
    ("Выставку «Печати земли» откроют завтра.", "выставка «Печати земли»"),
    ("Сейл сменит Арлена Спектера (Arlen Specter).", "Арлен Спектер"),
    ("Борис и Марина Заболотские уехали.", "Марина Заболотская"),
]


@pytest.mark.parametrize(("text", "name"), NOMINATIVES)
def test_nominative(text: str, name: str) -> None:
    assert name in [entity.canonical for entity in entities_in(text).entities]


def test_one_surname_of_a_man_and_a_woman() -> None:
    found = entities_in("Рассказ Петрова записали; сама Петрова молчала.")
    people = [(e.canonical, e.gender) for e in found.entities if e.type == "PERSON"]
    assert people == [("Петров", "masc"), ("Петрова", "femn")]


def test_shared_plural_surname() -> None:
    found = entities_in("Сауле и Майра Омаровы выиграли турнир.")
    assert [e.canonical for e in found.entities if e.type == "PERSON"] == [
        "Сауле Омарова",
        "Майра Омарова",
    ]


def test_parts_of_a_name() -> None:
    (person,) = [
        e for e in entities_in("Приехал Канат Ерболұлы Сеитов.").entities if e.type == "PERSON"
    ]
    assert person.name is not None
    parts = person.name.first, person.name.patronymic, person.name.last
    assert parts == ("Канат", "Ерболұлы", "Сеитов")


def test_what_is_but_a_number_or_a_particle_has_parts_too() -> None:
    assert parts_of(["II"], surname_first=False) == ["number"]
    assert parts_of(["фон"], surname_first=False) == ["last"]


def test_surname_comes_first_in_korea() -> None:
    (person,) = [e for e in entities_in("Приехал Хан Док Гын.").entities if e.type == "PERSON"]
    assert person.name is not None
    assert (person.name.last, person.name.first) == ("Хан", "Док Гын")
    assert person.name.order == "surname-first"


def test_two_spellings_of_one_person() -> None:
    found = entities_in("Әлихан Байменов (Алихан Байменов) избран ректором.")
    people = [e for e in found.entities if e.type == "PERSON" and e.named]
    assert [e.canonical for e in people] == ["Әлихан Байменов"]


def test_abbreviation_in_brackets_is_the_same_body() -> None:
    found = entities_in("Исламский банк развития (ИБР) дал кредит. ИБР основан в 1975 году.")
    bodies = [e for e in found.entities if e.type == "ORG"]
    assert [(e.canonical, e.aliases) for e in bodies] == [("Исламский банк развития", ("ИБР",))]


def test_short_name_takes_the_longest() -> None:
    found = entities_in("Сейм принял закон. Депутаты Сейма Литвы спорили долго.")
    assert "Сейм Литвы" in [e.canonical for e in found.entities if e.type == "ORG"]
    assert len([e for e in found.entities if e.type == "ORG"]) == 1


def test_one_country_by_several_names() -> None:
    found = entities_in(
        "Президент Республики Узбекистан выступил. Узбекистан и РФ подписали план. Россия рада."
    )
    countries = [e.canonical for e in found.entities if e.subtype == "country"]
    assert countries == ["Узбекистан", "Россия"]


def test_a_surname_that_is_also_a_given_name_is_the_person_named_before() -> None:
    found = entities_in("Об этом сказал Пьер Лоран. Позже Лоран встретился с Жанной Дюпон.")
    assert [e.canonical for e in found.entities if e.type == "PERSON"] == [
        "Пьер Лоран",
        "Жанна Дюпон",
    ]


def test_a_particle_does_not_decline() -> None:
    found = entities_in("Совет избрал Хасана ибн Салеха.")
    assert [e.canonical for e in found.entities if e.type == "PERSON"] == ["Хасан ибн Салех"]


def test_a_kazakh_name_and_its_russian_spelling_are_one_person() -> None:
    found = entities_in(
        "Скончался Ерлан Жұмағұлұлы Дәуренбин. Дауренбин учил детей. Ерлана Жумагуловича помнят."
    )
    assert [e.canonical for e in found.entities if e.type == "PERSON"] == [
        "Ерлан Жұмағұлұлы Дәуренбин"
    ]


def test_a_husbands_name_makes_no_man_of_his_wife() -> None:
    text = (
        "Виктора Гурта арестовали. К Виктору Гурту приехала жена. Её пустили к Виктору Гурту.\n\n"
        "«Он здоров», – сказала Алла Гурт. Алла Гурт пока не знает, что будет."
    )
    wife = next(e for e in entities_in(text).entities if e.canonical == "Алла Гурт")
    assert wife.gender == "femn"


MAKERS = [
    # text, the firm
    ("«Норд» купит разработчика игр «Бригель».", "«Бригель»"),
    ("«Норд» купит разработчика игр Brightfox.", "Brightfox"),
    ("«Норд» купит поставщика кофе «Лавина».", "«Лавина»"),
    ("Интернет-магазин «Норд» закрыл «Бутон».", "«Бутон»"),
]


@pytest.mark.parametrize(("text", "firm"), MAKERS)
def test_firm_told_by_what_it_makes(text: str, firm: str) -> None:
    found = entities_in(text)
    assert [e.canonical for e in found.entities if e.type == "ORG"] == ["«Норд»", firm]
    assert not [e for e in found.entities if e.type == "PERSON"]


def test_maker_who_is_a_person() -> None:
    found = entities_in("Разработчик игр «Бригель» Олег Дымов уволился.")
    assert [e.canonical for e in found.entities if e.type == "PERSON"] == ["Олег Дымов"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Бухгалтер Раиса Кобзева под следствием. Кобзева признала вину.", ["Раиса Кобзева"]),
        ("Приехал Борис Грач-младший. Грач выступил с докладом.", ["Борис Грач-младший"]),
        ("Приехал Борис Грач-младший. Иван Грач остался.", ["Борис Грач-младший", "Иван Грач"]),
    ],
)
def test_who_is_meant_by_a_surname_alone(text: str, people: list[str]) -> None:
    found = entities_in(text).entities
    assert [e.canonical for e in found if e.type == "PERSON"] == people
