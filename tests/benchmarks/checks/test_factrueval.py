"""The organisers' rules on an invented document."""

import copy

import pytest

from benchmarks.checks.tiny_corpora import PERFECT, TEXT, write_factrueval
from benchmarks.factrueval.assignment import best_assignment
from benchmarks.factrueval.comparison import similar
from benchmarks.factrueval.evaluation import (
    ENTITIES,
    ENTITIES_FORGIVING,
    FACTS,
    FACTS_HARD,
    MENTIONS,
    MENTIONS_PLACES_MERGED,
    document_names,
    evaluate,
    read_corpus,
)
from benchmarks.factrueval.predictions import read_prediction


@pytest.fixture
def gold(tmp_path):
    write_factrueval(tmp_path / "devset")
    return read_corpus(tmp_path / "devset", document_names(tmp_path / "devset"))


def overall(gold, data, track):
    return evaluate(gold, {"book_1": read_prediction(data, TEXT)}, track)["overall"]


@pytest.mark.parametrize(
    "track", [MENTIONS_PLACES_MERGED, ENTITIES, ENTITIES_FORGIVING, FACTS, FACTS_HARD]
)
def test_a_perfect_prediction_is_perfect(gold, track):
    assert overall(gold, PERFECT, track).f1 == pytest.approx(1)


def test_nothing_found_is_nothing_earned(gold):
    score = evaluate(gold, {}, MENTIONS)["overall"]
    assert (score.gold, score.predicted, score.f1) == (5, 0, 0)


def test_a_place_is_no_organised_place_unless_they_are_merged(gold):
    assert overall(gold, PERFECT, MENTIONS).credit_gold == 4
    assert overall(gold, PERFECT, MENTIONS_PLACES_MERGED).credit_gold == 5


def changed(part, number, **fields):
    data = copy.deepcopy(PERFECT)
    data[part][number].update(fields)
    return data


CREDITS = {
    "the descriptor may be missing": (changed("mentions", 4, start=81), 5),
    "half of a name is half a hit": (changed("mentions", 1, start=21), 4.5),
    "words beyond the name cost": (changed("mentions", 2, start=40), 4.5),
    "another type is no hit": (changed("mentions", 3, type="org"), 4),
}


@pytest.mark.parametrize("what", CREDITS)
def test_credit_of_mentions(gold, what):
    data, credit = CREDITS[what]
    assert overall(gold, data, MENTIONS_PLACES_MERGED).credit_gold == pytest.approx(credit)


def test_an_unknown_attribute_costs_unless_it_is_forgiven(gold):
    attributes = {"firstname": "Дана", "lastname": "Ержанова", "nickname": "Степь"}
    data = changed("entities", 0, attributes=attributes)
    assert overall(gold, data, ENTITIES).credit_gold == pytest.approx(3 + 2 / 3)
    assert overall(gold, data, ENTITIES_FORGIVING).credit_gold == pytest.approx(4)


def test_a_scattered_fact_earns_less_than_a_whole_one(gold):
    who, position, where = PERFECT["facts"][0]["arguments"]
    halves = [[who, position], [who, where]]
    facts = [{"type": "occupation", "arguments": half} for half in halves]
    score = overall(gold, {"facts": facts}, FACTS)
    assert score.credit_gold == pytest.approx((1 + 2 / 3) / 2)
    assert score.gold == 1


def test_a_position_alone_compares_no_facts(gold):
    position = PERFECT["facts"][0]["arguments"][1]
    data = {"facts": [{"type": "occupation", "arguments": [position]}]}
    assert overall(gold, data, FACTS).credit_gold == 0


@pytest.mark.parametrize(
    ("one", "other", "are_similar"),
    [
        ("а", "б", False),
        ("хаген", "хагена", True),
        ("хаген", "хагеном", False),
        ("белозорск", "белозорска", True),
        ("белозорском", "белозорск", True),
        ("белозорск", "лесоградск", False),
    ],
)
def test_texts_are_compared_with_few_edits(one, other, are_similar):
    assert similar(one, other) is similar(other, one) is are_similar


def test_the_assignment_is_the_best_one_not_the_greedy_one():
    assert best_assignment([[10, 9], [9, 0]]) == [1, 0]
    assert best_assignment([[1.0], [2.0]]) == [None, 0]
    assert best_assignment([]) == []
