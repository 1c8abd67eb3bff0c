"""Plain words for a person who was named: «женщина», «его жена», «её подзащитный»."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import acting_beside, ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.ledger import Ledger
from razbor.entities.scene import Find
from razbor.words.grammemes import GENDERS

_NEAR = 2  # sentences in which «женщина» is still the one who was named


def human(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the only person of the gender of «женщина», «мужчина» who was just mentioned."""
    gender = GENDERS.get(ledger.scene.words[find.head].gender)
    acting = acting_beside(ledger, find)

    def fits(_: Find, owner: Cluster) -> bool:
        return _is_named(owner) and owner.gender == gender and owner is not acting

    found = ranked(ledger, find, fits, far=_NEAR)
    return found[0] if len(found) == 1 else None


def kin(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the person who was called «жена», «сын» beside the name before, if only one was."""
    lemma = ledger.scene.lemmas[find.head]

    def fits(earlier: Find, owner: Cluster) -> bool:
        same = ledger.scene.lemmas[earlier.head] == lemma and earlier.rule == find.rule
        return _is_named(owner) and same

    found = ranked(ledger, find, fits)
    return found[0] if len(found) == 1 else None


def client(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whose lawyer was named: «адвокат Иванова», then «её подзащитный»."""
    for role in ledger.before(find.span.start):
        if role.rule != "role" or ledger.scene.lemmas[role.head] not in _lawyers():
            continue
        for inner in ledger.inside(role):
            owner = ledger.owner(inner)
            if inner.kind is MentionKind.NAM and owner is not None and _is_named(owner):
                return owner
    return None


def _is_named(cluster: Cluster) -> bool:
    return cluster.type is EntityType.PERSON and cluster.named


@cache
def _lawyers() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("lawyers"))
