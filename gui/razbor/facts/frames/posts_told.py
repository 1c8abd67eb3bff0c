"""Appointments completed by what the text tells elsewhere: «этот пост», the office left."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.frames.titles import is_rank
from razbor.facts.view import View


def completed(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts, appointments with the post that the text tells elsewhere."""
    left = [d for d in drafts if d.type is FactType.APPOINTMENT and d.subtype == "end"]
    left += [d for d in drafts if d.type is FactType.LIFE and d.subtype == "death"]
    ended = [_with_post_left(view, d, drafts) if _is_bare(d) else d for d in drafts]
    for draft in (_as_left(view, draft, left, drafts) for draft in drafts):
        if draft.rule == "appointment.replaced-person":
            yield from _replaced(draft, drafts)
            continue
        wants = draft.type is FactType.APPOINTMENT or draft.rule == "position.held-this"
        if not wants or draft.fillers("TITLE", "ORG"):
            yield draft
        elif same := _same_post(view, draft, ended):
            yield replace(draft, roles=(*draft.roles, *same))
        elif draft.subtype == "end":
            yield _with_post_left(view, draft, drafts)
        elif draft.rule == "appointment.elected-this":
            continue  # to which post, nothing tells
        elif draft.rule != "position.held-this" and (
            draft.subtype != "start" or draft.fillers("AGENT")
        ):
            yield draft


def _replaced(end: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield «сменила Новака» as leaving, where the text tells which post she was given."""
    who = _entities(end, "AGENT")
    given = (d for d in drafts if d.type is FactType.APPOINTMENT and d.subtype != "end")
    posts = [d.fillers("TITLE", "ORG") for d in given if who & _entities(d, "PERSON")]
    if post := next((post for post in posts if post), ()):
        yield replace(end, roles=(*end.fillers("PERSON", "TIME"), *post))


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


def _is_bare(draft: Draft) -> bool:
    """Say whether it is told of somebody that he left, and not what."""
    is_end = draft.type is FactType.APPOINTMENT and draft.subtype == "end"
    return is_end and not draft.fillers("TITLE", "ORG")


def _same_post(view: View, start: Draft, drafts: Sequence[Draft]) -> tuple[Filler, ...]:
    """Return the office of «на этот пост»: that which somebody left, or was given, just before."""
    words = [word.lemma for word in view.words_in(start.clause)]
    posts = [n for n, word in enumerate(words) if word in ("пост", "должность")]
    succeeds = start.rule == "appointment.successor"
    if not succeeds and not any(n and words[n - 1] in ("этот", "тот", "данный") for n in posts):
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
    chosen = left if succeeds else left or before
    return chosen[-1].fillers("TITLE", "ORG") if chosen else ()


_OPENING = 20
"""Characters; a clause behind more words goes on: «вёл переговоры, но был снят [с этого поста]»."""


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
