"""An analysis told in the terms of other corpora."""

import json
from pathlib import Path

import pytest

from benchmarks.as_factrueval import prediction
from benchmarks.as_nerel import entities, slovnet_entities
from benchmarks.checks.tiny_corpora import write_treebank
from benchmarks.conllu import Token, read_sentences
from benchmarks.engine import analyse
from benchmarks.facts_as_nerel import relations_of
from benchmarks.lemmas import layout_of, same_lemma
from benchmarks.slovnet_alone import Name
from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.export.from_json import from_json
from razbor.text.article import Article
from razbor.text.span import Span

ENGINE = Path(__file__).parents[2] / "engine"
EXAMPLE = from_json(json.loads((ENGINE / "analysis.example.json").read_text("utf-8")))


def words(start: int, end: int) -> str:
    return EXAMPLE.text[start:end]


def test_names_in_the_terms_of_factrueval():
    found = prediction(EXAMPLE)["mentions"]
    told = [(item["type"], words(item["start"], item["end"])) for item in found]
    assert told == [
        ("loc", "Норландии"),
        ("per", "Ульф Хаген"),
        ("loc", "Белозорске"),
        ("per", "Даной Ержановой"),
    ]


def test_entities_in_the_terms_of_factrueval():
    first, second, *places = sorted(prediction(EXAMPLE)["entities"], key=lambda e: e["type"])[::-1]
    people = [item["attributes"] for item in (first, second)]
    assert {"firstname": ["Ульф"], "lastname": ["Хаген"]} in people
    assert [item["attributes"] for item in places] == [
        {"name": ["Белозорск"]},
        {"name": ["Норландия"]},
    ]


def test_facts_in_the_terms_of_factrueval():
    found = [
        (fact["type"], [(a["name"], a["value"]) for a in fact["arguments"]])
        for fact in prediction(EXAMPLE)["facts"]
    ]
    assert found == [
        ("meeting", [("participant", "Ульф Хаген"), ("participant", "Дана Ержанова")]),
        ("occupation", [("who", "Ульф Хаген"), ("position", "Посол"), ("where", "Норландия")]),
        ("occupation", [("who", "Дана Ержанова"), ("position", "акимом"), ("where", "Белозорск")]),
    ]


def test_facts_in_the_terms_of_nerel():
    told = [
        (r.type, *({words(s.start, s.end) for s in end} for end in (r.first, r.second)))
        for r in relations_of(EXAMPLE)
    ]
    assert told == [
        ("WORKS_AS", {"Посол Норландии", "Ульф Хаген"}, {"Посол Норландии", "Посол"}),
        ("WORKPLACE", {"Посол Норландии", "Ульф Хаген"}, {"Норландии"}),
        ("WORKS_AS", {"акимом города", "Даной Ержановой"}, {"акимом города", "акимом"}),
        ("WORKPLACE", {"акимом города", "Даной Ержановой"}, {"Белозорске", "города"}),
        ("POINT_IN_TIME", {"Завод"}, {"12 мая"}),
    ]


def test_entities_in_the_terms_of_nerel():
    told = {(e.type, words(e.start, e.end)) for e in entities(EXAMPLE)}
    assert told == {
        ("PROFESSION", "Посол Норландии"),
        ("COUNTRY", "Норландии"),
        ("PERSON", "Ульф Хаген"),
        ("CITY", "Белозорске"),
        ("PROFESSION", "акимом города"),
        ("PERSON", "Даной Ержановой"),
        ("DATE", "12 мая"),
    }


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("фонд «Ковыль»", "Ковыль"),
        ("«Ковыль»", "Ковыль"),
        ("компания Acme Steppe", "Acme Steppe"),
        ("мэрия Белозорска", "мэрия Белозорска"),
        ("«Ковыль» Белозорска", "«Ковыль» Белозорска"),
    ],
)
def test_nerel_leaves_descriptors_out_before_quotes_and_latin_letters(written, told):
    text = f"Это {written}."
    mention = Mention(Span(4, 4 + len(written)), "E1", MentionKind.NAM)
    body = Entity("E1", EntityType.ORG, written)
    (found,) = entities(Analysis(Article(text), entities=(body,), mentions=(mention,)))
    assert text[found.start : found.end] == told


def test_flat_names_in_the_terms_of_nerel():
    (found,) = slovnet_entities([Name(0, 5, "LOC")])
    assert tuple(found) == (0, 5, "COUNTRY")


def test_a_treebank_is_placed_in_its_text(tmp_path):
    write_treebank(tmp_path / "bank.conllu")
    sentences = list(read_sentences(tmp_path / "bank.conllu"))
    layout = layout_of(sentences)
    assert [span.of(layout.article.text) for span in layout.tokens] == [
        *("Она", "пошла", "со", "мной", "."),
        *("Дом", "№", "7"),
    ]
    assert [(s.first, s.last) for s in layout.sentences] == [(0, 5), (5, 8)]


def test_lemmas_that_are_one_word():
    her = Token(Span(0, 2), "её", "она", "PRON", {})
    whole = Token(Span(0, 3), "всё", "всё", "PRON", {})
    made = Token(Span(0, 9), "создаётся", "создавать", "VERB", {"Voice": "Pass"})
    house = Token(Span(0, 4), "дома", "дом", "NOUN", {})
    assert same_lemma(her, "он")
    assert same_lemma(whole, "весь")
    assert same_lemma(made, "создаваться")
    assert not same_lemma(house, "дома")


def test_nerel_tells_offices_and_bodies_at_each_level():
    text = "Бывший президент Норландии Ульф Хаген уехал из штата Огайо в Верховный суд Норландии."
    told = {(e.type, text[e.start : e.end]) for e in entities(analyse(text))}
    assert told >= {
        ("PROFESSION", "президент Норландии"),
        ("PROFESSION", "президент"),
        ("STATE_OR_PROVINCE", "Огайо"),
        ("ORGANIZATION", "Верховный суд Норландии"),
        ("ORGANIZATION", "Верховный суд"),
    }
