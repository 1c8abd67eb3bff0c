"""What an award was for: «в номинации «Лучшая роль»» names no second award."""

from razbor.facts.draft import Draft
from razbor.facts.fact import Filler
from razbor.facts.view import View

_NOUNS = frozenset({"номинация", "категория", "рубрика"})


def is_nomination(view: View, award: Filler) -> bool:
    """Say whether an award is only the nomination in which one was given."""
    before = view.word_before(award.span.start) if award.span else None
    return before is not None and before.lemma in _NOUNS


def is_one_award(view: View, one: Draft, other: Draft) -> bool:
    """See «получил «Оскара» в номинации «Лучшая роль»»: one of two tellings says only what for."""
    near = view.sentence_span(one.evidence.start) == view.sentence_span(other.evidence.start)
    awards = (*one.fillers("AWARD"), *other.fillers("AWARD"))
    people = ({f.entity for f in draft.fillers("PERSON")} for draft in (one, other))
    shared = set.intersection(*people) - {None}
    return near and bool(shared) and any(is_nomination(view, award) for award in awards)
