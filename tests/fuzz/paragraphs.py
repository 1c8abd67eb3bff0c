"""Whole paragraphs, to be damaged."""

import json
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from razbor.assets import resource, sample

_OWN = Path(__file__).parents[1] / "benchmarks" / "own"
_LONGEST = 600  # characters; a longer paragraph is left out, so that many can be tried


def paragraphs(folder: Path | None = None) -> Sequence[str]:
    """Return paragraphs of the sample, of our own texts and of frames' examples, and of a folder.

    ``folder`` has texts in files ``*.txt``, e.g. a corpus; without it all is in this repository.
    """
    texts = [sample().read_text(encoding="utf-8"), *_own(), *_examples()]
    if folder:
        texts += [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    found = (line.strip() for text in texts for line in text.splitlines())
    return sorted({line for line in found if line and len(line) <= _LONGEST})


def _own() -> Iterator[str]:
    for path in sorted(_OWN.glob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8"))
        if "document" in held:
            yield held["document"]["text"]
        for sentence in held.get("sentences", ()):
            if "text" in sentence:
                yield sentence["text"]


def _examples() -> Iterator[str]:
    for path in sorted(resource("lexicon").glob("frames_*.toml")):
        for frame in tomllib.loads(path.read_text(encoding="utf-8")).values():
            for one in frame if isinstance(frame, list) else [frame]:
                yield from (text for text, *_ in one.get("examples", ()))
