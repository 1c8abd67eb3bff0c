"""Role phrases: an office or profession with its genitives, without the name after it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from razbor.assets import word_list
from razbor.entities.cue_verbs import cues
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.genitives import may_be_genitive
from razbor.entities.heads import Head, heads, title_class
from razbor.entities.makers import maker_name
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.scene import Scene

_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_WITH_PLACE = frozenset({
    "посол", "посланник", "атташе", "консул", "представитель", "постпред", "полпред",
    "спецпредставитель", "спецпосланник", "источник",
})  # fmt: skip
_WITH_VICE = frozenset({"premier", "minister", "president", "governor", "mayor"})
_TOPICAL = frozenset({"по"})
_ABROAD = frozenset({"по", "в", "во", "при", "на"})


def role_at(scene: Scene, begun: Mapping[int, Find], index: int, head: Head) -> Find | None:
    """Return the role phrase that a title heads, None when the word is no person here."""
    word = scene.words[index]
    nominal = word.pos in {"NOUN", "PROPN"} or scene.can(index, "NOUN", "anim")
    if not nominal and head.group != "accused":
        return None
    if not _is_person(scene, index) or _is_post(scene, index) or maker_name(scene, index):
        return None
    lemma = word.lemma.replace("ё", "е")
    if lemma == "источник" and not _tells(scene, index):
        return None
    phrase = phrase_at(scene, begun, index, _ABROAD if lemma in _WITH_PLACE else _TOPICAL)
    phrase = _with_principal(scene, begun, phrase)
    first = _start(scene, phrase.first, index)
    plural = _is_plural(scene, index, phrase.last)
    if head.kind == "people" and not plural:
        return None
    kind = EntityType.PERSON_GROUP if plural else EntityType.PERSON
    told = _class(scene, lemma, index, phrase.last)
    note = f"class:{'accused' if head.group == 'accused' else told}"
    return Find(
        scene.span(first, phrase.last), first, phrase.last, index, kind, MentionKind.NOM,
        "role", lemma, notes=(note, "bare") if not phrase.complements else (note,),
    )  # fmt: skip


def _with_principal(scene: Scene, begun: Mapping[int, Find], phrase: Phrase) -> Phrase:
    """Take in whose aide is named next: «адвокат Иванова Марина Цой», «адвокат Иванова заявил»."""
    principal = begun.get(phrase.last)
    if phrase.complements or principal is None or scene.lemmas[phrase.head] not in _aides():
        return phrase
    named = principal.type is EntityType.PERSON and principal.kind is MentionKind.NAM
    after = begun.get(principal.last)
    other = after is not None and after.type is EntityType.PERSON and after.kind is MentionKind.NAM
    other = other or _is_title(scene, principal.last)  # «помощник Иванова генерал Марат Цой»
    if not named or not other or not may_be_genitive(scene, principal):
        return phrase
    return replace(phrase, last=principal.last, named=True)


def _is_title(scene: Scene, index: int) -> bool:
    """Say whether a word is the nominative of a title that is read on."""
    if index >= len(scene.words) or not scene.together(index - 1, index):
        return False
    head = heads().get(scene.lemmas[index])
    return head is not None and head.kind == "title" and scene.words[index].case == "Nom"


@cache
def _aides() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("aides"))


def roles_of(finds: Iterable[Find]) -> list[Find]:
    """Return the role phrases among the finds."""
    return [f for f in finds if f.rule.startswith("role") and f.type in _PEOPLE]


def ends_another(scene: Scene, role: Find) -> bool:
    """Say whether a role phrase ends another: «тренера [спортсмена] Яна Крона»."""
    before = range(role.first - 1, max(role.first - _NEAR, -1), -1)
    around = (f for i in before for f in scene.begun.get(i, ()))
    return any(f.last == role.last and f.rule.startswith("role") for f in around)


def is_somebody_else(scene: Scene, role: Find) -> bool:
    """Say whether a title is told of one more: «неназванный чиновник», «другой министр»."""
    before = role.first - 1
    return scene.beside(before, role.first) and scene.lemmas[before] in word_list("words_of_others")


_NEAR = 8  # words before a role phrase in which another may begin


def role_class(role: Find) -> str:
    """Return the class of a role phrase's title: head, minister, or the title itself."""
    return next((n.split(":", 1)[1] for n in role.notes if n.startswith("class:")), "")


def _class(scene: Scene, lemma: str, head: int, last: int) -> str:
    """Return the class of a title; «заместитель премьера» and «вице-премьер» have one."""
    known = title_class(lemma)
    second = title_class(scene.lemmas[head + 1]) if head + 1 < last else ""
    return f"vice-{second}" if known == "deputy" and second in _WITH_VICE else known


def _is_person(scene: Scene, index: int) -> bool:
    """Say whether a title is meant as a person: not «глава 3», but «с мэром 3 мая»."""
    after = index + 1
    if (
        scene.together(index - 1, after)
        and scene.low[index - 1] == "во"
        and scene.low[after] == "с"
    ):
        return False  # «во главе с …»
    if scene.together(index, after) and scene.words[after].text[0].isdigit():
        told = scene.covered.get(after)
        return told is not None and told.type is EntityType.TIMEX
    return not scene.words[index].text.isupper() or len(scene.words[index].text) == 1


def _tells(scene: Scene, index: int) -> bool:
    """Say whether a source is someone who tells: «источник в полиции», «по словам источника»."""
    near = range(max(index - 3, 0), min(index + 4, len(scene.words)))
    told = any(scene.lemmas[i] in cues() for i in near if scene.together(index, i))
    inside = scene.together(index, index + 1) and scene.low[index + 1] in {"в", "во"}
    return told or inside or (index > 0 and scene.low[index - 1] in word_list("speech_sources"))


def _is_post(scene: Scene, index: int) -> bool:
    """Say whether an office is told, not its holder: «пост посла», «должность министра»."""
    before = index - 1
    if scene.together(before, index) and scene.lemmas[before] in _POSTS:
        return True
    while scene.together(before, index) and scene.is_adjective(before):
        before -= 1  # «звание почётного профессора»
    told = scene.together(before, index) and scene.lemmas[before] in _HONOURS
    return told and scene.words[index].case == "Gen"


_POSTS = frozenset({"пост", "должность", "кресло", "место", "кандидатура"})
_HONOURS = frozenset({"звание", "степень", "титул", "мантия"})


def _is_plural(scene: Scene, index: int, last: int) -> bool:
    """Say whether a title is plural; at the start of a sentence slovnet errs («Президенты ...»)."""
    if _is_counted(scene, index):
        return True
    readings = [p for p in scene.readings(index) if p.pos == "NOUN" and p.known]
    numbers = {n for p in readings for n in p.tag & {"sing", "plur"}}
    if len(numbers) == 1:
        return numbers == {"plur"}
    if scene.begins(index) and not any({"sing", "nomn"} <= p.tag for p in readings):
        return any({"plur", "nomn"} <= p.tag for p in readings)  # «Главы МИД встретились»
    return scene.words[index].number == "Plur" and last >= index


def _is_counted(scene: Scene, index: int) -> bool:
    """See «84 педагога», «три депутата»: several people in the genitive singular."""
    before = index - 1
    if not scene.together(before, index) or scene.words[index].case != "Gen":
        return False
    number = scene.words[before]
    if number.text.isdecimal():
        return not number.text.endswith("1") or number.text.endswith("11")
    return number.pos == "NUM" and number.lemma not in {"один", "полтора"}


def _start(scene: Scene, first: int, head: int) -> int:
    """Return where the role phrase begins: with the adjectives of the office before the head."""
    start = head
    for index in reversed(range(first, head)):
        lemma = scene.lemmas[index]
        relational = lemma.endswith(("ский", "цкий"))
        if lemma not in _official() and not relational:
            break
        start = index
    twin = start - 2
    if start < head and twin >= 0 and scene.low[start - 1] == "и":
        start = twin if scene.lemmas[twin] in _official() else start
    return start


@cache
def _official() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("adjectives_of_office"))


def joined_titles(scene: Scene, roles: Mapping[int, Find]) -> Iterator[Find]:
    """Yield double titles joined by a dash: «Заместитель Премьер-Министра – Министр экономики»."""
    for role in roles.values():
        dash = role.last
        other = roles.get(dash + 1)
        if other is None or not scene.together(role.first, dash):
            continue
        fits = scene.words[dash].text in {"–", "—", "-"} and other.type is role.type
        if fits and _same_case(scene, role.head, other.head):
            yield Find(
                scene.span(role.first, other.last), role.first, other.last, role.head,
                role.type, MentionKind.NOM, "role-double", role.subtype, notes=role.notes,
            )  # fmt: skip


def _same_case(scene: Scene, one: int, other: int) -> bool:
    cases = scene.words[one].case, scene.words[other].case
    return cases[0] == cases[1] or "" in cases
