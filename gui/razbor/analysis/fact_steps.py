"""Apply a reader's corrections of facts: accept, reject, change, add.

Begin with ``FACT_STEPS``. A fact that a reader has accepted or changed and that an analysis has no
more (another version of the program does not find it) is put back as it was kept, as long as
anything of it still fills a role.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from razbor.analysis.analysis import READER, Analysis
from razbor.analysis.anchors import entity_at
from razbor.analysis.corrected_facts import without_via
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.fact_line import line_of
from razbor.analysis.kept_fact import (
    SAID_FORMS,
    KeptFact,
    fact_like,
    fillers_of,
    span_of,
    voice_of,
)
from razbor.facts.fact import Attribution, Fact, Factuality


def _accept(analysis: Analysis, correction: Correction) -> Analysis:
    if correction.fact is None:
        return analysis
    fact = fact_like(analysis, correction.fact)
    if fact is None:
        return _put(analysis, _made(analysis, correction.fact, READER))
    return _put(analysis, fact)


def _reject(analysis: Analysis, correction: Correction) -> Analysis:
    fact = fact_like(analysis, correction.fact) if correction.fact else None
    if fact is None or fact in analysis.rejected:
        return analysis
    left = tuple(without_via(each, {fact.id}) for each in analysis.facts if each.id != fact.id)
    rejected = sorted((*analysis.rejected, fact), key=_order)
    own = analysis.own_facts - {fact.id}
    return replace(analysis, facts=left, rejected=tuple(rejected), own_facts=own)


def _change(analysis: Analysis, correction: Correction) -> Analysis:
    was, made = correction.fact, correction.made
    if was is None or made is None:
        return analysis
    fact = fact_like(analysis, was)
    if fact is None:
        return _put(analysis, _made(analysis, made, READER))
    return _put(analysis, _changed(analysis, fact, was, made))


def _add(analysis: Analysis, correction: Correction) -> Analysis:
    if correction.made is None:
        return analysis
    return _put(analysis, _made(analysis, correction.made, READER))


def _put(analysis: Analysis, fact: Fact | None) -> Analysis:
    """Let a fact stand as the reader's own, in place of the one with its id or where it belongs."""
    if fact is None:
        return analysis
    if any(each.id == fact.id for each in analysis.facts):
        facts = tuple(fact if each.id == fact.id else each for each in analysis.facts)
    else:
        place = bisect_right(analysis.facts, _order(fact), key=_order)
        facts = (*analysis.facts[:place], fact, *analysis.facts[place:])
    rejected = tuple(each for each in analysis.rejected if each.id != fact.id)
    own = analysis.own_facts | {fact.id}
    return replace(analysis, facts=facts, rejected=rejected, own_facts=own)


def _order(fact: Fact) -> tuple[int, int]:
    return fact.importance, min(span.start for span in fact.evidence)


def _changed(analysis: Analysis, fact: Fact, was: KeptFact, made: KeptFact) -> Fact:
    """Return a fact with all that the reader has changed, and a line that says it."""
    after = fact
    if made.type is not was.type:
        after = replace(after, type=made.type, subtype=made.subtype)
    if made.roles != was.roles:
        after = replace(after, roles=fillers_of(analysis, made.roles))
    if made.factuality is not was.factuality:
        after = replace(after, factuality=made.factuality)
    if made.voice != was.voice:
        after = _voiced(analysis, after, made)
    if made.summary != was.summary:
        return replace(after, summary=made.summary)
    return after if after == fact else replace(after, summary=line_of(analysis, after, fact))


def _voiced(analysis: Analysis, fact: Fact, made: KeptFact) -> Fact:
    """Return a fact that someone else says, or that the article itself does."""
    agent = entity_at(analysis, made.voice) if made.voice else None
    told = voice_of(fact)
    others = tuple(link for link in fact.attribution if link.form not in SAID_FORMS)
    real = fact.factuality
    if agent is None:
        real = Factuality.ASSERTED if real is Factuality.CLAIMED else real
        return replace(fact, attribution=others, factuality=real)
    level = 1 + max((link.level for link in others), default=0)
    form = told.form if told and told.form != "anonymous" else "indirect"
    chain = (*others, Attribution(level, agent, form))
    real = Factuality.CLAIMED if real is Factuality.ASSERTED else real
    return replace(fact, attribution=chain, factuality=real)


def _made(analysis: Analysis, made: KeptFact, rule: str) -> Fact | None:
    """Return a kept fact as one of an analysis; None where nothing of it is left."""
    evidence = tuple(span for each in made.evidence if (span := span_of(analysis, each)))
    roles = fillers_of(analysis, made.roles)
    if not evidence or not roles:
        return None
    fact = Fact(
        id=_new_id(analysis),
        type=made.type,
        subtype=made.subtype,
        trigger=span_of(analysis, made.trigger),
        roles=roles,
        factuality=made.factuality,
        negative=made.negative,
        attribution=(),
        evidence=evidence,
        importance=made.importance,
        summary=made.summary,
        confidence=1.0,
        rule=rule,
    )
    fact = _voiced(analysis, fact, made) if made.voice else fact
    return fact if fact.summary else replace(fact, summary=line_of(analysis, fact))


def _new_id(analysis: Analysis) -> str:
    ids = [fact.id[1:] for fact in (*analysis.facts, *analysis.rejected)]
    return f"F{max((int(each) for each in ids if each.isdigit()), default=0) + 1}"


FACT_STEPS: Mapping[CorrectionKind, Callable[[Analysis, Correction], Analysis]] = MappingProxyType(
    {
        CorrectionKind.FACT_ACCEPT: _accept,
        CorrectionKind.FACT_REJECT: _reject,
        CorrectionKind.FACT_CHANGE: _change,
        CorrectionKind.FACT_ADD: _add,
    }
)
"""What each correction of a fact makes of an analysis; the same analysis where it has no object."""
