"""The names that rules begin from: slovnet's flat ones, corrected and filled up by our network.

Chosen on FactRuEval's devset, which the network has not seen: slovnet's places are surer than the
network's, its persons and sure organisations are not.
"""

import re
from collections.abc import Iterable, Sequence

from razbor.model.tagger import Finding
from razbor.words.parsed import NameSpan

_KINDS = {
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    "COUNTRY": "LOC",
    "CITY": "LOC",
    "STATE_OR_PROVINCE": "LOC",
    "DISTRICT": "LOC",
    "LOCATION": "LOC",
}
_PAIR = re.compile(r"\s[–—]\s")  # «Центральная Азия – Корея» is two names
_CLOSED = frozenset({"AWARD", "WORK_OF_ART", "LAW", "PRODUCT"})
_WHOLE = 0.6
"""Nobody is named by «Ленинская» of «Ленинская премия»."""
_OVERRULES = {"PER": 0.9, "ORG": 0.97, "LOC": 2.0}
"""How likely a finding must be to stand against slovnet's name over the same words."""
_QUOTED = 0.6  # for a body in quotation marks: «Вечерний Минск»
_ADDS = {"PER": 0.7, "ORG": 0.55, "LOC": 0.9}
"""How likely it must be to stand where slovnet sees nothing."""


def seeds_of(
    text: str, names: Iterable[NameSpan], findings: Sequence[Finding]
) -> tuple[NameSpan, ...]:
    """Return flat names in order of text: of nested findings the outermost."""
    sure: list[NameSpan] = []
    likely: list[NameSpan] = []
    end = 0
    for finding in findings:
        kind = _KINDS.get(finding.kind)
        if finding.kind in _CLOSED and finding.probability >= _WHOLE:
            end = max(end, finding.span.end)
        if kind is None or finding.span.start < end or _PAIR.search(finding.span.of(text)):
            continue
        end = finding.span.end
        quoted = kind == "ORG" and text[finding.span.start - 1 : finding.span.start] == "«"
        if finding.probability >= (_QUOTED if quoted else _OVERRULES[kind]):
            sure.append(NameSpan(finding.span, kind))
        elif finding.probability >= _ADDS[kind]:
            likely.append(NameSpan(finding.span, kind))
    return _beside(_beside(sure, names), likely)


def _beside(found: Sequence[NameSpan], more: Iterable[NameSpan]) -> tuple[NameSpan, ...]:
    """Return names with those of the others that overlap none of them, by start."""
    apart = (name for name in more if not any(name.span.overlaps(f.span) for f in found))
    return tuple(sorted([*found, *apart], key=lambda name: name.span.start))
