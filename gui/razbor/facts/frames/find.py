"""Find the facts of an article that frames and the order of names state."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.frames.dashed import find_dashed
from razbor.facts.frames.holdings import find_holdings
from razbor.facts.frames.holdings_meant import find_holdings_meant
from razbor.facts.frames.links import find_aliases, find_links
from razbor.facts.frames.match import drafts_of
from razbor.facts.frames.partners import find_partners
from razbor.facts.frames.positions import find_positions
from razbor.facts.frames.promises import find_promises
from razbor.facts.frames.reading import readings_of
from razbor.facts.frames.titles import is_rank
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
    closer = [d.trigger for d in found if d.type in _CLOSER and d.trigger and not _is_deed(d)]
    found = [draft for draft in found if not _is_told_closer(told, draft, closer)]
    meant = [verb for draft in found for verb in _meant(told, draft)]
    found = [d for d in found if not (_is_deed(d) and _is_one_of(d, meant))]
    tried = {draft.trigger for draft in found if draft.type is FactType.JUSTICE}
    found = [d for d in found if d.type is not FactType.STANCE or d.trigger not in tried]
    owned = {draft.trigger for draft in found if draft.type is FactType.OWNERSHIP}
    found = [d for d in found if d.type is not FactType.NUMERIC or d.trigger not in owned]
    decided = _objects_by_sentence(told, found)
    told_once = [draft for draft in found if not _is_inside(told, draft, decided)]
    ordered = sorted(told_once, key=lambda draft: draft.trigger or draft.evidence)
    return tuple(_completed(told, ordered))


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


def _is_deed(draft: Draft) -> bool:
    """See a deed of ``frames_deeds.toml``: «намерена закрыть завод» tells the intent alone."""
    return draft.rule.startswith("deed.")


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


def _completed(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts, appointments with the post that the text tells elsewhere."""
    left = [d for d in drafts if d.type is FactType.APPOINTMENT and d.subtype == "end"]
    left += [d for d in drafts if d.type is FactType.LIFE and d.subtype == "death"]
    for draft in (_as_left(view, draft, left, drafts) for draft in drafts):
        wants = draft.type is FactType.APPOINTMENT or draft.rule == "position.held-this"
        if not wants or draft.fillers("TITLE", "ORG"):
            yield draft
        elif same := _same_post(view, draft, drafts):
            yield replace(draft, roles=(*draft.roles, *same))
        elif draft.subtype == "end":
            yield _with_post_left(view, draft, drafts)
        elif draft.rule != "position.held-this" and (
            draft.subtype != "start" or draft.fillers("AGENT")
        ):
            yield draft


def _is_present(told: Draft, held: Draft) -> bool:
    """Say whether an office beside the name is the one that a verb tells again."""
    beside = told.rule == "position.beside-name" and told.subtype is None
    same = bool(_entities(told, "HOLDER") & _entities(held, "HOLDER"))
    titles = [(f.value or "", g.value or "") for f, g in zip(
        told.fillers("TITLE"), held.fillers("TITLE"), strict=False
    )]  # fmt: skip
    alike = any(one.startswith(other) or other.startswith(one) for one, other in titles)
    return beside and same and (alike or bool(_entities(told, "ORG") & _entities(held, "ORG")))


def _as_left(view: View, held: Draft, left: Sequence[Draft], drafts: Sequence[Draft]) -> Draft:
    """Return «руководил городом» as a former office when the text says that he left it, or died."""
    if held.type is not FactType.POSITION or held.subtype or held.rule == "position.beside-name":
        return held
    if held.fillers("SINCE") and any(_is_present(d, held) for d in drafts):
        return held  # «глава фонда Линд уволена. Она возглавляла фонд с 2001 года»
    verbs = [w for w in view.words_in(held.trigger) if w.pos == "VERB"] if held.trigger else []
    past = any(w.feature("Tense") == "Past" for w in verbs)
    who, body = _entities(held, "HOLDER"), _entities(held, "ORG")
    ended = (d for d in left if who & _entities(d, "PERSON"))
    is_left = past and any(body <= _entities(d, "ORG") or not d.fillers("TITLE") for d in ended)
    return replace(held, subtype="former") if is_left else held


def _entities(draft: Draft, role: str) -> set[str]:
    return {filler.entity for filler in draft.fillers(role) if filler.entity}


def _with_post_left(view: View, end: Draft, drafts: Sequence[Draft]) -> Draft:
    """Say which post was left where the sentence told it: «…, который возглавлял банк, ушёл»."""
    if end.fillers("ORG"):
        return end
    held = [d for d in drafts if d.rule.startswith("position.") and _is_of(view, d, end)]
    held = [d for d in held if not _is_of_rank(view, d)]
    held.sort(key=lambda d: d.rule != "position.beside-name")
    roles = [f for d in held[-1:] for f in d.fillers("TITLE", "ORG")]
    kept = end.fillers("PERSON", "AGENT", "REASON", "TIME")
    return replace(end, roles=(*kept, *roles)) if roles else end


def _is_of_rank(view: View, held: Draft) -> bool:
    """See «генерал-майор»: who is dismissed keeps it, it is no post."""
    heads = (view.head(f.span) for f in held.fillers("TITLE") if f.span)
    return any(head is not None and is_rank(head) for head in heads)


def _same_post(view: View, start: Draft, drafts: Sequence[Draft]) -> tuple[Filler, ...]:
    """Return the office of «на этот пост»: that which somebody left, or was given, just before."""
    words = [word.lemma for word in view.words_in(start.clause)]
    posts = [n for n, word in enumerate(words) if word in ("пост", "должность")]
    if not any(n and words[n - 1] in ("этот", "тот", "данный") for n in posts):
        return ()
    place = (start.trigger or start.evidence).start
    sentence = view.sentence_span(place)
    goes_on = (
        start.subtype == "end"
        and sentence is not None
        and (start.clause.start - sentence.start > _OPENING)
    )
    told = [d for d in drafts if d.type is FactType.APPOINTMENT and d.fillers("TITLE")]
    first = sentence.start if sentence is not None and goes_on else 0
    before = [d for d in told if first <= (d.trigger or d.evidence).start < place]
    left = [d for d in before if d.subtype == "end"]
    return (left or before)[-1].fillers("TITLE", "ORG") if before else ()


_OPENING = 20
"""Characters; a clause behind more words goes on: «вёл переговоры, но был снят [с этого поста]»."""
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


def _is_told_before(position: Draft, leaving: Draft) -> bool:
    is_verbal = position.rule != "position.beside-name"
    return is_verbal and position.evidence.start <= (leaving.trigger or leaving.evidence).start


def _is_of(view: View, position: Draft, leaving: Draft) -> bool:
    """Say whether a verb of the sentence told an office of the same person before."""
    people = {f.entity for f in leaving.fillers("PERSON")}
    same = bool(people & {f.entity for f in position.fillers("HOLDER")})
    sentence = view.sentence_span(leaving.clause.start)
    inside = sentence is not None and sentence.covers(position.evidence)
    return (
        same
        and inside
        and (
            (position.rule == "position.beside-name" and position.subtype is None)
            or _is_told_before(position, leaving)
        )
    )
