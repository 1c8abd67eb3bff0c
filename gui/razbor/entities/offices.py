"""Which office a role phrase tells: its class, and the words or the body that it is of."""

import re

from razbor.entities.cluster import Cluster
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold
from razbor.entities.heads import abbreviations, short_bodies
from razbor.entities.ledger import Ledger
from razbor.entities.principals import principal
from razbor.entities.roles import role_class
from razbor.entities.scene import Scene
from razbor.entities.speech import possessor

TOP = frozenset(
    {"head", "president", "premier", "minister", "mayor", "rector", "governor", "monarch"}
)
STATES = frozenset({"государство", "страна", "республика"})
GOVERNMENTS = frozenset({"правительство", "кабмин", "совмин"})
_LANDS = frozenset({"регион", "область", "край", "город", "район", "округ", "столица"})
_MINISTRY = re.compile(r"^министерств\w* ")
_OF = frozenset({"по", "при"})


def office_key(ledger: Ledger, role: Find) -> tuple[str, str]:
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
    if (owner := possessor(ledger, role, EntityType.ORG)) is not None:
        return f"#{id(owner)}"  # «её президент»
    if (owner := principal(ledger, role)) is not None:
        return f"#{id(owner)}"  # «адвокат Насырова»
    scene = ledger.scene
    first = role.head + (2 if role.subtype == "заместитель" and _is_vice(role) else 1)
    return " ".join(fold(scene.low[i])[:6] for i in range(first, role.last))


def _is_vice(role: Find) -> bool:
    return role_class(role).startswith("vice-")


def _branch(ledger: Ledger, role: Find) -> str | None:
    """Return the words that tell a minister's branch, «иностр дел», None for other offices."""
    if role_class(role) == "minister":
        inner = [f for f in ledger.inside(role) if f.first > role.head]
        stop = min((f.first for f in inner), default=role.last)
        told = ledger.scene.low[role.head + 1 : stop]
    elif role_class(role) in TOP and (body := _ministry(ledger, role) or _by_field(ledger, role)):
        told = tuple(_MINISTRY.sub("", body).split())
    else:
        return None
    words = [fold(w)[:5] for w in told if len(w) > 1 and w not in _OF]
    return "branch:" + " ".join(words) if words else None


def _by_field(ledger: Ledger, role: Find) -> str | None:
    """Return the ministry that «глава внешнеполитического ведомства» is of, by another word."""
    field, noun = role.head + 1, role.head + 2
    if noun >= role.last or ledger.scene.lemmas[noun] != "ведомство":
        return None
    return _FIELDS.get(ledger.scene.lemmas[field])


_FIELDS = {
    "внешнеполитический": "иностранных дел", "дипломатический": "иностранных дел",
    "оборонный": "обороны", "военный": "обороны", "финансовый": "финансов",
}  # fmt: skip


def _ministry(ledger: Ledger, role: Find) -> str | None:
    for inner in ledger.inside(role):
        owner = ledger.owner(inner)
        if owner is None or owner.subtype != "ministry" or inner.first <= role.head:
            continue
        short = owner.canonical.split()[0]
        known = abbreviations().get(short)
        if (long := short_bodies().get(fold(short))) is not None:
            return long
        return fold(known[2] if known else " ".join(owner.canonical.split()[:4]))
    return None


def is_of_thing(scene: Scene, role: Find) -> bool:
    """See «лауреаты премии [президента РФ]»: the thing may be of him who acts there."""
    before, word = role.first - 1, scene.words[role.head]
    if word.case != "Gen" or role.last <= role.head + 1 or not scene.beside(before, role.first):
        return False
    thing = scene.words[before]
    return thing.pos == "NOUN" and thing.feature("Animacy") == "Inan"


def home_of(ledger: Ledger, role: Find) -> Cluster | None:
    """Return the country whose adjective a role phrase begins with: «шведский министр»."""
    for inner in ledger.inside(role):
        if inner.kind is MentionKind.ADJ and inner.first < role.head:
            return ledger.owner(inner)
    return None


def is_of_state(ledger: Ledger, role: Find) -> bool:
    """Say whether a role is «глава государства»."""
    lemmas = ledger.scene.lemmas
    told = any(lemmas[i] in STATES for i in range(role.head, role.last))
    of_body = any(f.type is EntityType.ORG for f in ledger.inside(role))
    return role_class(role) == "head" and told and not of_body


def is_of_government(ledger: Ledger, role: Find) -> bool:
    """Say whether a role is «глава правительства», the premier by another word."""
    after, lemmas = role.head + 1, ledger.scene.lemmas
    alone = role.last == after + 1 and lemmas[after] in GOVERNMENTS
    return role_class(role) == "head" and alone


def is_of_region(ledger: Ledger, role: Find) -> bool:
    """Say whether a role is «глава региона», the governor or аким by another word."""
    after, lemmas = role.head + 1, ledger.scene.lemmas
    alone = role.last == after + 1 and lemmas[after] in _LANDS
    return role_class(role) == "head" and alone
