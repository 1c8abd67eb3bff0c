"""Read slovnet's models as they lie in their tar files, each thing once.

slovnet and navec read the same 250,000 words three times, and work out tables that only a
comparison of words needs: 0.4 of the 0.6 seconds that a reader waits for. The models themselves
and what they compute are theirs (MIT, github.com/natasha).
"""

import json
import tarfile
from dataclasses import dataclass
from functools import lru_cache
from gzip import decompress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from slovnet.api import NER, Morph
from slovnet.const import SHAPE, TAG, WORD
from slovnet.exec.encoders import TagEncoder
from slovnet.exec.infer import MorphInfer, NERInfer, TagDecoder
from slovnet.exec.model import NER as NERModel  # noqa: N811  (it is a class)
from slovnet.exec.model import Morph as MorphModel
from slovnet.exec.pack import Pack
from slovnet.vocab import Vocab

_BATCH = 8
_HEADER = 16  # bytes: vectors, dimensions, parts of a vector, centroids of a part


@dataclass(frozen=True, slots=True)
class Embeddings:
    """navec's vectors, each a row of numbers of centroids; named as slovnet asks for them.

    Attributes:
        meta: With the ``id`` of the vectors.
        pq: With ``indexes`` (vectors x parts) and ``codes`` (parts x centroids x numbers).
    """

    meta: Any
    pq: Any


def load_embeddings(path: Path) -> Embeddings:
    """Map navec's file into memory: what is never looked up is never read."""
    with tarfile.open(path) as tar, path.open("rb") as file:
        meta = json.loads(tar.extractfile("meta.json").read())  # type: ignore[union-attr]
        member = tar.getmember("pq.bin")
        mapped = mmap(file.fileno(), 0, access=ACCESS_READ)
    start, end = member.offset_data, member.offset_data + member.size
    vectors, _, parts, centroids = map(int, np.frombuffer(mapped, np.uint32, 4, start))
    indexes = np.frombuffer(mapped, np.uint8, vectors * parts, start + _HEADER)
    codes = np.frombuffer(mapped[start + _HEADER + vectors * parts : end], np.float32)
    pq = SimpleNamespace(
        indexes=indexes.reshape(vectors, parts), codes=codes.reshape(parts, centroids, -1)
    )
    return Embeddings(SimpleNamespace(id=meta["id"]), pq)


def load_ner(path: Path, embeddings: Embeddings) -> Any:  # noqa: ANN401  (slovnet is not typed)
    """Return the model of names."""
    return _load(path, NERModel, NERInfer, NER).navec(embeddings)


def load_morphology(path: Path, embeddings: Embeddings) -> Any:  # noqa: ANN401
    """Return the model of parts of speech and features."""
    return _load(path, MorphModel, MorphInfer, Morph).navec(embeddings)


def _load(path: Path, model_of: Any, infer_of: Any, api_of: Any) -> Any:  # noqa: ANN401
    """Do what ``NER.load`` and ``Morph.load`` do; known words are not listed anew."""
    with Pack(str(path)) as pack:
        pack.load_meta().check_protocol()
        model = pack.load_model(model_of)
        model = model.inject_arrays(dict(pack.load_arrays(model.weights)))
        words, shapes, tags = (
            _vocabulary(decompress(pack.read(f"vocabs/{name}.gz"))) for name in (WORD, SHAPE, TAG)
        )
    infer = infer_of(model, TagEncoder(words, shapes, _BATCH), TagDecoder(tags))
    return api_of(infer, _BATCH)


@lru_cache(maxsize=8)
def _vocabulary(lines: bytes) -> Vocab:
    return Vocab(lines.decode("utf-8").splitlines())
