"""Take the facts out of an article: the door of this room."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from razbor.entities.entity import Entities
from razbor.facts.attribution import Attributions
from razbor.facts.confidence import confidence_of
from razbor.facts.draft import Draft
from razbor.facts.fact import Fact, FactType, Factuality
from razbor.facts.factuality import factuality_of
from razbor.facts.frames.find import find_frames
from razbor.facts.importance import acting_in, importance_of
from razbor.facts.merge import Told, merge
from razbor.facts.overreached import is_overreached
from razbor.facts.overruled import without_overruled
from razbor.facts.related import find_related
from razbor.facts.setting import with_setting
from razbor.facts.sources import find_sources
from razbor.facts.statements.find import find_statements
from razbor.facts.summary.line import summarise
from razbor.facts.view import View
from razbor.model.relations import Related
from razbor.text.span import Span
from razbor.words.parsed import Parsed

_LINKS = frozenset({"что", "и", "а", "но", "чтобы"})
_GATHERINGS = frozenset({FactType.MEETING, FactType.VISIT})
_ATTEMPTED = frozenset({Factuality.DESIRED, Factuality.PLANNED})
_REAL = frozenset({Factuality.ASSERTED, Factuality.CLAIMED, Factuality.PLANNED})
_RETOLD = frozenset({"indirect", "indirect-nominal"})


def extract_facts(
    parsed: Parsed, found: Entities, relations: Sequence[Related] = ()
) -> tuple[Fact, ...]:
    """Return the facts by importance, then by place.

    ``relations`` are what the network of relations saw; without them the rules stand alone.
    """
    view = View(parsed, found)
    sources = find_sources(view, find_statements(view))
    view = view.told(sources.statements)
    drafts = [*sources.drafts, *sources.statements, *find_frames(view, sources.statements)]
    drafts += find_related(view, relations, drafts)
    settled = [
        replace(
            draft,
            factuality=factuality_of(view, draft),
            evidence=_plain(view, draft.evidence),
            confidence=confidence_of(draft.rule, draft.confidence),
        )
        for draft in drafts
    ]
    gatherings = {d.evidence for d in settled if d.type in _GATHERINGS and d.trigger}
    shown = [d for d in settled if _is_shown(d, gatherings) and not is_overreached(view, d)]
    kept = without_overruled(view, shown)
    told = merge(view, sorted(kept, key=lambda draft: (draft.evidence.start, -draft.evidence.end)))
    return _as_facts(view, with_setting(view, told), sources.drafts)


def _plain(view: View, evidence: Span) -> Span:
    """Return the words that prove a fact without the conjunction before them."""
    words = view.words_in(evidence)
    if len(words) > 1 and words[0].lemma in _LINKS:
        return Span(words[1].span.start, evidence.end)
    return evidence


def _is_shown(draft: Draft, gatherings: AbstractSet[Span]) -> bool:
    """Say whether a draft becomes a fact.

    Retold words without a speaker do not, nor does an event that is told as a meeting or a visit,
    nor a death that somebody only wanted: «пытался убить».
    """
    if draft.type is FactType.EVENT:
        return draft.evidence not in gatherings
    if draft.type is FactType.LIFE:
        return draft.factuality not in _ATTEMPTED
    if draft.rule == "position.runs":
        return draft.factuality in _REAL
    if draft.type is FactType.AGREEMENT:
        return not _is_with_itself(draft)
    if draft.type is not FactType.STATEMENT:
        return True
    return bool(draft.fillers("SPEAKER")) or draft.subtype == "direct"


def _is_with_itself(draft: Draft) -> bool:
    """Say whether all sides of a deal are one: a noun was led to the wrong one of two."""
    sides = [filler.entity for filler in draft.fillers("PARTY")]
    return len(sides) > 1 and None not in sides and len(set(sides)) == 1


def _as_facts(view: View, told: Sequence[Told], sources: tuple[Draft, ...]) -> tuple[Fact, ...]:
    first_words, acting = _first_words(told), acting_in(told)
    weighed = sorted(
        (
            (importance_of(view, one, first_words, acting), min(one.evidence), n, one)
            for n, one in enumerate(told)
        ),
        key=lambda item: item[:3],
    )
    ids = _ids(view, [one for *_, one in weighed])
    attributions = Attributions(view, sources, ids)
    facts = [
        replace(
            _fact(one, f"F{number}", weight),
            attribution=attributions.of(_surest(one)),
        )
        for number, (weight, _, _, one) in enumerate(weighed, 1)
    ]
    return tuple(replace(fact, summary=summarise(fact, view)) for fact in facts)


def _surest(told: Told) -> Draft:
    """Return the telling that says it as the fact does: the article's own over somebody's words."""
    own = (d for d in told.tellings if d.factuality is told.draft.factuality)
    return next(own, told.tellings[0])


def _first_words(told: Sequence[Told]) -> frozenset[Draft]:
    """Return the first retold statement of each speaker."""
    first: dict[str, Draft] = {}
    for one in told:
        if one.draft.type is FactType.STATEMENT and one.draft.subtype in _RETOLD:
            for filler in one.draft.fillers("SPEAKER"):
                if filler.entity:
                    first.setdefault(filler.entity, one.tellings[0])
    return frozenset(first.values())


def _ids(view: View, told: Sequence[Told]) -> Mapping[Draft, str]:
    """Return the id of the fact that each statement of the view became."""
    names = {
        (telling.trigger, telling.evidence): f"F{number}"
        for number, one in enumerate(told, 1)
        if one.draft.type is FactType.STATEMENT
        for telling in one.tellings
    }
    places = ((draft, (draft.trigger, draft.evidence)) for draft in view.statements)
    return {draft: names[place] for draft, place in places if place in names}


def _fact(told: Told, name: str, importance: int) -> Fact:
    """Return the fact of an id, still without its sources and its line."""
    draft = told.draft
    return Fact(
        id=name,
        type=draft.type,
        subtype=draft.subtype,
        trigger=draft.trigger,
        roles=draft.roles,
        factuality=draft.factuality or Factuality.ASSERTED,
        negative=draft.negative,
        attribution=(),
        evidence=told.evidence,
        importance=importance,
        summary="",
        confidence=round(draft.confidence, 2),
        rule=draft.rule,
        inferred=draft.inferred,
    )
