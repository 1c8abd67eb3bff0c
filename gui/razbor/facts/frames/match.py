"""Try frames on a clause: find their triggers, fill their roles."""

import re
from collections.abc import Iterator

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.frames.apart import apart_from, dealt, unlike
from razbor.facts.frames.clause_reading import Reading, flat
from razbor.facts.frames.details import detailed
from razbor.facts.frames.fillers import fill, passes
from razbor.facts.frames.frame import CONDITION, Frame, by_noun, by_verb, is_deed
from razbor.facts.frames.mentioned import mention_of
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.planned import time_of_plan
from razbor.facts.frames.predicates import Predicate
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.slots import rows_in
from razbor.facts.frames.subject import subject_of
from razbor.facts.view import View
from razbor.text.span import Span

_REACH = 5  # atoms between a verb and its adverb


def drafts_of(view: View, readings: tuple[Reading, ...], number: int) -> Iterator[Draft]:
    """Yield the facts that frames find in one clause: by its verbs, then by its nouns."""
    reading = readings[number]
    for predicate in reading.predicates:
        scene = Scene(
            view, reading, predicate.span, predicate.at, predicate, None, number, readings
        )
        yield from _first_of_each_type(_verbal(scene, predicate))
    for phrase in flat(reading.phrases):
        over = _predicate_over(reading, phrase)
        scene = Scene(view, reading, phrase.word.span, phrase.head, over, phrase, number, readings)
        yield from _first_of_each_type(_nominal(scene, phrase))


def _first_of_each_type(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Keep one frame of each type for a trigger: the special stand before the general.

    «сменил» says two things: that one came into an office, and that another left it.
    """
    seen: set[tuple[FactType, bool]] = set()
    rule = ""
    for draft in drafts:
        kind = (draft.type, draft.rule == "appointment.replaced")
        if kind not in seen or rule == draft.rule:
            seen.add(kind)
            rule = draft.rule
            yield draft


def _verbal(scene: Scene, predicate: Predicate) -> Iterator[Draft]:
    for frame in _frames_of(scene, predicate):
        if frame.voice and (frame.voice == "passive") != predicate.passive:
            continue
        if not _stands_right(frame, scene, predicate) or _is_auxiliary(scene, predicate):
            continue
        near = scene.reading.atoms[max(0, scene.at - _REACH) : scene.at + _REACH + 1]
        if frame.governed and not frame.governed & set(predicate.chain):
            continue
        if frame.factuality is Factuality.CANCELLED and _is_open(predicate):
            continue
        if _was_due(scene, predicate) or _is_presupposed(frame, predicate):
            continue
        if _fits(frame, scene, {atom.lemma for atom in near}):
            yield from _drafts(frame, scene)


def _frames_of(scene: Scene, predicate: Predicate) -> tuple[Frame, ...]:
    """Return the frames of a verb; «обсуждаются» that has none of its own is a passive."""
    return by_verb().get(predicate.lemma, ()) or (
        by_verb().get(predicate.lemma[:-2], ()) if scene.is_passive else ()
    )


def _is_open(predicate: Predicate) -> bool:
    """Say whether a verb of calling off does not say that it was done: «требуют [разорвать]»."""
    return predicate.negated or predicate.form == "inf"


def _is_presupposed(frame: Frame, predicate: Predicate) -> bool:
    """See «найденная рукопись», «закрытый порт»: a deed that is no news any more."""
    return is_deed(frame.id) and predicate.form == "part"


def _was_due(scene: Scene, predicate: Predicate) -> bool:
    """See «матч, который [должен был] начаться весной, …»: what became of it is told above."""
    due = {"должный", "должен"} & set(predicate.chain)
    past = any(atom.word.feature("Tense") == "Past" for atom in scene.reading.atoms)
    return bool(due) and past and scene.reading.clause.joint == "который"


def _stands_right(frame: Frame, scene: Scene, predicate: Predicate) -> bool:
    """Say whether a verb has the tense, the «не» and the lack of a subject that a frame asks."""
    if frame.negated and not predicate.negated:
        return False
    if frame.alone and subject_of(scene.reading):
        return False
    ahead = _is_future(scene, predicate)
    return (ahead or not frame.future) and not (frame.past and (ahead or predicate.form == "inf"))


def _is_auxiliary(scene: Scene, predicate: Predicate) -> bool:
    """See «может [быть] назначен послом»: «быть» is no verb of its own."""
    after = scene.reading.atoms[predicate.at + 1 : predicate.at + 3]
    is_short = any(atom.word.feature("Variant") == "Short" for atom in after)
    return predicate.lemma == "быть" and predicate.form == "inf" and is_short


def _is_future(scene: Scene, predicate: Predicate) -> bool:
    word = scene.reading.atoms[predicate.at].word
    return word.feature("Tense") == "Fut" or "быть" in predicate.chain


def _nominal(scene: Scene, noun: Phrase) -> Iterator[Draft]:
    for frame in by_noun().get(noun.lemma, ()):
        if frame.governed and not (scene.predicate and scene.predicate.lemma in frame.governed):
            continue
        if frame.noun_prep and noun.prep not in frame.noun_prep:
            continue
        near = {word.lemma for word in scene.view.words_in(noun.base)}
        if _fits(frame, scene, near):
            yield from _drafts(frame, scene)


def _fits(frame: Frame, scene: Scene, near: set[str]) -> bool:
    if frame.without and frame.without & {atom.lemma for atom in scene.reading.atoms}:
        return False
    return not frame.near or bool(frame.near & near)


def _predicate_over(reading: Reading, phrase: Phrase) -> Predicate | None:
    """Return the verb whose subject a noun is: «[встреча] состоялась»."""
    is_subject = phrase.case == "Nom" and not phrase.prep
    is_owner = any(p.head == phrase.head and p.span == phrase.span for p in reading.owner)
    return reading.predicates[0] if reading.predicates and (is_subject or is_owner) else None


def _drafts(frame: Frame, scene: Scene) -> Iterator[Draft]:
    """Yield the fact of a frame, or one for each filler; nothing when a role is missing."""
    used: set[int] = set()
    trigger = scene.trigger
    roles: list[Filler] = []
    if frame.company is not None:
        noun = _company(frame, scene)
        if noun is None:
            return
        used.add(noun.span.start)
        trigger = _trigger(trigger, noun.base)
        roles += _as_role(frame, scene, noun)
    for rule in frame.roles:
        found = fill(scene, rule, used)
        if rule.required and not found:
            return
        roles += [apart_from(roles, f) for f in unlike(found) if f.role != CONDITION]
    roles += [_valued(name, value, trigger) for name, value in frame.values]
    if frame.needs and not any(filler.role in frame.needs for filler in roles):
        return
    if frame.pair and not _names_two(scene, frame.pair, roles):
        return
    for own in dealt(frame, roles):
        yield _draft(frame, scene, trigger, own)


def _valued(name: str, value: str, trigger: Span) -> Filler:
    """Return a filler with a fixed value; a kind of event is told by the trigger's words."""
    return Filler(name, None, trigger if name == "KIND" else None, value)


def _draft(frame: Frame, scene: Scene, trigger: Span, roles: list[Filler]) -> Draft:
    return Draft(
        type=frame.type,
        subtype="former" if _is_over(frame, scene, roles) else frame.subtype,
        trigger=trigger,
        roles=(
            *detailed(scene.view, frame.type, tuple(roles)),
            *time_of_plan(scene, frame.type, tuple(roles)),
        ),
        clause=scene.reading.clause.span,
        evidence=_evidence(scene, roles),
        rule=frame.id,
        confidence=frame.confidence,
        negative=frame.negative or _is_negated(frame, scene),
        factuality=_factuality(frame, scene),
    )


def _factuality(frame: Frame, scene: Scene) -> Factuality | None:
    """Return what the frame itself knows, unless «не» undoes it or «может» leaves it open."""
    if _is_plainly_negated(frame, scene):
        return None
    may = scene.predicate is not None and "мочь" in scene.predicate.chain
    is_off = frame.factuality is Factuality.CANCELLED
    return Factuality.HYPOTHETICAL if may and is_off else frame.factuality


_EARLIER = frozenset({"ранее", "раньше", "прежде", "до", "раний", "затем", "потом"})
_SERVING = frozenset({"работать", "служить", "трудиться", "быть", "преподавать", "являться"})
_SPAN_OF_YEARS = re.compile(r"\d{4}(?:\s*[–—-]\s*|\s+по\s+)\d{4}")


def _is_over(frame: Frame, scene: Scene, roles: list[Filler]) -> bool:
    """See «ранее работал директором»: an office that is held no more."""
    if frame.type is not FactType.POSITION or frame.subtype is not None or scene.predicate is None:
        return False
    if _ENDING & set(scene.predicate.chain):
        return True  # «перестал возглавлять»
    word = scene.reading.atoms[scene.predicate.at].word
    earlier = any(atom.lemma in _EARLIER for atom in scene.reading.atoms)
    if word.feature("Tense") != "Past":
        return False
    if _SPAN_OF_YEARS.search(scene.reading.clause.span.of(scene.view.text)):
        return True
    since = any(filler.role == "SINCE" for filler in roles)
    return (earlier or word.lemma in _SERVING) and not since  # «работал врачом»


_ENDING = frozenset({"перестать", "переставать", "прекратить"})


def _is_plainly_negated(frame: Frame, scene: Scene) -> bool:
    """Say whether «не» undoes what the frame itself knows: «не назначены»; views keep theirs."""
    keeps = frame.negated or frame.type in (FactType.STANCE, FactType.INTENT)
    return scene.predicate is not None and scene.predicate.negated and not keeps


def _trigger(verb: Span, noun: Span) -> Span:
    """Return verb and noun together where they stand together, else the verb."""
    together = _joined(verb, noun)
    return together if len(together) <= len(verb) + len(noun) + 2 else verb


def _as_role(frame: Frame, scene: Scene, noun: Phrase) -> list[Filler]:
    if frame.company_role is None:
        return []
    mention = mention_of(scene.view, noun)
    return [Filler(frame.company_role, mention.entity if mention else None, noun.span)]


def _names_two(scene: Scene, role: str, roles: list[Filler]) -> bool:
    """Say whether a role has two fillers or a group."""
    fillers = [filler for filler in roles if filler.role == role]
    named = {filler.entity or str(filler.span) for filler in fillers}
    return len(named) > 1 or any(_is_group(scene, f) for f in fillers)


def _is_group(scene: Scene, filler: Filler) -> bool:
    """Say whether a filler alone means two sides: «стороны», not «[встреча] с избирателями»."""
    if filler.span is None:
        return False
    before = scene.view.word_before(filler.span.start)
    if before is not None and before.lemma in ("с", "со"):
        return False
    if filler.entity is not None:
        return "GROUP" in scene.view.entity(filler.entity).type
    head = scene.view.head(filler.span)
    return head is not None and head.number == "Plur"


def _company(frame: Frame, scene: Scene) -> Phrase | None:
    rule = frame.company
    if rule is None:
        return None
    rows = [row for slot in rule.slots for row in rows_in(scene, slot)]
    return next((p for row in rows for p in row if passes(scene, rule, p)), None)


def _joined(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _evidence(scene: Scene, roles: list[Filler]) -> Span:
    """Return the clause, widened to a subject that stands before it."""
    span = scene.reading.clause.span
    sentence = scene.view.sentence_span(span.start)
    for role in roles:
        if role.span is not None and (sentence is None or sentence.covers(role.span)):
            span = _joined(span, role.span)
    return span


def _is_negated(frame: Frame, scene: Scene) -> bool:
    """Say whether «не» turns a stance round: «не поддержит»."""
    predicate = scene.predicate
    turns = frame.type in (FactType.STANCE, FactType.INTENT)
    return turns and predicate is not None and predicate.negated
