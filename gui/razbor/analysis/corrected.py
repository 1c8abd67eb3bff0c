"""Apply a reader's corrections: an analysis in, another analysis out.

Begin with ``_STEPS``: each kind of correction of a mention or an entity is one function that tells
the new entities, the new mentions and what facts have to follow; those of facts are in
``fact_steps``. A correction whose place no longer holds what it was made for (another version of
the program finds other mentions) is left out.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from razbor.analysis.analysis import Analysis
from razbor.analysis.anchors import Anchor, mention_of
from razbor.analysis.corrected_facts import Change, facts_after
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.fact_steps import FACT_STEPS
from razbor.analysis.naming import (
    kind_for,
    merged,
    new_id,
    renamed,
    retyped,
    same_name,
    written_name,
)
from razbor.entities.entity import Entity, EntityType, Mention, MentionKind

_NAMED = frozenset({MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM})


@dataclass(frozen=True, slots=True)
class _Step:
    """What a correction makes of an analysis."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    change: Change = field(default_factory=Change)


def corrected(analysis: Analysis, corrections: Iterable[Correction]) -> Analysis:
    """Return the analysis with corrections made one after another."""
    for correction in corrections:
        analysis = _after(analysis, correction)
    return analysis


def _after(analysis: Analysis, correction: Correction) -> Analysis:
    if correction.kind in FACT_STEPS:
        return FACT_STEPS[correction.kind](analysis, correction)
    step = _STEPS[correction.kind](analysis, correction)
    return _taken(analysis, step) if step is not None else analysis


def crosses(analysis: Analysis, anchor: Anchor) -> bool:
    """Say whether a new mention would overlap another without one lying inside the other."""
    span = anchor.span
    return any(
        span.overlaps(each.span) and not span.covers(each.span) and not each.span.covers(span)
        for each in analysis.mentions
    )


def _taken(analysis: Analysis, step: _Step) -> Analysis:
    """Put a step into an analysis: what has lost its last mention is gone."""
    left = {mention.entity for mention in step.mentions}
    before = {mention.entity for mention in analysis.mentions}
    lost = {each: None for each in before - left if each not in step.change.entities}
    change = replace(step.change, entities=MappingProxyType({**step.change.entities, **lost}))
    gone = change.entities
    after = replace(
        analysis,
        entities=tuple(_followed(one, gone) for one in step.entities if one.id not in gone),
        mentions=tuple(_sure(one, gone) for one in step.mentions),
        facts=facts_after(analysis, change, analysis.facts),
        rejected=facts_after(analysis, change, analysis.rejected),
    )
    own = analysis.own | _touched(analysis, step)
    return replace(after, own=own.intersection(after.by_id))


def _touched(analysis: Analysis, step: _Step) -> set[str]:
    """Return the entities that a step has changed, made, or given a mention."""
    before, known = set(map(id, analysis.mentions)), analysis.by_id
    changed = {each.id for each in step.entities if each != known.get(each.id)}
    return changed | {each.entity for each in step.mentions if id(each) not in before}


def _followed(entity: Entity, gone: Mapping[str, str | None]) -> Entity:
    """Let the members of a set follow; nothing is a member of itself."""
    if not any(member in gone for member in entity.members):
        return entity
    members = dict.fromkeys(gone.get(member, member) for member in entity.members)
    kept = (member for member in members if member and member != entity.id)
    return replace(entity, members=tuple(kept))


def _sure(mention: Mention, gone: Mapping[str, str | None]) -> Mention:
    if not any(each in gone for each in mention.ambiguous):
        return mention
    kept = dict.fromkeys(gone.get(each, each) for each in mention.ambiguous)
    others = tuple(each for each in kept if each)
    return replace(mention, ambiguous=others if len(others) > 1 else ())


def _retype(analysis: Analysis, correction: Correction) -> _Step | None:
    mention = mention_of(analysis, correction.at)
    if mention is None or correction.type is None:
        return None
    kind = correction.type
    if analysis.by_id[mention.entity].type is kind:
        return None
    entities = _with(analysis, retyped(analysis.by_id[mention.entity], kind))
    mentions = tuple(
        replace(each, kind=kind_for(kind, each.kind)) if each.entity == mention.entity else each
        for each in analysis.mentions
    )
    return _Step(entities, mentions)


def _rename(analysis: Analysis, correction: Correction) -> _Step | None:
    mention = mention_of(analysis, correction.at)
    if mention is None or not correction.name:
        return None
    entity = analysis.by_id[mention.entity]
    change = Change(names=((entity.id, entity.canonical, correction.name),))
    return _Step(_with(analysis, renamed(entity, correction.name)), analysis.mentions, change)


def _merge(analysis: Analysis, correction: Correction) -> _Step | None:
    mention = mention_of(analysis, correction.at)
    found = [mention_of(analysis, other) for other in correction.others]
    if mention is None:
        return None
    ids = dict.fromkeys(each.entity for each in found if each and each.entity != mention.entity)
    kept = analysis.by_id[mention.entity]
    for each in ids:
        kept = merged(kept, analysis.by_id[each])
    mentions = tuple(
        replace(each, entity=kept.id, kind=kind_for(kept.type, each.kind))
        if each.entity in ids
        else each
        for each in analysis.mentions
    )
    change = Change(entities=MappingProxyType(dict.fromkeys(ids, kept.id)))
    return _Step(_with(analysis, kept), mentions, change) if ids else None


def _split(analysis: Analysis, correction: Correction) -> _Step | None:
    mention = mention_of(analysis, correction.at)
    if mention is None:
        return None
    if correction.others:
        other = mention_of(analysis, correction.others[0])
        if other is None or other.entity == mention.entity:
            return None
        return _moved(analysis, mention, analysis.by_id[other.entity])
    if sum(each.entity == mention.entity for each in analysis.mentions) == 1:
        return None  # it stands alone already
    old = analysis.by_id[mention.entity]
    name = correction.name or written_name(analysis, mention.span)
    new = Entity(new_id(analysis), old.type, name, named=mention.kind in _NAMED)
    return _moved(analysis, mention, new)


def _moved(analysis: Analysis, mention: Mention, entity: Entity) -> _Step:
    """Give a mention to another entity; one that has no other mention goes there as a whole."""
    named = entity.named or mention.kind in _NAMED
    moved = replace(
        mention, entity=entity.id, kind=kind_for(entity.type, mention.kind), ambiguous=()
    )
    mentions = tuple(moved if each is mention else each for each in analysis.mentions)
    change = Change(mentions=MappingProxyType({(mention.span, mention.entity): entity.id}))
    if not any(each.entity == mention.entity for each in mentions):
        change = Change(entities=MappingProxyType({mention.entity: entity.id}))
    return _Step(_with(analysis, replace(entity, named=named)), mentions, change)


def _reject_mention(analysis: Analysis, correction: Correction) -> _Step | None:
    mention = mention_of(analysis, correction.at)
    if mention is None:
        return None
    mentions = tuple(each for each in analysis.mentions if each is not mention)
    change = Change(mentions=MappingProxyType({(mention.span, mention.entity): None}))
    return _Step(analysis.entities, mentions, change)


def _reject_entity(analysis: Analysis, correction: Correction) -> _Step | None:
    mention = mention_of(analysis, correction.at)
    if mention is None:
        return None
    mentions = tuple(each for each in analysis.mentions if each.entity != mention.entity)
    return _Step(analysis.entities, mentions)


def _add(analysis: Analysis, correction: Correction) -> _Step | None:
    at, kind = correction.at, correction.type
    if kind is None or at.span.of(analysis.text) != at.words or crosses(analysis, at):
        return None
    if mention_of(analysis, at) is not None:
        return None
    mention = Mention(at.span, "", kind_for(kind, MentionKind.NAM))
    entity = _named_so(analysis, correction, kind)
    mentions = list(analysis.mentions)
    added = replace(mention, entity=entity.id)
    insort(mentions, added, key=lambda each: (each.span.start, -each.span.end))
    return _Step(_with(analysis, replace(entity, named=True)), tuple(mentions))


def _named_so(analysis: Analysis, correction: Correction, kind: EntityType) -> Entity:
    """Return the entity that has the name already, or a new one."""
    known = mention_of(analysis, correction.others[0]) if correction.others else None
    if known is not None:
        return analysis.by_id[known.entity]
    found = same_name(analysis, correction.at.span, correction.name, kind)
    name = correction.name or written_name(analysis, correction.at.span)
    return found or Entity(new_id(analysis), kind, name)


def _with(analysis: Analysis, entity: Entity) -> tuple[Entity, ...]:
    """Return the entities with one of them changed, or added at the end."""
    if entity.id in analysis.by_id:
        return tuple(entity if each.id == entity.id else each for each in analysis.entities)
    return (*analysis.entities, entity)


_STEPS: dict[CorrectionKind, Callable[[Analysis, Correction], _Step | None]] = {
    CorrectionKind.RETYPE: _retype,
    CorrectionKind.RENAME: _rename,
    CorrectionKind.MERGE: _merge,
    CorrectionKind.SPLIT: _split,
    CorrectionKind.REJECT_MENTION: _reject_mention,
    CorrectionKind.REJECT_ENTITY: _reject_entity,
    CorrectionKind.ADD: _add,
}
