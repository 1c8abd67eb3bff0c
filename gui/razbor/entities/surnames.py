"""Surnames of persons that were found: shared by two given names, or standing alone elsewhere."""

import re
from collections.abc import Iterator

from razbor.entities.cue_verbs import is_cue
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.heads import heads
from razbor.entities.name_parts import is_initial_word, looks_like_surname, name_tags
from razbor.entities.place_kinds import is_only_place
from razbor.entities.scene import Scene
from razbor.words.grammemes import PERSON_TAGS

_SHORT = 4  # letters of a surname too short to lose an ending


def person(scene: Scene, first: int, last: int, rule: str, *notes: str) -> Find:
    """Return the find of a person's name over the words ``first``..``last`` (last excluded)."""
    return Find(
        scene.span(first, last), first, last, last - 1,
        EntityType.PERSON, MentionKind.NAM, rule, notes=notes,
    )  # fmt: skip


def sharing_surname(scene: Scene, found: list[Find], taken: set[int]) -> Iterator[Find]:
    """A given name that shares the plural surname after «и»: «Аида и Сара Бековы»."""
    alone = {f.first for f in found if f.last == f.first + 1}
    for find in found:
        before = find.first - 2
        if not scene.together(before, find.first) or scene.low[find.first - 1] != "и":
            continue
        text = scene.words[before].text
        ending = scene.words[find.last - 1].text
        shares = find.last - find.first > 1 and _is_plural(ending)
        if (
            shares
            and (before in alone or before not in taken)
            and text[0].isupper()
            and text[1:].islower()
        ):
            taken.add(before)
            yield person(scene, before, before + 1, "shared-surname", f"surname:{ending}")


def _is_plural(text: str) -> bool:
    """Say whether a word is a surname in the plural, «Бековы», «Полянских»."""
    return bool(re.search(r"(?:[оеё]в|[иы]н)(?:ы|ых|ым|ыми)$|[сц]к(?:ие|их|им|ими)$", text.lower()))


def named_again(scene: Scene, found: list[Find], taken: set[int]) -> Iterator[Find]:
    """A surname of the article that NER misses elsewhere: the same stem, capitalised."""
    stems = {_stem(fold(scene.low[f.last - 1])) for f in found if "surname-first" not in f.notes}
    whole = {scene.low[f.last - 1] for f in found if f.last > f.first + 1}
    plain = {word.text for word in scene.words}  # «дом» of an article about Жан Дом
    several = {
        i
        for seed in scene.parsed.names
        if len(scene.parsed.indices(seed.span)) > 1
        for i in scene.parsed.indices(seed.span)
    }
    for index, word in enumerate(scene.words):
        if index in taken or index in several or not word.text[0].isupper():
            continue
        placed = index > 0 and is_office(scene, index - 1) and _is_seeded_place(scene, index)
        if _stem(fold(scene.low[index])) not in stems or placed:
            continue
        sure = scene.low[index] in whole - plain or (
            scene.low[index] in whole and _acts(scene, index, taken)
        )
        if sure or _may_be_surname(scene, index):
            taken.add(index)
            yield person(scene, index, index + 1, "again")


def _is_seeded_place(scene: Scene, index: int) -> bool:
    return any(seed.kind == "LOC" for seed in scene.seeds_at(index))


def _stem(low: str) -> str:
    """Return a surname without its case ending, the word itself when it is short."""
    return (
        re.sub(r"(?:ого|ому|ой|ым|им|ом|ем|ая|ую|[аеуюыия])$", "", low)
        if len(low) > _SHORT
        else low
    )


def _may_be_surname(scene: Scene, index: int) -> bool:
    low = scene.low[index]
    if len(low) < _SHORT or is_quoted(scene, index):
        return False
    common = any(p.known and not p.tag & PERSON_TAGS for p in scene.readings(index))
    return not common or (looks_like_surname(low) and not scene.begins(index))


def _acts(scene: Scene, index: int, taken: set[int]) -> bool:
    """Say whether a word that may be a thing does what people do: «Дом отметил», «Дом и Ким»."""
    if is_quoted(scene, index):
        return False
    after = index + 1
    if scene.beside(after, index) and scene.low[after] == "и":
        return after + 1 in taken and scene.beside(after + 1, index)
    after += scene.beside(after, index) and scene.words[after].pos in ("ADV", "PART", "CCONJ")
    return scene.beside(after, index) and is_cue(scene, after)


def is_initial(scene: Scene, index: int) -> bool:
    """Say whether a word is an initial: one capital letter, or «Дж» before a point."""
    text = scene.words[index].text
    pointed = scene.beside(index + 1, index) and scene.words[index + 1].text == "."
    return text.isupper() if len(text) == 1 else pointed and is_initial_word(text)


def is_office(scene: Scene, index: int) -> bool:
    """Say whether a word is an office, «Президента»; a profession may be a surname, «Адвокат»."""
    head = heads().get(scene.lemmas[index])
    return head is not None and head.kind == "title" and head.group != "-"


def opens_as_office(scene: Scene, index: int) -> bool:
    """See «[Аким] Сапарова рассказала»: the office, where nobody is called Аким elsewhere."""
    if scene.low[index] != "аким" or not scene.begins(index):
        return False
    same = (i for i, low in enumerate(scene.low) if low == "аким" and i != index)
    return not any(scene.is_capital(i) and not scene.begins(i) for i in same)


def is_led_place(scene: Scene, index: int) -> bool:
    """Say whether a capital word is a town: behind «аким», «управление культуры», no given name."""
    before = index - 1
    if not scene.together(before, index) or not scene.is_capital(index):
        return False
    head = heads().get(scene.lemmas[before])
    led = head is not None and head.kind == "title" and head.group in _OF_LANDS
    word = scene.words[before]
    field = head is None and word.pos == "NOUN" and word.case == "Gen" and word.text.islower()
    return (led or field) and "Name" not in name_tags(scene.low[index])


def is_led_genitive(scene: Scene, first: int, last: int) -> bool:
    """See «аким [Сарыколя] рассказал»: a man acts, so that the word is a town's genitive."""
    if last - first > 1 or not is_led_place(scene, first):
        return False
    verb = scene.words[last] if scene.together(first, last) else None
    his = verb is not None and verb.feature("VerbForm") == "Fin" and verb.gender == "Masc"
    return his and scene.low[first].endswith(("а", "я", "ы", "и"))


def is_place_before(scene: Scene, run: list[int]) -> bool:
    """Say whether a name goes on behind a place: «аким Сосновки Даурен Оспанов»."""
    led = is_led_place(scene, run[0]) and "Name" in name_tags(scene.low[run[1]])
    return led or is_only_place(scene.low[run[0]])


_OF_LANDS = frozenset({"mayor", "governor"})


def is_quoted(scene: Scene, index: int) -> bool:
    """Say whether a quotation mark stands right before a word."""
    return index > 0 and scene.words[index - 1].text in {"«", '"', "„", "“"}
