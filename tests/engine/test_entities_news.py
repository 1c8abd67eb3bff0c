"""What news writes in short: shared nouns, adjectives of countries, lists in quotation marks."""

import pytest

from engine.reading import entities_in

NAMES = [
    # text, type, every name of that type
    (
        "Дожди прошли в Гродской и Лузской областях.",
        "GPE",
        ["Гродская область", "Лузская область"],
    ),
    ("Её наградили орденами «Заря» и «Маяк».", "AWARD", ["орден «Заря»", "орден «Маяк»"]),
    ("Его книги «Тропа» и «Степь» изданы.", "WORK", ["книга «Тропа»", "книга «Степь»"]),
    ("Греческий министр улетел.", "GPE", ["Греция"]),
    ("Норвежская сторона согласна.", "GPE", ["Норвегия"]),
    ("Гости ели греческий сыр.", "GPE", []),
    ("Заявление готовят в Акорде.", "ORG", ["Акорда"]),
    ("Глава «Севгаза» ушёл. АО «Севгаз» молчит.", "ORG", ["АО «Севгаз»"]),
    ("Африканский союз ввёл санкции.", "ORG", ["Африканский союз"]),
    ("Об этом пишет Интерфакс-Юг.", "ORG", ["Интерфакс-Юг"]),
    ("Ректор Сатыбаев Университета улетел.", "ORG", ["Сатыбаев Университет"]),
    ("Г-н Картер и г-жа Линд приехали.", "PERSON", ["Картер", "Линд"]),
    ("Под началом Ильи Лосева Сенат принял закон.", "PERSON", ["Илья Лосев"]),
    ("Анна Лаптева вышла в финал. В финале Лаптева сыграет.", "PERSON", ["Анна Лаптева"]),
    ("Бывший мэр Лиды, врач-хирург Ян Лис умер.", "PERSON", ["Ян Лис"]),
    ("Экс-заместителя акима района Олега Роя осудили.", "PERSON", ["Олег Рой"]),
    ("Приветствие Президента зачитали утром.", "PERSON", ["Президент"]),
]


@pytest.mark.parametrize(("text", "kind", "names"), NAMES)
def test_names(text: str, kind: str, names: list[str]) -> None:
    assert [e.canonical for e in entities_in(text).entities if e.type == kind] == names


MEN = [
    "Премьер Кендзи Накада прибыл.",
    "Премьер встретился с Кендзи Накадой. Кендзи Накада прибыл.",
]


@pytest.mark.parametrize("text", MEN)
def test_surname_of_a_man_in_a_vowel(text: str) -> None:
    people = [(e.canonical, e.gender) for e in entities_in(text).entities if e.name is not None]
    assert people == [("Кендзи Накада", "masc")]


def test_office_of_the_whole_state_and_of_its_parliament() -> None:
    """A speaker of «Парламента Государства …» is no head of that state."""
    text = "Спикер Сейма Государства Катар Али Сабах прибыл. Спикер Сейма выступил."
    found = entities_in(text)
    (person,) = [e for e in found.entities if e.type == "PERSON"]
    assert len([m for m in found.mentions if m.entity == person.id]) == 3


def test_a_misread_case_gives_nobody_an_office() -> None:
    """«Глава» in the genitive is none of the one appointed."""
    found = entities_in("Указом Главы государства Айдар Серкебаев назначен послом.")
    assert "Айдар Серкебаев" in [e.canonical for e in found.entities if e.name is not None]
    assert any(not e.named and e.canonical.startswith("Глава") for e in found.entities)


def test_gender_is_not_guessed() -> None:
    found = entities_in("Президент банка Мишо Леруа-Дюбо: рост будет")
    assert [e.gender for e in found.entities if e.name is not None] == [None]
