"""What stands around a head noun: agreeing adjectives before, genitives and names after."""

from collections.abc import Mapping
from dataclasses import dataclass

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.genitives import GENITIVES, is_genitive_adjective, is_genitive_noun
from razbor.entities.heads import heads, short_bodies
from razbor.entities.phrase_lists import dedicated, listed_after
from razbor.entities.place_kinds import follows_its_kind
from razbor.entities.quoted_names import quoted_end
from razbor.entities.scene import Scene

_LONGEST_TAIL = 14  # words
_NAMED_AFTER = frozenset({"fund", "museum", "theatre", "press-service", "hospital"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A head noun with what belongs to it, as indices of words.

    Attributes:
        first: Its first agreeing adjective (or the head).
        head: The head noun.
        last: After its last complement.
        named: True when a proper name stands among its complements.
        quoted: True when a name in quotation marks ends it.
    """

    first: int
    head: int
    last: int
    named: bool
    quoted: bool

    @property
    def complements(self) -> bool:
        """Say whether anything follows the head."""
        return self.last > self.head + 1


def phrase_at(
    scene: Scene, begun: Mapping[int, Find], head: int, also: frozenset[str] = frozenset()
) -> Phrase:
    """Return the phrase around a head noun; ``also``: prepositions that open a complement.

    ``begun`` has the finds by their first word, those to the right of the head complete.
    """
    first = head
    while first and scene.together(first - 1, head) and _modifies(scene, first - 1, head):
        first -= 1
    first = _with_twin(scene, first, head)
    last, named, quoted = _tail(scene, begun, head, also)
    return Phrase(first, head, last, named, quoted)


def _modifies(scene: Scene, index: int, head: int) -> bool:
    word = scene.words[index]
    is_figure = word.text[0].isdigit() and "-" in word.text
    roman = word.text.isupper() and set(word.text) <= set("IVXLC")
    alike = word.text[0].isalpha() and scene.is_adjective(index) and scene.agrees(index, head)
    return is_figure or roman or alike


def _with_twin(scene: Scene, first: int, head: int) -> int:
    """Return the start with a capital adjective joined by «и»: «Промышленный и торговый банк»."""
    twin = first - 2
    joined = first < head and scene.together(twin, head) and scene.low[first - 1] == "и"
    return twin if joined and scene.is_capital(twin) and _modifies(scene, twin, head) else first


def _tail(
    scene: Scene, begun: Mapping[int, Find], head: int, also: frozenset[str]
) -> tuple[int, bool, bool]:
    """Return the index after the complements; whether a name is among them, and in quotes."""
    at, named = head + 1, False
    while at < min(head + _LONGEST_TAIL, len(scene.words)) and scene.together(head, at):
        if (end := quoted_end(scene, at)) > at:
            return end, True, True
        end, is_name = _own(scene, begun, at, head)
        marked = end > at + 1 and scene.words[end - 1].text == "»" and not is_name
        if marked and scene.lemmas[head] in _OF_MEMBERS:
            return end, True, True  # «палата предпринимателей «Бастау»», no «совет директоров «А»»
        if named and not is_name and _after_place(begun, at):
            end = at
        if end == at:
            end, is_name = _governed(scene, begun, at, head, also)
        if end == at and scene.low[at] in {"и", ","} and at > head + 1:
            end, is_name = _joined(scene, begun, at, head)
        if end == at:
            break
        at, named = end, named or is_name
    return at, named, False


_OF_MEMBERS = frozenset({
    "палата", "союз", "ассоциация", "федерация", "объединение", "гильдия", "профсоюз", "лига",
})  # fmt: skip


def _own(scene: Scene, begun: Mapping[int, Find], at: int, head: int) -> tuple[int, bool]:
    """Return the end of one complement without a preposition, and whether it is a name."""
    end, is_name = dedicated(scene, begun, at)
    return (end, is_name) if end > at else _part(scene, begun, at, head)


def _part(scene: Scene, begun: Mapping[int, Find], at: int, head: int) -> tuple[int, bool]:
    """Return the end of one genitive complement, else ``at``, and whether it is a name."""
    find = begun.get(at)
    if scene.low[at] in _WHOSE and scene.together(at, at + 1) and _rules(scene, head):
        may_be = scene.words[at + 1].pos == "NOUN" and scene.can(at + 1, "gent")
        return (at + 2, False) if may_be or is_genitive_noun(scene, at + 1) else (at, False)
    if find is not None:
        return (find.last, _is_named(find)) if _complements(scene, find, head) else (at, False)
    if scene.words[head].case == "Dat" and scene.lemmas[at] in _WISHES:
        return at, False  # «пожелал школьникам успехов»
    last = at
    while scene.together(at, last + 1) and is_genitive_adjective(scene, begun, last):
        last += 1
        if scene.low[last] in {"и", ","} and is_genitive_adjective(scene, begun, last + 1):
            last += 1
    if (inner := begun.get(last)) is not None and last > at:
        return (inner.last, _is_named(inner)) if _complements(scene, inner, head) else (at, False)
    if last < len(scene.words) and scene.together(at, last) and is_genitive_noun(scene, last):
        return last + 1, False
    return at, False


def _rules(scene: Scene, head: int) -> bool:
    """Say whether a noun is an office."""
    known = heads().get(scene.lemmas[head].removeprefix("экс-"))
    return known is not None and known.kind == "title"


_WHOSE = frozenset({"его", "её", "ее", "их"})  # «председатель её правления»
_WISHES = frozenset({
    "успех", "здоровье", "счастье", "удача", "благополучие", "победа", "терпение", "мир",
    "процветание", "добро", "сила", "достижение", "мужество", "вдохновение",
})  # fmt: skip


def _is_named(find: Find) -> bool:
    return find.kind is MentionKind.NAM


def _complements(scene: Scene, find: Find, head: int) -> bool:
    """Say whether a find may complete a noun: no person's name, in the genitive or frozen."""
    if find.type in {EntityType.TIMEX, EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY}:
        return False
    word = scene.words[find.head]
    if find.type is EntityType.PERSON and find.kind is MentionKind.NAM:
        owner = heads().get(scene.lemmas[head])
        named_after = owner is not None and owner.subtype in _NAMED_AFTER and word.case == "Gen"
        return named_after and scene.low[find.last - 1].endswith(GENITIVES)
    if find.last - find.first > 1 and scene.low[find.first] == "«":
        return True
    if word.case == "Gen" and (scene.can(find.head, "gent") or not word.text.islower()):
        return True
    latin = find.type is EntityType.ORG and word.text.isascii() and _is_named(find)
    short = word.text.isupper() and len(word.text) > 1 and find.type is not EntityType.PERSON
    short = short or scene.lemmas[find.head] in short_bodies()  # «глава Минпросвещения»
    if latin or short:  # «директор Vesta Ян Лис», «глава МИД Ян Лис»
        return find.first == head + 1 or (short and word.case in {"", "Gen"})
    frozen = find.kind is MentionKind.NAM and _is_frozen(scene, find)
    frozen = frozen or follows_its_kind(scene, find)
    possible = scene.can(find.head, "gent") and word.case in {"Acc", "Gen", ""}
    return frozen or (possible and scene.is_capital(find.head))


def _is_frozen(scene: Scene, find: Find) -> bool:
    """Say whether a name does not decline: a known one, or a place in a vowel but «а», «я»."""
    first = scene.readings(find.head)[0]
    place = find.type in _PLACES and scene.low[find.head][-1] in "оеуиюэы"
    return "Fixd" in first.tag or (place and not first.known)


def _after_preposition(scene: Scene, begun: Mapping[int, Find], at: int) -> tuple[int, bool]:
    """Return the end of «по делам …», «при Президенте», «в Китае»."""
    index, wanted = at + 1, {"по": "Dat", "при": "Loc", "в": "Loc", "во": "Loc", "на": "Loc"}
    case = wanted.get(scene.low[at], "Ins")
    while scene.together(at, index) and index not in begun and scene.is_adjective(index):
        index += 1
        if scene.together(at, index + 1) and scene.low[index] == "и":
            index += 1
    if not scene.together(at, index):
        return at, False
    find = begun.get(index)
    if find is not None:
        fits = scene.words[find.head].case in {case, ""} or scene.words[find.head].text.isupper()
        fits = fits and not (find.type is EntityType.PERSON and find.kind is MentionKind.NAM)
        return (find.last, _is_named(find)) if fits else (at, False)
    word = scene.words[index]
    fits = word.pos == "NOUN" and word.case == case
    if scene.low[at] == "по" and scene.low[index] in _TERMS:
        return at, False  # «у фермеров [по справедливой цене]»
    return (listed_after(scene, begun, index, case), False) if fits else (at, False)


def _governed(
    scene: Scene, begun: Mapping[int, Find], at: int, head: int, also: frozenset[str]
) -> tuple[int, bool]:
    """Return the end of «по делам …», «на пост …», or of «заведующий [кафедрой]», else ``at``."""
    if scene.lemmas[head] in _SEEKERS:
        return _sought(scene, begun, at)
    if scene.low[at] in also:
        return _after_preposition(scene, begun, at)
    if scene.lemmas[at - 1] not in word_list("governing_offices"):
        return at, False
    end, is_name = _after_preposition(scene, begun, at - 1)
    return (end, is_name) if end > at else (at, False)


_TERMS = frozenset({
    "цене", "стоимости", "причине", "телефону", "видеосвязи", "приглашению", "просьбе", "поручению",
    "делу", "обвинению", "подозрению", "требованию",
})  # fmt: skip
"""How and why something is done: no topic of people or a body."""
_SEEKERS = frozenset({"кандидат", "кандидатка", "претендент"})
_POSTS = frozenset({"пост", "должность", "место"})


def _sought(scene: Scene, begun: Mapping[int, Find], at: int) -> tuple[int, bool]:
    """Return the end of what is sought: «в президенты Чехии», «на пост ректора»."""
    aim = at + 1
    if not scene.together(at, aim):
        return at, False
    if scene.low[at] == "на" and scene.lemmas[aim] in _POSTS:
        end, is_name = _part(scene, begun, aim + 1, aim)
        return (end, is_name) if end > aim + 1 else (at, False)
    find = begun.get(aim)
    if scene.low[at] == "в" and find is not None and find.type is EntityType.PERSON_GROUP:
        return find.last, False
    return at, False


def _joined(scene: Scene, begun: Mapping[int, Find], at: int, head: int) -> tuple[int, bool]:
    """Return the end of one more complement of the same kind after «и» or a comma.

    A comma joins only when «и» follows the second complement: «труда, занятости и миграции».
    """
    after = at + 1
    if not scene.together(head, after):
        return at, False
    find, before = begun.get(after), _ending(begun, at)
    if find is not None:
        plural = scene.words[head].number == "Plur" and scene.low[at] == "и"
        same = plural and before is not None and {before.type, find.type} <= _PLACES
        same = same or (plural and before is not None and before.type is find.type)
        same = same or (before is None and _are_alike(scene, at, find))
        return (find.last, True) if same and _complements(scene, find, head) else (at, False)
    if before is not None and _is_named(before):
        return at, False
    end, named = _part(scene, begun, after, head)
    if end == after or named:
        return at, False
    return (end if scene.low[at] == "и" else _listed(scene, begun, at, end, head)), False


def _are_alike(scene: Scene, joint: int, find: Find) -> bool:
    """See «деятельности органов и [учреждений прокуратуры]»: two in the genitive plural."""
    pair = scene.words[joint - 1], scene.words[find.head]
    plural = all(w.case == "Gen" and w.number == "Plur" and w.pos == "NOUN" for w in pair)
    return plural and scene.low[joint] == "и" and find.kind is MentionKind.NOM


def _listed(scene: Scene, begun: Mapping[int, Find], at: int, end: int, head: int) -> int:
    """Return the end of «занятости» in «труда, занятости и миграции», ``at`` without the «и»."""
    while scene.together(head, end) and scene.low[end] == ",":
        more, _ = _part(scene, begun, end + 1, head)
        if more == end + 1:
            return at
        end = more
    return end if scene.together(head, end) and scene.low[end] == "и" else at


def _after_place(begun: Mapping[int, Find], at: int) -> bool:
    """Say whether a country or town ends just before: no common noun continues the name then."""
    before = _ending(begun, at)
    return before is not None and before.type in _PLACES and _is_named(before)


def _ending(begun: Mapping[int, Find], at: int) -> Find | None:
    """Return the find that ends just before a word, if any is near."""
    for first in range(at - 1, max(at - 8, -1), -1):
        find = begun.get(first)
        if find is not None and find.last == at:
            return find
    return None


_PLACES = frozenset({EntityType.GPE, EntityType.LOC})
