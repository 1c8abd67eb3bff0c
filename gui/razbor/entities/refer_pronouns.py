"""Pronouns of the third person and relative ones: by gender and number, the nearest to mind."""

from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.discourse import (
    acting_beside,
    in_dateline,
    in_headline,
    is_outermost,
    is_quoted,
    is_subject_noun,
    ranked,
)
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.pronoun_marks import (
    SAID,
    in_participle,
    is_likened,
    is_of_body,
    is_of_no_gender,
    is_of_object,
    is_of_people,
    is_one_of,
    is_open,
    is_told_to,
    is_where,
)
from razbor.entities.pronouns import POSSESSIVE
from razbor.entities.refer_humans import is_of_woman
from razbor.entities.refer_sets import acting_together
from razbor.entities.refer_telling import (
    is_of_newcomer,
    medic,
    of_sentence,
    patient,
    retold_first,
    told_last,
)  # fmt: skip
from razbor.entities.scene import Scene
from razbor.entities.speech import is_insert, speaker_at
from razbor.text.layout import Quote
from razbor.words.grammemes import GENDERS

_GENDERS = {"он": "masc", "она": "femn", "оно": "neut"}
_PEOPLE = frozenset({EntityType.PERSON})
_SETS = frozenset({EntityType.PERSON_GROUP})
_THINGS = frozenset({
    EntityType.ORG, EntityType.GPE, EntityType.FACILITY, EntityType.PROGRAM, EntityType.WORK,
    EntityType.LAW, EntityType.PRODUCT, EntityType.EVENT,
})  # fmt: skip
_THINGS_FAR = 2  # sentences
_STEADY = 0.05  # what each sentence about someone adds: the main character is likelier
_INTO = frozenset({"в", "во", "на", "из"})


def third(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who or what is meant by «он», «её», «они»; None where that is open."""
    lemma = _lemma(ledger, find)
    if lemma == "они":
        return _they(ledger, find)
    wanted = _GENDERS.get(lemma)
    barred = _barred(ledger, find)
    to_one = is_told_to(ledger.scene, find)

    def fits(earlier: Find, owner: Cluster) -> bool:
        aside = earlier.kind is MentionKind.ADJ or in_dateline(ledger.scene, earlier)
        if id(owner) in barred or aside or is_likened(ledger.scene, earlier):
            return False
        if owner.type in _PEOPLE:
            return _gender_fits(ledger, earlier, owner, wanted)
        near = _is_near(ledger.scene, find, earlier, owner) and not to_one
        return owner.type in _THINGS and near and _thing_fits(ledger, earlier, owner, wanted)

    found = ranked(ledger, find, fits, steady=_STEADY)
    if (heals := medic(ledger, find)) is not None:
        return patient(ledger, found, heals)
    return _chosen(ledger, find, found, wanted)


def _chosen(ledger: Ledger, find: Find, found: list[Cluster], wanted: str | None) -> Cluster | None:
    """Return the one of those who may be meant that the clause of a pronoun asks for."""
    sure = _beside(ledger, find, found)
    sure = sure or _entered(ledger, find, found) or _carried_on(ledger, find, found)
    if sure is not None:
        return sure
    if _tells(ledger, find):
        return _telling(ledger, find, found)
    if (near := of_sentence(ledger, find, found)) is not None:
        return near
    if is_of_people(ledger.scene, find):
        found = [c for c in found if c.type in _PEOPLE] or found
    likely = _likely(ledger, find, retold_first(ledger, find, found))
    return next((c for c in likely if not _is_crossed(ledger, find, c, wanted)), None)


def _beside(ledger: Ledger, find: Find, found: list[Cluster]) -> Cluster | None:
    """Return who is named right before «и его …»: «мэр Ян Лис и [его] заместитель»."""
    scene, joint = ledger.scene, find.first - 1
    if not scene.beside(joint, find.first) or scene.low[joint] != "и":
        return None
    if scene.low[find.first] not in POSSESSIVE:
        return None
    near = (f for f in ledger.before(find.span.start) if f.last == joint)
    named = (f for f in near if f.kind is MentionKind.NAM and f.type is EntityType.PERSON)
    owners = (ledger.owner(f) for f in named)
    return next((owner for owner in owners if owner in found), None)


def _is_near(scene: Scene, find: Find, earlier: Find, owner: Cluster) -> bool:
    """Say whether a thing is still thought of; where something is, only by «его жители»."""
    if scene.words[find.first].pos != "DET" and is_where(scene, earlier, owner):
        return False
    return scene.sentence[find.first] - scene.sentence[earlier.first] <= _THINGS_FAR


def _telling(ledger: Ledger, find: Find, found: list[Cluster]) -> Cluster | None:
    """Return who goes on telling: who told last, else the person nearest to mind, else a body."""
    people = [c for c in found if c.type in _PEOPLE]
    if (last := told_last(ledger, find)) in people:
        return last
    if not people:
        return next((c for c in found if c.type is EntityType.ORG), None)
    return None if is_of_newcomer(ledger, find, people[0]) else people[0]


def _carried_on(ledger: Ledger, find: Find, found: list[Cluster]) -> Cluster | None:
    """Return the one person who acts in the sentence before, for «он» that opens the next."""
    scene = ledger.scene
    said = _words_said(scene, find)
    if scene.words[find.first].case != "Nom" or not (said or scene.begins(find.first)):
        return None
    here = scene.sentence[scene.parsed.index_at(said.span.start) if said else find.first]
    acting: dict[int, Cluster] = {}
    for earlier in ledger.before(find.span.start):
        if scene.sentence[earlier.first] < here - 1:
            break
        owner = ledger.owner(earlier)
        subject = scene.words[earlier.head].case == "Nom" and is_outermost(scene, earlier)
        aside = is_quoted(scene, earlier) != is_quoted(scene, find) or in_headline(scene, earlier)
        if owner is not None and owner in found and owner.type in _PEOPLE and subject and not aside:
            acting[id(owner)] = owner
    return next(iter(acting.values())) if len(acting) == 1 else None


def _words_said(scene: Scene, find: Find) -> Quote | None:
    """Return the quotation that a pronoun ends: «…», – написал он."""
    around = scene.quote_around(find.span.start)
    if around is not None:
        return around if is_insert(scene, around, find.span.start) else None
    for index in range(find.first - 1, max(find.first - _SAID_NEAR, -1), -1):
        if scene.words[index].text == "»":
            return scene.parsed.quote_around(scene.words[index].span.start)
    return None


_SAID_NEAR = 6  # words between a quotation and «он» who says it


def _likely(ledger: Ledger, find: Find, found: list[Cluster]) -> list[Cluster]:
    """Return who or what comes into question, the likeliest first; people before things."""
    people = [c for c in found if c.type in _PEOPLE]
    if is_of_body(ledger, find):
        return [*[c for c in found if c.type in _BODIES][:1], *found[:1], *people[:1]]
    if people and _is_lately(ledger, find, people[0]):
        return people[:1]
    return [*found[:1], *people[:1]]


_BODIES = frozenset({EntityType.ORG, EntityType.FACILITY})


def _is_lately(ledger: Ledger, find: Find, person: Cluster) -> bool:
    """Say whether someone was mentioned in the same sentence or in the one before."""
    scene = ledger.scene
    own = ledger.scene.words[find.first].pos == "DET"
    here = scene.sentence[find.first]
    told = (f for f in person.finds if f.span.end <= find.span.start)
    return not own and any(here - scene.sentence[f.first] <= 1 for f in told)


def _entered(ledger: Ledger, find: Find, found: list[Cluster]) -> Cluster | None:
    """Return the thing of the same sentence that «в неё», «на него» means, if there is one."""
    scene = ledger.scene
    if not find.first or scene.low[find.first - 1] not in _INTO:
        return None
    here = scene.sentence[find.first]
    near = {
        id(ledger.owner(f))
        for f in ledger.before(find.span.start)
        if scene.sentence[f.first] == here
    }
    return next((c for c in found if c.type not in _PEOPLE and id(c) in near), None)


def _lemma(ledger: Ledger, find: Find) -> str:
    low = ledger.scene.low[find.first]
    if ledger.scene.words[find.first].pos == "DET":
        return POSSESSIVE.get(low, low)
    return "оно" if low == "оно" else ledger.scene.lemmas[find.first]


def _barred(ledger: Ledger, find: Find) -> set[int]:
    """Return who cannot be meant: the speaker within his words, who acts in the same clause.

    «Его помощник Ян Крон»: not Ян Крон.
    """
    scene = ledger.scene
    barred: list[Cluster | None] = [speaker_at(ledger, find.span.start)]
    if scene.words[find.first].pos == "DET":
        barred += [ledger.owner(f) for f in scene.begun.get(find.last, ())]
        if is_of_object(scene, find) and not in_participle(scene, find):
            barred.append(acting_beside(ledger, find))
    elif scene.words[find.first].case != "Nom":
        barred.append(acting_beside(ledger, find))
    return {id(cluster) for cluster in barred if cluster is not None}


def _tells(ledger: Ledger, find: Find) -> bool:
    """Say whether a pronoun means one who speaks: «по его словам», «он отметил», «отметил он»."""
    scene = ledger.scene
    after, before = find.last, find.first - 1
    if scene.words[find.first].pos == "DET":
        return scene.beside(after, find.first) and scene.lemmas[after] in SAID
    if scene.words[find.first].case != "Nom":
        return False
    beside = (i for i in (after, after + 1, before) if scene.beside(i, find.first))
    return any(is_cue(scene, i) for i in beside)


def _gender_fits(ledger: Ledger, find: Find, owner: Cluster, wanted: str | None) -> bool:
    if wanted is None:
        return True
    known = owner.gender or GENDERS.get(ledger.scene.words[find.head].gender)
    if find.kind is MentionKind.NOM and owner.gender is None:
        if is_of_woman(ledger.scene, find):
            return wanted == "femn"
        return wanted in {known, "masc"} or known is None
    return known in {wanted, None}


def _thing_fits(ledger: Ledger, find: Find, owner: Cluster, wanted: str | None) -> bool:
    """Say whether a thing can be «он», «она»: by the gender of the noun that told it."""
    word = ledger.scene.words[find.head]
    if owner.value is not None or owner.timex is not None or word.number == "Plur":
        return False
    if owner.type is EntityType.ORG and is_of_no_gender(ledger.scene, find):
        return False
    return GENDERS.get(word.gender) == wanted and not word.text.isupper()


def _is_crossed(ledger: Ledger, find: Find, meant: Cluster, wanted: str | None) -> bool:
    """Say whether a noun that nothing covers stands nearer and may be meant just as well."""
    scene = ledger.scene
    last = ledger.last_end(meant, find.span.start)
    person = meant.type in _PEOPLE
    near = scene.parsed.index_at(max(last - 1, 0))
    away = scene.sentence[find.first] - scene.sentence[near] > 1
    aside = away and scene.words[find.first].case == "Acc"  # «её»: the initiative just told
    for index in range(find.first - 1, -1, -1):
        if scene.words[index].span.start < last:
            return False
        if scene.sentence[index] < scene.sentence[find.first] - 1:
            return False
        word = scene.words[index]
        same = GENDERS.get(word.gender) == wanted or word.lemma in _EITHER
        same = same and word.number != "Plur"
        told = is_subject_noun(scene, index) or (word.pos == "NOUN" and (not person or aside))
        alive = word.pos == "NOUN" and word.feature("Animacy") == "Anim"  # «посвятила отцу. Он …»
        if (told or alive) and same and is_open(ledger, index):
            return True
        if person and is_one_of(scene, index, wanted):
            return True
    return False


_EITHER = frozenset({"коллега"})  # of a man or a woman


def _they(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the set of persons named last, or the two who act together before."""
    found = ranked(ledger, find, lambda _, owner: owner.type in _SETS, far=2)
    together = acting_together(ledger, find)
    meant = together or (found[0] if found else None)
    scene = ledger.scene
    if meant is None:
        return None
    last = ledger.last_end(meant, find.span.start)
    for index in range(find.first - 1, -1, -1):
        if scene.words[index].span.start < last or not scene.beside(index, find.first):
            break
        plural = scene.words[index].number == "Plur" and is_subject_noun(scene, index)
        if plural and index not in scene.covered:
            return None
    return meant
