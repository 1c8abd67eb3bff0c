"""Reading of predictions.

A prediction is a mapping with three lists, each of which may be missing::

    {"mentions": [{"type": "per", "start": 313, "end": 325}],
     "entities": [{"type": "per", "attributes": {"lastname": ["Орлов"]}}],
     "facts": [{"type": "occupation", "arguments": [{"name": "who", "value": "Иван Орлов"}]}]}

Offsets count code points of the ``.txt`` file, the end excluded.
"""

import re
from collections.abc import Mapping
from typing import Any

from benchmarks.factrueval.comparison import fold_phrase
from benchmarks.factrueval.model import Argument, Attribute, Entity, Fact, PredictedDocument


def read_prediction(data: Mapping[str, Any], raw_text: str) -> PredictedDocument:
    """Return one prediction; an argument without a value takes the words at its place."""
    mentions = (
        (m["type"].lower(), int(m["start"]), int(m["end"])) for m in data.get("mentions", ())
    )
    entities = (_entity(str(i), item) for i, item in enumerate(data.get("entities", ())))
    facts = (_fact(str(i), item, raw_text) for i, item in enumerate(data.get("facts", ())))
    return PredictedDocument(list(mentions), list(entities), list(facts))


def _entity(number: str, item: Mapping[str, Any]) -> Entity:
    kind = item["type"].lower()
    attributes = [
        Attribute(name.strip().lower(), {fold_phrase(value)})
        for name, values in item.get("attributes", {}).items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    return Entity(number, "loc" if kind == "locorg" else kind, attributes)


def _fact(number: str, item: Mapping[str, Any], raw_text: str) -> Fact:
    arguments = [_argument(argument, raw_text) for argument in item["arguments"]]
    return Fact(number, item["type"].strip().lower(), arguments)


def _argument(item: Mapping[str, Any], raw_text: str) -> Argument:
    value = item.get("value")
    if value is None:
        value = raw_text[int(item["start"]) : int(item["end"])]
    value = re.sub(r"\s", " ", value)  # a value is one line
    name = fold_phrase(item["name"])
    return Argument("position" if name == "job" else name, (fold_phrase(value),))
