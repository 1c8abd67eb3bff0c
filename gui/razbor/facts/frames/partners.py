"""Partners told by a dash and no verb: «Дания – один из крупнейших партнёров Норвегии»."""

from collections.abc import Iterator, Sequence

from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.frames.clause_reading import Reading
from razbor.facts.frames.mentioned import inner_of, mention_of
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.where import type_of
from razbor.facts.view import View
from razbor.text.span import Span

_PARTNERS = frozenset({"партнёр", "партнер", "союзник", "сосед", "инвестор", "поставщик"})
_WHO = frozenset({EntityType.GPE, EntityType.ORG})
_DASHES = frozenset({"–", "—"})
_ONE_OF = ["один", "из"]


def find_partners(view: View, readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield a RELATIONSHIP for each clause in which a dash stands for «является»."""
    for reading in readings:
        first = next(iter(reading.phrases), None)
        if reading.predicates or first is None or type_of(view, first) not in _WHO:
            continue
        kind = _kind(reading, first)
        if kind is not None and first.mention is not None and first.case == "Nom":
            yield _draft(view, reading, first, kind)


def _kind(reading: Reading, first: Phrase) -> Phrase | None:
    """Return the phrase behind the dash, «один из …» in the genitive."""
    lemmas = [atom.lemma for atom in reading.atoms[first.last : first.last + 3]]
    if not lemmas or lemmas[0] not in _DASHES:
        return None
    case = "Gen" if lemmas[1:] == _ONE_OF else "Nom"
    found = (p for p in reading.phrases if p.lemma in _PARTNERS and p.case == case)
    return next(found, None)


def _draft(view: View, reading: Reading, first: Phrase, kind: Phrase) -> Draft:
    who, inner = mention_of(view, first), inner_of(view, kind)
    whose = (Filler("B", inner.entity, inner.span),) if inner is not None else ()
    entity = who.entity if who is not None else None
    span = Span(first.span.start, kind.span.end)
    return Draft(
        type=FactType.RELATIONSHIP,
        subtype="partner",
        trigger=kind.word.span,
        roles=(Filler("A", entity, first.span), Filler("KIND", None, kind.span), *whose),
        clause=reading.clause.span,
        evidence=span,
        rule="relationship.partner-dash",
        confidence=0.85,
    )
