"""Turn annotated texts into a dataset."""

import logging
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.model.pieces import Piece
from razbor.model.relation_reading import Reading
from razbor_training.data.brat import GoldDocument
from razbor_training.data.dataset import Dataset
from razbor_training.data.kinds import ENTITIES, RELATIONS
from razbor_training.features.describe import Described, Describer

Array = npt.NDArray[Any]
_log = logging.getLogger(__name__)
_ENTITY_ROW = {kind: row for row, kind in enumerate(ENTITIES)}
_RELATION_ROW = {kind: row for row, kind in enumerate(RELATIONS)}


def assemble(
    documents: Iterable[GoldDocument], describer: Describer
) -> tuple[Dataset, list[Reading]]:
    """Describe the documents and lay them one after another."""
    read, described = [], []
    for number, document in enumerate(documents, 1):
        read.append(document)
        described.append(describer.describe(document.text))
        if number % 100 == 0:
            _log.info("%d texts described", number)
    data = Dataset(
        names=np.array([document.name for document in read]),
        bounds=np.cumsum([0, *(len(one.pieces) for one in described)]),
        places=_joined([_places(one.pieces) for one in described]),
        sentences=_joined([np.array([p.sentence for p in one.pieces]) for one in described]),
        **_features(described),
        **_annotation(read, described),
    )
    return data, [one.reading for one in described]


def _features(described: Sequence[Described]) -> dict[str, Array]:
    names = ("vectors", "forms", "flags", "states")
    return {name: _joined([getattr(one, name) for one in described]) for name in names}


def _annotation(read: Sequence[GoldDocument], described: Sequence[Described]) -> dict[str, Array]:
    entities, gold, relations = [], [], []
    for place, (document, one) in enumerate(zip(read, described, strict=True)):
        for entity in document.entities:
            kind = _ENTITY_ROW[entity.kind]
            gold.append((place, entity.start, entity.end, kind))
            if fit := _fit(one.pieces, entity.start, entity.end):
                entities.append((place, *fit, kind))
        for relation in document.relations:
            kind = _RELATION_ROW[relation.kind]
            relations.append((place, relation.first, relation.second, kind))
    return {
        "entities": np.array(entities, np.int32).reshape(-1, 4),
        "gold": np.array(gold, np.int32).reshape(-1, 4),
        "relations": np.array(relations, np.int32).reshape(-1, 4),
    }


def _fit(cut: Sequence[Piece], start: int, end: int) -> tuple[int, int] | None:
    """Return the first and the last piece of a stretch of text, None if they do not fit it."""
    first = bisect_left(cut, start, key=lambda piece: piece.start)
    last = bisect_left(cut, end, key=lambda piece: piece.end)
    if first >= len(cut) or last >= len(cut):
        return None
    if cut[first].start != start or cut[last].end != end:
        return None
    return first, last


def _places(cut: Sequence[Piece]) -> Array:
    return np.array([(piece.start, piece.end) for piece in cut], np.int32)


def _joined(arrays: Sequence[Array]) -> Array:
    return np.concatenate(arrays)
