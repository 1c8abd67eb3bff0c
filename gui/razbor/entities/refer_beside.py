"""Role phrases beside a name: «спикер Сейма [Ян Крон]», «[Ян Крон], спикер Сейма»."""

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.person_name import readings_of
from razbor.entities.principals import (
    is_by_her,
    is_his_aide,
    is_of_her,
    is_of_man,
    is_of_relative,
    is_served,
)
from razbor.entities.refer_behind import AGED, aged, agree, apposed, is_name, named_past
from razbor.entities.roles import ends_another, role_class, roles_of
from razbor.entities.scene import Scene


def refer_beside(ledger: Ledger) -> None:
    """Lead a role phrase to the person named beside it."""
    for role in roles_of(ledger.finds):
        if ends_another(ledger.scene, role):
            continue
        holder = _beside(ledger, role) or _body_beside(ledger, role) or named_past(ledger, role)
        if holder is not None:
            ledger.lead(role, holder)
    for find in ledger.finds:
        named = next((f for f in ledger.scene.begun.get(find.last, ()) if is_name(f)), None)
        meant = _fellow(ledger, find, named) if named is not None else None
        if meant is not None:
            ledger.lead(find, meant)


def _fellow(ledger: Ledger, find: Find, named: Find) -> Cluster | None:
    """Return who is named right behind «коллега», «жена», «братья»."""
    if find.rule == "descriptor-authors":
        return _several(ledger, find, named)
    fellow = find.rule in _FELLOWS and find.type is EntityType.PERSON
    if "whose" in find.notes and not any(is_name(f) for f in ledger.inside(find)):
        return None  # «сын актрисы [Лис]»
    if not fellow or _is_anybodys(ledger.scene, find, named):
        return None
    return ledger.owner(named) if _may_bear(ledger, find, named) else None


def _is_anybodys(scene: Scene, find: Find, named: Find) -> bool:
    """See «тело брата Яна Крона»: the name may be the brother's as well as whose brother he is."""
    whole = named.last - named.first > 1
    open_case = scene.words[find.head].case in {"Gen", "Acc"}
    return find.rule == "descriptor-kin" and whole and open_case


_FELLOWS = frozenset({
    "descriptor-fellow", "descriptor-sides", "descriptor-kin", "descriptor-client",
})  # fmt: skip


def refer_before_comma(ledger: Ledger) -> None:
    """Lead a title to the holder of the next: «певец, депутат Оразов», «певец и депутат Оразов».

    Also without a comma: «начальник управления полковник Оразов».
    """
    scene = ledger.scene
    for role in reversed(roles_of(ledger.finds)):
        if ledger.owner(role) is not None or role.type is not EntityType.PERSON:
            continue
        close = any(f.rule.startswith("role") for f in scene.begun.get(role.last, ()))
        end = _end_of_phrase(scene, role)
        if not close and not _goes_on(scene, role, end):
            continue
        for other in scene.begun.get(end + (not close), ()):
            holder = ledger.owner(other) if other.rule.startswith("role") else None
            own_title = role_class(role) == role.subtype or scene.begins(role.first) or close
            own_title = own_title or _acts_alone(scene, role)
            same = scene.words[other.head].case == scene.words[role.head].case
            if (
                holder is not None
                and own_title
                and same
                and scene.together(role.first, other.first)
            ):
                ledger.lead(role, holder)
                break


def _acts_alone(scene: Scene, role: Find) -> bool:
    """See «подписал премьер и министр финансов Оразов»: one verb, of one, before both titles."""
    verb = scene.words[role.first - 1] if scene.beside(role.first - 1, role.first) else None
    one = verb is not None and verb.pos == "VERB" and verb.number == "Sing"
    joined = scene.low[role.last : role.last + 1] == ("и",)
    return one and joined and scene.words[role.head].case == "Nom"


def _end_of_phrase(scene: Scene, role: Find) -> int:
    """Return where a title ends with «от …», «из …» behind it: «кандидат от оппозиции, певец»."""
    at = role.last
    if not scene.beside(at, role.head) or scene.low[at] not in {"от", "из"}:
        return at
    near = range(at + 1, min(at + _NEAR_COMMA, len(scene.words)))
    return next((i for i in near if scene.words[i].text == ","), at)


_NEAR_COMMA = 5  # words


def _goes_on(scene: Scene, role: Find, end: int) -> bool:
    """Say whether another title of the same person may follow: after a comma, or a bare «и»."""
    if end >= len(scene.words):
        return False
    if end > role.last:
        return scene.begins(role.first)
    text = scene.words[role.last].text
    if text != "и" or "bare" not in role.notes:
        return text == ","
    if scene.words[role.head].case != "Nom":
        return True  # «бывшему президенту и лидеру страны Оразову вручили орден»
    number = scene.sentence[role.last]
    near = range(max(role.first - 12, 0), min(role.last + 12, len(scene.words)))
    verbs = (scene.words[i] for i in near if scene.sentence[i] == number)
    return not any(w.pos == "VERB" and w.number == "Plur" for w in verbs)


def _beside(ledger: Ledger, role: Find) -> Cluster | None:
    """Return who is named right after a role phrase, or before it and a comma."""
    scene = ledger.scene
    after = [f for f in scene.begun.get(role.last, ()) if is_name(f)]
    if after and scene.together(role.first, role.last) and _may_bear(ledger, role, after[0]):
        if role.type is EntityType.PERSON_GROUP:
            return _several(ledger, role, after[0])
        return ledger.owner(after[0])
    if (named := aged(ledger, role) or apposed(ledger, role)) is not None:
        return named
    comma = _described_from(scene, role) - 1
    if (
        role.type is EntityType.PERSON
        and comma > 0
        and scene.words[comma].text in {",", "(", *_DASHES}
    ):
        before = _ending_at(ledger, comma) or _before_bracket(ledger, comma)
        ends = role.last < len(scene.words) and scene.words[role.last].text in _CLOSED
        if (
            before is not None
            and ends
            and scene.together(comma - 1, role.first)
            and agree(ledger, role, before)
        ):
            return ledger.owner(before)
    return None


_CLOSED = frozenset({",", ".", ")", ";", "и"})


def _described_from(scene: Scene, role: Find) -> int:
    """Return where the adjectives begin that describe a title: «Ян Крон, [26-летний] певец»."""
    first = role.first
    while scene.beside(first - 1, role.first) and scene.is_adjective(first - 1):
        if not scene.agrees(first - 1, role.head) and not AGED.match(scene.low[first - 1]):
            break
        first -= 1
    return first


def _body_beside(ledger: Ledger, role: Find) -> Cluster | None:
    """Return the firm of «подрядчик, ТОО «Луч», …», «застройщик «Береке Сити»»."""
    scene, comma = ledger.scene, role.last
    if scene.lemmas[role.head] not in _FIRMS or "bare" not in role.notes:
        return None
    parted = comma < len(scene.words) and scene.words[comma].text in {",", "–", "—"}
    for find in scene.begun.get(comma + parted, ()):
        named = find.type is EntityType.ORG and find.kind is MentionKind.NAM
        same = scene.words[find.head].case in {scene.words[role.head].case, ""}
        closed = not parted or scene.low[find.last : find.last + 1] in {(",",), (".",), ("–",)}
        if named and closed and (same or scene.words[find.head].text.isupper()):
            return ledger.owner(find)
    return None


_FIRMS = frozenset({
    "подрядчик", "субподрядчик", "генподрядчик", "застройщик", "поставщик", "заказчик",
    "инвестор", "арендатор", "владелец", "совладелец", "учредитель", "акционер", "собственник",
    "производитель", "перевозчик", "организатор",
})  # fmt: skip


def _ending_at(ledger: Ledger, last: int) -> Find | None:
    for first in range(last - 1, max(-1, last - 6), -1):
        for find in ledger.scene.begun.get(first, ()):
            if find.last == last and is_name(find):
                return find
    return None


def _before_bracket(ledger: Ledger, dash: int) -> Find | None:
    """Return the name of «[Ян Крон] (1962 года рождения) – судья»."""
    scene = ledger.scene
    if scene.words[dash].text not in _DASHES or scene.words[dash - 1].text != ")":
        return None
    near = range(dash - 2, max(dash - _LONGEST_BRACKET, -1), -1)
    opened = next((i for i in near if scene.words[i].text == "("), 0)
    return _ending_at(ledger, opened) if scene.beside(opened, dash) else None


_DASHES, _LONGEST_BRACKET = frozenset({"–", "—", "-"}), 9


def _may_bear(ledger: Ledger, role: Find, name: Find) -> bool:
    """Say whether a name stands in the case of the title: not «заверил министр Иванову»."""
    scene, owner = ledger.scene, ledger.owner(name)
    case = scene.words[role.head].case
    if (case == "Nom" and is_of_man(ledger, name)) or (case != "Ins" and is_by_her(scene, name)):
        return False
    aide = is_his_aide(ledger, role, name) or is_served(ledger, role, name)
    if case == "Nom" and (aide or is_of_her(ledger, name)):
        return False
    if is_of_relative(ledger, role, name):
        return False
    if scene.words[role.head].case == "Nom" and owner is not None and not _nominative(scene, name):
        known = {fold(w) for n in (owner.canonical, *owner.aliases) for w in n.split()}
        if fold(scene.words[name.last - 1].text) not in known:
            return False
    return _same_case(scene, role, name)


def _nominative(scene: Scene, name: Find) -> bool:
    return not scene.low[name.last - 1].endswith(("у", "ю"))


def _same_case(scene: Scene, role: Find, name: Find) -> bool:
    """Say whether a title may stand in the case of the name that follows."""
    case = scene.words[role.head].case
    inside = [scene.words[i] for i in range(name.first, name.last)]
    cases = {word.case for word in inside if word.number != "Plur"} - {""}
    if not case or not cases:
        return True
    readings = [reading.form.case for reading in readings_of(scene, name)]
    if readings[0] == case or (case in cases and case in readings):
        return True
    return (
        role.type is EntityType.PERSON_GROUP
        or {case, *cases} & {"Gen", "Acc"} == {"Gen", "Acc"}
        or "surname-first" in name.notes
        or (scene.begins(role.first) and case != "Ins")  # «Директором Ян Крон не стал»
    )


def _several(ledger: Ledger, role: Find, first: Find) -> Cluster | None:
    """Return the set of persons that a plural title stands before: «министры А и Б»."""
    scene = ledger.scene
    people, at = [], first
    while True:
        owner = ledger.owner(at)
        if owner is not None:
            people.append(owner)
        joined = at.last < len(scene.words) - 1 and scene.low[at.last] in {"и", ","}
        following = [f for f in scene.begun.get(at.last + 1, ()) if is_name(f)] if joined else []
        if not following or not scene.together(role.first, following[0].first):
            break
        at = following[0]
    if len(people) < 2:  # noqa: PLR2004
        return None
    name = nominative_phrase(scene, role, capital=False)
    group = Cluster(EntityType.PERSON_GROUP, name, members=tuple(people), named=False)
    return ledger.open(group)
