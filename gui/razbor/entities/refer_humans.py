"""Plain words for a person who was named: «женщина», «докладчик», «её подзащитный»."""

from functools import cache

from razbor.assets import word_list
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import (
    acting_beside,
    in_headline,
    is_outermost,
    is_quoted,
    ranked,
)
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.heads import are_of_one_trade
from razbor.entities.ledger import Ledger
from razbor.entities.offices import TOP
from razbor.entities.refer_telling import spoke_before
from razbor.entities.retold import tells_himself
from razbor.entities.roles import role_class
from razbor.entities.scene import Scene
from razbor.words.grammemes import GENDERS

_OFTEN = 3  # names by which someone is the main person
_STEADY = 0.1
_NEAR = 3  # sentences in which «женщина» is still the one who was named


def human(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the only person of the gender of «женщина», «мужчина» who was just mentioned."""
    gender = GENDERS.get(ledger.scene.words[find.head].gender)
    others = (acting_beside(ledger, find), tells_himself(ledger, find))
    if _is_of_unread(ledger, find, gender):
        return None

    def fits(_: Find, owner: Cluster) -> bool:
        return _is_named(owner) and owner.gender == gender and owner not in others

    found = ranked(ledger, find, fits, far=_NEAR)
    if len(found) > 1 and (spoke := spoke_before(ledger, find)) in found:
        return spoke
    acts = [c for c in found if any(_acts(ledger, f, find) for f in c.finds)]
    return next((those[0] for those in (found, acts) if len(those) == 1), None)


def _is_of_unread(ledger: Ledger, find: Find, gender: str | None) -> bool:
    """See «[она] живёт с женщиной»: whoever she is, the woman is another."""
    scene = ledger.scene
    for earlier in ledger.before(find.span.start):
        if not scene.beside(earlier.first, find.first):
            return False
        word = scene.words[earlier.first]
        stands = earlier.rule == "pronoun-third" and word.case == "Nom"
        if stands and GENDERS.get(word.gender) == gender and ledger.owner(earlier) is None:
            return True
    return False


def _acts(ledger: Ledger, named: Find, find: Find) -> bool:
    """Say whether a name is a subject shortly before a find."""
    scene = ledger.scene
    near = 0 <= scene.sentence[find.first] - scene.sentence[named.first] <= _NEAR
    name = named.kind is MentionKind.NAM and scene.words[named.head].case == "Nom"
    return near and name and named.span.end <= find.span.start


def is_of_woman(scene: Scene, role: Find) -> bool:
    """Say whether a title is a woman's alone: «чиновница», no «глава»."""
    hers = scene.lemmas[role.head].endswith(_FEMININE)
    return hers and scene.words[role.head].gender == "Fem"


_FEMININE = ("ица", "иса", "есса", "ка", "ша", "иня")


def woman(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return the only woman just mentioned for «актриса», «чиновница»; nobody for other words."""
    if not is_of_woman(ledger.scene, role):
        return []
    meant = human(ledger, role)
    return [] if meant is None else [meant]


def main_person(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return the main person for «бизнесмен», «актриса» that the article has said of nobody.

    It must be the one nearest to mind, named in the headline or often, and no holder of an office.
    """
    if ledger.scene.lemmas[role.head] not in _epithets():
        return []
    others = _others(ledger, role)

    def fits(_: Find, owner: Cluster) -> bool:
        gender = _is_of_gender(ledger.scene, role, owner)
        return _is_named(owner) and owner not in others and gender

    found = ranked(ledger, role, fits, steady=_STEADY)[:1]
    return [c for c in found if _is_main(ledger, c, role)]


def told_again(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return who was just told of for a bare epithet: «… Анна Ким. Докладчик пояснила …».

    He is the only person of this sentence and of the one before, or the subject there, and the
    article has not given the epithet to anybody else.
    """
    scene = ledger.scene
    if "bare" not in role.notes or scene.lemmas[role.head] not in _epithets():
        return []
    others = _others(ledger, role)

    def fits(earlier: Find, owner: Cluster) -> bool:
        gender = _is_of_gender(scene, role, owner)
        spoken = is_quoted(scene, earlier) and not is_quoted(scene, role)
        return _is_named(owner) and owner not in others and gender and not spoken

    found = ranked(ledger, role, fits, far=_JUST)
    return [c for c in found[:1] if not _is_of_other_trade(ledger, c, role)]


def subject_before(ledger: Ledger, role: Find) -> list[Cluster]:
    """Return who alone acts in the sentence before: «Пост займёт Ян Лис. [Чиновник] вёл отдел»."""
    scene, people = ledger.scene, word_list("people_again")
    stands = scene.words[role.head].case == "Nom" and not in_headline(scene, role)
    if not stands or "bare" not in role.notes or scene.lemmas[role.head] not in people:
        return []
    acting: dict[int, Cluster] = {}
    for earlier in ledger.before(role.span.start):
        apart = scene.sentence[role.first] - scene.sentence[earlier.first]
        owner = ledger.owner(earlier)
        if apart > 1:
            break
        if owner is None or not _is_named(owner) or earlier.kind is not MentionKind.NAM:
            continue
        if not apart:
            return []
        if scene.words[earlier.head].case == "Nom" and is_outermost(scene, earlier):
            acting[id(owner)] = owner
    found = [c for c in acting.values() if _is_of_gender(scene, role, c)]
    alone = len(acting) == 1 and not is_quoted(scene, role)
    return [c for c in found if alone and not _is_of_other_trade(ledger, c, role)]


def _is_of_gender(scene: Scene, role: Find, person: Cluster) -> bool:
    """Say whether an epithet may be a person's: «певица» no man's, «певец» no woman's."""
    if is_of_woman(scene, role):
        return person.gender != "masc"
    lemma = scene.lemmas[role.head]
    hers = {lemma + "ка", lemma[:-2] + "риса"}  # «актёр», «актриса»
    hers |= {lemma[:-2] + "ица"} if lemma.endswith("ец") else set()  # «певец», but «докладчик»
    return person.gender != "femn" or _epithets().isdisjoint(hers)


def _others(ledger: Ledger, role: Find) -> tuple[Cluster | None, ...]:
    """Return who is somebody else: who acts beside an oblique epithet, and who tells of it."""
    oblique = ledger.scene.words[role.head].case != "Nom"
    acting = acting_beside(ledger, role) if oblique else None
    return acting, tells_himself(ledger, role)


def _is_of_other_trade(ledger: Ledger, person: Cluster, role: Find) -> bool:
    """Say whether who is told to be something else cannot be «эксперт»: a prosecutor is none."""
    lemma = ledger.scene.lemmas[role.head]
    told = [f for f in person.finds if f.rule.startswith("role")]
    if not told or lemma in word_list("words_for_officials"):
        return False
    return not any(are_of_one_trade(lemma, f.subtype or "", role_class(f)) for f in told)


_JUST = 3  # sentences back in which an epithet finds whom it means


def _is_main(ledger: Ledger, person: Cluster, role: Find) -> bool:
    told = [f for f in person.finds if f.span.end <= role.span.start]
    names = [f for f in told if f.kind is MentionKind.NAM]
    holds = any(f.rule.startswith("role") and role_class(f) in TOP for f in told)
    return not holds and (len(names) >= _OFTEN or any(in_headline(ledger.scene, f) for f in names))


@cache
def _epithets() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("epithets"))


def client(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whose lawyer was named: «адвокат Иванова», then «её подзащитный»."""
    for role in ledger.before(find.span.start):
        if role.rule != "role" or ledger.scene.lemmas[role.head] not in _lawyers():
            continue
        for inner in ledger.inside(role):
            owner = ledger.owner(inner)
            if owner is not None and _is_named(owner):
                return owner
    return None


def _is_named(cluster: Cluster) -> bool:
    return cluster.type is EntityType.PERSON and cluster.named


@cache
def _lawyers() -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in word_list("lawyers"))
