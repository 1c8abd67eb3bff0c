"""Reading, cutting and describing: no torch needed."""

import re
from pathlib import Path

import pytest

from razbor.model.gazetteer import Gazetteer
from razbor.model.hashed import form_rows, shape
from razbor_training.data.brat import GoldEntity, GoldRelation, read_document, read_folder
from razbor_training.data.dataset import Dataset
from razbor_training.data.plain import read_plain
from razbor_training.learning.scores import compare
from razbor_training.recipe import Recipe

ROOT = Path(__file__).parents[2]

TEXT = "Директор завода «Пример» Иван Примеров ушёл."
NOTES = """\
T1\tPROFESSION 0 24\tДиректор завода «Пример»
T2\tORGANIZATION 9 24\tзавода «Пример»
T3\tPERSON 25 29;30 38\tИван Примеров
T4\tPERSON 25 38\tИван Примеров
R1\tWORKS_AS Arg1:T3 Arg2:T1
R2\tWORKPLACE Arg1:T4 Arg2:T2
a broken line
R3\tWORKS_AS Arg1:T9 Arg2:T1
"""


def test_brat_keeps_nesting_and_joins_what_covers_the_same_text(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.ann").write_text(NOTES, encoding="utf-8")
    document = read_document(tmp_path / "a.txt")
    assert document.entities == (
        GoldEntity(0, 24, "PROFESSION"),
        GoldEntity(9, 24, "ORGANIZATION"),
        GoldEntity(25, 38, "PERSON"),
    )
    assert document.relations == (GoldRelation("WORKS_AS", 2, 0), GoldRelation("WORKPLACE", 2, 1))


def test_an_empty_folder_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="RAZBOR_CORPORA"):
        list(read_folder(tmp_path))


DOCUMENTS = """\
# newdoc
# newpar
# text = Завод открыли.
1\tЗавод\t_
# text = Он стоит в Самаре.
# newpar
# text = Директор рад.
# newdoc
# text = Другой текст.
"""


def test_plain_texts_have_the_paragraphs_their_file_tells_of(tmp_path):
    (tmp_path / "a.conllu").write_text(DOCUMENTS, encoding="utf-8")
    texts = [one.text for one in read_plain(tmp_path / "a.conllu")]
    assert texts == ["Завод открыли. Он стоит в Самаре.\nДиректор рад.", "Другой текст."]


def test_sentences_of_no_document_are_read_a_dozen_at_a_time(tmp_path):
    (tmp_path / "a.conllu").write_text("# text = Дождь.\n" * 30, encoding="utf-8")
    texts = [one.text.split("\n") for one in read_plain(tmp_path / "a.conllu")]
    assert [len(lines) for lines in texts] == [12, 12, 6]
    assert len(list(read_plain(tmp_path / "a.conllu", 0.5))) == 2


@pytest.mark.parametrize(
    ("word", "outline"),
    [("Самара", "Xxxx+x"), ("ООН", "XXX"), ("2010", "dddd"), ("IBM", "LLL"), ("Ми8", "Xxd")],
)
def test_shape(word, outline):
    assert shape(word) == outline


def test_a_form_has_the_same_rows_with_and_without_dots_over_yo():
    assert form_rows("Чёрный", "чёрный")[0] == form_rows("Черный", "чёрный")[0]


def test_gazetteer_marks_the_longest_name_in_any_case():
    marks = Gazetteer().marks(["в", "Республике", "Армения", "министр"])
    assert "B-country" in marks[1]
    assert "I-country" in marks[2]
    assert "B-title" in marks[3]
    assert not marks[0]


def test_datasets_join_end_to_end(corpus: Dataset, tmp_path):
    corpus.save(tmp_path / "one.npz")
    both = corpus.joined(Dataset.load(tmp_path / "one.npz"))
    assert both.documents == 12
    assert both.bounds[-1] == len(both.flags) == 288
    assert both.entities[-1].tolist() == [11, 17, 18, 3]


def test_scores_count_exact_keys_by_kind():
    table = compare({(0, 1, 2, 3), (0, 4, 9, 3)}, {(0, 1, 2, 3), (0, 4, 8, 3)})
    assert (table.micro.hits, table.micro.gold, table.micro.found) == (1, 2, 2)
    assert table.macro == 0.5


def test_recipe_settings_are_read_by_the_type_of_the_default():
    recipe = Recipe().changed(["hidden=64", "taggers=names", "half=no", "dropout=0.2"])
    assert (recipe.hidden, recipe.taggers, recipe.half) == (64, ("names",), False)
    with pytest.raises(ValueError, match="no «hiden»"):
        Recipe().changed(["hiden=64"])


def test_the_program_never_imports_its_training():
    importing = re.compile(r"^\s*(?:from|import)\s+(?:razbor_training|torch)\b", re.MULTILINE)
    files = sorted((ROOT / "gui" / "razbor").rglob("*.py"))
    assert files
    assert [f for f in files if importing.search(f.read_text(encoding="utf-8"))] == []


def test_gazetteer_knows_a_name_with_a_hyphen_and_a_number_by_its_pieces():
    marks = Gazetteer().marks(["от", "COVID", "-", "19", "умер"])
    assert [sorted(one) for one in marks[1:4]] == [
        ["B-class-disease"],
        ["I-class-disease"],
        ["I-class-disease"],
    ]
