"""The task of finding relations between entities."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from razbor_training.data.dataset import Array, Dataset
from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.data.mentions import Mention, allowed_kinds, gold_mentions
from razbor_training.learning.lesson import Result
from razbor_training.learning.marking import Pairing, marked, pairing
from razbor_training.learning.scores import Table, compare
from razbor_training.network.batch import Batch, Feeder, Window, batches
from razbor_training.network.relater import Relater
from razbor_training.recipe import Recipe

_GRID = tuple(np.arange(0.2, 0.72, 0.04).round(2).tolist())
_LEAST = 0.1
_SCALE = 4.0  # one piece in four begins an entity: the loss is about that of one entity
Relation = tuple[int, ...]  # document, first argument (start, end, kind), second, kind
Candidate = tuple[float, Relation]


class RelationLesson:
    """Learns the relations of one dataset between its true entities, is examined on another.

    ``found`` are the entities that a network of entities finds in the dev part, by document; with
    them it is examined end to end too.
    """

    def __init__(
        self,
        recipe: Recipe,
        vectors: Tensor,
        train: Dataset,
        dev: Dataset,
        found: Sequence[Iterable[Mention]] | None = None,
    ) -> None:
        self._recipe = recipe
        self.network = Relater(recipe, vectors)
        allowed = allowed_kinds(train, len(ENTITIES))
        self._feeder, self._dev = Feeder(train), Feeder(dev)
        self._pairings = _pairings(train, gold_mentions(train), allowed)
        self._answers = [_answers(train, one) for one in self._pairings]
        self._gold = _pairings(dev, gold_mentions(dev), allowed)
        self._found = _pairings(dev, found, allowed) if found else None
        self._windows = _documents(train)

    def groups(self, order: np.random.Generator) -> list[list[Window]]:
        """Return the groups of documents of one pass."""
        return batches(self._windows, self._recipe.batch, order)

    def loss(self, group: Sequence[Window]) -> Tensor:
        """Return the loss of a group."""
        batch = self._feeder.batch(group)
        logits = _logits(self.network, batch, self._pairings, self._recipe)
        answer = torch.cat([self._answers[window.document] for window in group])
        each = nn.functional.binary_cross_entropy_with_logits(logits, answer, reduction="sum")
        return each / batch.mask.sum() * _SCALE

    def examine(self) -> Result:
        """Score the network on the dev part given its entities, and end to end."""
        result = self._examined(self._gold)
        if self._found is None:
            return result
        found = self._examined(self._found)
        more = {f"end to end, {name}": value for name, value in found.more.items()}
        more["end to end"] = found.table.micro.f1
        return Result(result.table, result.threshold, result.at_half, {**result.more, **more})

    def _examined(self, pairings: Sequence[Pairing]) -> Result:
        found = relations([self.network], self._dev, pairings, self._recipe)
        gold = gold_relations(self._dev.data)
        tables = {least: compare(gold, _chosen(found, least), RELATIONS) for least in (*_GRID, 0.5)}
        best = max(tables, key=lambda least: tables[least].micro.f1)
        near = _in_sentence(self._dev.data, gold, _chosen(found, best))
        more = {"in a sentence": near.micro.f1, "in a sentence, macro": near.macro}
        return Result(tables[best], best, tables[0.5].micro.f1, more)


@torch.no_grad()
def relations(
    networks: Sequence[nn.Module], feeder: Feeder, pairings: Sequence[Pairing], recipe: Recipe
) -> list[Candidate]:
    """Return the relations that have a chance, the mean over the networks, with their chances."""
    for network in networks:
        network.eval()
    found: list[Candidate] = []
    for group in batches(_documents(feeder.data), 2 * recipe.batch, None):
        batch = feeder.batch(group)
        logits = [_logits(network, batch, pairings, recipe).sigmoid() for network in networks]
        chances = (sum(logits[1:], logits[0]) / len(logits)).numpy()
        for window in group:
            one = pairings[window.document]
            own, chances = chances[: len(one.pairs)], chances[len(one.pairs) :]
            found.extend(_candidates(feeder.data, one, own))
    return found


def gold_relations(data: Dataset) -> set[Relation]:
    """Return the relations of a dataset as keys."""
    places: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for document, start, end, kind in data.gold.tolist():
        places[document].append((start, end, kind))
    return {
        (document, *places[document][first], *places[document][second], kind)
        for document, first, second, kind in data.relations.tolist()
    }


def _logits(
    network: nn.Module, batch: Batch, pairings: Sequence[Pairing], recipe: Recipe
) -> Tensor:
    chosen = [pairings[window.document] for window in batch.windows]
    with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
        logits: Tensor = network(batch, marked(batch, chosen))
    return logits.float()


def _candidates(data: Dataset, one: Pairing, chances: Array) -> Iterable[Candidate]:
    start = data.bounds[one.scene.document]
    for place, kind in np.argwhere(chances >= _LEAST).tolist():
        sides = one.scene.mentions[one.pairs[place]].tolist()
        key = [one.scene.document]
        for first, last, own in sides:
            key += [int(data.places[start + first, 0]), int(data.places[start + last, 1]), own]
        yield float(chances[place, kind]), (*key, kind)


def _chosen(found: Iterable[Candidate], least: float) -> set[Relation]:
    return {relation for chance, relation in found if chance >= least}


def _in_sentence(data: Dataset, gold: set[Relation], found: set[Relation]) -> Table:
    def near(relation: Relation) -> bool:
        start, end = data.bounds[relation[0]], data.bounds[relation[0] + 1]
        places = np.searchsorted(data.places[start:end, 0], [relation[1], relation[4]], "right")
        first, second = data.sentences[start + np.maximum(places - 1, 0)]
        return bool(first == second)

    return compare(filter(near, gold), filter(near, found), RELATIONS)


def _pairings(
    data: Dataset, mentions: Sequence[Iterable[Mention]], allowed: Array
) -> list[Pairing]:
    return [pairing(data, number, own, allowed) for number, own in enumerate(mentions)]


def _answers(data: Dataset, one: Pairing) -> Tensor:
    """Return 1 for each relation of each pair, ``[p, relations]``."""
    document = one.scene.document
    start = data.bounds[document]
    order = {pair: place for place, pair in enumerate(map(tuple, one.pairs.tolist()))}
    rows = {
        (int(data.places[start + first, 0]), int(data.places[start + last, 1]), kind): place
        for place, (first, last, kind) in enumerate(one.scene.mentions.tolist())
    }
    answer = torch.zeros(len(one.pairs), len(RELATIONS))
    gold = data.gold[data.gold[:, 0] == document, 1:].tolist()
    for _, first, second, kind in data.relations[data.relations[:, 0] == document].tolist():
        pair = tuple(rows.get(tuple(gold[side])) for side in (first, second))
        if pair in order:
            answer[order[pair], kind] = 1
    return answer


def _documents(data: Dataset) -> list[Window]:
    bounds = data.bounds.tolist()
    return [Window(n, bounds[n], bounds[n + 1]) for n in range(data.documents)]
