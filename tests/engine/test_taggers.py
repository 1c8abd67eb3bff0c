"""slovnet's taggers as we run them, and the files they are read from."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from razbor.assets import resource
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.labels import best_chains, names
from razbor.words.models import Models, Seen
from razbor.words.parse import Parser
from razbor.words.shape import word_shape
from razbor.words.taggers import KEPT, WIDTH, WIDTHS, columns
from razbor.words.tensors import read_tensors, write_tensors

REFERENCE = json.loads(
    (Path(__file__).parent / "slovnet_reference.json").read_text(encoding="utf-8")
)
MOST_BYTES = 30_000_000  # of all models together


@pytest.fixture(scope="module")
def models() -> Models:
    return Models()


@pytest.fixture(scope="module")
def seen(models: Models) -> Seen:
    (found,) = models.read([REFERENCE["words"]])
    return found


def test_tags_are_slovnets(seen: Seen):
    ours = ["|".join([t.pos, *(f"{k}={v}" for k, v in t.feats.items())]) for t in seen.tags]
    assert ours == [tag for sentence in REFERENCE["tags"] for tag in sentence]


def test_trees_are_slovnets(seen: Seen):
    expected, start = [], 0
    for sentence in REFERENCE["trees"]:
        expected += [(head - 1 + start if head else -1, link) for head, link in sentence]
        start += len(sentence)
    assert list(zip(seen.heads.tolist(), seen.links, strict=True)) == expected


def test_names_are_slovnets(models: Models):
    text = REFERENCE["text"]
    parsed = Parser(models).parse(segment(Article(text)))
    assert [[n.span.of(text), n.kind] for n in parsed.names] == REFERENCE["names"]


def test_a_sentence_reads_the_same_among_others(models: Models, seen: Seen):
    (alone,) = models.read([[REFERENCE["words"][1]]])
    first = len(REFERENCE["words"][0])
    part = slice(first, first + len(REFERENCE["words"][1]))
    ours = columns(["morphology", "syntax"])
    assert alone.states[:, ours] == pytest.approx(seen.states[part][:, ours], abs=0.02)
    assert alone.tags == seen.tags[part]


@pytest.mark.parametrize("between", ["\n", " "])
def test_long_texts_come_in_parts_and_are_joined(models: Models, between: str):
    parsed = Parser(models).parse(segment(Article(between.join([REFERENCE["text"]] * 70))))
    assert len(parsed.words) == len(parsed.seen.links) == len(parsed.seen.states) > 4000
    assert parsed.seen.states.shape[1] == WIDTH == sum(WIDTHS[depth] for _, depth in KEPT)
    sentences = parsed.sentences
    for sentence in (sentences[0], sentences[-1]):
        heads = parsed.seen.heads[sentence.first : sentence.last]
        assert all(head == -1 or sentence.first <= head < sentence.last for head in heads)


def test_an_empty_text_is_seen_by_nobody(models: Models):
    assert Parser(models).parse(segment(Article(""))).seen is None


def test_vectors_of_words(models: Models):
    vectors = models.taggers.vectors
    known, dotted, plain, strange = vectors.places(["завод", "обвинён", "обвинен", "шмурдявкин"])
    assert dotted == plain != known
    assert strange == vectors.unknown
    assert not vectors.known(np.array([strange])).any()
    assert vectors.vectors(np.array([strange])).any()
    words = ["врач", "доктор", "асфальт"]
    doctor, other, far = vectors.vectors(vectors.places(words))
    assert np.dot(doctor, other) > 2 * np.dot(doctor, far)


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("Самара", "RU_Xx"),
        ("ООН", "RU_XX"),
        ("А", "RU_X"),
        ("Санкт-Петербург", "RU_Xx-Xx"),
        ("экс-мэр", "RU_xx"),
        ("iPhone", "EN_OTHER"),
        ("2010", "NUM"),
        ("«", "PUNCT_«"),
        ("...", "PUNCT_OTHER"),
        ("Қанат", "OTHER"),
    ],
)
def test_shapes(word: str, shape: str):
    assert word_shape(word) == shape


def test_chains_end_with_their_sentence_and_go_on_through_inner_labels():
    labels = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
    chain = np.array([1, 2, 0, 1, 2, 2, 3, 3, 2])
    bounds = np.array([0, 5, 9])
    assert list(names(chain, bounds, labels)) == [
        (0, 2, "PER"),
        (3, 5, "PER"),
        (6, 7, "LOC"),
        (7, 9, "LOC"),
    ]


def test_the_best_chain_is_the_best_of_all_of_them():
    random = np.random.default_rng(4)
    states = random.normal(size=(7, 3)).astype(np.float32)
    weights = {
        "head.proj.weight": np.eye(3, dtype=np.float32),
        "head.proj.bias": np.zeros(3, np.float32),
        "head.crf.transitions": random.normal(size=(3, 3)).astype(np.float32),
    }
    bounds = np.array([0, 2, 2, 7])
    found = best_chains(states, bounds, weights).tolist()
    for first, end in ((0, 2), (2, 7)):
        assert tuple(found[first:end]) == _best(states[first:end], weights["head.crf.transitions"])


def _best(scores: np.ndarray, ways: np.ndarray) -> tuple[int, ...]:
    every = np.ndindex(*[scores.shape[1]] * len(scores))
    return max(
        every,
        key=lambda chain: (
            sum(scores[place, label] for place, label in enumerate(chain))
            + sum(ways[a, b] for a, b in pairwise(chain))
        ),
    )


def test_arrays_come_back_from_their_file(tmp_path: Path):
    arrays = {
        "half": np.arange(5, dtype=np.float16),
        "rows": np.arange(6, dtype=np.uint16).reshape(2, 3),
        "hashes": np.array([2**63], np.uint64),
    }
    write_tensors(tmp_path / "a", arrays, {"слово": ["да", 1]})
    found = read_tensors(tmp_path / "a")
    assert found.notes == {"слово": ["да", 1]}
    for name, array in arrays.items():
        assert found.arrays[name].dtype == array.dtype
        assert found.arrays[name].tolist() == array.tolist()
    write_tensors(tmp_path / "b", arrays, {"слово": ["да", 1]})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_all_models_together_are_small():
    files = [path for path in resource("models").iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
