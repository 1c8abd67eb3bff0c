"""Wiktionary's markup becomes plain words; the rows of its base become short definitions."""

import pytest

from razbor_training.lexicon.definitions import _sense
from razbor_training.lexicon.wikitext import plain

PLAIN = [
    ("[[дать]] ([[давать]]) [[начало]]", "дать (давать) начало"),
    ("{{п.|ru}}, {{бирж.|ru}} участник [[торг]]ов", "перен., бирж. участник торгов"),
    ("{{действие|создавать}}; [[сотворение]]", "действие по глаголу создавать; сотворение"),
    ("{{помета|кого-что}} [[ловить]] [[удочка|удочкой]]", "кого-что ловить удочкой"),
    ("{{=|тюрьма}} '''и''' <sub>2</sub>", "то же, что тюрьма и 2"),
    ("{{неведомое|x}} слово", "слово"),
    ("{{не закрыто", ""),
]


@pytest.mark.parametrize(("markup", "words"), PLAIN)
def test_markup_becomes_words(markup, words):
    assert plain(markup) == words


def row(word: str, text: str) -> str:
    return f"{word}~ru~{word}~ru~{text}~1~2"


SENSES = [
    ("мост", "[[сооружение]] {{пример|Мост {{выдел|открыт}}.}}", ("сооружение", "Мост открыт.")),
    ("мост", "сооружение {{пример|Из книги.|Автор|Книга|1900}}", ("сооружение", "")),
    ("Лесогорье", "[[город]] в [[Приморье]]", None),
    ("Аян", "мужское и женское имя", None),
    ("камнит", "{{минер.|ru}} вид [[минерал]]ов", None),
    ("bridge", "мост", None),
]


@pytest.mark.parametrize(("word", "text", "sense"), SENSES)
def test_a_row_becomes_a_short_definition_or_nothing(word, text, sense):
    assert _sense(word, row(word, text)) == sense
