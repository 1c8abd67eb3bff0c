"""What the dictionary holds of a form is what pymorphy3 itself says of it."""

import pymorphy3
import pymorphy3_dicts_ru
import pytest

from razbor.words.dictionary import dictionary

WORDS = """
    стали мыла три белила жгучий красивее зелёного ежик ёлки актер осуждённых бежавшего сделано
    президентом петрову ивановы москве казахстана наилучшему столько-то всё-таки вице-премьер
    по-русски кое-какими мин рф сша ооо во а и яблок лет человека людей дети выборов деньгами
"""


@pytest.fixture(scope="module")
def morph() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(pymorphy3_dicts_ru.get_path(), lang="ru")


@pytest.mark.parametrize("form", WORDS.split())
def test_readings_come_as_pymorphy_tells_them(morph: pymorphy3.MorphAnalyzer, form: str):
    told = [
        (raw.word, raw.normal_form, str(raw.tag.POS or ""), raw.tag.grammemes, raw.score)
        for raw in morph.parse(form)
    ]
    assert [one[:5] for one in dictionary().parses(form)] == told


@pytest.mark.parametrize("form", ["стали", "ежик", "осуждённых", "вице-премьер", "хворбыкали"])
def test_a_reading_knows_all_forms_of_its_word(morph: pymorphy3.MorphAnalyzer, form: str):
    for own, raw in zip(dictionary().parses(form), morph.parse(form), strict=True):
        assert [one.form for one in dictionary().lexeme(own)] == [one.word for one in raw.lexeme]
