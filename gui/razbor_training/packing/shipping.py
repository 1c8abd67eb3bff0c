"""What the commands ``pack`` and ``export`` do."""

from argparse import Namespace
from collections.abc import Sequence

from razbor.assets import resource
from razbor_training.data.dataset import Dataset
from razbor_training.learning.runs import Run

_WORDS = 170_000  # of navec's 250,000: all files together must stay under 30 MB
_READ = ("train", "more")  # what networks learn from


def pack(options: Namespace) -> None:  # noqa: ARG001  (all commands are called alike)
    """Write the taggers, the vectors and the lists of words into ``resources/models``."""
    from razbor_training.packing.lists import pack_lists
    from razbor_training.packing.slovnet import pack_taggers, pack_vectors

    pack_taggers(resource("models/taggers.safetensors"))
    pack_vectors(resource("models/vectors.safetensors"), _WORDS)
    pack_lists(resource("models/lists.tsv"))


def export(options: Namespace) -> None:
    """Write the weights of runs into ``resources/models``, and what torch says of a text with them.

    A run of entities goes alone; several runs of relations vote.
    """
    runs = [Run(options.store / "runs" / name) for name in options.runs]
    if all(run.recipe.task == "relations" for run in runs):
        _export_relations(options, runs)
    elif len(runs) == 1:
        _export_entities(options, runs[0])
    else:
        raise ValueError("one run of entities, or some of relations")


def _export_entities(options: Namespace, run: Run) -> None:
    from razbor_training.packing.entities import pack_entities
    from razbor_training.packing.reference import write_reference

    path = resource("models/entities.safetensors")
    pack_entities(run, [Dataset.load(options.store / f"{name}.npz") for name in _READ], path)
    if options.reference:
        write_reference(run, path, options.reference)


def _export_relations(options: Namespace, runs: Sequence[Run]) -> None:
    from razbor_training.packing.relation_reference import write_relation_reference
    from razbor_training.packing.relations import pack_relations
    from razbor_training.pairing import allowed, end_to_end_threshold

    if not options.finder:
        raise ValueError("the threshold of relations needs a finder: --finder RUN")
    path = resource("models/relations.safetensors")
    finder = Run(options.store / "runs" / options.finder)
    threshold = end_to_end_threshold(options.store, finder, runs)
    pack_relations(runs, allowed(options.store), threshold, path)
    if options.reference:
        write_relation_reference(runs, path, options.reference)
