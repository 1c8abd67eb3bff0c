"""What NER takes for a person and is none: a body, a place's adjective, an office, a medium."""

from razbor.assets import word_list
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import heads
from razbor.entities.name_parts import is_patronymic, looks_like_surname, name_tags
from razbor.entities.organisations import is_medium, known_abbreviation
from razbor.entities.place_kinds import is_only_place, place_nouns
from razbor.entities.scene import Scene
from razbor.entities.surnames import is_office

_OPENERS = frozenset(word_list("body_openers"))
_TWO = 2  # words of an office and a place


def is_no_person(scene: Scene, first: int, last: int) -> bool:
    """Say whether NER takes a body or a place's adjective for a person: «Мажилиса»."""
    if last - first > 1:
        return _is_office_of_places(scene, first, last)
    if (known := known_abbreviation(scene, first)) and known[0] == "ORG":
        return True
    if is_medium(scene, first):
        return True  # «сообщает Кабар»
    low, lemma = scene.low[first], scene.lemmas[first]
    if _opens_university(scene, first) or scene.low[first] in _OPENERS:
        return True
    if is_office(scene, first) and not _is_given_name(scene, first):
        return True
    head = next((heads()[w] for w in (lemma, low[:-1], low[:-2]) if w in heads()), None)
    quoted = last in scene.opened and looks_like_surname(low) and "Surn" not in name_tags(low)
    place = is_only_place(low) or fold(lemma) in adjectives()
    return (head is not None and head.kind == "org") or place or quoted


def _is_office_of_places(scene: Scene, first: int, last: int) -> bool:
    """See «Аким [Кенской] и Лузской областей»: an office and the first of two places."""
    joint, noun = last, last + 2
    if last - first != _TWO or not is_office(scene, first) or not scene.together(first, noun):
        return False
    listed = scene.low[joint] == "и" and scene.is_adjective(joint + 1)
    of_place = scene.low[first + 1].endswith(("ской", "цкой", "ском", "цком"))
    return listed and of_place and scene.lemmas[noun] in place_nouns()


def _is_given_name(scene: Scene, index: int) -> bool:
    """Say whether a word for an office is a name here: «Аким», with its surname somewhere."""
    low = scene.low[index]
    both = (i for i, word in enumerate(scene.low[:-1]) if word == low and scene.together(i, i + 1))
    surnames = (i for i in both if scene.is_capital(i) and not scene.is_adjective(i + 1))
    return "Name" in name_tags(low) and any(closes_name(scene, i + 1) for i in surnames)


def closes_name(scene: Scene, index: int) -> bool:
    """Say whether a word has the shape of what ends a name: a surname, a patronymic."""
    text = scene.words[index].text
    if not (text[0].isupper() and text[1:].islower()):
        return False
    return looks_like_surname(text) or is_patronymic(text) or "Surn" in name_tags(scene.low[index])


def _opens_university(scene: Scene, index: int) -> bool:
    """Say whether a name is the first part of a school's: «Гагарин Университет»."""
    after = index + 1
    head = heads().get(scene.lemmas[after]) if scene.together(index, after) else None
    return head is not None and head.subtype in {"university", "school"} and scene.is_capital(after)
