"""Figures told by a dash and no verb: «Стоимость проекта – 650 млн долларов»."""

import re
from collections.abc import Iterator, Sequence

from razbor.assets import word_list
from razbor.entities.entity import EntityType
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.frames.clause_reading import Reading
from razbor.facts.view import View
from razbor.text.span import Span

_AMOUNTS = (EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY)
_DASH = re.compile(r"\s+[–—]\s+")


def find_dashed(view: View, readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield a NUMERIC for each indicator, dash and amount in a clause without a verb."""
    for reading in (one for one in readings if not one.predicates):
        for named in reading.phrases:
            known = named.lemma in word_list("dashed_indicators") and not named.prep
            dash = _DASH.match(view.text, named.span.end) if known else None
            if dash is None or named.case not in ("Nom", "Acc"):
                continue
            amounts = view.around(dash.end(), *_AMOUNTS)
            told = next((m for m in amounts if m.span.start == dash.end()), None)
            if told is not None:
                yield Draft(
                    type=FactType.NUMERIC,
                    subtype=None,
                    trigger=named.word.span,
                    roles=(
                        Filler("INDICATOR", None, named.span),
                        Filler("AMOUNT", told.entity, told.span),
                    ),
                    clause=reading.clause.span,
                    evidence=Span(named.span.start, told.span.end),
                    rule="numeric.dash",
                    confidence=0.85,
                )
