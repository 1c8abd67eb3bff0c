"""Relatives: «его жена», «супруга Ивана Крона Мария», «её муж, архитектор Ян Крон»."""

from collections.abc import Mapping

from razbor.entities.cluster import Cluster
from razbor.entities.discourse import ranked
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.genitives import may_be_genitive
from razbor.entities.ledger import Ledger
from razbor.entities.nominative import nominative_phrase
from razbor.entities.phrase import phrase_at
from razbor.entities.scene import Scene
from razbor.words.grammemes import GENDERS

_MODIFYING = frozenset({
    "старший", "младший", "родной", "бывший", "покойный", "двоюродный", "этот", "свой", "он", "его",
    "ее", "их", "мой", "ваш", "наш",
})  # fmt: skip


def kin_at(scene: Scene, begun: Mapping[int, Find], first: int, head: int) -> Find | None:
    """Return «жена», «жена Ивана Крона», no «отец двоих детей» and no «молодая мать»."""
    if any(scene.lemmas[i] not in _MODIFYING for i in range(first, head)):
        return None
    name = begun.get(head + 1)
    named = name is not None and _is_name(name)
    of_one = name is not None and _is_of_one(scene, name)
    if not (named or of_one) and phrase_at(scene, begun, head).complements:
        return None
    whose = of_one or (name is not None and named and _is_whose(scene, begun, head, name))
    last = name.last if name is not None and whose else head + 1
    return Find(
        scene.span(head, last), head, last, head, EntityType.PERSON, MentionKind.NOM,
        "descriptor-kin", notes=("whose",) if whose else (),
    )  # fmt: skip


def _is_name(find: Find) -> bool:
    return find.type is EntityType.PERSON and find.kind is MentionKind.NAM


def _is_of_one(scene: Scene, whose: Find) -> bool:
    """Say whether a phrase in the genitive tells whose relative: «мать [подсудимого]»."""
    person = whose.type is EntityType.PERSON and whose.kind is MentionKind.NOM
    return person and scene.words[whose.head].case == "Gen"


def _is_whose(scene: Scene, begun: Mapping[int, Find], head: int, name: Find) -> bool:
    """Say whether the name after a relative tells whose he is: no «жена Мария», «жены Марии»."""
    if not may_be_genitive(scene, name):
        return False
    other, case = begun.get(name.last), scene.words[head].case
    if other is not None and _is_name(other) and case != "Gen":
        return True
    if case == "Nom":
        return scene.words[name.head].case != "Nom"
    return case == "Gen" and _is_named_behind(scene, begun, name)


def _is_named_behind(scene: Scene, begun: Mapping[int, Find], name: Find) -> bool:
    """See «тело брата Яна Крона, [Петра], …»: the relative's own name follows a comma."""
    comma = name.last
    if not scene.beside(comma + 1, name.first) or scene.words[comma].text != ",":
        return False
    own = begun.get(comma + 1)
    return own is not None and _is_name(own) and scene.words[own.head].case == "Gen"


def kin(ledger: Ledger, find: Find) -> Cluster | None:
    """Return the relative whom the article names, or the one without a name who is told whose."""
    if (named := _apposed(ledger, find) or _told_of(ledger, find)) is not None:
        return named
    whose = _nested(ledger, find) if "whose" in find.notes else _possessor(ledger, find)
    lemma = ledger.scene.lemmas[find.head]
    key = f"kin:{lemma}:{id(whose)}"
    if whose is not None and (known := ledger.keyed(key)) is not None:
        return known

    def fits(earlier: Find, owner: Cluster) -> bool:
        same = ledger.scene.lemmas[earlier.head] == lemma and earlier.rule == find.rule
        return owner.type is EntityType.PERSON and owner.named and same

    found = ranked(ledger, find, fits) if "whose" not in find.notes else []
    if len(found) == 1:
        return found[0]
    if whose is None:
        return None
    name = nominative_phrase(ledger.scene, find, capital=False)
    gender = GENDERS.get(ledger.scene.words[find.head].gender)
    return ledger.open(Cluster(EntityType.PERSON, name, gender=gender, named=False, key=key))


def _apposed(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who is named behind a comma: «её муж, архитектор Ян Крон, …»."""
    scene, comma = ledger.scene, find.last
    if not scene.beside(comma + 1, find.first) or scene.words[comma].text != ",":
        return None
    for told in scene.begun.get(comma + 1, ()):
        owner = ledger.owner(told)
        person = owner is not None and owner.type is EntityType.PERSON and owner.named
        person = person and told.kind is not MentionKind.PRO
        if person and scene.words[told.head].case == scene.words[find.head].case:
            return owner
    return None


def _told_of(ledger: Ledger, find: Find) -> Cluster | None:
    """Return who stands before a comma or a dash: «Ян Крон, брат министра Петра Крона, …»."""
    scene, mark = ledger.scene, find.first - 1
    while scene.beside(mark, find.first) and scene.is_adjective(mark):
        mark -= 1
    if "whose" not in find.notes or not scene.beside(mark, find.first):
        return None
    if scene.words[mark].text not in _MARKS or not _is_closed(scene, find):
        return None
    case = scene.words[find.head].case
    for told in scene.ending(mark):
        if _is_name(told) and case in {scene.words[i].case for i in range(told.first, told.last)}:
            return ledger.owner(told)
    return None


_MARKS = frozenset({",", "–", "—", "("})
_CLOSING = frozenset({",", ".", ")", ";", "–", "—", "!"})


def _is_closed(scene: Scene, find: Find) -> bool:
    """Say whether the words on a relative end right behind them, or behind the name of whose."""
    named = next((f for f in scene.begun.get(find.last, ()) if _is_name(f)), None)
    end = named.last if named is not None else find.last
    return scene.beside(end, find.first) and scene.words[end].text in _CLOSING


def _nested(ledger: Ledger, find: Find) -> Cluster | None:
    return next((o for f in ledger.inside(find) if (o := ledger.owner(f)) is not None), None)


def _possessor(ledger: Ledger, find: Find) -> Cluster | None:
    """Return whose relative is told by a possessive: «его жена», «его старшая дочь»."""
    scene, before = ledger.scene, find.first - 1
    while (
        scene.beside(before, find.first)
        and scene.is_adjective(before)
        and scene.words[before].pos != "DET"
    ):
        before -= 1
    told = (f for f in scene.begun.get(before, ()) if f.kind is MentionKind.PRO)
    return next((o for f in told if (o := ledger.owner(f)) is not None), None)
