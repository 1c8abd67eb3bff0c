"""What the commands do."""

import json
import logging
import sys
from argparse import Namespace
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch

from razbor_training.data.assemble import assemble
from razbor_training.data.brat import read_folder
from razbor_training.data.dataset import Dataset
from razbor_training.data.plain import read_plain
from razbor_training.data.readings import save_readings
from razbor_training.learning.answers import document_answers
from razbor_training.learning.entities import EntityLesson
from razbor_training.learning.lesson import Lesson
from razbor_training.learning.loop import Course
from razbor_training.learning.runs import Run, markdown
from razbor_training.learning.teachers import Opinion, Taught, opinion
from razbor_training.network.batch import Feeder
from razbor_training.pairing import found_pairs, relation_lesson, true_pairs
from razbor_training.recipe import Recipe

_log = logging.getLogger(__name__)
_ANNOTATED = {"train": "nerel/train", "dev": "nerel/dev"}


def features(options: Namespace) -> None:
    """Read the corpora and write arrays: three minutes for all of them."""
    from razbor_training.features.describe import Describer

    options.store.mkdir(parents=True, exist_ok=True)
    describer = Describer()
    texts = {
        name: read_folder(options.corpora / folder, options.share)
        for name, folder in _ANNOTATED.items()
    }
    plain = (read_plain(options.corpora / place, options.share) for place in options.plain)
    texts["more"] = chain.from_iterable(plain)
    for name, documents in texts.items():
        data, readings = assemble(documents, describer)
        data.save(options.store / f"{name}.npz")
        save_readings(options.store / f"{name}.readings.gz", readings)
        _log.info("%s: %d texts, %d pieces", name, data.documents, data.bounds[-1])
    describer.vectors.save(options.store)


def train(options: Namespace) -> None:
    """Teach one network by its recipe; a run that was cut off goes on."""
    store: Path = options.store
    recipe = _recipe(options)
    vectors = _vectors(store)
    torch.manual_seed(recipe.seed)
    lesson: Lesson
    if recipe.task == "relations":
        finders = [_run(store, options.finder)] if options.finder else []
        lesson = relation_lesson(store, recipe, vectors, finders)
    else:
        lesson = EntityLesson(recipe, vectors, _load(store, "train"), _load(store, "dev"))
    _teach(store, recipe, lesson)


def sweep(options: Namespace) -> None:
    """Teach one network of entities for each line of a file, passing runs that are finished."""
    store: Path = options.store
    base = _recipe(options)
    data, dev, vectors = _load(store, "train"), _load(store, "dev"), _vectors(store)
    for line in options.file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        recipe = base.changed(line.split())
        if not _run(store, recipe.name).finished:
            torch.manual_seed(recipe.seed)
            _teach(store, recipe, EntityLesson(recipe, vectors, data, dev))


def distil(options: Namespace) -> None:
    """Teach one network what several say of the annotated texts and of those without annotation.

    Relations are learnt from annotated texts alone.
    """
    store: Path = options.store
    recipe = _recipe(options)
    if recipe.task == "relations":
        _distil_relations(options, recipe)
        return
    data, dev, vectors = _load(store, "train"), _load(store, "dev"), _vectors(store)
    both = data.joined(_load(store, "more"))
    said = _opinion(store, options.teachers, both, recipe)
    torch.manual_seed(recipe.seed)
    taught = Taught(said, options.share, data.documents)
    _teach(store, recipe, EntityLesson(recipe, vectors, both, dev, taught))


def _distil_relations(options: Namespace, recipe: Recipe) -> None:
    store: Path = options.store
    vectors = _vectors(store)
    torch.manual_seed(recipe.seed)
    finders = [_run(store, options.finder)] if options.finder else []
    lesson = relation_lesson(store, recipe, vectors, finders)
    teachers = [_run(store, name).network(vectors) for name in options.teachers]
    lesson.listen(teachers, options.share)
    _teach(store, recipe, lesson)


def predict(options: Namespace) -> None:
    """Write a JSON file for each document of the dev part, as the NEREL scorer reads them."""
    store: Path = options.store
    dev, vectors = _load(store, "dev"), _vectors(store)
    finders = [_run(store, name) for name in options.finders]
    relaters = [_run(store, name) for name in options.relater]
    given, found = true_pairs(store, dev), found_pairs(store, dev, vectors, finders)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, answer in document_answers(vectors, given, found, relaters):
        text = json.dumps(answer, ensure_ascii=False, indent=1)
        (options.out / f"{name}.json").write_text(text, encoding="utf-8")


def table(options: Namespace) -> None:
    """Show what all runs came to, as a Markdown table."""
    sys.stdout.writelines(f"{line}\n" for line in markdown(options.store / "runs"))


def _teach(store: Path, recipe: Recipe, lesson: Lesson) -> None:
    run = _run(store, recipe.name)
    run.folder.mkdir(parents=True, exist_ok=True)
    course = Course(recipe, lesson)
    result = course.run(run.checkpoint)
    run.keep(recipe, lesson.network, result, course.seconds)
    _log.info(
        "%s: micro F1 %.4f, macro %.4f", recipe.name, result.table.micro.f1, result.table.macro
    )


def _opinion(store: Path, teachers: Sequence[str], data: Dataset, recipe: Recipe) -> Opinion:
    """Return the teachers' opinion, asked once and kept."""
    path = store / f"opinion-{'-'.join(teachers)}.npz"
    if not path.exists():
        vectors = _vectors(store)
        networks = [_run(store, name).network(vectors) for name in teachers]
        opinion(networks, Feeder(data), recipe).save(path)
    return Opinion.load(path)


def _recipe(options: Namespace) -> Recipe:
    recipe = Recipe.read(options.recipe) if options.recipe else Recipe()
    return recipe.changed(options.set)


def _run(store: Path, name: str) -> Run:
    return Run(store / "runs" / name)


def _load(store: Path, name: str) -> Dataset:
    return Dataset.load(store / f"{name}.npz")


def _vectors(store: Path) -> torch.Tensor:
    path = store / "vectors.npy"
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run the command «features» first")
    return torch.from_numpy(np.load(path))
