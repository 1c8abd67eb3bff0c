"""Answers of trained networks: mentions to relate, files for the NEREL scorer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from torch import Tensor

from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.data.mentions import Mention
from razbor_training.learning.decode import chosen
from razbor_training.learning.examine import answers
from razbor_training.learning.related import Relation
from razbor_training.learning.relations import Paired, best_threshold, relations
from razbor_training.learning.relations import chosen as chosen_relations
from razbor_training.learning.runs import Run
from razbor_training.network.batch import Feeder

Place = tuple[int, ...]


def found_mentions(
    finders: Sequence[Run], feeder: Feeder, vectors: Tensor, least: float | None = None
) -> Iterator[dict[Mention, float]]:
    """Yield the entities that the networks find in each document, with their chances.

    ``least`` is the least chance; without it the mean of what served the networks best.
    """
    data = feeder.data
    networks = [run.network(vectors) for run in finders]
    least = least or float(np.mean([run.threshold for run in finders]))
    found: list[dict[Mention, float]] = [{} for _ in range(data.documents)]
    for one in chosen(answers(networks, feeder, finders[0].recipe), least):
        start = int(data.bounds[one.document])
        found[one.document][Mention(one.first - start, one.last - start, one.kind)] = one.chance
    yield from found


def document_answers(
    vectors: Tensor,
    given: Paired,
    found: Paired,
    relaters: Sequence[Run],
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of each document and what the scorer reads of it.

    ``given`` has the true entities, ``found`` those that networks find.
    """
    data = given.data
    ends, told = (_related(part, vectors, relaters) for part in (found, given))
    for document, mentions in enumerate(found.mentions):
        places = [_place(data, document, mention) for mention in sorted(mentions)]
        entities = [{"id": f"e{n}", **_shown(place)} for n, place in enumerate(places)]
        answer = {"doc_id": str(data.names[document]), "entities": entities}
        answer["relations"] = [_relation(one) for one in sorted(ends.get(document, ()))]
        answer["relations_given_gold"] = [_relation(one) for one in sorted(told.get(document, ()))]
        yield str(data.names[document]), answer


def _related(
    part: Paired, vectors: Tensor, relaters: Sequence[Run]
) -> Mapping[int, list[Relation]]:
    if not relaters:
        return {}
    networks = [run.network(vectors) for run in relaters]
    likely = relations(networks, part, relaters[0].recipe)
    least, _ = best_threshold(likely, part.data)
    found: dict[int, list[Relation]] = {}
    for relation in chosen_relations(likely, least):
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
