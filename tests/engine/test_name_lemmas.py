"""Lemmas of names: the words of the name as the article resolves it."""

import pytest

from razbor.analysis.analyse import Analyser
from razbor.text.article import Article

CASES = [
    ("Посол встретился с Пак Чон Суком. Пак Чон Сук приехал вчера.", "Суком", "сук"),
    ("Слова Светланы Мироновой приводит газета.", "Мироновой", "миронова"),
    ("Мэр наградил Ержана Оспанова. Оспанов поблагодарил его.", "Оспанова", "оспанов"),
]


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize(("text", "form", "lemma"), CASES)
def test_lemma(analyser: Analyser, text: str, form: str, lemma: str):
    words = analyser.analyse(Article(text)).words
    assert next(word.lemma for word in words if word.text == form) == lemma
