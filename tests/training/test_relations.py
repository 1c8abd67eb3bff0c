"""Relations: a small corpus is learnt by heart, mistakes are mixed in, torch and numpy agree."""

# ruff: noqa: E402  (what needs torch is imported once it is known to be there)

from types import SimpleNamespace

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the group «training» is not installed: no torch")

from razbor.model.relation_known import Known
from razbor.model.relation_network import RelationNetwork, greatest
from razbor.model.relation_reading import Reading
from razbor.model.weights import in_single_precision
from razbor.words.tensors import read_tensors
from razbor_training.data.dataset import Dataset
from razbor_training.data.mentions import Mention, allowed_kinds, gold_mentions
from razbor_training.data.mixed import mixed
from razbor_training.data.readings import load_readings, save_readings
from razbor_training.learning.loop import Course
from razbor_training.learning.pages import pages
from razbor_training.learning.relations import Parts, RelationLesson, paired, relations
from razbor_training.learning.runs import Run
from razbor_training.network import relater
from razbor_training.packing.relations import pack_relations
from razbor_training.recipe import Recipe

RECIPE = Recipe(
    name="pairs", task="relations", width=32, hidden=24, pair=24, flags=16, dropout=0.0,
    word_dropout=0.0, question_dropout=0.0, batch=64, epochs=20, rate=0.01, averaging=0.9,
    half=False,
)  # fmt: skip
CLOSE = 0.02  # chances by whole numbers beside those by the numbers that were learnt


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def vectors():
    return torch.randn(50, 300, generator=torch.Generator().manual_seed(1)).half()


@pytest.fixture
def readings(corpus: Dataset) -> list[Reading]:
    """Texts of 24 one-piece words, each hanging on the one before it in its sentence."""
    count = len(corpus.sentences) // corpus.documents
    heads = np.arange(count) - 1
    heads[[0, count // 2]] = -1
    one = Reading(
        texts=tuple(f"Слово{n % 7}" for n in range(count)),
        lemmas=tuple(f"слово{n % 7}" for n in range(count)),
        tags=("NOUN",) * count,
        cases=("Nom",) * count,
        words=np.arange(count),
        sentences=np.arange(count) // (count // 2),
        firsts=np.arange(count),
        heads=heads,
        links=("nmod",) * count,
    )
    return [one] * corpus.documents


@pytest.fixture
def part(corpus: Dataset, readings, vectors):
    allowed = allowed_kinds(corpus, 29)
    return paired(corpus, readings, gold_mentions(corpus), allowed, vectors.numpy())


@pytest.fixture
def course(vectors, part):
    torch.manual_seed(1)
    found = Course(RECIPE, RelationLesson(RECIPE, vectors, Parts(part, part, part)))
    found.result = found.run()
    return found


def test_kinds_are_allowed_that_are_related_often_enough(corpus: Dataset):
    close, far = allowed_kinds(corpus, 29)
    assert np.argwhere(close).tolist() == [[3, 3]]
    assert not far.any()
    assert not allowed_kinds(corpus, 29, least=0.6).any()


def test_relations_are_learnt_by_heart(course):
    assert course.result.table.micro.f1 == 1.0
    assert course.result.more["in a sentence"] == 1.0
    assert course.result.more["end to end"] == 1.0


def test_the_program_weighs_pairs_as_torch_does(course, vectors, part, tmp_path):
    run = Run(tmp_path / "pairs")
    run.keep(RECIPE, course.lesson.network, course.result, 1.0)
    pack_relations([run], np.ones((2, 29, 29)), 0.4, tmp_path / "packed")
    arrays = in_single_precision(read_tensors(tmp_path / "packed"))
    own = {name.removeprefix("0."): array for name, array in arrays.items()}
    known = SimpleNamespace(width=300, known=lambda rows: vectors.float().numpy()[rows])
    network = RelationNetwork(own)
    for document, one in enumerate(part.views):
        data, places = part.data, slice(*part.data.bounds[document : document + 2])
        states = data.states[places].astype(np.float32)
        told = Known.of(data.vectors[places], data.flags[places], states, known)
        with torch.no_grad():
            said = course.lesson.network.eval()(pages(data, [document], [one])).sigmoid()
        assert network.chances(one, told)[0] == pytest.approx(said.numpy(), abs=CLOSE)


def test_greatest_values_over_ranges():
    values = np.random.default_rng(3).normal(size=(40, 5)).astype(np.float32)
    start, end = np.array([0, 3, 7, 39, 9, 0]), np.array([1, 3, 30, 40, 5, 40])
    expected = [
        values[a:b].max(0) if b > a else np.zeros(5) for a, b in zip(start, end, strict=True)
    ]
    assert greatest(values, start, end) == pytest.approx(np.array(expected))
    torn = relater.greatest(*map(torch.from_numpy, (values, start, end)))
    assert torn.numpy() == pytest.approx(np.array(expected))


def test_networks_vote(course, part):
    once = relations([course.lesson.network], part, RECIPE)
    twice = relations([course.lesson.network] * 2, part, RECIPE)
    assert [relation for _, relation in twice] == [relation for _, relation in once]


def test_a_pupil_learns_what_its_teachers_say(course, vectors, part):
    doubtful = RelationLesson(RECIPE, vectors, Parts(part, part))
    doubtful.listen([course.lesson.network], share=0.5)
    torch.manual_seed(2)
    assert Course(RECIPE, doubtful).run().table.micro.f1 == 1.0


def test_mistakes_are_mixed_in_the_same_way_each_time():
    gold = [Mention(n, n + 1, n % 5) for n in range(0, 400, 2)]
    found = {**dict.fromkeys(gold, 0.9), **{Mention(n, n, 7): 0.3 for n in range(1, 400, 4)}}
    one, again = (mixed(gold, found, np.random.default_rng(1)) for _ in range(2))
    assert one == again
    assert 0.75 < len(set(one) & set(gold)) / len(gold) < 0.95
    assert any(mention.kind == 7 for mention in one)


def test_readings_come_back_from_disk(readings, tmp_path):
    save_readings(tmp_path / "readings.gz", readings[:1])
    (read,) = load_readings(tmp_path / "readings.gz")
    assert read.texts == readings[0].texts
    assert read.heads.tolist() == readings[0].heads.tolist()
