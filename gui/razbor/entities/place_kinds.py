"""What the name of a place is: looked up among known ones, else told by its noun or the network."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import Place, fold, places
from razbor.entities.nominative import nominative_phrase
from razbor.entities.places_joined import given_name
from razbor.entities.scene import Scene
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import PERSON_TAGS


def place_find(scene: Scene, first: int, last: int, head: int, rule: str) -> Find:
    """Return the find of a place's name, typed by the gazetteer where that knows it."""
    bare = Find(scene.span(first, last), first, last, head, EntityType.GPE, MentionKind.NAM, rule)
    place = look_up(scene, bare)
    if place is None:
        kind, subtype = _by_noun(scene, first, last) or _by_network(scene, bare)
        return Find(bare.span, first, last, head, kind, MentionKind.NAM, rule, subtype)
    return Find(bare.span, first, last, head, place.type, MentionKind.NAM, rule, place.kind)


def look_up(scene: Scene, find: Find) -> Place | None:
    """Return the known place that a find names in any case, or None."""
    asked = (find.span, find.first, find.last, find.head, find.type, find.notes)
    if asked not in scene.known_places:
        scene.known_places[asked] = _look_up(scene, find)
    return scene.known_places[asked]


def _look_up(scene: Scene, find: Find) -> Place | None:
    known = places()
    as_written = fold(find.span.of(scene.text))
    if as_written in known:
        return known[as_written]
    whole = fold(given_name(find) or nominative_phrase(scene, find))
    if whole in known:
        return known[whole]
    if find.last - find.first > 1:
        state = scene.lemmas[find.first] in STATES and find.last - find.first == 2  # noqa: PLR2004
        return country_of(scene.low[find.last - 1]) if state else None
    return next((known[form] for form in lemmas_of(scene.low[find.head]) if form in known), None)


@cache
def lemmas_of(form: str) -> tuple[str, ...]:
    """Return the nominatives that a form may have, folded."""
    found: list[str] = []
    for parse in dictionary().parses(form):
        if parse.pos == "NOUN" and not parse.tag & PERSON_TAGS:
            number = "plur" if "plur" in parse.tag else "sing"
            found.append(fold(dictionary().inflect(parse, {"nomn", number}) or parse.lemma))
    return tuple(found)


@cache
def place_nouns() -> dict[str, EntityType]:
    """Return the common nouns of places by lemma: «область» GPE, «море» LOC."""
    names = {"gpe": EntityType.GPE, "loc": EntityType.LOC, "facility": EntityType.FACILITY}
    return {
        lemma: kind for name, kind in names.items() for lemma in word_list(f"place_nouns_{name}")
    }


def _by_noun(scene: Scene, first: int, last: int) -> tuple[EntityType, None] | None:
    found = (place_nouns().get(scene.words[i].lemma) for i in range(first, last))
    return next(((kind, None) for kind in found if kind), None)


_LIKELY = {"LOCATION": 0.9}
_ELSE_LIKELY = 0.6
_KINDS: dict[str, tuple[EntityType, str | None]] = {
    "COUNTRY": (EntityType.GPE, "country"),
    "STATE_OR_PROVINCE": (EntityType.GPE, "region"),
    "CITY": (EntityType.GPE, "city"),
    "DISTRICT": (EntityType.GPE, "district"),
    "LOCATION": (EntityType.LOC, None),
}


def _by_network(scene: Scene, find: Find) -> tuple[EntityType, str | None]:
    """Return what kind of place the network sees in an unknown name."""
    seen = scene.seen_by_network.get(find.span)
    if seen is None or seen.probability < _LIKELY.get(seen.kind, _ELSE_LIKELY):
        return EntityType.GPE, None
    return _KINDS.get(seen.kind, (EntityType.GPE, None))


STATES = frozenset({
    "государство", "республика", "королевство", "княжество", "султанат", "герцогство", "эмират",
})  # fmt: skip


def is_listed_with(scene: Scene, noun: int, index: int) -> bool:
    """Say whether a place is known by its noun and a word that stays as it is: «области [Абай]»."""
    return fold(f"{scene.lemmas[noun]} {scene.low[index]}") in places()


_RARE = 0.05  # a reading less likely than this is no obstacle


@cache
def is_only_place(form: str) -> bool:
    """Say whether a form is a known place and nothing else that the dictionary knows."""
    parses = dictionary().parses(form)
    if not any(f in places() for f in lemmas_of(form)) and fold(form) not in places():
        return False
    return not any(p.known and p.score > _RARE and "Geox" not in p.tag for p in parses)


@cache
def follows_its_kind(scene: Scene, find: Find) -> bool:
    """Say whether a place is named right behind what it is: «мэрия города [Вустера]»."""
    before = find.first - 1
    named = find.kind is MentionKind.NAM and find.type in {EntityType.GPE, EntityType.LOC}
    return named and scene.together(before, find.first) and scene.lemmas[before] in place_nouns()


def country_of(form: str) -> Place | None:
    """Return the country that a form names, if any."""
    known = (places()[f] for f in (*lemmas_of(form), fold(form)) if f in places())
    return next((place for place in known if place.kind == "country"), None)
