"""Names of persons that are plain by how they are written, whatever NER sees."""

import re
from collections.abc import Iterator

from razbor.entities.finds import Find
from razbor.entities.heads import heads
from razbor.entities.name_parts import looks_like_surname, name_tags
from razbor.entities.no_people import closes_name
from razbor.entities.place_kinds import is_only_place
from razbor.entities.scene import Scene
from razbor.entities.surnames import is_initial, is_quoted, person

KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
NAME_WORD = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]*\.?$")
_SHORT = 4  # letters of a surname behind an initial


def spelled(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """Names that are plain by their spelling: «Қайрат Сұлтанов», «Асет Ерланұлы»."""
    for index in range(len(scene.words) - 1):
        if index in taken or not _opens_name(scene, index):
            continue
        last = index + 1
        while last < index + 3 and scene.together(index, last) and closes_name(scene, last):
            last += 1
        if last > index + 1 and not is_quoted(scene, index):
            yield person(scene, index, last, "spelling")


def initialled(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """Names with an initial set close, «Г.Ломов», that NER has not seen."""
    for index in range(len(scene.words) - 2):
        name = index + 2
        if not taken.isdisjoint(range(index, name + 1)) or not is_initial(scene, index):
            continue
        close = scene.words[name].span.start - scene.words[index].span.end == 1
        pointed = scene.words[index + 1].text == "." and scene.together(index, name)
        text, low = scene.words[name].text, scene.low[name]
        shaped = text[1:].islower() and text[0].isupper() and len(text) >= _SHORT
        if close and pointed and shaped and not is_only_place(low) and not is_quoted(scene, name):
            yield person(scene, index, name + 1, "initial")


def _opens_name(scene: Scene, index: int) -> bool:
    text = scene.words[index].text
    if not (text[0].isupper() and text[1:].islower() and NAME_WORD.match(text)):
        return False
    head = heads().get(scene.lemmas[index])
    if head is not None and head.kind == "title":
        return False  # «Аким» is an office before it is a given name
    return bool(KAZAKH.search(text)) or "Name" in name_tags(scene.low[index])


def headlined(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """A surname that opens a paragraph before a colon: «Байтасов: цены вырастут»."""
    for paragraph in scene.parsed.paragraphs:
        inside = scene.parsed.indices(paragraph.span)
        if len(inside) < 3 or scene.words[inside.start + 1].text != ":":  # noqa: PLR2004
            continue
        text = scene.words[inside.start].text
        known = "Surn" in name_tags(text.lower())
        if inside.start not in taken and (looks_like_surname(text) or known):
            yield person(scene, inside.start, inside.start + 1, "headline")
