"""Firms told by what they make: «производитель чипов «Луч»», «разработчик игр Fjord»."""

from collections.abc import Iterator
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.kinds import is_kind
from razbor.entities.quoted_names import quoted_end
from razbor.entities.scene import Scene

_FARTHEST = 4  # words that tell what is made
_LONGEST = 3  # words of a Latin name


def find_makers(scene: Scene) -> Iterator[Find]:
    """Yield the names of firms behind what they make, where nothing else is named there."""
    for index in range(len(scene.words)):
        name = maker_name(scene, index)
        if name is not None and not any(i in scene.covered for i in name):
            yield Find(
                scene.span(name.start, name.stop), name.start, name.stop,
                min(name.start + (name.start in scene.opened), name.stop - 1),
                EntityType.ORG, MentionKind.NAM, "maker",
            )  # fmt: skip


def maker_name(scene: Scene, index: int) -> range | None:
    """Return the words of the firm's name behind a maker's noun and what it makes, else None.

    What stands right behind the noun may be the thing made («разработчик Fjord», «издатель газеты
    «Век»»), and before a person's name the noun is his office.
    """
    if scene.lemmas[index] not in _makers():
        return None
    at = _behind_made(scene, index)
    if at is None and scene.lemmas[index] in _FIRMS and scene.together(index, index + 1):
        at = index + 1
    if at in scene.opened and not scene.can(index, "NOUN", "anim"):
        return None  # «дом культуры «Заря»»
    if at is None or (end := _end_of_name(scene, at)) == at:
        return None
    after = scene.covered.get(end) if scene.together(end - 1, end) else None
    return None if after is not None and after.type is EntityType.PERSON else range(at, end)


_FIRMS = frozenset({
    "автопроизводитель", "автоконцерн", "ритейлер", "ретейлер", "девелопер", "провайдер",
    "перевозчик", "авиаперевозчик", "трейдер", "страховщик", "автомобилестроитель",
    "судостроитель", "авиастроитель",
})  # fmt: skip
"""Nouns that the firm's name may follow at once: they are of no other's thing."""


def _behind_made(scene: Scene, index: int) -> int | None:
    """Return the index behind the genitives that tell what is made, None without such."""
    at = index + 1
    while at < len(scene.words) and at <= index + _FARTHEST and _tells_made(scene, at):
        at += 1
    made = at - 1
    if made == index or at >= len(scene.words) or not scene.together(index, at):
        return None
    names_itself = is_kind(scene.lemmas[made]) and scene.words[made].number != "Plur"
    return None if names_itself else at


def _tells_made(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    return word.text.islower() and (
        word.lemma == "и"
        or (word.pos in ("NOUN", "ADJ") and (word.case == "Gen" or scene.can(at, word.pos, "gent")))
    )


def _end_of_name(scene: Scene, at: int) -> int:
    """Return the index behind a quoted name, or behind capital Latin words."""
    end = quoted_end(scene, at)
    while end < min(at + _LONGEST, len(scene.words)) and at not in scene.opened:
        text = scene.words[end].text
        if not (text.isascii() and text[0].isupper() and scene.together(at, end)):
            break
        end += 1
    return end


@cache
def _makers() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("makers"))
