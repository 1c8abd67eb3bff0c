"""Places that share one common noun in the plural: «в Гродской и Лузской областях»."""

from collections.abc import Iterator

from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.nominative import cased_like
from razbor.entities.scene import Scene
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES

NAMED = "name:"


def joined_places(scene: Scene, nouns: dict[str, EntityType]) -> Iterator[Find]:
    """Yield a place for each adjective before a plural noun, the last one with the noun."""
    for noun, word in enumerate(scene.words):
        if word.number != "Plur" or word.lemma not in nouns or not word.text.islower():
            continue
        listed = list(_adjectives(scene, noun))
        if len(listed) < 2:  # noqa: PLR2004
            continue
        for adjective in listed:
            last = noun + 1 if adjective == noun - 1 else adjective + 1
            name = f"{_singular(scene, adjective, noun)} {word.lemma}"
            yield Find(
                scene.span(adjective, last), adjective, last, last - 1, nouns[word.lemma],
                MentionKind.NAM, "joined", word.lemma, notes=(NAMED + name,),
            )  # fmt: skip


def given_name(find: Find) -> str | None:
    """Return the name that a rule has made for a find, None where its words are the name."""
    return next((n.removeprefix(NAMED) for n in find.notes if n.startswith(NAMED)), None)


def _adjectives(scene: Scene, noun: int) -> Iterator[int]:
    """Yield the capital adjectives before a noun, the last one first, «и» and commas between."""
    at = noun - 1
    while scene.together(at, noun) and _is_of_place(scene, at, noun):
        yield at
        if not scene.together(at - 2, noun) or scene.low[at - 1] not in {"и", ","}:
            return
        at -= 2


def _is_of_place(scene: Scene, index: int, noun: int) -> bool:
    case = CASES.get(scene.words[noun].case, "nomn")
    adjective = any(p.pos == "ADJF" and case in p.tag for p in scene.readings(index))
    return scene.is_capital(index) and adjective


def _singular(scene: Scene, index: int, noun: int) -> str:
    """Return an adjective in the nominative singular, in the gender of the noun."""
    text, genders = scene.words[index].text, frozenset({"masc", "femn", "neut"})
    nouns = (p.tag & genders for p in scene.readings(noun) if p.pos == "NOUN")
    gender = next(nouns, frozenset[str]())
    for parse in scene.readings(index):
        if parse.pos == "ADJF":
            form = dictionary().inflect(parse, {"nomn", "sing", *gender})
            return cased_like(text, form) if form else text
    return text
