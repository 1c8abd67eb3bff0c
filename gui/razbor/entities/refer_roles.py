"""Role phrases and their holders: «спикер Сената» is whoever the article calls so by name."""

import re
from collections import defaultdict

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.gazetteer import fold
from razbor.entities.heads import abbreviations, broader_titles
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.scene import Find, Scene

_PEOPLE = frozenset({EntityType.PERSON, EntityType.PERSON_GROUP})
_TOP = frozenset(
    {"head", "president", "premier", "minister", "mayor", "rector", "governor", "monarch"}
)
_STATE = frozenset({"государство", "страна", "республика"})


def refer_beside(ledger: Ledger) -> None:
    """Lead a role phrase to the person named beside it."""
    for role in _roles(ledger):
        holder = _beside(ledger, role)
        if holder is not None:
            ledger.lead(role, holder)


def refer_before_comma(ledger: Ledger) -> None:
    """Lead a title before a comma to the holder of the next: «певец, депутат Оразов»."""
    scene = ledger.scene
    for role in reversed(_roles(ledger)):
        if ledger.owner(role) is not None or role.type is not EntityType.PERSON:
            continue
        if role.last >= len(scene.words) or scene.words[role.last].text != ",":
            continue
        for other in scene.begun.get(role.last + 1, ()):
            holder = ledger.owner(other) if other.rule.startswith("role") else None
            own_title = role_class(role) == role.subtype or scene.begins(role.first)
            same = scene.words[other.head].case == scene.words[role.head].case
            if (
                holder is not None
                and own_title
                and same
                and scene.together(role.first, other.first)
            ):
                ledger.lead(role, holder)
                break


def refer_apart(ledger: Ledger) -> None:
    """Lead a role phrase to whoever holds that office elsewhere in the article."""
    holders = _holders(ledger)
    for role in _roles(ledger):
        if ledger.owner(role) is None and role.type is EntityType.PERSON:
            _later(ledger, holders, role)


def refer_unheld(ledger: Ledger) -> None:
    """Let a role phrase without a holder stand for an unnamed person, one for the same office."""
    holders = _holders(ledger)
    for role in _roles(ledger):
        if ledger.owner(role) is not None:
            continue
        if role.type is EntityType.PERSON and _later(ledger, holders, role):
            continue
        _note(ledger, holders, role, _alone(ledger, role))


def _roles(ledger: Ledger) -> list[Find]:
    return [f for f in ledger.finds if f.rule.startswith("role") and f.type in _PEOPLE]


Holders = defaultdict[tuple[str, str], list[Cluster]]


def _holders(ledger: Ledger) -> Holders:
    """Return the holders of each office that the article names so far."""
    holders: Holders = defaultdict(list)
    for role in _roles(ledger):
        holder = ledger.owner(role)
        if holder is not None:
            _note(ledger, holders, role, holder)
    return holders


def role_class(role: Find) -> str:
    """Return the class of a role phrase's title: head, minister, or the title itself."""
    return next((n.split(":", 1)[1] for n in role.notes if n.startswith("class:")), "")


def _beside(ledger: Ledger, role: Find) -> Cluster | None:
    """Return who is named right after a role phrase, or before it and a comma."""
    scene = ledger.scene
    after = [f for f in scene.begun.get(role.last, ()) if _is_name(f)]
    if after and scene.together(role.first, role.last) and _same_case(scene, role, after[0]):
        if role.type is EntityType.PERSON_GROUP:
            return _several(ledger, role, after[0])
        return ledger.owner(after[0])
    comma = role.first - 1
    if (
        role.type is EntityType.PERSON
        and comma > 0
        and scene.words[comma].text in {",", "–", "—", "("}
    ):
        before = _ending_at(ledger, comma)
        ends = role.last < len(scene.words) and scene.words[role.last].text in {",", ".", ")", ";"}
        if (
            before is not None
            and ends
            and scene.together(comma - 1, role.first)
            and _agree(ledger, role, before)
        ):
            return ledger.owner(before)
    return None


def _is_name(find: Find) -> bool:
    return find.type is EntityType.PERSON and find.kind is MentionKind.NAM


def _ending_at(ledger: Ledger, last: int) -> Find | None:
    for first in range(last - 1, max(-1, last - 6), -1):
        for find in ledger.scene.begun.get(first, ()):
            if find.last == last and _is_name(find):
                return find
    return None


def _same_case(scene: Scene, role: Find, name: Find) -> bool:
    """Say whether a title may stand in the case of the name that follows."""
    case = scene.words[role.head].case
    inside = [scene.words[i] for i in range(name.first, name.last)]
    cases = {word.case for word in inside if word.number != "Plur"} - {""}
    if not case or case in cases or not cases:
        return True
    return (
        role.type is EntityType.PERSON_GROUP
        or {case, *cases} & {"Gen", "Acc"} == {"Gen", "Acc"}
        or ("surname-first" in name.notes or scene.begins(role.first))
    )


def _agree(ledger: Ledger, role: Find, name: Find) -> bool:
    scene = ledger.scene
    return scene.words[role.head].case in {
        scene.words[i].case for i in range(name.first, name.last)
    }


def _several(ledger: Ledger, role: Find, first: Find) -> Cluster | None:
    """Return the set of persons that a plural title stands before: «министры А и Б»."""
    scene = ledger.scene
    people, at = [], first
    while True:
        owner = ledger.owner(at)
        if owner is not None:
            people.append(owner)
        joined = at.last < len(scene.words) - 1 and scene.low[at.last] in {"и", ","}
        following = [f for f in scene.begun.get(at.last + 1, ()) if _is_name(f)] if joined else []
        if not following or not scene.together(role.first, following[0].first):
            break
        at = following[0]
    if len(people) < 2:  # noqa: PLR2004
        return None
    name = nominative_phrase(scene, role, capital=False)
    group = Cluster(EntityType.PERSON_GROUP, name, members=tuple(people), named=False)
    return ledger.open(group)


def _key(ledger: Ledger, role: Find) -> tuple[str, str]:
    """Return what tells one office from another: the class of the title and of what."""
    return role_class(role), _whose(ledger, role)


def _whose(ledger: Ledger, role: Find) -> str:
    """Return the body or place that a role phrase names, as a key; its plain words without one.

    «министр иностранных дел Турции» and «глава МИД Турции» have one key, the words of the ministry.
    """
    if (branch := _branch(ledger, role)) is not None:
        return branch
    for inner in ledger.inside(role):
        owner = ledger.owner(inner)
        if owner is not None and inner.first > role.head:
            return f"#{id(owner)}"
    scene = ledger.scene
    return " ".join(fold(scene.low[i])[:6] for i in range(role.head + 1, role.last))


_MINISTRY = re.compile(r"^министерств\w* ")


def _branch(ledger: Ledger, role: Find) -> str | None:
    """Return the words that tell a minister's branch, «иностр дел», None for other offices."""
    if role_class(role) == "minister":
        inner = [f for f in ledger.inside(role) if f.first > role.head]
        stop = min((f.first for f in inner), default=role.last)
        told = ledger.scene.low[role.head + 1 : stop]
    elif role_class(role) in _TOP and (body := _ministry(ledger, role)):
        told = tuple(_MINISTRY.sub("", body).split())
    else:
        return None
    return "branch:" + " ".join(fold(w)[:5] for w in told if len(w) > 1) if told else None


def _ministry(ledger: Ledger, role: Find) -> str | None:
    for inner in ledger.inside(role):
        owner = ledger.owner(inner)
        if owner is None or owner.subtype != "ministry" or inner.first <= role.head:
            continue
        known = abbreviations().get(owner.canonical.split()[0])
        return fold(known[2] if known else " ".join(owner.canonical.split()[:4]))
    return None


def _note(
    ledger: Ledger,
    holders: defaultdict[tuple[str, str], list[Cluster]],
    role: Find,
    holder: Cluster,
) -> None:
    if holder.type is not EntityType.PERSON:
        return
    group, whose = _key(ledger, role)
    if _is_of_state(ledger, role):
        group, whose = "president", ""
    for key in ((group, whose), (group, ""), *((("top", whose),) if group in _TOP else ())):
        if holder not in holders[key]:
            holders[key].append(holder)


def _later(ledger: Ledger, holders: Holders, role: Find) -> bool:
    group, whose = _key(ledger, role)
    found = holders.get((group, whose), [])
    if not found and group in _TOP and whose:
        found = holders.get(("top", whose), [])
    if not found and _is_of_state(ledger, role):
        found = holders.get(("president", ""), [])
        found = found if len(found) == 1 else []
    if not found and _is_of_government(ledger, role):
        found = holders.get(("premier", ""), [])
    elif not found and not whose:
        found = [
            p
            for title in broader_titles().get(role.subtype or "", ())
            for p in holders.get((title, ""), [])
        ]
        named = {id(p): p for p in found if min(f.span.start for f in p.finds) < role.span.start}
        found = list(named.values())
    if not whose and len(found) > 1:
        found = [_nearest(found, role)]
    if len(found) == 1:
        ledger.lead(role, found[0])
    return len(found) == 1


def _is_of_government(ledger: Ledger, role: Find) -> bool:
    """Say whether a role is «глава правительства», the premier by another word."""
    after, lemmas = role.head + 1, ledger.scene.lemmas
    alone = role.last == after + 1 and lemmas[after] in {"правительство", "кабмин", "совмин"}
    return role_class(role) == "head" and alone


def _is_of_state(ledger: Ledger, role: Find) -> bool:
    lemmas = ledger.scene.lemmas
    told = any(lemmas[i] in _STATE for i in range(role.head, role.last))
    of_body = any(f.type is EntityType.ORG for f in ledger.inside(role))
    return role_class(role) == "head" and told and not of_body


def _nearest(people: list[Cluster], role: Find) -> Cluster:
    """Return the person whose last mention before a phrase is nearest."""
    place = role.span.start
    return max(
        people,
        key=lambda c: max((f.span.start for f in c.finds if f.span.start < place), default=-1),
    )


def _alone(ledger: Ledger, role: Find) -> Cluster:
    """Return the unnamed person or set that a role phrase stands for, one for the same office."""
    key = _alone_key(ledger, role)
    if (known := ledger.keyed(key)) is not None:
        ledger.lead(role, known)
        return known
    name = nominative_phrase(ledger.scene, role, capital=False)
    return ledger.open(Cluster(role.type, name, [role], named=False, key=key))


def _alone_key(ledger: Ledger, role: Find) -> str:
    return f"{role.type}:" + ":".join(_key(ledger, role))
