"""NEREL's scores on an invented document."""

import pytest

from benchmarks.checks.tiny_corpora import write_nerel
from benchmarks.nerel.model import Entity
from benchmarks.nerel.reading import read_gold, read_prediction
from benchmarks.nerel.report import bootstrap_interval, evaluate, macro_f1
from benchmarks.nerel.sentences import sentence_starts


@pytest.fixture
def gold(tmp_path):
    write_nerel(tmp_path / "dev")
    return read_gold(tmp_path / "dev", "one_text")


def report(gold, **data):
    return evaluate([(gold, read_prediction(data, gold))])


def as_data(gold):
    ids = {entity: key for key, entity in gold.by_id.items()}
    entities = [
        {"id": ids[e], "start": e.start, "end": e.end, "type": e.type} for e in gold.entities
    ]
    relations = [
        {"type": r.type, "arg1": ids[r.first], "arg2": ids[r.second]} for r in gold.relations
    ]
    return {"entities": entities, "relations": relations, "relations_given_gold": relations}


def test_a_perfect_prediction_is_perfect(gold):
    found = report(gold, **as_data(gold))
    assert found.entities.total.f1 == found.entities.inner.recall == 1
    assert macro_f1(found.entities.by_type) == 1
    assert found.relations.subsets["in_sentence"].f1 == 1
    assert found.relations_given_gold.known_pairs["document"].f1 == 1
    assert bootstrap_interval(found.entities.by_document, 20) == (1, 1)


def test_only_the_exact_place_and_type_count(gold):
    items = [
        {"start": 5, "end": 15, "type": "CITY"},
        {"start": 16, "end": 29, "type": "ORGANIZATION"},
        {"start": 0, "end": 14, "type": "PROFESSION"},
    ]
    found = report(gold, entities=items).entities
    assert (found.total.hits, found.total.gold, found.total.predicted) == (1, 4, 3)
    assert found.boundaries.hits == 2
    assert (found.inner.hits, found.inner.gold) == (1, 1)
    assert (found.outermost.hits, found.outermost.gold) == (0, 3)


def test_a_discontinuous_entity_is_its_envelope_or_left_out(gold, tmp_path):
    assert Entity(75, 88, "ORGANIZATION") in gold.entities
    dropped = read_gold(tmp_path / "dev", "one_text", "drop")
    assert (len(dropped.entities), dropped.dropped) == (3, 1)


def test_a_relation_of_unknown_entities_is_refused(gold):
    with pytest.raises(ValueError, match="unknown entity id Q"):
        report(gold, relations=[{"type": "WORKS_AS", "arg1": "Q", "arg2": "Q"}])


def test_sentences_break_at_stops_but_not_at_abbreviations():
    text = "Это г. Белозорск. Там «Ковыль».\nКонец"
    assert [text[at:][:3] for at in sentence_starts(text)] == ["Это", "Там", "Кон"]
