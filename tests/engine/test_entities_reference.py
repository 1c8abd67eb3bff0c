"""Role phrases, descriptors and pronouns: whom and what they mean."""

import pytest

from engine.test_entities import read

LINKS = [
    # text, phrase, which of its occurrences, what it means
    ("Спикер Сейма Ян Крон приехал. Председатель Сейма устал.", "Председатель Сейма", 0, "Ян Крон"),
    ("Министр обороны Нил Гор уехал. Позже министр вернулся.", "министр", 0, "Нил Гор"),
    (
        "Глава МВД Анна Лапа заболела. Министр внутренних дел болеет.",
        "Министр внутренних дел",
        0,
        "Анна Лапа",
    ),
    ("Иван Рогов, директор завода «Луч», ушёл.", "директор завода «Луч»", 0, "Иван Рогов"),
    ("Приехала Дана Асанова. Она выступит завтра.", "Она", 0, "Дана Асанова"),
    ("Рост отметил Олег Дым, который руководит портом.", "который", 0, "Олег Дым"),
    (
        "В Министерстве туризма ответили. Ведомство ждёт гостей.",
        "Ведомство",
        0,
        "Министерство туризма",
    ),
    ("Компания «Вега» выросла. Компания наняла людей.", "Компания", 1, "компания «Вега»"),
    ("Экономика Чили выросла. Власти страны довольны.", "страны", 0, "Чили"),
    (
        "Президент Чехии Ян Вондрак выступил. Глава государства призвал к миру.",
        "Глава государства",
        0,
        "Ян Вондрак",
    ),
    (
        "«Мы построим дорогу», – сказал директор компании «Тракт» Пётр Ус.",
        "Мы",
        0,
        "компания «Тракт»",
    ),
    ("«Я подам в отставку», – заявил Глеб Лис.", "Я", 0, "Глеб Лис"),
    (
        "Вице-премьер Нил Гор уехал. Заместитель премьер-министра вернётся.",
        "Заместитель премьер-министра",
        0,
        "Нил Гор",
    ),
    ("Скончался режиссёр и педагог Нил Гор.", "режиссёр", 0, "Нил Гор"),
    ("Министр Нил Гор уехал. Мэр говорил с министром 12 мая.", "министром", 0, "Нил Гор"),
    ("Областной суд Онеги собрался. Суд отложил дело.", "Суд", 0, "Областной суд Онеги"),
    (
        "Банк «Север» вырос. «Вега» построила порт. Штаб-квартира компании стоит в Осло.",
        "компании",
        0,
        "«Вега»",
    ),
    (
        "Источник в полиции сообщил о взрыве. Собеседник газеты назвал причину.",
        "Собеседник газеты",
        0,
        "источник в полиции",
    ),
    (
        "Осуждён директор управления дорог. Экс-директор областного управления дорог Нил Гор ждёт.",
        "директор управления дорог",
        0,
        "Нил Гор",
    ),
]


@pytest.mark.parametrize(("text", "phrase", "which", "meant"), LINKS)
def test_link(text: str, phrase: str, which: int, meant: str) -> None:
    found = read(text)
    names = {entity.id: entity.canonical for entity in found.entities}
    places = [
        names[m.entity]
        for m in found.mentions
        if m.span.of(text).startswith(phrase) and m.span.of(text) == phrase
    ]
    assert (places + ["–"] * 9)[0 if len(places) <= which else which] == meant


SETS = [
    # text, phrase, the members it means
    (
        "Олег Рой провёл встречу с Линой Фукс. Стороны обсудили торговлю.",
        "Стороны",
        ["Олег Рой", "Лина Фукс"],
    ),
    (
        "Министры Ян Лис и Пётр Бор поговорили по телефону.",
        "Министры",
        ["Ян Лис", "Пётр Бор"],
    ),
    (
        "Премьер Италии прибыл в Албанию. Отношения двух стран крепнут.",
        "двух стран",
        ["Италия", "Албания"],
    ),
    (
        "Торговля Эстонии с Турцией растёт; эстонско-турецкие связи крепнут.",
        "эстонско-турецкие",
        ["Эстония", "Турция"],
    ),
]


@pytest.mark.parametrize(("text", "phrase", "members"), SETS)
def test_set(text: str, phrase: str, members: list[str]) -> None:
    found = read(text)
    by_id = {entity.id: entity for entity in found.entities}
    (group,) = [by_id[m.entity] for m in found.mentions if m.span.of(text) == phrase]
    assert [by_id[member].canonical for member in group.members] == members


def test_nobody_is_guessed() -> None:
    """A head of state whom the text does not name stays without a name."""
    found = read("Реформы начаты главой государства.")
    (person,) = [e for e in found.entities if e.type == "PERSON"]
    assert (person.canonical, person.named) == ("глава государства", False)


def test_the_other_side_is_not_the_subject() -> None:
    text = "Ян Лис принял Петра Бора. Ян Лис познакомил коллегу с планами."
    found = read(text)
    names = {entity.id: entity.canonical for entity in found.entities}
    assert [names[m.entity] for m in found.mentions if m.span.of(text) == "коллегу"] == ["Пётр Бор"]
