"""Find the relations between the entities of a parsed text."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from razbor.assets import resource
from razbor.model.pieces import Piece
from razbor.model.relation_known import Known
from razbor.model.relation_network import RelationNetwork
from razbor.model.relation_reading import read
from razbor.model.relation_scene import scene
from razbor.model.relation_view import view
from razbor.model.tagger import Finding, Report, Tagger
from razbor.model.told import Told
from razbor.model.weights import in_single_precision, named_after
from razbor.words.parsed import Parsed
from razbor.words.tensors import Tensors, read_tensors
from razbor.words.vectors import WordVectors

_SECTION = 200  # mentions; a text that has more is weighed in parts, of whole sentences if it can
_CROWD, _PART = 100, 40  # mentions of one sentence that are weighed together; if it has more
_BESIDE = 200  # pieces of a sentence that are read before and after its mentions

Mention = tuple[int, int, int]  # first piece, last piece, kind


@dataclass(frozen=True, slots=True)
class Related:
    """A relation of NEREL's from one entity to another, and how likely, 0 to 1."""

    first: Finding
    second: Finding
    kind: str
    probability: float


class Relater:
    """The networks of relations, loaded once; they vote."""

    def __init__(self, file: Tensors, tagger: Tagger, vectors: WordVectors) -> None:
        arrays = in_single_precision(file)
        self._tagger = tagger
        self._vectors = vectors
        self._allowed = arrays["allowed"] > 0
        starts = [f"{number}." for number in range(len(file.notes["runs"]))]
        self._networks = RelationNetwork(*(named_after(arrays, start) for start in starts))
        self.relations: tuple[str, ...] = tuple(file.notes["relations"])
        self.threshold = float(file.notes["threshold"])

    @classmethod
    def open(cls, tagger: Tagger, vectors: WordVectors, path: Path | None = None) -> "Relater":
        """Load the weights that are shipped, or others."""
        file = read_tensors(path or resource("models/relations.safetensors"))
        return cls(file, tagger, vectors)

    def find(
        self,
        parsed: Parsed,
        findings: Sequence[Finding],
        least: float | None = None,
        report: Report = lambda _: None,
        known: Told | None = None,
    ) -> tuple[Related, ...]:
        """Return relations between findings of the tagger, in order of their first entities.

        A relation is as likely as it is between these two times how likely these two are.
        ``least`` is the least probability; without it what served NEREL's dev part best.
        ``report`` is told the share done, 0 to 1; what it raises ends the work. ``known`` is what
        the tagger is told of the same text, and spares the work.
        """
        known = known or self._tagger.told(parsed)
        cut = known.cut
        placed = _placed(cut, findings, self._tagger.kinds)
        least = self.threshold if least is None else least
        found: list[Related] = []
        for some in _sections(cut, list(placed)):
            first, end = _stretch(cut, some)
            part = {mention: placed[mention] for mention in some}
            found += self._of(parsed, known, (first, end), part, least)
            report(end / len(cut))
        return tuple(found)

    def _of(
        self,
        parsed: Parsed,
        told: Told,
        stretch: tuple[int, int],
        placed: dict[Mention, Finding],
        least: float,
    ) -> Iterator[Related]:
        first, end = stretch
        here = {(a - first, b - first, kind): one for (a, b, kind), one in placed.items()}
        places, flags = told.vectors[first:end], told.flags[first:end]
        known = Known.of(places, flags, told.states(first, end), self._vectors)
        asked = view(scene(read(parsed, told.cut[first:end]), here), self._allowed, known.lemmas)
        if asked is None:
            return
        votes = self._networks.chances(asked, known)
        mentions = [here[first, last, kind] for first, last, kind in asked.scene.mentions.tolist()]
        sure = np.array([finding.probability for finding in mentions])
        chances = votes.mean(0) * sure[asked.pairs].prod(1)[:, None]
        for row, kind in np.argwhere(chances >= least).tolist():
            one, other = (mentions[place] for place in asked.pairs[row])
            yield Related(one, other, self.relations[kind], float(chances[row, kind]))


def _placed(
    cut: Sequence[Piece], findings: Sequence[Finding], kinds: Sequence[str]
) -> dict[Mention, Finding]:
    """Return the findings by their pieces, in order; those that fit no pieces are left out."""
    numbers = {kind: number for number, kind in enumerate(kinds)}
    found: dict[Mention, Finding] = {}
    for finding in findings:
        first = bisect_left(cut, finding.span.start, key=lambda piece: piece.start)
        last = bisect_right(cut, finding.span.end, key=lambda piece: piece.end) - 1
        if first <= last and finding.kind in numbers:
            found[first, last, numbers[finding.kind]] = finding
    return found


def _sections(cut: Sequence[Piece], mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield mentions that are weighed together; what is said from part to part is not seen."""
    part: list[Mention] = []
    crowd, sentence = 0, -1
    crowds = Counter(cut[mention[0]].sentence for mention in mentions)
    for mention in sorted(mentions):
        begins = cut[mention[0]].sentence != sentence
        crowd, sentence = 0 if begins else crowd + 1, cut[mention[0]].sentence
        most = _CROWD if crowds[sentence] <= _CROWD else _PART
        if (begins and len(part) >= _SECTION) or crowd >= most:
            yield part
            part, crowd = [], 0
        part.append(mention)
    if part:
        yield part


def _stretch(cut: Sequence[Piece], mentions: Sequence[Mention]) -> tuple[int, int]:
    """Return the pieces of the sentences in which mentions stand, cut where they are very long."""
    first = min(mention[0] for mention in mentions)
    last = max(mention[1] for mention in mentions)
    begin = bisect_left(cut, cut[first].sentence, key=lambda piece: piece.sentence)
    end = bisect_right(cut, cut[last].sentence, key=lambda piece: piece.sentence)
    return max(begin, first - _BESIDE), min(end, last + 1 + _BESIDE)
