"""Pronouns and adjectives that refer: «он», «которая», «мы», «казахстанско-корейские»."""

from collections.abc import Iterator

from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import adjectives
from razbor.entities.scene import Scene

_THIRD = frozenset({"он", "она", "оно", "они"})
POSSESSIVE = {"его": "он", "ее": "она", "её": "она"}
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT", "VERB"})
_SECOND = frozenset({"вы", "ваш"})
_FIRST = frozenset({"я", "мы", "наш", "мой"})


def find_pronouns(scene: Scene) -> Iterator[Find]:
    """Yield personal, relative and possessive pronouns and double adjectives of countries."""
    for index, word in enumerate(scene.words):
        if not word.text[0].isalpha():
            continue
        rule = _rule(scene, index)
        if rule == "adjective":
            yield _find(scene, index, EntityType.GPE_GROUP, MentionKind.ADJ, rule)
        elif rule == "country":
            yield _find(scene, index, EntityType.GPE, MentionKind.ADJ, rule)
            if scene.together(index, index + 1) and scene.lemmas[index + 1] == "сторона":
                yield _side(scene, index)
        elif rule:
            yield _find(scene, index, EntityType.PERSON, MentionKind.PRO, rule)


def _find(scene: Scene, index: int, kind: EntityType, mention: MentionKind, rule: str) -> Find:
    return Find(scene.words[index].span, index, index + 1, index, kind, mention, f"pronoun-{rule}")


def _side(scene: Scene, index: int) -> Find:
    """Return «шведская сторона»: the country itself as a party."""
    return Find(
        scene.span(index, index + 2), index, index + 2, index + 1,
        EntityType.GPE, MentionKind.NOM, "pronoun-country",
    )  # fmt: skip


def _rule(scene: Scene, index: int) -> str:
    word, lemma = scene.words[index], scene.lemmas[index]
    if lemma in _THIRD and word.pos == "PRON":
        return "third" if lemma != "они" or word.case == "Nom" else ""
    if scene.low[index] in POSSESSIVE and word.pos == "DET":
        return "third"
    if lemma == "который":
        return "relative"
    if lemma in _FIRST | _SECOND and scene.quote_around(word.span.start) is not None:
        return "first" if lemma in _FIRST else "second"
    if "-" in word.text and len(double_places(word.lemma)) > 1:
        return "adjective"
    return "country" if _is_country_adjective(scene, index) else ""


def _is_country_adjective(scene: Scene, index: int) -> bool:
    """Say whether a word is a country's adjective outside names: «шведских компаний»."""
    place = adjectives().get(scene.lemmas[index])
    if place is None or place.kind != "country":
        return False
    word = scene.words[index]
    plain = word.text[0].islower() or (scene.begins(index) and word.text[1:].islower())
    around = scene.covered.get(index)
    in_name = around is not None and around.kind is MentionKind.NAM
    after = scene.beside(index + 1, index) and scene.words[index + 1].pos in _NOMINAL
    return plain and not in_name and after


def double_places(lemma: str) -> tuple[str, ...]:
    """Return the adjectives inside a double one that are of places: «казахстанско-корейский»."""
    *front, last = lemma.replace("ё", "е").split("-")
    whole = [f"{part[:-1]}ий" if part.endswith("о") else part for part in front] + [last]
    known = adjectives()
    return tuple(whole) if len(whole) > 1 and all(w in known for w in whole) else ()
