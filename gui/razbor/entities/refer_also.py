"""Who goes on telling under a title: «…», – уточнил Ян Крон. Президент также рассказал …»."""

from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.discourse import in_headline, is_quoted
from razbor.entities.entity import EntityType
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.offices import TOP
from razbor.entities.refer_telling import spoke_before
from razbor.entities.roles import role_class, roles_of
from razbor.entities.scene import Scene

_GOING_ON = frozenset({"также", "ещё", "еще"})


def refer_also(ledger: Ledger) -> None:
    """Join an unnamed ruler with the person who spoke just before, where he «также» speaks.

    That person must have been given no title of his own: else the ruler is somebody else.
    """
    for role in roles_of(ledger.finds):
        unnamed = ledger.owner(role)
        if unnamed is None or unnamed.named or not _goes_on(ledger.scene, role):
            continue
        person = spoke_before(ledger, _as_speaker(ledger.scene, role))
        if person is not None and person is not unnamed and _may_be(person):
            ledger.join(person, unnamed)


def _goes_on(scene: Scene, role: Find) -> bool:
    """Say whether a title is the subject of «[также] заявил», outside headlines and speech."""
    after = role.last
    subject = role.type is EntityType.PERSON and scene.words[role.head].case == "Nom"
    goes = scene.beside(after + 1, role.first) and scene.low[after] in _GOING_ON
    told = subject and goes and is_cue(scene, after + 1) and role_class(role) in TOP
    return told and not in_headline(scene, role) and not is_quoted(scene, role)


def _as_speaker(scene: Scene, role: Find) -> Find:
    """Return a title with «также» taken in, so that the verb of speech stands beside it."""
    return Find(
        scene.span(role.first, role.last + 1), role.first, role.last + 1, role.head,
        role.type, role.kind, role.rule,
    )  # fmt: skip


def _may_be(person: Cluster) -> bool:
    """Say whether somebody is named and has no title: it may be the ruler's name alone."""
    return person.named and not any(f.rule.startswith("role") for f in person.finds)
