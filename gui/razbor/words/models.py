"""The one door to slovnet: its models are read from the files of the natasha package.

Sources: slovnet, navec and the model files are MIT (github.com/natasha). The package itself is
never imported, it needs a library that is broken on Python 3.11.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from razbor.words.slovnet_models import Embeddings

_EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_NER = "model/slovnet_ner_news_v1.tar"
_MORPHOLOGY = "model/slovnet_morph_news_v1.tar"


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the morphology model says of a token: a UD part of speech and UD features."""

    pos: str
    feats: dict[str, str]


@dataclass(frozen=True, slots=True)
class FlatName:
    """A name found by the NER model: PER, LOC or ORG at ``text[start:end]``."""

    start: int
    end: int
    kind: str


def _model_file(name: str) -> Path:
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(
            "the package «natasha», which holds the language models, is missing"
        )
    return Path(spec.origin).parent / "data" / name


class Models:
    """Embeddings, names and morphology, each loaded when first asked for.

    Together they take about a quarter of a second.
    """

    @cached_property
    def _embeddings(self) -> "Embeddings":
        from razbor.words.slovnet_models import load_embeddings

        return load_embeddings(_model_file(_EMBEDDINGS))

    @cached_property
    def _ner(self) -> Any:  # noqa: ANN401  (slovnet is not typed)
        from razbor.words.slovnet_models import load_ner

        return load_ner(_model_file(_NER), self._embeddings)

    @cached_property
    def _morphology(self) -> Any:  # noqa: ANN401  (slovnet is not typed)
        from razbor.words.slovnet_models import load_morphology

        return load_morphology(_model_file(_MORPHOLOGY), self._embeddings)

    def load(self) -> None:
        """Load everything now."""
        _ = (self._ner, self._morphology)

    def names(self, texts: Iterable[str]) -> Iterator[tuple[FlatName, ...]]:
        """Yield the flat names of each text, in order."""
        for markup in self._ner.map(texts):
            yield tuple(FlatName(span.start, span.stop, span.type) for span in markup.spans)

    def tags(self, sentences: Iterable[list[str]]) -> Iterator[list[Tagged]]:
        """Yield the tags of each tokenised sentence, in order."""
        for markup in self._morphology.map(sentences):
            yield [Tagged(token.pos, token.feats) for token in markup.tokens]
