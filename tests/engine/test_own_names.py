"""The reader's own names in any article, and the file that takes them elsewhere."""

import json
from dataclasses import replace

import pytest

from razbor.analysis.own_names import OwnName, with_own_names
from razbor.entities.entity import EntityType, MentionKind
from razbor.library.errors import NamesFileError
from razbor.library.names_file import read_names, write_names
from screen.article_cases import marked

TEXT = """[P1 Вера Солнечная] пишет о «Северном ветре». Дует северный ветер.

О [G1 Лугаре] молчит [O1/NOM газета]. [G1 Лугара] рада, а Лугарь нет. «[O2 Луч]» светит.
Э. Ю. Тар пел.
"""
LEMMAS = {"ветре": "ветер", "северном": "северный", "лугаре": "лугар", "лугара": "лугар"}
WIND = OwnName("Северный ветер", EntityType.ORG, "Северный ветер", ("северный", "ветер"))


@pytest.fixture
def article():
    bare = marked(TEXT)
    words = tuple(
        replace(word, lemma=LEMMAS.get(word.lemma, word.lemma), pos="NOUN") for word in bare.words
    )
    return replace(bare, words=words)


def marks(analysis):
    return {
        (m.span.of(analysis.text), entity.type.value, entity.canonical)
        for m in analysis.mentions
        for entity in (analysis.by_id[m.entity],)
    }


def new(article, *names):
    return marks(with_own_names(article, names)) - marks(article)


def test_words_in_another_case_and_no_common_noun(article):
    assert new(article, WIND) == {("Северном ветре", "ORG", "Северный ветер")}


def test_without_lemmas_the_words_as_they_stand(article):
    assert new(article, replace(WIND, lemmas=())) == set()
    assert new(article, OwnName("северный ветер", EntityType.EVENT, "ветер")) == {
        ("северный ветер", "EVENT", "ветер")
    }


def test_what_is_marked_otherwise_takes_type_and_name(article):
    name = OwnName("Лугара", EntityType.PERSON, "Лугар", ("лугар",))
    assert new(article, name) == {("Лугаре", "PERSON", "Лугар"), ("Лугара", "PERSON", "Лугар")}


def test_what_is_marked_inside_its_quotation_marks(article):
    assert new(article, OwnName("Луч", EntityType.PRODUCT, "Луч")) == {("Луч", "PRODUCT", "Луч")}


def test_whole_words_alone(article):
    assert new(article, OwnName("Луга", EntityType.GPE, "Луга")) == set()


def test_dots_of_initials(article):
    assert new(article, OwnName("Э. Ю. Тар", EntityType.PERSON, "Тар")) == {
        ("Э. Ю. Тар", "PERSON", "Тар")
    }


def test_it_joins_who_has_the_name(article):
    name = OwnName("газета", EntityType.ORG, "Луч")
    joined = with_own_names(article, [replace(name, canonical="Луч")])
    assert {m.entity for m in joined.mentions if m.span.of(joined.text) in {"газета", "Луч"}} == {
        "O2"
    }


def test_words_that_name_nothing(article):
    kept = with_own_names(article, [OwnName("Лугара", None, "Лугара", ("лугар",))])
    assert "G1" not in kept.by_id


def test_a_longer_name_goes_first(article):
    short = OwnName("ветре", EntityType.EVENT, "ветер")
    assert new(article, short, WIND) == {("Северном ветре", "ORG", "Северный ветер")}


def test_a_new_mark_is_a_name(article):
    found = with_own_names(article, [WIND])
    kinds = {m.kind for m in found.mentions if m.span.of(found.text) == "Северном ветре"}
    assert kinds == {MentionKind.NAM}


NAMES = [WIND, OwnName("мы", None, "мы")]


def test_a_file_brings_back_what_was_written(tmp_path):
    write_names(tmp_path / "имена.json", NAMES)
    assert read_names(tmp_path / "имена.json") == (NAMES, [])


BROKEN_ROWS = {
    "число": 5,
    "без слов": {"type": "ORG"},
    "одни знаки": {"words": "«»", "type": "ORG"},
    "чужой тип": {"words": "Заря", "type": "STAR"},
    "тип-список": {"words": "Заря", "type": ["ORG"]},
    "имя-число": {"words": "Заря", "canonical": 3},
    "леммы-строка": {"words": "Заря", "lemmas": "заря"},
    "лишнее поле": {"words": "Заря", "colour": "red"},
    "две строки": {"words": "За\nря"},
}


def test_a_sentence_for_each_broken_entry(tmp_path):
    rows = [*BROKEN_ROWS.values(), {"words": "Заря", "type": "ORG"}]
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": "razbor-names/1", "names": rows}), "utf-8")
    found = read_names(file)
    assert found.names == [OwnName("Заря", EntityType.ORG, "Заря")]
    assert len(found.problems) == len(BROKEN_ROWS)
    assert all(f"Запись {n}: " in s for n, s in enumerate(found.problems, start=1))


OTHER = b'{"format": "other", "names": []}'


@pytest.mark.parametrize("content", [b"", b"{", b"[]", OTHER, b"\xff\xfe\x00", b"[" * 99_999])
def test_what_is_no_list_of_names(tmp_path, content):
    file = tmp_path / "a.json"
    file.write_bytes(content)
    with pytest.raises(NamesFileError, match=r"a\.json"):
        read_names(file)


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path):
    with pytest.raises(NamesFileError):
        write_names(tmp_path / "нет" / "a.json", NAMES)
