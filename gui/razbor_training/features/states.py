"""What slovnet's taggers see in a text: the states of their convolutions.

The taggers were taught by a large model on hundreds of thousands of news texts (Kukushkin 2020,
github.com/natasha/slovnet, MIT); their states carry part of that knowledge to a network that sees
744 texts. One tagger costs 0.4 M multiplications a token.
"""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_FILES = {
    "names": ("NER", "model/slovnet_ner_news_v1.tar"),
    "morphology": ("Morph", "model/slovnet_morph_news_v1.tar"),
    "syntax": ("Syntax", "model/slovnet_syntax_news_v1.tar"),
}
# Which layers of which tagger are kept: the last is 64 wide, the one before it 128.
KEPT = (("names", 1), ("names", 2), ("morphology", 2), ("syntax", 2))
WIDTHS = {("names", 1): 128, ("names", 2): 64, ("morphology", 2): 64, ("syntax", 2): 64}
WIDTH = sum(WIDTHS.values())
_LONGEST = 400


def columns(names: Sequence[str]) -> list[int]:
    """Return the columns of the kept states that belong to the named taggers."""
    found: list[int] = []
    first = 0
    for key in KEPT:
        if key[0] in names:
            found.extend(range(first, first + WIDTHS[key]))
        first += WIDTHS[key]
    return found


class Taggers:
    """The three taggers over one set of embeddings."""

    def __init__(self) -> None:
        import slovnet
        from navec import Navec

        data = _data_folder()
        self.navec = Navec.load(str(data / "emb/navec_news_v1_1B_250K_300d_100q.tar"))
        self._taggers = {
            name: getattr(slovnet, kind).load(str(data / file)).navec(self.navec).infer
            for name, (kind, file) in _FILES.items()
        }

    def states(self, words: Sequence[str]) -> Array:
        """Return the states of the words of one sentence, float16 ``[words, WIDTH]``."""
        parts = [words[i : i + _LONGEST] for i in range(0, len(words), _LONGEST)]
        return np.concatenate([self._of(part) for part in parts])

    def _of(self, words: Sequence[str]) -> Array:
        layers = {name: self._layers(name, words) for name in _FILES}
        kept = [layers[name][depth] for name, depth in KEPT]
        return np.concatenate(kept, axis=1).astype(np.float16)

    def _layers(self, name: str, words: Sequence[str]) -> list[Array]:
        tagger = self._taggers[name]
        (batch,) = tagger.encoder([words])
        hidden = tagger.model.emb(batch.word_id, batch.shape_id).swapaxes(1, 2)
        return list(_run(tagger.model.encoder.layers, hidden))


def _run(layers: Sequence[Any], hidden: Array) -> Iterator[Array]:
    for layer in layers:
        hidden = layer(hidden)
        yield hidden[0].T


def _data_folder() -> Path:
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package «natasha», which holds the taggers, is missing")
    return Path(spec.origin).parent / "data"
