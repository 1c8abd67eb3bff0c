"""Reading of brat documents and of predictions."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.nerel.model import Document, Entity, Prediction, Relation

_ENTITY_LINE = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")
_RELATION_LINE = re.compile(r"R\d+\t(\S+) Arg1:(T\d+) Arg2:(T\d+)")


def read_gold(directory: Path, name: str, discontinuous: str = "envelope") -> Document:
    """Read one brat document.

    A discontinuous entity (``10 15;20 25``) becomes its envelope (``10 25``) or is left out
    together with its relations (``drop``). Line ends are read unchanged: the offsets count them.
    """
    with (directory / f"{name}.txt").open(encoding="utf-8", newline="") as stream:
        document = Document(name, stream.read())
    for line in (directory / f"{name}.ann").read_text(encoding="utf-8").split("\n"):
        if match := _ENTITY_LINE.match(line):
            _read_entity(document, *match.groups(), discontinuous=discontinuous)
        elif match := _RELATION_LINE.match(line):
            kind, first, second = match.groups()
            ids = document.by_id
            if first in ids and second in ids:
                document.relations.add(Relation(kind, ids[first], ids[second]))
    document.entities = set(document.by_id.values())
    return document


def _read_entity(
    document: Document, identifier: str, kind: str, offsets: str, *, discontinuous: str
) -> None:
    numbers = [int(n) for n in re.findall(r"\d+", offsets)]
    if ";" in offsets and discontinuous == "drop":
        document.dropped += 1
    else:
        document.by_id[identifier] = Entity(min(numbers), max(numbers), kind)


def read_prediction(data: Mapping[str, Any], gold: Document) -> Prediction:
    """Read one prediction.

    It may hold ``entities`` (start, end, type, id), ``relations`` (type, arg1, arg2: ids of its own
    entities) and ``relations_given_gold`` (arguments are ids of gold entities); an argument may
    also be an object with start, end and type.
    """
    result = Prediction()
    own_ids: dict[str, Entity] = {}
    for item in data.get("entities", ()):
        entity = _entity(item)
        result.entities.add(entity)
        if "id" in item:
            own_ids[item["id"]] = entity
    for item in data.get("relations", ()):
        result.relations.add(_relation(item, own_ids))
    for item in data.get("relations_given_gold", ()):
        relation = _relation(item, gold.by_id)
        arguments = (relation.first, relation.second)
        result.foreign_arguments += sum(e not in gold.entities for e in arguments)
        result.relations_given_gold.add(relation)
    return result


def _entity(item: Mapping[str, Any]) -> Entity:
    return Entity(int(item["start"]), int(item["end"]), item["type"])


def _relation(item: Mapping[str, Any], ids: Mapping[str, Entity]) -> Relation:
    first, second = (_resolved(item[key], ids) for key in ("arg1", "arg2"))
    return Relation(item["type"], first, second)


def _resolved(reference: str | Mapping[str, Any], ids: Mapping[str, Entity]) -> Entity:
    if not isinstance(reference, str):
        return _entity(reference)
    if reference not in ids:
        raise ValueError(f"unknown entity id {reference}")
    return ids[reference]
