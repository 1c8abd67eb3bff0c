"""What a training run is told: every number that may differ between two runs."""

import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

LONGEST_SPAN = 16  # pieces; 99.94 % of the entities of NEREL train are not longer


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to build and teach a network.

    Attributes:
        name: What the run is called in the table of results.
        task: ``entities`` or ``relations``.
        seed: Of all random numbers.
        vectors: Whether static vectors of word and lemma are read.
        forms: Width of each hashed field of a form, 0 for none.
        flags: Width of the sum of grammar and list flags, 0 for none.
        taggers: Whose states are read: names, morphology, syntax.
        memory: Whether a word sees the mean state of its lemma elsewhere in the document.
        width: Width of the input of the encoder.
        encoder: ``lstm`` or ``convolution``.
        hidden: Width of the encoder, of one direction for ``lstm``.
        layers: Depth of the encoder.
        span: Width of a span.
        pair: Width of a pair of entities, in the network of relations.
        map: Width of the convolution over the map of spans, 0 for none.
        dropout: Share of inputs and states that are hidden while learning.
        word_dropout: Share of words whose vectors, forms and states are hidden while learning.
        form_dropout: Share of words whose hashed forms alone are hidden while learning.
        smoothing: Share of an entity's weight that goes to spans with a neighbouring edge.
        window: Most pieces that are read together.
        batch: Pieces in a step.
        epochs: Passes over the training part.
        rate: Highest learning rate.
        decay: Weight decay.
        averaging: Decay of the running mean of the weights.
        half: Whether products are taken in bfloat16.
        answers: Rows of the table of answers about pairs; rows beyond them are folded back.
        question_dropout: Share of answers about pairs that are hidden while learning.
        mixed: Share of documents that relations are learnt on with a finder's mistakes.
    """

    name: str = "base"
    task: str = "entities"
    seed: int = 1
    vectors: bool = True
    forms: int = 24
    flags: int = 64
    taggers: tuple[str, ...] = ("names", "morphology", "syntax")
    memory: bool = True
    width: int = 256
    encoder: str = "lstm"
    hidden: int = 192
    layers: int = 1
    span: int = 64
    map: int = 24
    pair: int = 96
    dropout: float = 0.2
    word_dropout: float = 0.1
    form_dropout: float = 0.0
    smoothing: float = 0.0
    window: int = 192
    batch: int = 1024
    epochs: int = 12
    rate: float = 0.003
    decay: float = 0.01
    averaging: float = 0.995
    half: bool = True
    answers: int = 8192
    question_dropout: float = 0.4
    mixed: float = 0.0

    def changed(self, settings: Iterable[str]) -> "Recipe":
        """Return the recipe with settings such as ``hidden=128`` applied."""
        changes = {}
        for setting in settings:
            name, _, value = setting.partition("=")
            if name not in asdict(self):
                raise ValueError(f"a recipe has no «{name}»; it has {', '.join(asdict(self))}")
            changes[name] = _read(value, getattr(self, name))
        return replace(self, **changes)

    @classmethod
    def read(cls, path: Path) -> "Recipe":
        """Read a recipe from a TOML file."""
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        if "taggers" in found:
            found["taggers"] = tuple(found["taggers"])
        return cls(**found)


def _read(value: str, like: object) -> object:
    if isinstance(like, bool):
        return value.lower() in {"1", "true", "yes"}
    if isinstance(like, tuple):
        return tuple(filter(None, value.split(",")))
    return type(like)(value)
