"""A small corpus of numbers that a network can learn by heart."""

import numpy as np
import pytest

from razbor.model.hashed import FORM_FIELDS, FORM_ROWS, MOST_FLAGS
from razbor.words.taggers import WIDTH
from razbor_training.data.dataset import Dataset

PIECES, DOCUMENTS = 24, 6


@pytest.fixture
def corpus() -> Dataset:
    """Six documents of 24 pieces; an entity of kind 3 wherever the flag 7 begins it."""
    random = np.random.default_rng(5)
    total = PIECES * DOCUMENTS
    flags = np.zeros((total, MOST_FLAGS), np.int16)
    flags[:, 0] = random.integers(8, 40, total)
    entities, relations = [], []
    for document in range(DOCUMENTS):
        for first in (2, 9, 17):
            flags[document * PIECES + first, 0] = 7
            entities.append((document, first, first + 1, 3))
        relations.append((document, 0, 1, 5))
    places = np.stack([np.arange(PIECES) * 4, np.arange(PIECES) * 4 + 3], 1)
    entities = np.array(entities, np.int32)
    gold = [(d, places[a, 0], places[b, 1], kind) for d, a, b, kind in entities.tolist()]
    return Dataset(
        names=np.array([f"text{n}" for n in range(DOCUMENTS)]),
        bounds=np.arange(DOCUMENTS + 1) * PIECES,
        places=np.tile(places, (DOCUMENTS, 1)),
        sentences=np.tile(np.arange(PIECES) // 12, DOCUMENTS),
        vectors=random.integers(0, 50, (total, 2)),
        forms=random.integers(1, FORM_ROWS, (total, len(FORM_FIELDS))),
        flags=flags,
        states=random.normal(size=(total, WIDTH)).astype(np.float16),
        entities=entities,
        gold=np.array(gold, np.int32),
        relations=np.array(relations, np.int32),
    )
