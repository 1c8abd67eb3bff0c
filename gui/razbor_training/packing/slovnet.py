"""Pack slovnet's taggers and navec's vectors, as the package «natasha» carries them.

Both are MIT (github.com/natasha). What is left out: words that are rare in navec's own corpus,
half of each number's digits in the taggers' weights.
"""

import gzip
import json
import tarfile
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from razbor.words.tensors import write_tensors
from razbor.words.vectors import word_hash

Array = npt.NDArray[Any]
_VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_TAGGERS = {"names": "ner", "morphology": "morph", "syntax": "syntax"}
_HEADER = 16  # bytes: vectors, dimensions, parts of a vector, centroids of a part
_UNKNOWN = "<unk>"


def pack_vectors(path: Path, words: int) -> None:
    """Write the vectors of so many of the commonest words, and the one of all others.

    The commonest lie together, so that a text touches few pages of the file.
    """
    with tarfile.open(_data() / _VECTORS) as tar:
        names, counts = _vocabulary(_member(tar, "vocab.bin"))
        indexes, codes = _quantised(_member(tar, "pq.bin"))
    ranked = np.argsort(-counts, kind="stable")[:words]
    hashes = np.array([word_hash(names[word]) for word in ranked], np.uint64)
    order = np.argsort(hashes)
    arrays = {
        "hashes": hashes[order],
        "rows": np.append(order, words).astype(np.uint32),
        "indexes": indexes[np.append(ranked, names.index(_UNKNOWN))],
        "codes": codes.astype(np.float16),
    }
    write_tensors(path, arrays, {"source": "navec news_v1_1B_250K_300d_100q", "licence": "MIT"})


def pack_taggers(path: Path) -> None:
    """Write the three taggers in half precision."""
    arrays: dict[str, Array] = {}
    labels: dict[str, list[str]] = {}
    shapes: list[str] = []
    for name, file in _TAGGERS.items():
        with tarfile.open(_data() / f"model/slovnet_{file}_news_v1.tar") as tar:
            model = json.loads(_member(tar, "model.json"))
            arrays |= {f"{name}.{key}": value for key, value in _tagger(tar, model)}
            labels[name] = _lines(tar, "rel" if name == "syntax" else "tag")
            shapes = _lines(tar, "shape")
    half = {name: array.astype(np.float16) for name, array in arrays.items()}
    notes = {"shapes": shapes, "labels": labels, "source": "slovnet news_v1", "licence": "MIT"}
    write_tensors(path, half, notes)


def _tagger(tar: tarfile.TarFile, model: Mapping[str, Any]) -> Iterator[tuple[str, Array]]:
    yield "shapes", _weight(tar, model["emb"]["shape"]["weight"])
    for depth, layer in enumerate(model["encoder"]["layers"]):
        conv, norm = layer["conv"], layer["norm"]
        weight = _weight(tar, conv["weight"])  # out, in, 3
        yield f"{depth}.weight", weight.transpose(1, 2, 0).reshape(weight.shape[1], -1)
        yield f"{depth}.bias", _weight(tar, conv["bias"])
        mean, std, scale, shift = (
            _weight(tar, norm[key]) for key in ("mean", "std", "weight", "bias")
        )
        yield f"{depth}.scale", scale / std
        yield f"{depth}.shift", shift - mean * scale / std
    for part in ("head", "rel"):
        yield from _flat(tar, part, model.get(part, {}))


def _flat(tar: tarfile.TarFile, path: str, part: Mapping[str, Any]) -> Iterator[tuple[str, Array]]:
    """Yield all weights under a part of the model by their path in it."""
    if "array" in part:
        yield path, _weight(tar, part)
        return
    for name, inner in part.items():
        if isinstance(inner, dict):
            yield from _flat(tar, f"{path}.{name}", inner)


def _weight(tar: tarfile.TarFile, about: Mapping[str, Any]) -> Array:
    data = _member(tar, f"arrays/{about['array']}.bin")
    return np.frombuffer(data, about["dtype"]).reshape(about["shape"])


def _lines(tar: tarfile.TarFile, name: str) -> list[str]:
    return gzip.decompress(_member(tar, f"vocabs/{name}.gz")).decode().splitlines()


def _vocabulary(data: bytes) -> tuple[list[str], Array]:
    """Return navec's words and how often each comes in its corpus."""
    raw = gzip.decompress(data)
    size = int(np.frombuffer(raw, np.uint32, 1)[0])
    counts = np.frombuffer(raw, np.uint32, size, 4).astype(np.int64)
    return raw[4 + 4 * size :].decode().splitlines(), counts


def _quantised(data: bytes) -> tuple[Array, Array]:
    vectors, _, parts, centroids = map(int, np.frombuffer(data, np.uint32, 4))
    indexes = np.frombuffer(data, np.uint8, vectors * parts, _HEADER)
    codes = np.frombuffer(data, np.float32, offset=_HEADER + vectors * parts)
    return indexes.reshape(vectors, parts), codes.reshape(parts, centroids, -1)


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    file = tar.extractfile(name)
    if file is None:
        raise FileNotFoundError(f"{name} is not in {tar.name!s}")
    return file.read()


def _data() -> Path:
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package «natasha» is missing: pip install --group peer")
    return Path(spec.origin).parent / "data"
