"""What is written fits the format, and can be read back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine.exported_case import DAY, PERSON, POSITION, TOWN, analysis, place
from razbor.analysis.analysis import Analysis
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind
from razbor.export.as_json import dumps, to_json
from razbor.export.from_json import from_json
from razbor.facts.fact import Attribution, FactType, Filler
from razbor.facts.roles import ROLES
from razbor.text.article import Article
from razbor.text.layout import Paragraph, Part
from razbor.text.span import Span
from razbor.words.word import Word

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "analysis.schema.json").read_text("utf-8"))
EXAMPLE = json.loads((HERE / "analysis.example.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(data: object) -> list[str]:
    return [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(data)]


def spans(data: object) -> list[dict]:
    """Return every object of the JSON that is a place in the text."""
    if isinstance(data, list):
        return [found for part in data for found in spans(part)]
    if not isinstance(data, dict):
        return []
    own = [data] if {"start", "end", "text"} <= set(data) else []
    return own + [found for part in data.values() for found in spans(part)]


def test_the_example_of_the_format_is_read_and_written_unchanged():
    assert faults(EXAMPLE) == []
    assert to_json(from_json(EXAMPLE)) == EXAMPLE


def test_an_analysis_comes_back_as_it_was():
    whole = analysis(words=(Word(place("открыла"), "открыла", "открыть", "VERB", "Tense=Past"),))
    assert from_json(to_json(whole, tokens=True)) == whole


def test_a_fact_that_a_reader_has_made_his_says_so_and_comes_back():
    added = replace(POSITION, id="F2", rule="reader")
    found = replace(POSITION, id="F3")
    whole = analysis(facts=(POSITION, added, found), own_facts=frozenset({"F1", "F2"}))
    data = to_json(whole)
    assert faults(data) == []
    rules = [fact["rule"] for fact in data["facts"]]
    assert rules == ["reader:title_before_name", "reader", "title_before_name"]
    assert from_json(data) == whole


def test_what_a_reader_has_rejected_is_not_written():
    assert to_json(analysis(facts=(), rejected=(POSITION,)))["facts"] == []


def test_the_text_is_json_in_utf_8_with_a_line_end():
    written = dumps(analysis())
    assert json.loads(written) == to_json(analysis())
    assert "Ержанова 🌊" in written
    assert written.endswith("}\n")


def test_tokens_are_written_only_when_asked_for():
    word = Word(place("мост"), "мост", "мост", "NOUN", "Case=Acc")
    odd = Word(place("🌊"), "🌊", "🌊", "EMOJI")
    whole = analysis(words=(word, odd))
    assert "tokens" not in to_json(whole)
    assert to_json(whole, tokens=True)["tokens"] == [
        {"start": 40, "end": 44, "lemma": "мост", "pos": "NOUN", "feats": "Case=Acc"},
        {"start": 30, "end": 31, "lemma": "🌊", "pos": "X", "feats": ""},
    ]
    assert faults(to_json(whole, tokens=True)) == []


def test_roles_are_those_of_the_schema():
    rules = SCHEMA["$defs"]["fact"]["allOf"]
    for rule in rules:
        kind = FactType(rule["if"]["properties"]["type"]["const"])
        roles = rule["then"]["properties"]["roles"]["items"]["properties"]["role"]["enum"]
        assert set(ROLES[kind]) == set(roles), kind
    assert len(ROLES) == len(rules) == len(FactType)


def test_the_headline_is_the_title_unless_the_source_gave_one():
    headed = (Paragraph(place("Аким Белозорска"), Part.HEADLINE),)
    assert to_json(analysis(paragraphs=headed))["document"]["title"] == "Аким Белозорска"
    given_title = replace(analysis().article, title="Мост")
    named = to_json(analysis(paragraphs=headed, article=given_title))
    assert named["document"]["title"] == "Мост"


LEFT_OUT = {
    "a role that the type does not know": (
        {
            "facts": (
                replace(POSITION, roles=(*POSITION.roles, Filler("CUE", None, place("мост")))),
            )
        },
        lambda data: [role["role"] for role in data["facts"][0]["roles"]] == ["HOLDER", "TITLE"],
    ),
    "a role that nothing fills": (
        {"facts": (replace(POSITION, roles=(POSITION.roles[0], Filler("ORG", "E9"))),)},
        lambda data: [role["role"] for role in data["facts"][0]["roles"]] == ["HOLDER"],
    ),
    "a fact without evidence": (
        {"facts": (replace(POSITION, evidence=()),)},
        lambda data: data["facts"] == [],
    ),
    "a fact none of whose roles can be written": (
        {"facts": (replace(POSITION, roles=(Filler("CUE", None, place("мост")),)),)},
        lambda data: data["facts"] == [],
    ),
    "an entity that is mentioned nowhere": (
        {"entities": (PERSON, TOWN, DAY, Entity("E4", EntityType.ORG, "акимат"))},
        lambda data: [entity["id"] for entity in data["entities"]] == ["E1", "E2", "E3"],
    ),
    "a time without a value, with its mention": (
        {"entities": (PERSON, TOWN, replace(DAY, timex=None))},
        lambda data: len(data["mentions"]) == 3,
    ),
    "a source that is no entity of the article": (
        {"facts": (replace(POSITION, attribution=(Attribution(1, "E9", "media"),)),)},
        lambda data: data["facts"][0]["attribution"] == [],
    ),
    "the way through a fact that is not there": (
        {"facts": (replace(POSITION, attribution=(Attribution(1, "E1", "self", via="F7"),)),)},
        lambda data: (
            data["facts"][0]["attribution"] == [{"level": 1, "agent": "E1", "form": "self"}]
        ),
    ),
    "an alias twice or equal to the canonical name": (
        {"entities": (replace(PERSON, aliases=("Дана", "Дана", "Дана Ержанова")), TOWN, DAY)},
        lambda data: data["entities"][0]["aliases"] == ["Дана"],
    ),
}


@pytest.mark.parametrize("what", LEFT_OUT)
def test_what_has_no_place_in_the_format_is_left_out(what):
    changes, is_gone = LEFT_OUT[what]
    data = to_json(analysis(**changes))
    assert faults(data) == []
    assert is_gone(data)


def test_mentions_are_sorted_and_never_cross():
    crossing = Mention(Span(5, 20), "E2", MentionKind.NOM)  # «Белозорска Дана»
    data = to_json(analysis(mentions=(*reversed(analysis().mentions), crossing)))
    places = [(item["start"], item["end"]) for item in data["mentions"]]
    assert places == [(0, 15), (5, 15), (16, 29), (45, 51)]


def test_spaces_at_the_edges_stay_outside():
    wide = Span(place("Дана").start - 1, place("Ержанова").end + 1)
    data = to_json(analysis(mentions=(Mention(wide, "E1", MentionKind.NAM),)))
    assert data["mentions"][0]["text"] == "Дана Ержанова"
    assert data["mentions"][0]["start"] == wide.start + 1


CHARACTERS = st.sampled_from("абё «»🌊\u0301\n🇰🇿ә")


@st.composite
def marked_texts(draw):
    text = draw(st.text(CHARACTERS, min_size=3, max_size=40)) + "."
    starts = draw(st.lists(st.integers(0, len(text) - 1), max_size=8))
    found = [Span(at, draw(st.integers(at + 1, len(text)))) for at in starts]
    return text, found


@given(marked_texts())
def test_every_place_holds_its_words_in_code_points(case):
    text, found = case
    mentions = tuple(Mention(span, "E1", MentionKind.NAM) for span in found)
    fact = replace(POSITION, trigger=None, roles=(Filler("HOLDER", "E1"),), evidence=tuple(found))
    data = to_json(Analysis(Article(text), entities=(PERSON,), mentions=mentions, facts=(fact,)))
    assert faults(data) == []
    for item in spans(data):
        assert text[item["start"] : item["end"]] == item["text"] == item["text"].strip()
    assert_no_crossing([Span(item["start"], item["end"]) for item in data["mentions"]])


def assert_no_crossing(places: list[Span]) -> None:
    assert places == sorted(places, key=lambda span: (span.start, -span.end))
    for one in places:
        for other in places:
            assert not one.overlaps(other) or one.covers(other) or other.covers(one)
