"""What the commands ``pack`` and ``export`` do."""

from argparse import Namespace

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
    """Write a run's weights into ``resources/models``, and what torch says of a text with them."""
    from razbor_training.packing.entities import pack_entities
    from razbor_training.packing.reference import write_reference

    run = Run(options.store / "runs" / options.run)
    path = resource("models/entities.safetensors")
    pack_entities(run, [Dataset.load(options.store / f"{name}.npz") for name in _READ], path)
    if options.reference:
        write_reference(run, path, options.reference)
