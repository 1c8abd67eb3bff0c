"""The task of finding relations between entities."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from razbor.model.relation_reading import Reading
from razbor.model.relation_scene import scene
from razbor.model.relation_view import View, view
from razbor_training.data.dataset import Array, Dataset
from razbor_training.data.kinds import RELATIONS
from razbor_training.data.mentions import Mention
from razbor_training.learning.lesson import Result
from razbor_training.learning.pages import pages
from razbor_training.learning.related import Relation, answers, gold_relations, place, prior
from razbor_training.learning.scores import Table, compare
from razbor_training.network.batch import Window, batches
from razbor_training.network.relater import Relater
from razbor_training.recipe import Recipe

_GRID = tuple(np.arange(0.1, 0.62, 0.03).round(2).tolist())
_LEAST = 0.1
Candidate = tuple[float, Relation]


@dataclass(frozen=True)
class Paired:
    """Documents with their entities and how likely these are, and what is asked about pairs.

    A view is None where there is no pair.
    """

    data: Dataset
    mentions: Sequence[Mapping[Mention, float]]
    views: Sequence[View | None]

    def windows(self) -> list[Window]:
        """Return the documents that have pairs."""
        bounds = self.data.bounds.tolist()
        return [Window(n, bounds[n], bounds[n + 1]) for n, one in enumerate(self.views) if one]


def paired(
    data: Dataset,
    readings: Sequence[Reading],
    mentions: Sequence[Iterable[Mention] | Mapping[Mention, float]],
    allowed: Array,
    vectors: Array,
) -> Paired:
    """Ask everything about the pairs of mentions of each document.

    Mentions are true where nothing is said of their chance; ``vectors`` is the table of the store.
    """
    views = []
    for start, reading, own in zip(data.bounds[:-1], readings, mentions, strict=True):
        lemmas = data.vectors[start : start + len(reading.texts), 1]
        one = scene(reading, [(m.first, m.last, m.kind) for m in own])
        views.append(view(one, allowed, lambda at, rows=lemmas: vectors[rows[at]].astype("f4")))
    sure = [one if isinstance(one, Mapping) else dict.fromkeys(one, 1.0) for one in mentions]
    return Paired(data, sure, views)


@dataclass(frozen=True)
class Parts:
    """What is learnt and examined.

    Attributes:
        train: The training part with its true entities.
        dev: The part of examination with its true entities.
        found: The same with the entities that a network finds: for an examination end to end.
        mixed: The training part with entities as a network might find them, some drawings of it.
    """

    train: Paired
    dev: Paired
    found: Paired | None = None
    mixed: Sequence[Paired] = ()


class RelationLesson:
    """Learns the relations of one part, is examined on another."""

    def __init__(self, recipe: Recipe, vectors: Tensor, parts: Parts) -> None:
        self._recipe = recipe
        self._lessons = (parts.train, *parts.mixed)
        self._answers = [
            [answers(part.data, n, one) for n, one in enumerate(part.views)]
            for part in self._lessons
        ]
        self.network = Relater(recipe, vectors, prior(parts.train.views, self._answers[0]))
        self._dev, self._found = parts.dev, parts.found
        self._windows = parts.train.windows()
        self._versions = np.zeros(len(parts.train.views), np.int64)

    def groups(self, order: np.random.Generator) -> list[list[Window]]:
        """Return the groups of documents of one pass, and draw their versions."""
        if len(self._lessons) > 1:
            drawn = order.integers(1, len(self._lessons), len(self._versions))
            mixed = order.random(len(drawn)) < self._recipe.mixed
            self._versions = np.where(mixed, drawn, 0)
        return [group for group in batches(self._windows, self._recipe.batch, order) if group]

    def loss(self, group: Sequence[Window]) -> Tensor:
        """Return the loss of a group."""
        chosen = [(window.document, self._versions[window.document]) for window in group]
        chosen = [(n, k if self._lessons[k].views[n] else 0) for n, k in chosen]
        views = [self._lessons[version].views[number] for number, version in chosen]
        answer = torch.cat([self._answers[version][number] for number, version in chosen])
        numbers = [number for number, _ in chosen]
        batch = pages(self._lessons[0].data, numbers, [one for one in views if one])
        with torch.autocast("cpu", torch.bfloat16, enabled=self._recipe.half):
            logits = self.network(batch)
        each = nn.functional.binary_cross_entropy_with_logits(logits, answer, reduction="sum")
        return each / len(batch.mentions)

    def listen(self, teachers: Sequence[nn.Module], share: float) -> None:
        """Mix what teachers say of all pairs into the answers, by a share.

        Source: Furlanello et al. 2018, «Born-again neural networks».
        """
        for part, answered in zip(self._lessons, self._answers, strict=True):
            for number, said in _votes(teachers, part, self._recipe):
                answered[number].lerp_(said, share)

    def examine(self) -> Result:
        """Score the network on the dev part given its entities, and end to end."""
        result = self._examined(self._dev)
        if self._found is None:
            return result
        found = self._examined(self._found)
        more = {f"end to end, {name}": value for name, value in found.more.items()}
        more["end to end"] = found.table.micro.f1
        return Result(result.table, result.threshold, result.at_half, {**result.more, **more})

    def _examined(self, part: Paired) -> Result:
        found = relations([self.network], part, self._recipe)
        best, table = best_threshold(found, part.data)
        gold = gold_relations(part.data)
        near = in_sentence(part.data, gold, chosen(found, best))
        more = {"in a sentence": near.micro.f1, "in a sentence, macro": near.macro}
        at_half = compare(gold, chosen(found, 0.5), RELATIONS)
        return Result(table, best, at_half.micro.f1, more)


def relations(networks: Sequence[nn.Module], part: Paired, recipe: Recipe) -> list[Candidate]:
    """Return the relations that have a chance, with their chances.

    A chance is the mean over the networks, times the chances of both entities.
    """
    found: list[Candidate] = []
    for number, chances in _votes(networks, part, recipe):
        if one := part.views[number]:
            found.extend(_candidates(part, number, one, chances.numpy()))
    return found


@torch.no_grad()
def _votes(
    networks: Sequence[nn.Module], part: Paired, recipe: Recipe
) -> Iterator[tuple[int, Tensor]]:
    """Yield each document that has pairs, and the mean chances of these."""
    for network in networks:
        network.eval()
    for group in filter(None, batches(part.windows(), 2 * recipe.batch, None)):
        numbers = [window.document for window in group]
        views = [one for number in numbers if (one := part.views[number])]
        batch = pages(part.data, numbers, views)
        with torch.autocast("cpu", torch.bfloat16, enabled=recipe.half):
            chances = [network(batch).float().sigmoid() for network in networks]
        mean = sum(chances[1:], chances[0]) / len(chances)
        yield from zip(numbers, mean.split([len(one.pairs) for one in views]), strict=True)


def _candidates(part: Paired, document: int, one: View, chances: Array) -> Iterable[Candidate]:
    mentions = one.scene.mentions.tolist()
    keys = [place(part.data, document, mention) for mention in mentions]
    sure = np.array([part.mentions[document][Mention(*mention)] for mention in mentions])
    chances = chances * sure[one.pairs].prod(1)[:, None]
    for row, kind in np.argwhere(chances >= _LEAST).tolist():
        first, second = one.pairs[row].tolist()
        yield float(chances[row, kind]), (document, *keys[first], *keys[second], kind)


def best_threshold(found: Sequence[Candidate], data: Dataset) -> tuple[float, Table]:
    """Return the threshold of a grid that serves best, and the scores there."""
    gold = gold_relations(data)
    tables = {least: compare(gold, chosen(found, least), RELATIONS) for least in _GRID}
    best = max(tables, key=lambda least: tables[least].micro.f1)
    return best, tables[best]


def chosen(found: Iterable[Candidate], least: float) -> set[Relation]:
    """Return the relations that have at least a chance."""
    return {relation for chance, relation in found if chance >= least}


def in_sentence(data: Dataset, gold: set[Relation], found: set[Relation]) -> Table:
    """Score the relations whose entities begin in one sentence."""

    def near(relation: Relation) -> bool:
        start, end = data.bounds[relation[0]], data.bounds[relation[0] + 1]
        places = np.searchsorted(data.places[start:end, 0], [relation[1], relation[4]], "right")
        first, second = data.sentences[start + np.maximum(places - 1, 0)]
        return bool(first == second)

    return compare(filter(near, gold), filter(near, found), RELATIONS)
