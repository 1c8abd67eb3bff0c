"""The contract: the schema, its example and the scorer's lists say the same."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from benchmarks.checks.articles import analysis, find, read, score
from benchmarks.factscore import vocabulary
from benchmarks.factscore.core_roles import CORE_ROLES
from benchmarks.factscore.russian import describe_fact, fact_type, factuality

ENGINE = Path(__file__).parents[2] / "engine"
SCHEMA = json.loads((ENGINE / "analysis.schema.json").read_text("utf-8"))
EXAMPLE = json.loads((ENGINE / "analysis.example.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Return every part of the schema that lists properties of an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def spans(data: Any) -> Iterator[dict[str, Any]]:
    """Return every span of an analysis."""
    if isinstance(data, dict):
        if {"start", "end", "text"} <= set(data):
            yield data
        for part in data.values():
            yield from spans(part)
    elif isinstance(data, list):
        for part in data:
            yield from spans(part)


class TestSchema:
    def test_every_field_is_described_with_its_consumers(self):
        for part in objects(SCHEMA):
            assert part["additionalProperties"] is False
            assert "required" in part
            for name, field in part["properties"].items():
                assert re.search("Consumers?: ", field.get("description", "")), name

    def test_lists_equal_the_scorer_s(self):
        parts = SCHEMA["$defs"]
        for part, field, wanted in (
            ("entity", "type", vocabulary.ENTITY_TYPES),
            ("mention", "kind", vocabulary.MENTION_KINDS),
            ("fact", "type", vocabulary.FACT_TYPES),
            ("modality", "factuality", vocabulary.FACTUALITY),
            ("modality", "polarity", vocabulary.POLARITY),
            ("attribution", "form", vocabulary.ATTRIBUTION_FORMS),
        ):
            assert set(parts[part]["properties"][field]["enum"]) == wanted

    def test_roles_of_each_type_equal_the_scorer_s(self):
        rules = SCHEMA["$defs"]["fact"]["allOf"]
        found = {
            rule["if"]["properties"]["type"]["const"]: tuple(
                rule["then"]["properties"]["roles"]["items"]["properties"]["role"]["enum"]
            )
            for rule in rules
        }
        assert found == vocabulary.FACT_ROLES

    def test_core_roles_are_roles(self):
        assert set(CORE_ROLES) == vocabulary.FACT_TYPES
        for kind, needs in CORE_ROLES.items():
            roles = set(vocabulary.FACT_ROLES[kind])
            for need in needs:
                assert {*need.roles, *need.otherwise} <= roles

    def test_everything_has_a_russian_name(self):
        document = read(analysis())
        assert all(describe_fact(document, fact) for fact in document.facts)
        assert all(map(fact_type, vocabulary.FACT_TYPES))
        assert all(map(factuality, vocabulary.FACTUALITY))

    def test_the_test_article_fits_the_schema(self):
        assert VALIDATOR.is_valid(analysis())

    def test_the_schema_refuses_what_is_wrong(self):
        wrong = analysis()
        find(wrong, "F1")["roles"][0]["role"] = "SPEAKER"
        find(wrong, "E8").pop("timex3")
        find(wrong, "E1")["colour"] = "red"
        find(wrong, "F2").pop("evidence")
        assert len(list(VALIDATOR.iter_errors(wrong))) == 4


class TestExample:
    def test_fits_the_schema(self):
        assert VALIDATOR.is_valid(EXAMPLE)

    def test_words_are_at_their_offsets(self):
        text = EXAMPLE["document"]["text"]
        found = list(spans(EXAMPLE))
        assert len(found) > 20
        for place in found:
            assert text[place["start"] : place["end"]] == place["text"]

    def test_scores_one_against_itself(self):
        document = read(EXAMPLE)
        assert len(document.facts) == 5
        assert score(EXAMPLE, EXAMPLE).numbers()["facts.strict.f1"] == 1
