"""Our own gold is annotated as the format asks."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from benchmarks.factscore.loading import Pair, load_gold, settle_text
from benchmarks.factscore.model import Document
from benchmarks.factscore.scoring import score_document
from benchmarks.factscore.vocabulary import role_name

BENCHMARKS = Path(__file__).parents[1]
SCHEMA = json.loads((BENCHMARKS.parent / "engine" / "analysis.schema.json").read_text("utf-8"))
OWN = BENCHMARKS / "own"
SENTENCES = OWN / "sentences.json"
LINKS = sorted((OWN / "links").glob("*.json"))
REPORTS = sorted((OWN / "news").glob("*.json"))
ARTICLES = [*sorted(path for path in OWN.glob("*.json") if path != SENTENCES), *LINKS, *REPORTS]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_fits_the_schema(path):
    data = json.loads(path.read_text("utf-8"))
    for mention in data["mentions"]:
        mention.pop("optional", None)  # said of gold alone: need not be found
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(data)] == []


def test_every_role_is_one_of_its_type():
    for sentence in json.loads(SENTENCES.read_text("utf-8"))["sentences"]:
        for fact in sentence["facts"]:
            for role in fact["roles"]:
                assert role_name(fact["type"], role), (sentence["id"], role)


@pytest.mark.parametrize("path", [*ARTICLES, SENTENCES], ids=lambda path: path.stem)
def test_the_gold_is_wholly_right_against_itself(path):
    for gold in load_gold(path).values():
        settle_text(Pair(gold, Document("none", None, {}, [], [])), None)
        found = score_document(gold, gold).numbers()
        assert found["documents_fully_right.right"] == 1, gold.name
        assert found["facts.strict.missed"] == 0, gold.name
