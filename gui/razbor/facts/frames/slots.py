"""What stands in each slot around a trigger, the likeliest first."""

from collections.abc import Callable, Mapping

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.frames.appositions import is_latin, shows_no_case
from razbor.facts.frames.caseless import (
    RULING_DATIVE,
    hangs_on_object,
    is_alike,
    is_counted,
    may_be_dative,
)
from razbor.facts.frames.clause_reading import RELATIVES, rows_of
from razbor.facts.frames.frame import Slot
from razbor.facts.frames.mentioned import owns_as_firm
from razbor.facts.frames.objects import (
    appointees,
    commanded,
    is_asked_for,
    is_likely_subject,
    may_be_accusative,
    may_be_asked,
    posted,
    shared_objects,
)
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.predicates import Predicate
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.subject import is_subject, only_looks_so, subject_of
from razbor.facts.frames.surroundings import (
    Row,
    around,
    before,
    doer,
    host,
    places,
    that,
    times,
)
from razbor.facts.frames.where import type_of

_APPOINTING = frozenset(
    {"назначить", "назначать", "избрать", "избирать", "переизбрать", "утвердить"}
)
_DISMISSING = frozenset(
    {"освободить", "освобождать", "уволить", "увольнять", "снять", "отстранить", "сместить"}
)


def rows_in(scene: Scene, slot: Slot) -> tuple[Row, ...]:
    """Return what stands in a slot, the likeliest first."""
    return _FINDERS[slot.kind](scene, slot)


def _subject(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return the logical subject: in the passive, the agent in the instrumental."""
    if scene.is_passive:
        limit = _own_infinitive(scene)
        rows = _bare(scene, "Ins")
        return tuple(row for row in rows if limit is None or row[0].head < limit)
    return _grammatical(scene)


def _object(scene: Scene, _: Slot) -> tuple[Row, ...]:
    """Return the logical object: in the passive, the grammatical subject."""
    if scene.is_passive:
        return _grammatical(scene)
    negated = scene.predicate is not None and scene.predicate.negated
    rows = _bare(scene, "Acc") + (_bare(scene, "Gen") if negated else ())
    if scene.trigger_word in _APPOINTING:
        rows = appointees(scene.view, scene.reading) + rows
    if scene.trigger_word in _DISMISSING:
        rows = rows or posted(scene.view, scene.reading)
    rows = rows + _amounts(scene) if rows else _uncertain_objects(scene) or _shared(scene)
    limit = _own_infinitive(scene)
    return tuple(_meant(scene, row) for row in rows if limit is None or row[0].head < limit)


def _own_infinitive(scene: Scene) -> int | None:
    """Return where the infinitive stands that a verb governs: what follows is its object."""
    at, verb = scene.at, scene.reading.atoms[scene.at].lemma
    below = (p for p in scene.reading.predicates if p.at > at and p.form == "inf")
    return next((p.at for p in below if verb in p.chain), None)


def _shared(scene: Scene) -> tuple[Row, ...]:
    if scene.noun is not None:
        return ()
    return shared_objects(scene.view, scene.reading, scene.readings)


def _uncertain_objects(scene: Scene) -> tuple[Row, ...]:
    """Return what may be an object though its form is read as another case.

    Things in the nominative beside another nominative («банк продал стадион»), amounts, plurals
    read as genitives («обсудил с премьером поставки»).
    """
    subjects = [row for row in rows_of(scene.reading.phrases) if is_subject(row[0])]
    things = [row for row in subjects if row[0].word.feature("Animacy") != "Anim"]
    beside = [row for row in things if len(subjects) > 1 and row != subjects[0]]
    own = scene.reading.atoms[scene.at].word.feature("Person") in ("1", "2")
    before = [row for row in things[:1] if (len(subjects) > 1 or own) and row == subjects[0]]
    bare = [row for row in _ordered(scene) if not row[0].prep]
    firsts = [(row, scene.reading.atoms[row[0].first].word) for row in bare if row[0].kind]
    told = [(row, row[0].word) for row in bare if not row[0].kind]
    alike = [r for r, word in (*told, *firsts) if r[0].case == "Gen" and may_be_accusative(word)]
    return (*_amounts(scene), *alike, *beside, *before)


def _amounts(scene: Scene) -> tuple[Row, ...]:
    """Return what shows no case because it is counted: «направил [12 тонн груза]»."""
    return tuple(row for row in _ordered(scene) if not row[0].prep and not row[0].case)


def _grammatical(scene: Scene) -> tuple[Row, ...]:
    """Return the grammatical subject if it agrees in number with the verb."""
    predicate = scene.predicate
    if predicate is None:
        return ()
    if predicate.form == "inf" and is_asked_for(scene.reading, scene.at):
        return tuple(r for r in _ordered(scene) if may_be_asked(scene.view, scene.at, r[0]))
    if _is_done_by_another(predicate):
        return commanded(scene.view, scene.reading, predicate)
    own = subject_of(scene.reading) or _like_nominative(scene)
    standing = [row for row in rows_of(scene.reading.phrases) if is_subject(row[0])]
    others = [row for row in standing if row != own and row[0].lemma not in RELATIVES]
    others = [row for row in others if not only_looks_so(scene.reading, row[0])]
    rows = [own, *others] if own else []
    if scene.trigger_word in RULING_DATIVE:
        rows.sort(key=lambda row: shows_no_case(row[0]))
    return tuple(row for row in rows if _agrees(scene, row)) or _read_otherwise(scene)


def _read_otherwise(scene: Scene) -> tuple[Row, ...]:
    """Return what may be a subject though its form shows no nominative.

    A thing before the verb that agrees with it («[пакет акций] находится у банка»), and what is
    counted («столкнулись [два автобуса]»).
    """
    rows = _bare(scene, "Acc")
    likely = [row for row in rows if is_likely_subject(row[0], scene.reading, scene.at)]
    verb = scene.reading.atoms[scene.at].word
    is_many = verb.number == "Plur" or (verb.gender == "Neut" and scene.is_passive)
    bare = [row for row in _ordered(scene) if not row[0].prep] if is_many else []
    return (*likely, *(row for row in bare if is_counted(scene, row[0])))


def _is_done_by_another(predicate: Predicate) -> bool:
    """Say whether the doer of an infinitive is not the subject: «поручил министру подготовить»."""
    return bool(predicate.chain) and predicate.chain[-1] in word_list("object_control")


def _like_nominative(scene: Scene) -> Row:
    """Return a name in its dictionary form before the verb: «Ли Мин Хо прибыл»."""
    for row in rows_of(scene.reading.phrases):
        first = row[0]
        if first.head > scene.at:
            return ()
        mention = first.mention
        if mention is not None and not first.prep and mention.kind is MentionKind.NAM:
            text = mention.span.of(scene.view.text)
            if text == scene.view.name(mention.entity):
                return row
    return ()


def _agrees(scene: Scene, row: Row) -> bool:
    """Say whether a subject may stand with the (outermost) verb: a plural verb needs many."""
    chain = scene.predicate.chain if scene.predicate else ()
    verbs = [a.word for a in scene.reading.atoms if a.lemma in chain[:1]] if chain else []
    verb = verbs[0] if verbs else scene.reading.atoms[scene.at].word
    if verb.gender == "Neut" and is_latin(row[0]) and scene.is_passive:
        return False  # «Wham! … было продано 5 млн записей»
    if verb.number != "Plur" or verb.feature("Person") in ("1", "2") or len(row) > 1:
        return True
    first = row[0]
    if scene.reading.owner and row == scene.reading.owner:
        return True
    is_group = first.mention is not None and "GROUP" in scene.view.of(first.mention).type
    return is_group or not (first.word.number == "Sing" or is_latin(first))


def _cased(scene: Scene, slot: Slot) -> tuple[Row, ...]:
    if slot.prep:
        limit = _own_infinitive(scene) if (slot.prep, slot.case) == ("на", "Acc") else None
        rows = [r for r in _ordered(scene) if limit is None or r[0].head < limit]
        return tuple(
            _meant(scene, r)
            for r in rows
            if r[0].prep == slot.prep and _has_case(scene, r[0], slot.case)
        )
    if slot.case == "Gen" and scene.noun is not None:
        return rows_of(scene.noun.tail) or _behind_doer(scene, scene.noun)
    return _bare(scene, slot.case)


def _behind_doer(scene: Scene, noun: Phrase) -> tuple[Row, ...]:
    """Return what hangs on a noun behind who does it: «покупка банком «Север» [завода «Луч»]»."""
    after = [row for row in _ordered(scene) if row[0].first >= noun.last]
    if len(after) <= 1 or after[0][0].first != noun.last or after[0][0].prep:
        return ()
    doer, thing = after[0][0], after[1]
    apart = thing[0].prep or (doer.case, thing[0].case) != ("Ins", "Gen")
    return () if apart else (thing,)


def _has_case(scene: Scene, phrase: Phrase, case: str) -> bool:
    """Say whether a phrase behind a preposition can stand in a case.

    Dates and sums show none, nor does a name that looks like a nominative: none stands there.
    """
    is_name = phrase.mention is not None and phrase.mention.kind is MentionKind.NAM
    undeclined = phrase.case == "Nom" or phrase.word.text.isupper()
    shown = "" if is_name and undeclined else phrase.case
    return type_of(scene.view, phrase) in _CASELESS or shown in (case, "")


_CASELESS = frozenset({EntityType.TIMEX, EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY})


def _bare(scene: Scene, case: str) -> tuple[Row, ...]:
    """Return the rows in a case.

    Last come what is counted («владеет 25% акций») and Latin names («принадлежит Google»).
    """
    rows = [row for row in _ordered(scene) if not row[0].prep]
    shown = [_meant(scene, row) for row in rows if row[0].case == case]
    if case == "Acc":
        return tuple(row for row in shown if not hangs_on_object(scene, row[0]))
    if case not in _OBLIQUE:
        return tuple(shown)
    counted = [row for row in rows if is_counted(scene, row[0])]
    shown = shown or [row for row in rows if case == "Dat" and may_be_dative(scene, row[0])]
    alike = [row for row in rows if is_alike(scene, row[0], counted)]
    return (
        *shown,
        *(counted if case == "Ins" else ()),
        *([] if shown or scene.noun is not None else alike),
    )


_OBLIQUE = frozenset({"Ins", "Dat"})


def _meant(scene: Scene, row: Row) -> Row:
    """Return what «который» stands for in the place of the pronoun."""
    owner = scene.reading.owner
    is_relative = row[0].lemma in RELATIVES and scene.reading.clause.joint in RELATIVES
    return owner if owner and is_relative and not owns_as_firm(scene, row[0]) else row


def _ordered(scene: Scene) -> tuple[Row, ...]:
    """Return the rows of the clause: after the trigger first, then before it, the nearest first."""
    rows = rows_of(scene.reading.phrases)
    after = [row for row in rows if row[0].head > scene.at]
    before = [row for row in rows if row[-1].head < scene.at]
    if scene.noun is not None:
        return tuple(_after_noun(scene, after))
    return (*after, *reversed(before))


def _after_noun(scene: Scene, rows: list[Row]) -> list[Row]:
    """Return the rows that hang on a noun: those before the next verb."""
    verbs = [p.at for p in scene.reading.predicates if p.at > scene.at]
    limit = verbs[0] if verbs else len(scene.reading.atoms)
    return [row for row in rows if row[0].head < limit]


_FINDERS: Mapping[str, Callable[[Scene, Slot], tuple[Row, ...]]] = {
    "subj": _subject,
    "obj": _object,
    "case": _cased,
    "time": times,
    "place": places,
    "around": around,
    "host": host,
    "doer": doer,
    "that": that,
    "before": before,
}
