"""Learning: a small corpus is learnt by heart, a run that was cut off ends where it would have."""

# ruff: noqa: E402  (what needs torch is imported once it is known to be there)

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the group «training» is not installed: no torch")

from razbor_training.data.dataset import Dataset
from razbor_training.learning.decode import Candidate, chosen
from razbor_training.learning.entities import EntityLesson
from razbor_training.learning.loop import Course
from razbor_training.learning.runs import Run, markdown
from razbor_training.learning.targets import Targets
from razbor_training.learning.teachers import Taught, opinion
from razbor_training.network.batch import Feeder, batches, windows
from razbor_training.network.finder import Finder
from razbor_training.recipe import Recipe

SMALL = Recipe(
    width=32, hidden=24, layers=1, span=24, map=8, pair=24, forms=4, flags=16, dropout=0.0,
    word_dropout=0.0, window=16, batch=64, epochs=40, rate=0.01, averaging=0.9, half=False,
)  # fmt: skip


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def vectors():
    return torch.randn(50, 300, generator=torch.Generator().manual_seed(1)).half()


def lesson(recipe, vectors, corpus):
    torch.manual_seed(recipe.seed)
    return EntityLesson(recipe, vectors, corpus, corpus)


@pytest.mark.parametrize("encoder", ["lstm", "convolution"])
def test_entities_are_learnt_by_heart(encoder, vectors, corpus: Dataset):
    recipe = SMALL.changed([f"encoder={encoder}"])
    assert Course(recipe, lesson(recipe, vectors, corpus)).run().table.micro.f1 == 1.0


def test_a_run_that_was_cut_off_ends_where_it_would_have(tmp_path, vectors, corpus: Dataset):
    recipe = SMALL.changed(["epochs=3", "dropout=0.3"])
    whole = Course(recipe, lesson(recipe, vectors, corpus))
    whole.run()
    path = tmp_path / "checkpoint.pt"
    cut = Course(recipe, lesson(recipe, vectors, corpus))
    cut._pass()
    cut._keep(path)
    rest = Course(recipe, lesson(recipe, vectors, corpus))
    rest.run(path)
    for one, other in zip(
        whole.lesson.network.parameters(), rest.lesson.network.parameters(), strict=True
    ):
        assert torch.equal(one, other)


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path, vectors, corpus: Dataset):
    path = tmp_path / "checkpoint.pt"
    Course(SMALL, lesson(SMALL, vectors, corpus))._keep(path)
    other = SMALL.changed(["rate=0.5"])
    with pytest.raises(ValueError, match="another recipe"):
        Course(other, lesson(other, vectors, corpus)).run(path)


def test_padding_changes_nothing(vectors, corpus: Dataset):
    """A window's weights are the same alone and beside a longer one."""
    torch.manual_seed(2)
    network = Finder(SMALL, vectors).eval()
    feeder = Feeder(corpus)
    short, long = sorted(windows(corpus, 16), key=lambda w: w.last - w.first)[:: 2 * 5][:2]
    cut = type(short)(short.document, short.first, short.last - 4)
    with torch.no_grad():
        alone, real = network(feeder.batch([cut]))
        beside, _ = network(feeder.batch([cut, long]))
    size = cut.last - cut.first
    alone, beside = alone[0, :size][real[0, :size]], beside[0, :size][real[0, :size]]
    assert torch.allclose(alone, beside, atol=1e-5)


def test_windows_cut_at_sentences_and_lose_nothing(corpus: Dataset):
    found = list(windows(corpus, 16))
    assert [w.last - w.first for w in found] == [12] * 12
    grouped = [w for group in batches(found, 30, np.random.default_rng(1)) for w in group]
    assert sorted(grouped, key=lambda w: w.first) == found


def test_smoothing_keeps_the_weight_of_an_entity(corpus: Dataset):
    batch = Feeder(corpus).batch([next(windows(corpus, 100))])
    hard, soft = (Targets(corpus).of(batch, share) for share in (0.0, 0.2))
    assert hard.sum() == pytest.approx(3)
    assert soft.sum() == pytest.approx(3)
    assert soft[0, 2, 1, 3] == pytest.approx(0.8)


def test_what_crosses_a_likelier_entity_is_dropped_and_what_nests_stays():
    outer, crossing, inner = (
        Candidate(0, 2, 6, 1, 0.9),
        Candidate(0, 5, 8, 1, 0.8),
        Candidate(0, 3, 4, 2, 0.7),
    )
    assert chosen([crossing, inner, outer], 0.5) == [outer, inner]


def test_a_pupil_learns_what_teachers_say(vectors, corpus: Dataset):
    teacher = lesson(SMALL, vectors, corpus)
    Course(SMALL, teacher).run()
    said = opinion([teacher.network], Feeder(corpus), SMALL)
    blank = Dataset(**{**vars(corpus), "entities": corpus.entities[:0]})
    torch.manual_seed(3)
    pupil = EntityLesson(SMALL, vectors, blank, corpus, Taught(said, 1.0, 0))
    assert Course(SMALL, pupil).run().table.micro.f1 == 1.0


def test_a_kept_run_answers_as_it_did(tmp_path, vectors, corpus: Dataset):
    recipe = SMALL.changed(["name=short", "epochs=2"])
    course = Course(recipe, lesson(recipe, vectors, corpus))
    result = course.run()
    run = Run(tmp_path / "short")
    run.keep(recipe, course.lesson.network, result, 1.0)
    assert run.recipe == recipe
    batch = Feeder(corpus).batch(list(windows(corpus, 16)))
    with torch.no_grad():
        before, after = course.lesson.network.eval()(batch)[0], run.network(vectors)(batch)[0]
    assert torch.allclose(before, after, atol=0.05)
    assert any(line.startswith("| short |") for line in markdown(tmp_path))
