"""Names with the surname first and a given name of syllables: Korean, Chinese, Vietnamese."""

import re
from collections.abc import Iterator
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.scene import Scene

_ONSET = r"(?:чж|дж|цз|чх|пх|тх|кх|зы|нг|хв|кв|св|тт|пп|кк|сс|[бвгдзйклмнпрстфхцчшьж])?"
_NUCLEUS = r"(?:[уюия]?[аоуэыеёиюя]|ао|оу|ай|эй|ой|ый|уй)"
_CODA = r"(?:нь|ль|нг|нъ|[кнтлмпгрйо])?"
_SYLLABLE = re.compile(rf"{_ONSET}{_NUCLEUS}{_CODA}", re.IGNORECASE)
_ENDED = re.compile(
    rf"({_ONSET}{_NUCLEUS}(?:нь|ль|нг|[кнтлмпгр]))(?:а|у|ом|ем|е|я|ю)", re.IGNORECASE
)
_LONG = re.compile(rf"(?:{_ONSET}{_NUCLEUS}{_CODA}){{1,3}}(?:ом|ем|а|у|е|я|ю)?", re.IGNORECASE)
_TWO = 2  # syllables of most given names


@cache
def surnames() -> frozenset[str]:
    """Return the surnames of one syllable or two, capitalised."""
    return frozenset(word_list("surnames_east"))


@cache
def _word_like() -> frozenset[str]:
    return frozenset(word_list("surnames_wordlike"))


def is_syllable(text: str) -> bool:
    """Say whether a word may be one syllable of a given name, «Ги», «Соном», «Чжэ-ин»."""
    return all(_SYLLABLE.fullmatch(part) or _ENDED.fullmatch(part) for part in text.split("-"))


def find_asian(scene: Scene) -> Iterator[Find]:
    """Find names that begin with a surname of the list: «У Ги Соном», «Чан И»."""
    index, known = 0, surnames()
    while index < len(scene.words):
        last = _end(scene, index) if scene.words[index].text in known else index
        if last == index:
            index += 1
            continue
        yield Find(
            scene.span(index, last),
            index,
            last,
            last - 1,
            EntityType.PERSON,
            MentionKind.NAM,
            "asian",
            notes=("surname-first",),
        )
        index = last


def called_by_surname(scene: Scene, found: list[Find], taken: set[int]) -> Iterator[Find]:
    """Find the surname alone of someone named in full: «О Мин Хо приехал. [О] сообщил, что …»."""
    known = {scene.words[f.first].text for f in found if "surname-first" in f.notes}
    for index, word in enumerate(scene.words):
        if index in taken or word.text not in known or not _acts(scene, index):
            continue
        taken.add(index)
        yield Find(
            word.span, index, index + 1, index,
            EntityType.PERSON, MentionKind.NAM, "asian-again", notes=("surname-first",),
        )  # fmt: skip


def _acts(scene: Scene, index: int) -> bool:
    """Say whether a verb follows a word, which no conjunction is: «И добавил» is no name."""
    if any(parse.pos == "CONJ" for parse in scene.readings(index)):
        return False
    after = index + 1
    while scene.together(index, after) and scene.low[after] in _BETWEEN:
        after += 1
    return scene.together(index, after) and is_verb(scene, after)


_BETWEEN = frozenset({"также", "же", "ещё", "затем", "потом", "ранее", "тоже", "не"})


def _end(scene: Scene, first: int) -> int:
    """Return the index after the name that begins at a surname, or ``first`` when there is none."""
    last = first + 1
    if scene.words[first].text in _GIVEN and not _is_chinese(scene, last):
        return first
    while last < first + 3 and scene.together(first, last) and _may_follow(scene, last):
        last += 1
    given = last - first - 1
    if given == 0 or not _is_sure(scene, first, given) or _is_inside_name(scene, first, last):
        return first
    return last


_GIVEN = frozenset({"Ян"})
"""Given names of Europe that are spelled as a surname of China."""


def _is_chinese(scene: Scene, index: int) -> bool:
    """Say whether a word may be a Chinese given name: its syllables end open, in «н» or «нь»."""
    return index < len(scene.words) and _CHINESE.fullmatch(scene.words[index].text) is not None


_CHINESE = re.compile(rf"(?:{_ONSET}{_NUCLEUS}(?:нь|н|й)?){{1,2}}", re.IGNORECASE)


def _is_inside_name(scene: Scene, first: int, last: int) -> bool:
    """Say whether NER sees a longer name around: «Ле Пен» of «Марин Ле Пен» is no such name."""
    for seed in scene.seeds_at(last - 1):
        inside = scene.parsed.indices(seed.span)
        longer = inside.start < first or inside.stop > last
        beside = (i for i in inside if not first <= i < last and scene.is_capital(i))
        words = [i for i in beside if not is_verb(scene, i)]
        if seed.kind == "PER" and longer and words:
            return not any(scene.low[i] in {"и", ","} for i in inside if i < first or i >= last)
    return False


def is_verb(scene: Scene, index: int) -> bool:
    """Say whether a word is a verb and nothing else: «Приехал Хан Док Гын»."""
    known = [p for p in scene.readings(index) if p.known]
    return bool(known) and all(p.pos == "VERB" for p in known)


def _may_follow(scene: Scene, index: int) -> bool:
    text = scene.words[index].text
    if not (text[0].isupper() and text.replace("-", "").isalpha() and not text[1:2].isupper()):
        return False
    return is_syllable(text) or (bool(_LONG.fullmatch(text)) and _is_name(scene, index))


def _is_name(scene: Scene, index: int) -> bool:
    """Say whether a longer word is seen as part of a person's name by NER."""
    return any(n.kind == "PER" for n in scene.seeds_at(index))


def _is_sure(scene: Scene, first: int, given: int) -> bool:
    """Decide on a surname that looks like a function word: «У Ги Сон» is a name, «У Ли» is not."""
    seen = any(_is_name(scene, index) for index in range(first, first + given + 1))
    if scene.words[first].text not in _word_like():
        return seen or given == _TWO
    if scene.begins(first):
        follows = scene.words[first + 1].text
        return given == _TWO and not (follows in surnames() and _end(scene, first + 1) > first + 3)
    return seen or given == _TWO
