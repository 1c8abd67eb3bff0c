"""What the taggers say of sentences: tags, flat names, trees, and the states behind them.

The models are slovnet's (Kukushkin 2020, MIT), packed into ``resources/models``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from razbor.assets import resource

if TYPE_CHECKING:
    from razbor.words.taggers import Array, Reading, Taggers

Block = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """What the morphology model says of a token: a UD part of speech and UD features.

    There is one for each label of the model, so that what follows from it can be remembered.
    """

    pos: str
    feats: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FlatName:
    """A name found by the NER model: PER, LOC or ORG from word ``first`` to before ``end``."""

    first: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen in some sentences; words are counted from the first of them.

    Attributes:
        tags: One for each word.
        names: The flat names in order.
        heads: The word that governs each word, -1 for the root of a sentence, ``[words]``.
        links: How each word depends on its head, «nsubj».
        states: The kept states of the taggers, float16 ``[words, taggers.WIDTH]``.
    """

    tags: tuple[Tagged, ...]
    names: tuple[FlatName, ...]
    heads: "Array"
    links: tuple[str, ...]
    states: "Array"


class Models:
    """The taggers, mapped from their files when first asked for."""

    @cached_property
    def taggers(self) -> "Taggers":
        """Return the taggers themselves."""
        from razbor.words.taggers import Taggers

        return Taggers(
            resource("models/vectors.safetensors"), resource("models/taggers.safetensors")
        )

    @cached_property
    def _tags(self) -> tuple[Tagged, ...]:
        return tuple(map(_tagged, self.taggers.labels["morphology"]))

    def load(self) -> None:
        """Load everything now."""
        _ = (self.taggers.networks, self._tags)

    def read(self, blocks: Iterable[Block]) -> Iterator[Seen]:
        """Yield what is seen in paragraphs of tokenised sentences, some at a time, in order."""
        for reading in self.taggers.read(blocks):
            yield self._seen(reading)

    def _seen(self, reading: "Reading") -> Seen:
        from razbor.words import labels

        networks, known = self.taggers.networks, self.taggers.labels
        last = {name: layers[-1] for name, layers in reading.layers.items()}
        tags = labels.best_tags(last["morphology"], networks["morphology"].heads)
        labelled = labels.best_chains(last["names"], reading.bounds, networks["names"].heads)
        heads, links = labels.trees(last["syntax"], reading.bounds, networks["syntax"].heads)
        return Seen(
            tuple(self._tags[row] for row in tags.tolist()),
            tuple(
                FlatName(*name) for name in labels.names(labelled, reading.bounds, known["names"])
            ),
            heads,
            tuple(known["syntax"][row] for row in links.tolist()),
            reading.kept(),
        )


def _tagged(label: str) -> Tagged:
    pos, *feats = label.split("|")
    return Tagged(pos, dict(pair.split("=", 1) for pair in feats))


def joined(parts: Sequence[Seen]) -> Seen | None:
    """Return what is seen in a whole text, None for one without words."""
    import numpy as np

    if not parts:
        return None
    starts = [0, *accumulate(len(part.tags) for part in parts)]
    placed = list(zip(parts, starts[:-1], strict=True))
    return Seen(
        tuple(chain.from_iterable(part.tags for part in parts)),
        tuple(
            FlatName(n.first + at, n.end + at, n.kind) for part, at in placed for n in part.names
        ),
        np.concatenate([np.where(p.heads < 0, -1, p.heads + at) for p, at in placed]),
        tuple(chain.from_iterable(part.links for part in parts)),
        np.concatenate([part.states for part in parts]),
    )
