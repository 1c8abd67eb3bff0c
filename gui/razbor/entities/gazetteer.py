"""Places that are known by name: countries, towns, regions, and their adjectives."""

from dataclasses import dataclass
from functools import cache

from razbor.assets import read_text
from razbor.entities.entity import EntityType

_TYPES = {
    "country": EntityType.GPE,
    "city": EntityType.GPE,
    "region": EntityType.GPE,
    "loc": EntityType.LOC,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place: kind country, city, region or loc; ISO code of its country; its usual name first."""

    kind: str
    code: str
    names: tuple[str, ...]

    @property
    def type(self) -> EntityType:
        """Return the type of its entity."""
        return _TYPES[self.kind]


def fold(name: str) -> str:
    """Return a name for comparison: lower case, ё as е, Kazakh letters as Russian ones."""
    return name.lower().translate(_FOLDED)


_FOLDED = str.maketrans("ёқұүғәөңіһ", "екуугаоних", '«»“”„"')


@cache
def _rows() -> tuple[tuple[Place, tuple[str, ...]], ...]:
    rows = []
    for line in read_text("lexicon/places.tsv").splitlines():
        if line and not line.startswith("#"):
            code, kind, names, adjectives = line.split("\t")
            place = Place(kind, code, tuple(names.split("|")))
            rows.append((place, tuple(a for a in adjectives.split("|") if a)))
    return tuple(rows)


@cache
def places() -> dict[str, Place]:
    """Return the places by folded name."""
    by_name: dict[str, Place] = {}
    for place, _ in _rows():
        for name in place.names:
            by_name.setdefault(fold(name), place)
    return by_name


@cache
def countries() -> dict[str, Place]:
    """Return the countries that are now by ISO code."""
    told = (place for place, _ in _rows() if place.kind == "country")
    return {place.code: place for place in told if place.code != "-"}


@cache
def adjectives() -> dict[str, Place]:
    """Return the places by their adjective: «казахстанский»."""
    return {fold(a): place for place, found in _rows() for a in found}


@cache
def openings() -> frozenset[str]:
    """Return the first words of names of several words, folded, without their endings."""
    firsts = (fold(name).split()[0] for name in places() if " " in name)
    return frozenset(first[: max(3, len(first) - 2)] for first in firsts)
