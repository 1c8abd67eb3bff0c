"""Read NEREL: brat standoff, nested entities and relations between them.

Source: Loukachevitch et al. 2021, «NEREL: A Russian Dataset with Nested Named Entities, Relations
and Events» (arXiv:2108.13112). A discontinuous entity becomes its envelope.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ENTITY = re.compile(r"(T\d+)\t(\S+) ([\d ;]+)\t")
_RELATION = re.compile(r"R\d+\t(\S+) Arg1:(T\d+) Arg2:(T\d+)")


@dataclass(frozen=True, slots=True, order=True)
class GoldEntity:
    """An entity at ``text[start:end]``, counted in code points."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A directed relation; ``first`` and ``second`` are places in the document's entities."""

    kind: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text with its annotation; unannotated texts have none."""

    name: str
    text: str
    entities: tuple[GoldEntity, ...] = ()
    relations: tuple[GoldRelation, ...] = ()
    ids: tuple[str, ...] = ()


def read_folder(folder: Path, share: float = 1.0) -> Iterator[GoldDocument]:
    """Yield the documents of a folder in order of name, or an even share of them."""
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"no texts in {folder}; point RAZBOR_CORPORA at the corpora")
    step = max(1, round(1 / share))
    for path in paths[::step]:
        yield read_document(path)


def read_document(path: Path) -> GoldDocument:
    """Read a text and the annotation beside it, if there is one; line ends stay as they are."""
    text = path.read_bytes().decode("utf-8")
    notes = path.with_suffix(".ann")
    if not notes.exists():
        return GoldDocument(path.stem, text)
    return _annotated(path.stem, text, notes.read_bytes().decode("utf-8"))


def _annotated(name: str, text: str, notes: str) -> GoldDocument:
    entities: dict[GoldEntity, int] = {}
    places: dict[str, int] = {}
    for line in notes.splitlines():
        if found := _ENTITY.match(line):
            bounds = [int(number) for number in re.findall(r"\d+", found[3])]
            entity = GoldEntity(min(bounds), max(bounds), found[2])
            places[found[1]] = entities.setdefault(entity, len(entities))
    relations = tuple(
        dict.fromkeys(
            GoldRelation(found[1], places[found[2]], places[found[3]])
            for found in map(_RELATION.match, notes.splitlines())
            if found and found[2] in places and found[3] in places
        )
    )
    by_place = {place: key for key, place in reversed(places.items())}
    ids = tuple(by_place[place] for place in range(len(entities)))
    return GoldDocument(name, text, tuple(entities), relations, ids)
