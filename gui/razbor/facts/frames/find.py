"""Find the facts of an article that frames and the order of names state."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType
from razbor.facts.frames.dashed import find_dashed
from razbor.facts.frames.frame import is_deed
from razbor.facts.frames.holdings import find_holdings
from razbor.facts.frames.holdings_meant import find_holdings_meant
from razbor.facts.frames.links import find_aliases, find_links
from razbor.facts.frames.match import drafts_of
from razbor.facts.frames.partners import find_partners
from razbor.facts.frames.positions import find_positions
from razbor.facts.frames.posts_told import completed
from razbor.facts.frames.promises import find_promises
from razbor.facts.frames.reading import readings_of
from razbor.facts.frames.workplaces import find_workplaces
from razbor.facts.outlets import is_medium
from razbor.facts.view import View
from razbor.text.span import Span


def find_frames(view: View, statements: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Return the facts that frames find, in the order of the text, told twice where told twice.

    ``statements`` are the statements found before: what stands in them keeps its place here and is
    ascribed to their speakers later.
    """
    told = view.told(statements)
    readings = readings_of(told)
    found = [
        *(draft for n in range(len(readings)) for draft in drafts_of(told, readings, n)),
        *find_positions(told, readings),
        *find_partners(told, readings),
        *find_dashed(told, readings),
        *find_holdings(told, readings),
        *find_holdings_meant(told),
        *find_workplaces(told, readings),
        *find_promises(told, readings),
        *find_links(told),
        *find_aliases(told),
    ]
    found = [draft for draft in found if not _is_no_meeting(view, draft)]
    found = [draft for draft in found if not _is_of_crowd(view, draft)]
    closer = [d.trigger for d in found if d.type in _CLOSER and d.trigger and not is_deed(d.rule)]
    found = [draft for draft in found if not _is_told_closer(told, draft, closer)]
    meant = [verb for draft in found for verb in _meant(told, draft)]
    found = [d for d in found if not (is_deed(d.rule) and _is_one_of(d, meant))]
    tried = {draft.trigger for draft in found if draft.type is FactType.JUSTICE}
    found = [d for d in found if d.type is not FactType.STANCE or d.trigger not in tried]
    owned = {draft.trigger for draft in found if draft.type is FactType.OWNERSHIP}
    found = [d for d in found if d.type is not FactType.NUMERIC or d.trigger not in owned]
    decided = _objects_by_sentence(told, found)
    told_once = [draft for draft in found if not _is_inside(told, draft, decided)]
    ordered = sorted(told_once, key=lambda draft: draft.trigger or draft.evidence)
    return tuple(completed(told, ordered))


_CLOSER = frozenset(
    {
        FactType.AID,
        FactType.AGREEMENT,
        FactType.OWNERSHIP,
        FactType.EVENT,
        FactType.VISIT,
        FactType.MEETING,
    }
)
"""Kinds by which «выделит Грузии 5 млн» is told closer than as an intent."""

_OPEN_INTENTS = frozenset(
    {
        "intent.will-build",
        "intent.ready",
        "intent.prepared",
        "intent.commitment",
        "intent.meant",
    }
)


def _is_told_closer(view: View, draft: Draft, closer: Sequence[Span]) -> bool:
    """Say whether an intent's own verb states a fact of another kind: «готов [выделить] …»."""
    return any(span.overlaps(verb) for span in closer for verb in _meant(view, draft))


def _meant(view: View, draft: Draft) -> tuple[Span, ...]:
    """Return the verb of an open intent and the verb of what is meant: «готов [выделить] …»."""
    if draft.rule not in _OPEN_INTENTS or draft.trigger is None or draft.negative:
        return ()
    inside = (view.words_in(span) for span in draft.spans("CONTENT"))
    return (draft.trigger, *(words[0].span for words in inside if words))


def _is_one_of(draft: Draft, verbs: Sequence[Span]) -> bool:
    return draft.trigger is not None and any(draft.trigger.overlaps(verb) for verb in verbs)


Objects = Mapping[Span | None, list[tuple[Draft, Span]]]


def _objects_by_sentence(view: View, drafts: Sequence[Draft]) -> Objects:
    """Return the objects of decisions by the sentence that they stand in."""
    found: dict[Span | None, list[tuple[Draft, Span]]] = defaultdict(list)
    for draft in drafts:
        for span in draft.spans("OBJECT") if draft.type is FactType.DECISION else ():
            found[view.sentence_span(span.start)].append((draft, span))
    return found


def _is_inside(view: View, draft: Draft, decided: Objects) -> bool:
    """Say whether a noun's fact is the object of another of its type: «закон о [повышении]»."""
    if draft.type is not FactType.DECISION or draft.trigger is None:
        return False
    deed = Span(draft.trigger.end - 1, draft.trigger.end)
    near = decided.get(view.sentence_span(draft.trigger.start), ())
    return any(other is not draft and span.covers(deed) for other, span in near)


_PRESS = frozenset(
    {"корреспондент", "журналист", "журналистка", "репортёр", "телеканал", "агентство"}
)
_TEAMS = frozenset({"команда", "сборная", "клуб", "футболист", "хоккеист", "фк", "хк"})


_CONTESTS = frozenset({
    "финал", "полуфинал", "четвертьфинал", "кубок", "чемпионат", "матч", "турнир", "лига", "ринг",
    "корт", "плей-офф", "сцена",
})  # fmt: skip


def _is_of_crowd(view: View, draft: Draft) -> bool:
    """See «указанные работники являются руководителями»: no office of anybody who is named."""
    held = draft.fillers("HOLDER") if draft.type is FactType.POSITION else ()
    people = [view.entity(f.entity) for f in held if f.entity]
    return any(p.type is EntityType.PERSON_GROUP and not (p.named or p.members) for p in people)


def _is_no_meeting(view: View, draft: Draft) -> bool:
    """See «в беседе с «Известиями»», «команды встретятся в финале»: interviews and matches."""
    if draft.type is not FactType.MEETING:
        return False
    fillers = draft.fillers("PARTICIPANT")
    people = [view.entity(f.entity) for f in fillers if f.entity]
    heads = [word.lemma for f in fillers if f.span and (word := view.head(f.span))]
    is_talk = draft.trigger is not None and draft.trigger.of(view.text).lower().startswith("бесед")
    of_bodies = is_talk and any(entity.type is EntityType.ORG for entity in people)
    is_press = any(is_medium(entity) for entity in people) or bool(_PRESS & set(heads))
    is_contest = any(w.lemma in _CONTESTS for w in view.words_in(draft.clause))
    is_other = is_press or of_bodies or is_contest or _is_courtship(view, draft)
    return is_other or len([h for h in heads if h in _TEAMS]) > 1


def _is_courtship(view: View, draft: Draft) -> bool:
    """See two who go out: «с которой он встречался несколько лет»."""
    often = draft.trigger is not None and draft.trigger.of(view.text).lower().startswith("встреча")
    return often and bool(_FOR_YEARS.search(draft.clause.of(view.text)))


_FOR_YEARS = re.compile(
    r"(?<!после )(?<!через )\b(?:несколько|много|\d+|два|две|три|четыре|пять|шесть|семь|полтора) "
    r"(?:лет|года?|месяц\w*)(?! назад)\b|\bполгода\b"
)
