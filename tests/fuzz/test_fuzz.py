"""A small share of the damage that `python tests/fuzz` does; the same at every run."""

from functools import cache
from random import Random

import pytest

from fuzz.damage import DAMAGES
from fuzz.paragraphs import paragraphs
from fuzz.run import articles, failure_of
from razbor.analysis.analyse import Analyser

SEED, ARTICLES = 0, 6


@cache
def analyser() -> Analyser:
    return Analyser()


ALL = list(articles(SEED, ARTICLES, paragraphs()))


@pytest.mark.parametrize("article", ALL, ids=range(ARTICLES))
def test_damaged_paragraphs_are_read(article: list[str]):
    assert failure_of(analyser(), article) is None


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__.strip("_"))
def test_each_damage_changes_texts_and_is_borne(damage):
    random = Random(damage.__name__)  # noqa: S311  (nothing is to be kept secret)
    whole = random.sample(paragraphs(), 12)
    broken = [damage(random, text) for text in whole]
    assert broken != whole
    assert failure_of(analyser(), broken) is None


BREAKING = {
    "nothing": "",
    "a surrogate alone": "Анна Вербина\ud800 приехала в Самару\udc00.",
    "a byte that ends strings": "Анна\x00Вербина приехала.",
    "marks alone": "\u0301\u0308\u200b",
    "a sign over and over in what is said": (
        "«Никто порт закрывать не собирается и очередь введут в дек"
        + ":" * 38
        + "абре, если подрядчик получит разрешение города на все работы», – сказал Марек Новак."
    ),
    "a word of marks alone in a name": (
        "Анна \u00ad\u00ad Линд встретила Марека Новака. Призовой Фонд \u00ad\u00ad Матча "
        "«Фонд\u00ad\u00ad \u0301 Север» открыл Марек \u0301\u0301 Новак."
    ),
    "a paper that ends a paragraph before «на»": "Норвегия списала долг Грузии\n\nна пятницу.",
    "a sign of money glued to a name": "Япония выделит Таджикистану€€€ 5 млн и Чили$ 7 млн.",
    "a verb of orders that begins": "Поручено принять меры по прекращению закупок ведомствами.",
    "a day whose figure is glued to a dash": "ПАРОМ «ЗАРЯ» ЗАТОНУ…Л –5 МАЯ.",
    "a maker that begins": "Перевозчик купил два самолёта у компании «Фьорд».",
    "a figure before a name in an office": (
        "Указ об освобождении Марека Новака---а от должности министра обороны и о назначении "
        "на этот пост 1 Анны Линд."
    ),
    "a capital verb with a letter of two at its head": "Завод \u0130\u200cпроведёт\x00 саммит.",
    "figures that are no numbers": "Курс вырос на ²½ до ① и 2² рублей за 5³ дней к 2025-²²г.",
    "figures of other scripts": "В ٢٠٢٥-м дали ٥ млн рублей, 5.٥.2025 и 12:٣٠.",
}


@pytest.mark.parametrize("text", BREAKING.values(), ids=BREAKING.keys())
def test_what_once_broke_is_borne(text: str):
    assert failure_of(analyser(), [text]) is None
