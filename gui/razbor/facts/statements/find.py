"""All statements of an article: the door of this room."""

from collections.abc import Set as AbstractSet

from razbor.facts.draft import Draft
from razbor.facts.statements.according import find_according
from razbor.facts.statements.block import find_block
from razbor.facts.statements.direct import find_direct
from razbor.facts.statements.headline import find_headline
from razbor.facts.statements.indirect import find_indirect
from razbor.facts.statements.nested import find_nested
from razbor.facts.statements.nominal import find_nominal
from razbor.facts.view import View
from razbor.text.covering import Covering
from razbor.text.span import Span

_RULES = (
    find_direct,
    find_nested,
    find_indirect,
    find_according,
    find_headline,
    find_nominal,
    find_block,
)
"""In the order of trust: what an earlier rule has taken, a later one leaves alone."""

_BLOCK = "statement.block"
"""Its verb may speak twice: «заявил, что уходит:» and the paragraph that follows."""


def find_statements(view: View) -> tuple[Draft, ...]:
    """Return the statements by place; one for each cue."""
    kept: list[Draft] = []
    cues: set[Span] = set()
    said: set[tuple[Span, ...]] = set()
    for rule in _RULES:
        fresh = [draft for draft in rule(view) if not _is_taken(draft, cues, said)]
        cues.update(draft.trigger for draft in fresh if draft.trigger)
        said.update(_said(draft) for draft in fresh)
        kept += fresh
    saying = Covering((span, draft) for draft in kept for span in draft.spans("CONTENT"))
    kept = [draft for draft in kept if not _is_own(draft, saying)]
    return tuple(sorted(kept, key=lambda draft: (draft.evidence.start, draft.evidence.end)))


def _is_own(draft: Draft, saying: Covering[Draft]) -> bool:
    """Say whether a speaker, being quoted, gives his own view («Уверен, что …») or nobody's."""
    speakers = {f.entity for f in draft.fillers("SPEAKER")}
    place = (draft.trigger or draft.evidence).start
    return any(
        other is not draft and speakers <= {f.entity for f in other.fillers("SPEAKER")}
        for other in saying.over(place)
    )


def _is_taken(draft: Draft, cues: AbstractSet[Span], said: AbstractSet[tuple[Span, ...]]) -> bool:
    """Say whether a cue, or the same words, already belong to a statement."""
    if draft.trigger in cues and draft.rule != _BLOCK:
        return True
    return bool(_said(draft)) and _said(draft) in said


def _said(draft: Draft) -> tuple[Span, ...]:
    return draft.spans("CONTENT", "TOPIC")
