"""What a kept fact becomes when a reader changes one thing of it."""

from dataclasses import replace

from razbor.analysis.anchors import Anchor
from razbor.analysis.kept_fact import KeptFact, KeptFiller
from razbor.analysis.role_kin import roles_in
from razbor.facts.fact import FactType, Factuality


def retyped_fact(fact: KeptFact, kind: FactType) -> KeptFact:
    """Return a fact of another type: what filled a role fills the one of the same sense."""
    roles = tuple(dict.fromkeys(roles_in(kind, fact.roles)))
    return replace(fact, type=kind, subtype=None, roles=roles)


def with_filler(fact: KeptFact, old: KeptFiller | None, new: KeptFiller | None) -> KeptFact:
    """Return a fact in which something else fills a role; None adds, or leaves nothing there."""
    if old is None:
        roles = (*fact.roles, new) if new else fact.roles
    else:
        changed = (new if one == old else one for one in fact.roles)
        roles = tuple(one for one in changed if one is not None)
    return replace(fact, roles=tuple(dict.fromkeys(roles)))


def of_factuality(fact: KeptFact, factuality: Factuality) -> KeptFact:
    """Return a fact that is as real as the reader says."""
    return replace(fact, factuality=factuality)


def said_by(fact: KeptFact, voice: Anchor | None) -> KeptFact:
    """Return a fact that somebody else says: of a statement its speaker, else its source."""
    if fact.type is not FactType.STATEMENT:
        return replace(fact, voice=voice)
    others = tuple(one for one in fact.roles if one.role != "SPEAKER")
    speaker = (KeptFiller("SPEAKER", voice, voice),) if voice else ()
    return replace(fact, roles=(*speaker, *others))
