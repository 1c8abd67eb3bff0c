"""What the network of relations reads of a corpus's texts, on disk."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from razbor.model.relation_reading import Reading

_WORDS = ("texts", "lemmas", "tags", "cases", "links")
_NUMBERS = ("words", "sentences", "firsts", "heads")


def save_readings(path: Path, readings: Iterable[Reading]) -> None:
    """Write a line for each text."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as file:
        for one in readings:
            found = {name: getattr(one, name) for name in _WORDS}
            found |= {name: getattr(one, name).tolist() for name in _NUMBERS}
            file.write(json.dumps(found, ensure_ascii=False) + "\n")


def load_readings(path: Path) -> list[Reading]:
    """Read what ``save_readings`` wrote."""
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run the command «features» first")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [_reading(json.loads(line)) for line in file]


def _reading(found: dict[str, list[str] | list[int]]) -> Reading:
    words = {name: tuple(found[name]) for name in _WORDS}
    numbers = {name: np.array(found[name], np.int64) for name in _NUMBERS}
    return Reading(**words, **numbers)  # type: ignore[arg-type]
