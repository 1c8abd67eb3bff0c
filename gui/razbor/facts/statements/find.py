"""All statements of an article: the door of this room."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from razbor.facts.draft import Draft
from razbor.facts.statements.according import find_according
from razbor.facts.statements.block import find_block
from razbor.facts.statements.direct import find_direct
from razbor.facts.statements.headline import find_headline
from razbor.facts.statements.indirect import find_indirect
from razbor.facts.statements.naming import find_naming
from razbor.facts.statements.nested import find_nested
from razbor.facts.statements.nominal import find_nominal
from razbor.facts.view import View
from razbor.text.span import Span

_RULES = (
    find_direct,
    find_nested,
    find_indirect,
    find_according,
    find_headline,
    find_nominal,
    find_naming,
    find_block,
)
"""In the order of trust: what an earlier rule has taken, a later one leaves alone."""

_BEFORE_A_COLON = frozenset({"statement.indirect.that", "statement.denial"})
_BLOCK = "statement.block"
"""Its verb may speak twice: «заявил, что уходит:» and the paragraph that follows."""


def find_statements(view: View) -> tuple[Draft, ...]:
    """Return the statements by place; one for each cue."""
    kept: list[Draft] = []
    triggers: set[Span | None] = {None}
    said: set[tuple[Span, ...]] = {()}
    for rule in _RULES:
        new = [
            draft
            for draft in rule(view)
            if (draft.trigger is None or draft.trigger not in triggers or _speaks_on(draft, kept))
            and (not _words_of(draft) or _words_of(draft) not in said)
        ]
        triggers.update(draft.trigger for draft in new)
        said.update(_words_of(draft) for draft in new)
        kept += new
    others = _Said(kept)
    kept = [draft for draft in kept if not others.own(draft)]
    return tuple(sorted(kept, key=lambda draft: (draft.evidence.start, draft.evidence.end)))


def _speaks_on(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Say whether a verb speaks twice: «заявил, что уходит: «Я устал»», or a block follows."""
    if draft.rule == _BLOCK:
        return True
    others = [other for other in kept if other.trigger == draft.trigger]
    spans = [span for other in others for span in _words_of(other)]
    direct = all(other.subtype == "direct" for other in others)
    apart = not any(mine.overlaps(span) for mine in _words_of(draft) for span in spans)
    return draft.rule in _BEFORE_A_COLON and direct and apart


def _words_of(draft: Draft) -> tuple[Span, ...]:
    return draft.spans("CONTENT", "TOPIC")


class _Said:
    """What is said, by place."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        told = ((span, n) for n, draft in enumerate(drafts) for span in draft.spans("CONTENT"))
        self._spans = sorted(told)
        self._starts = [span.start for span, _ in self._spans]
        self._longest = max((len(span) for span, _ in self._spans), default=0)
        self._drafts = drafts

    def own(self, draft: Draft) -> bool:
        """Say whether a speaker, being quoted, gives his own view («Уверен, что …») or nobody's."""
        speakers = {f.entity for f in draft.fillers("SPEAKER")}
        place = (draft.trigger or draft.evidence).start
        first = bisect_left(self._starts, place - self._longest)
        for span, number in self._spans[first : bisect_right(self._starts, place)]:
            other = self._drafts[number]
            quoted = other is not draft and span.holds(place)
            if quoted and speakers <= {f.entity for f in other.fillers("SPEAKER")}:
                return True
        return False
