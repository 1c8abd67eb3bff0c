"""The line that says a fact: each type has its own function in one table."""

from collections.abc import Mapping
from types import MappingProxyType

from razbor.facts.fact import Fact, FactType
from razbor.facts.summary.frames import FRAME_LINES, Line
from razbor.facts.summary.grammar import upper_first
from razbor.facts.summary.reality import with_reality
from razbor.facts.summary.speech import source_line, statement_line
from razbor.facts.view import View

_LINES: Mapping[FactType, Line] = MappingProxyType(
    {FactType.STATEMENT: statement_line, FactType.SOURCE: source_line, **FRAME_LINES}
)


def summarise(fact: Fact, view: View) -> str:
    """Return one Russian line; the words of the evidence where no better can be said."""
    line = _LINES.get(fact.type)
    said = with_reality(fact, view, line(fact, view)) if line else ""
    return said or upper_first(" ".join(fact.evidence[0].of(view.text).split()))
