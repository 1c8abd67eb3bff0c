"""Answers of trained networks: mentions to relate, files for the NEREL scorer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from torch import Tensor

from razbor_training.data.dataset import Array, Dataset
from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.data.mentions import Mention, gold_mentions
from razbor_training.learning.decode import chosen
from razbor_training.learning.examine import answers
from razbor_training.learning.marking import pairing
from razbor_training.learning.relations import Relation, relations
from razbor_training.learning.runs import Run
from razbor_training.network.batch import Feeder

Place = tuple[int, ...]


def found_mentions(
    finders: Sequence[Run], feeder: Feeder, vectors: Tensor
) -> Iterator[list[Mention]]:
    """Yield the entities that the networks find in each document."""
    data = feeder.data
    networks = [run.network(vectors) for run in finders]
    least = float(np.mean([run.threshold for run in finders]))
    found: list[list[Mention]] = [[] for _ in range(data.documents)]
    for one in chosen(answers(networks, feeder, finders[0].recipe), least):
        start = int(data.bounds[one.document])
        found[one.document].append(Mention(one.first - start, one.last - start, one.kind))
    yield from found


def document_answers(
    data: Dataset, vectors: Tensor, finders: Sequence[Run], relaters: Sequence[Run], allowed: Array
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of each document and what the scorer reads of it."""
    feeder = Feeder(data)
    found = list(found_mentions(finders, feeder, vectors))
    ends = _related(feeder, vectors, relaters, found, allowed)
    given = _related(feeder, vectors, relaters, gold_mentions(data), allowed)
    for document, mentions in enumerate(found):
        places = [_place(data, document, mention) for mention in mentions]
        entities = [{"id": f"e{n}", **_shown(place)} for n, place in enumerate(places)]
        answer = {"doc_id": str(data.names[document]), "entities": entities}
        answer["relations"] = [_relation(one) for one in ends.get(document, ())]
        answer["relations_given_gold"] = [_relation(one) for one in given.get(document, ())]
        yield str(data.names[document]), answer


def _related(
    feeder: Feeder,
    vectors: Tensor,
    relaters: Sequence[Run],
    mentions: Sequence[Sequence[Mention]],
    allowed: Array,
) -> Mapping[int, list[Relation]]:
    if not relaters:
        return {}
    pairings = [pairing(feeder.data, n, own, allowed) for n, own in enumerate(mentions)]
    networks = [run.network(vectors) for run in relaters]
    least = float(np.mean([run.threshold for run in relaters]))
    found: dict[int, list[Relation]] = {}
    for chance, relation in relations(networks, feeder, pairings, relaters[0].recipe):
        if chance >= least:
            found.setdefault(relation[0], []).append(relation)
    return found


def _place(data: Dataset, document: int, mention: Mention) -> Place:
    start = data.bounds[document]
    first, last = data.places[start + mention.first, 0], data.places[start + mention.last, 1]
    return int(first), int(last), mention.kind


def _shown(place: Place) -> dict[str, Any]:
    return {"start": place[0], "end": place[1], "type": ENTITIES[place[2]]}


def _relation(one: Relation) -> dict[str, Any]:
    first, second = _shown(one[1:4]), _shown(one[4:7])
    return {"type": RELATIONS[one[7]], "arg1": first, "arg2": second}
