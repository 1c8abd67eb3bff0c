"""Nominatives of the names of NEREL, given where they stand, beside Natasha's.

Each name of the gold goes to both: Razbor's own find where it sees the very same, else a bare one.
Razbor lets the names of an article vote, Natasha takes each by itself; both have slovnet's tags.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.engine import parser
from benchmarks.natasha_alone import natasha_alone
from benchmarks.nerel.labels import Labelled, read_labelled, words_of
from benchmarks.networks import tagger
from benchmarks.row import Row, skipped
from benchmarks.settings import NO_CORPORA, Settings
from benchmarks.slovnet_alone import NOT_INSTALLED, is_installed
from razbor.entities.canonical import nominatives
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.find import seen
from razbor.entities.finds import Find
from razbor.entities.person_votes import voted
from razbor.entities.scene import Scene
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.text.span import Span

_SOME = 20
_GOAL = 0.93
_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORGANIZATION": EntityType.ORG,
    "LOCATION": EntityType.LOC,
    "FACILITY": EntityType.FACILITY,
    "AWARD": EntityType.AWARD,
    "LAW": EntityType.LAW,
    "EVENT": EntityType.EVENT,
    "WORK_OF_ART": EntityType.WORK,
    "PRODUCT": EntityType.PRODUCT,
}
_GROUPS = {
    "persons": frozenset({"PERSON"}),
    "places": frozenset({"COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION"}),
    "organisations": frozenset({"ORGANIZATION"}),
}
Names = Mapping[Labelled, str]


@dataclass
class Tally:
    """Names asked for and right ones by their group, those of several words apart."""

    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, text: str, names: Names) -> None:
        """Count the names of a text."""
        for name, found in names.items():
            is_right = words_of(found) == name.words
            for group in _groups(name):
                self.asked[group] += 1
                self.right[group] += is_right
            if not is_right:
                self.wrong.append((text[name.start : name.end], found, " ".join(name.words or ())))

    def share(self, group: str) -> float:
        """Return the share of right names."""
        return self.right[group] / self.asked[group] if self.asked[group] else 0.0


def canonical_rows(settings: Settings) -> Iterator[Row]:
    """Measure names of several words, names of one, and the first by their kind."""
    folder = settings.corpus("nerel/dev")
    if folder is None:
        yield skipped("Canonical names on NEREL", NO_CORPORA)
        return
    names = settings.some(sorted(p.stem for p in folder.glob("*.txt")), _SOME)
    ours, theirs = _tallies(folder, names)
    for group in ("several words", "one word", *(f"{g}, several words" for g in _GROUPS)):
        what = f"NEREL dev, nominative of a name: {group} ({ours.asked[group]})"
        share = ours.share(group)
        peer = f"{theirs.share(group):.3f} Natasha" if theirs else NOT_INSTALLED
        goal = (f"≥ {_GOAL}", share >= _GOAL) if group == "several words" else ()
        yield Row(what, f"{share:.3f}", peer, *goal)
    if settings.show:
        for written, found, wanted in ours.wrong:
            yield Row(f"«{written}»", found, f"label: {wanted}")


def _tallies(folder: Path, names: Iterable[str]) -> tuple[Tally, Tally | None]:
    ours, theirs = Tally(), Tally() if is_installed() else None
    for name in names:
        text, labelled = read_labelled(folder, name)
        ours.add(text, _ours(text, labelled))
        if theirs is not None:
            theirs.add(text, _natashas(text, labelled))
    return ours, theirs


def _groups(name: Labelled) -> Iterator[str]:
    several = len(name.words or ()) > 1
    yield "several words" if several else "one word"
    for group, types in _GROUPS.items():
        if several and name.type in types:
            yield f"{group}, several words"


def _natashas(text: str, labelled: Iterable[Labelled]) -> Names:
    natasha = natasha_alone()
    tokens = natasha.tokens(text)
    return {
        name: natasha.nominative(tokens, name.start, name.end, by_tree=name.type == "ORGANIZATION")
        for name in labelled
        if name.words is not None
    }


def _ours(text: str, labelled: Iterable[Labelled]) -> Names:
    """Return our nominatives; a name that does not fall on our words has the empty one."""
    parsed = parser().parse(segment(Article(text)))
    scene = seen(parsed, tagger().find(parsed))
    finds = {name: find for name in labelled if (find := _find(scene, name)) is not None}
    scene = scene.with_finds(tuple(sorted(finds.values(), key=_place)))
    people = [find for find in finds.values() if find.type is EntityType.PERSON]
    things = [find for find in finds.values() if find.type is not EntityType.PERSON]
    told = {
        **{id(f): reading.text for f, reading in zip(people, voted(scene, people), strict=True)},
        **{id(f): name for f, name in zip(things, nominatives(scene, things), strict=True)},
    }
    return {
        name: told[id(finds[name])] if name in finds else ""
        for name in labelled
        if name.words is not None
    }


def _place(find: Find) -> tuple[int, int]:
    return find.span.start, -find.span.end


def _find(scene: Scene, name: Labelled) -> Find | None:
    """Return what the rules have found at a name, else a find of its words, None between words."""
    span, kind = Span(name.start, name.end), _TYPES.get(name.type, EntityType.GPE)
    own = (f for f in scene.finds if f.span == span and f.type is kind)
    if (found := next((f for f in own if f.kind is MentionKind.NAM), None)) is not None:
        return found
    words = scene.parsed.indices(span)
    if not words or scene.span(words.start, words.stop) != span:
        return None
    noun = scene.head_of(words.start, words.stop)
    head = words.stop - 1 if kind is EntityType.PERSON or noun is None else noun
    return Find(span, words.start, words.stop, head, kind, MentionKind.NAM, "given")
