"""Persons by name: NER's seeds repaired, and names that NER does not see."""

import re
from collections.abc import Iterator
from functools import cache

from razbor.assets import word_list
from razbor.entities.asian import called_by_surname, find_asian, is_verb
from razbor.entities.finds import Find
from razbor.entities.heads import heads
from razbor.entities.name_parts import CHILD_OF, is_patronymic, looks_like_surname, name_tags
from razbor.entities.no_people import is_no_person
from razbor.entities.place_kinds import is_listed_with, is_only_place
from razbor.entities.scene import Scene
from razbor.entities.spelled_names import KAZAKH, NAME_WORD, headlined, initialled, spelled
from razbor.entities.surnames import (
    is_initial,
    is_led_genitive,
    is_led_place,
    is_place_before,
    named_again,
    opens_as_office,
    person,
    sharing_surname,
)
from razbor.words.grammemes import PERSON_TAGS

_SYLLABLE = 2  # letters that are too few for a name
_SHORT = 4  # letters of a thing that is no name
_ARABIC = re.compile(r"(?:аль|эль|ас|аш|аз|ан|ар|ад|ат|al|el|as|ash)-[A-ZА-ЯЁ]")
_RESPECT = frozenset(word_list("titles_of_respect"))
_PARTICLES = frozenset(word_list("name_particles"))


def find_people(scene: Scene) -> Iterator[Find]:
    """Yield every person's name of the article."""
    found: list[Find] = list(find_asian(scene))
    taken = {index for find in found for index in range(find.first, find.last)}
    for rule in (_seeded, spelled, initialled, headlined):
        for find in rule(scene, taken):
            if taken.isdisjoint(range(find.first, find.last)):
                taken.update(range(find.first, find.last))
                found.append(find)
    shared = {find.first: find for find in sharing_surname(scene, found, taken)}
    yield from (f for f in found if f.first not in shared or f.last > f.first + 1)
    yield from shared.values()
    yield from named_again(scene, found, taken)
    yield from called_by_surname(scene, found, taken)


def _seeded(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """NER's persons, without brackets, titles and line ends at their edges, with lost parts."""
    for seed in scene.parsed.names:
        if seed.kind != "PER":
            continue
        inside = [i for i in scene.parsed.indices(seed.span) if i not in taken]
        for first, last in _runs(scene, inside):
            start, stop = _grown(scene, first, last, taken)
            if is_led_genitive(scene, start, stop):
                continue
            if not (_is_common_word(scene, start, stop) or is_no_person(scene, start, stop)):
                yield person(scene, start, stop, "seed")


def _runs(scene: Scene, indices: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of name words: split at «и», brackets and sentence ends."""
    run: list[int] = []
    for index in indices:
        follows = bool(run) and run[-1] == index - 1 and scene.together(index - 1, index)
        follows = follows and not _is_after_bearer(scene, run[0], index)
        if _is_name_word(scene, index) and (follows or not run):
            run.append(index)
            continue
        yield from _closed(scene, run)
        run = [index] if _is_name_word(scene, index) else []
    yield from _closed(scene, run)


def _is_after_bearer(scene: Scene, first: int, index: int) -> bool:
    """Say whether another person follows whom a body is named after: «вуза имени Абая Олег Рой»."""
    if not first or scene.low[first - 1] not in _NAMED_AFTER:
        return False
    endings = scene.low[first][-1], scene.low[index][-1]
    return endings[0] in _GENITIVE and endings[1] not in _VOWELS


_NAMED_AFTER = frozenset({"имени", "им", "им."})
_GENITIVE, _VOWELS = frozenset("аяыиоей"), frozenset("аеёиоуыэюяй.")


def _closed(scene: Scene, run: list[int]) -> Iterator[tuple[int, int]]:
    while run and (scene.words[run[-1]].text in {"-", "."} or scene.low[run[-1]] in _PARTICLES):
        run.pop()
    while run and _stands_before(scene, run):
        run.pop(0)
    while len(run) > 2 and _is_title_like(scene, run[0]):  # noqa: PLR2004
        run.pop(0)
        while len(run) > 2 and is_place_before(scene, run):  # noqa: PLR2004
            run.pop(0)
    if run and any(scene.is_capital(i) and len(scene.words[i].text) > 1 for i in run):
        yield run[0], run[-1] + 1


def _stands_before(scene: Scene, run: list[int]) -> bool:
    """Say whether the first of some words is no part of the name behind it."""
    first, several = run[0], len(run) > 2  # noqa: PLR2004
    if (scene.begins(first) and is_verb(scene, first)) or (several and _ends_place(scene, first)):
        return True
    if several and is_led_place(scene, first) and "Name" in name_tags(scene.low[run[1]]):
        return True  # «управление культуры Сосновки Айжан Оспанова»
    if len(run) == 2 and opens_as_office(scene, first):  # noqa: PLR2004
        return True
    respect = len(run) > 1 and scene.low[first] in _RESPECT
    noun = len(run) == 2 and _opens_as_noun(scene, first)  # noqa: PLR2004  «Докторант Оспанов»
    return respect or noun


def _is_title_like(scene: Scene, index: int) -> bool:
    """Say whether a word glued before a name is none of it: «Казахстанка», «Аким»."""
    head = heads().get(scene.lemmas[index])
    if head is not None and head.kind == "title":
        return True
    known = [p for p in scene.readings(index) if p.known]
    nouns = bool(known) and all(p.pos == "NOUN" and "anim" in p.tag for p in known)
    return nouns and not any(p.tag & PERSON_TAGS for p in known)


def _ends_place(scene: Scene, index: int) -> bool:
    """Say whether a place's name is glued to a person's: «аким области Жетысу Асет Исеков»."""
    before = index - 1
    if not (scene.together(before, index) and scene.lemmas[before] in _place_nouns()):
        return False
    return is_only_place(scene.low[index]) or is_listed_with(scene, before, index)


def _opens_as_noun(scene: Scene, index: int) -> bool:
    """Say whether a capital at the start of a sentence is that of a word for people: «Иранец».

    It has no reading as a name, and no capital anywhere inside a sentence.
    """
    if not scene.begins(index) or not _is_title_like(scene, index):
        return False
    if any(p.known and p.tag & PERSON_TAGS for p in scene.readings(index)):
        return False
    low = scene.low[index]
    same = (i for i, other in enumerate(scene.low) if other == low and i != index)
    return not any(scene.is_capital(i) and not scene.begins(i) for i in same)


def _is_name_word(scene: Scene, index: int) -> bool:
    text = scene.words[index].text
    head = heads().get(scene.lemmas[index])
    closes = head is not None and (head.group == "body" or head.subtype == "university")
    if closes and not name_tags(scene.low[index]):
        return False  # a body beside a name: «во главе с Ильёй Лосевым Сенат …»
    if text in {"’", "'"}:
        return 0 < index < len(scene.words) - 1 and scene.is_capital(index + 1)
    return (
        bool(NAME_WORD.match(text) or _ARABIC.match(text))
        or text == "."
        or scene.low[index] in _PARTICLES
    )


def _grown(scene: Scene, first: int, last: int, taken: set[int]) -> tuple[int, int]:
    """Add what NER cuts off: initials, a patronymic, words with Kazakh letters on either side."""
    while _joins_left(scene, first, taken):
        first -= 1
    while last < len(scene.words) and last not in taken and scene.together(first, last):
        text = scene.words[last].text
        if _ARABIC.match(text):
            last += 1
            continue
        bearer = _is_of_bearer(scene, first, last)
        if not (text in CHILD_OF or (text[0].isupper() and (bearer or _continues(scene, last)))):
            break
        last += 1
    if (
        last < len(scene.words)
        and scene.words[last].text == "."
        and len(scene.words[last - 1].text) == 1
        and not _is_ordinal(scene, last - 1)
    ):
        last += 1
    return first, last


def _is_ordinal(scene: Scene, index: int) -> bool:
    """See «Карла [V]. Он …»: a number of a king in Latin letters and no initial."""
    before = index - 1
    named = scene.together(before, index) and scene.is_capital(before)
    return scene.words[index].text in {"I", "V", "X"} and named


def _is_of_bearer(scene: Scene, first: int, index: int) -> bool:
    """Say whether a surname goes on whom a body is named after: «имени Олега [Мирного]»."""
    alone = index == first + 1 and first > 0 and scene.low[first - 1] in _NAMED_AFTER
    return alone and scene.low[index].endswith(("ого", "его", "ова", "ева", "ина", "ского", "ой"))


def _continues(scene: Scene, index: int) -> bool:
    """Say whether a word is more of the name before it: a patronymic, what follows one."""
    text, before = scene.words[index].text, scene.words[index - 1].text
    kazakh = bool(KAZAKH.search(text)) and len(text) > _SYLLABLE
    after_father = before in CHILD_OF or (is_patronymic(before) and index > 1)
    return is_patronymic(text) or kazakh or (after_father and looks_like_surname(text))


def _joins_left(scene: Scene, first: int, taken: set[int]) -> bool:
    before = first - 1
    if before < 0 or before in taken or not scene.together(before, first):
        return False
    text = scene.words[before].text
    if _ends_place(scene, before):
        return False  # «аким области Жетісу Асет Исеков»
    if text in _PARTICLES and len(text) > 1 and scene.is_capital(first):
        return before > 0 and scene.words[before - 1].pos != "NUM"
    if text == "." and before > 0:
        return is_initial(scene, before - 1) and not _is_ordinal(scene, before - 1)
    pointed = first < len(scene.words) and scene.words[first].text == "."
    if _is_double_initial(scene, before) or (pointed and is_initial(scene, before)):
        return True
    return bool(KAZAKH.search(text)) and text[0].isupper() and scene.words[first].text[0].isalpha()


def _is_double_initial(scene: Scene, hyphen: int) -> bool:
    """See the hyphen of «Ж.-К. Линд»."""
    if hyphen < 2 or scene.words[hyphen].text != "-" or scene.words[hyphen - 1].text != ".":  # noqa: PLR2004
        return False
    return is_initial(scene, hyphen + 1) and is_initial(scene, hyphen - 2)


def _is_common_word(scene: Scene, first: int, last: int) -> bool:
    """Say whether a lone word at the start of a sentence is a common noun: «Надежда на урожай»."""
    if last - first > 1 or not scene.begins(first):
        return False
    if _opens_as_noun(scene, first):
        return True
    known = [p for p in scene.readings(first) if p.known and p.pos == "NOUN" and "nomn" in p.tag]
    both = len({bool(p.tag & PERSON_TAGS) for p in known}) > 1
    thing = bool(known) and all("inan" in p.tag for p in known) and len(scene.low[first]) >= _SHORT
    speaks = scene.together(first, last) and scene.words[last].pos == "VERB"
    kind = scene.low[first] in _place_nouns()  # «Посёлок получил автобус»
    named = speaks or looks_like_surname(scene.words[first].text)
    return kind or ((both or thing) and not named)


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(word for name in ("gpe", "loc") for word in word_list(f"place_nouns_{name}"))
