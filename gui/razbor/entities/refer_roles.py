"""Role phrases away from a name: «спикер Сената» is whoever the article calls so by name."""

import re
from collections import defaultdict

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType
from razbor.entities.gazetteer import fold
from razbor.entities.heads import abbreviations, broader_titles
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.roles import role_class, roles_of
from razbor.entities.scene import Find

_TOP = frozenset(
    {"head", "president", "premier", "minister", "mayor", "rector", "governor", "monarch"}
)
_STATE = frozenset({"государство", "страна", "республика"})

Holders = defaultdict[tuple[str, str], list[Cluster]]
"""Class of a title and of what it is, as ``_key`` tells them -> who holds it."""


def refer_apart(ledger: Ledger) -> None:
    """Lead a role phrase to whoever holds that office elsewhere in the article."""
    holders = _holders(ledger)
    for role in roles_of(ledger.finds):
        if ledger.owner(role) is None and role.type is EntityType.PERSON:
            _later(ledger, holders, role)


def refer_unheld(ledger: Ledger) -> None:
    """Let a role phrase without a holder stand for an unnamed person, one for the same office."""
    holders = _holders(ledger)
    for role in roles_of(ledger.finds):
        if ledger.owner(role) is not None:
            continue
        if role.type is EntityType.PERSON and _later(ledger, holders, role):
            continue
        _note(ledger, holders, role, _alone(ledger, role))


def _holders(ledger: Ledger) -> Holders:
    """Return the holders of each office that the article names so far."""
    holders: Holders = defaultdict(list)
    for role in roles_of(ledger.finds):
        holder = ledger.owner(role)
        if holder is not None:
            _note(ledger, holders, role, holder)
    return holders


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
    first = role.head + (2 if role.subtype == "заместитель" and _is_vice(role) else 1)
    return " ".join(fold(scene.low[i])[:6] for i in range(first, role.last))


def _is_vice(role: Find) -> bool:
    return role_class(role).startswith("vice-")


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


def _note(ledger: Ledger, holders: Holders, role: Find, holder: Cluster) -> None:
    if holder.type is not EntityType.PERSON:
        return
    group, whose = _key(ledger, role)
    if _is_of_state(ledger, role):
        group, whose = "president", ""
    for key in ((group, whose), (group, ""), *((("top", whose),) if group in _TOP else ())):
        if holder not in holders[key]:
            holders[key].append(holder)


def _later(ledger: Ledger, holders: Holders, role: Find) -> bool:
    """Lead a role phrase to the holder of its office; say whether there is one."""
    group, whose = _key(ledger, role)
    found = _of_office(ledger, holders, role)
    if len(found) > 1 and (not whose or group == "source"):
        found = [_nearest(found, role)]
    if len(found) == 1:
        ledger.lead(role, found[0])
    return len(found) == 1


def _of_office(ledger: Ledger, holders: Holders, role: Find) -> list[Cluster]:
    """Return who may hold the office of a role phrase, by the surest sign that finds anyone."""
    group, whose = _key(ledger, role)
    if found := holders.get((group, whose)):
        return found
    if group in _TOP and whose and (found := holders.get(("top", whose))):
        return found
    heads_of_state = holders.get(("president", ""), [])
    if len(heads_of_state) == 1 and _is_of_state(ledger, role):
        return heads_of_state
    if group == "source":
        return holders.get((group, ""), [])  # «собеседник агентства»: who told before
    if _is_of_government(ledger, role):
        return holders.get(("premier", ""), [])
    return [] if whose else _by_broader_word(holders, role)


def _by_broader_word(holders: Holders, role: Find) -> list[Cluster]:
    """Return the holders named before whom a broader word may mean: «дипломат», a посол."""
    titles = broader_titles().get(role.subtype or "", ())
    found = {id(p): p for title in titles for p in holders.get((title, ""), [])}
    return [p for p in found.values() if min(f.span.start for f in p.finds) < role.span.start]


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
