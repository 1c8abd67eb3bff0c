"""The core roles: what a predicted fact must get right to match a gold one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from benchmarks.factscore.alignment import Comparison
from benchmarks.factscore.fillers import LEAST_OVERLAP, content_jaccard, count_hits, overlap_share
from benchmarks.factscore.model import Fact, Filler, Span
from benchmarks.factscore.vocabulary import FACT_ROLES

Test = Callable[[Comparison, list[Filler], list[Filler]], bool]


def any_right(pair: Comparison, gold: list[Filler], pred: list[Filler]) -> bool:
    """At least one wanted filler is offered."""
    return count_hits(pair, gold, pred).found >= 1


def two_right(pair: Comparison, gold: list[Filler], pred: list[Filler]) -> bool:
    """At least two wanted fillers are offered (all, if fewer are wanted)."""
    hits = count_hits(pair, gold, pred)
    return hits.found >= min(2, hits.wanted)


def content_right(pair: Comparison, gold: list[Filler], pred: list[Filler]) -> bool:
    """Half of the joint characters, or more, are shared."""
    return content_jaccard(pair, gold, pred) >= LEAST_OVERLAP


@dataclass(frozen=True, slots=True)
class Need:
    """One condition on a pair of facts of one type.

    It looks at the fillers of `roles`, pooled. A gold fact without any is
    compared by `otherwise`; without those either, the condition is void, or,
    with `or_place`, both facts must stand at one place of the text.
    """

    roles: tuple[str, ...]
    test: Test = any_right
    otherwise: tuple[str, ...] = ()
    or_place: bool = False

    def holds(self, pair: Comparison, gold: Fact, pred: Fact) -> bool:
        """Say whether the predicted fact meets the condition."""
        first, second = self.roles, self.otherwise
        if not gold.filled(first):
            first, second = second, first
        wanted = gold.filled(first)
        if not wanted:
            return not self.or_place or same_place(gold, pred)
        return self.test(pair, wanted, pred.filled(first) or pred.filled(second))


CORE_ROLES: Final[dict[str, tuple[Need, ...]]] = {
    "MEETING": (Need(("PARTICIPANT", "HOST"), two_right),),
    "VISIT": (Need(("VISITOR",)), Need(("DESTINATION",))),
    "STATEMENT": (
        Need(("SPEAKER",)),
        Need(("CONTENT",), content_right, otherwise=("TOPIC",), or_place=True),
    ),
    "POSITION": (Need(("HOLDER",)), Need(("TITLE",), otherwise=("ORG",))),
    "APPOINTMENT": (Need(("PERSON",)), Need(("TITLE",), otherwise=("ORG",))),
    "ORG_LINK": tuple(Need((role,)) for role in FACT_ROLES["ORG_LINK"]),
    "AGREEMENT": (Need(("PARTY",), two_right), Need(("DOCUMENT",), or_place=True)),
    "OWNERSHIP": (Need(("BUYER", "OWNER"), otherwise=("SELLER",)), Need(("OBJECT",))),
    "EVENT": (Need(("EVENT",), or_place=True), Need(("PLACE",)), Need(("TIME",))),
    "COURTESY": (Need(("FROM",)), Need(("TO",))),
    "STANCE": (Need(("HOLDER",)), Need(("TARGET",))),
    "INTENT": (Need(("AGENT",)), Need(("CONTENT",), or_place=True)),
    "TOPIC": (Need(("PARTICIPANT",)), Need(("TOPIC",), content_right)),
    "RELATIONSHIP": (
        Need(("A", "B", "PARTIES", "AGENT"), two_right),
        Need(("KIND", "CHANGE"), or_place=True),
    ),
    "DECISION": (Need(("INITIATOR",)), Need(("OBJECT",), or_place=True)),
    "NUMERIC": (Need(("INDICATOR",)), Need(("FROM", "TO", "DELTA", "AMOUNT"))),
    "LIFE": (Need(("PERSON",), otherwise=("COUNT",), or_place=True),),
    "AWARD": (Need(("PERSON",)), Need(("AWARD",))),
    "INCIDENT": (Need(("KIND",), or_place=True), Need(("PLACE",))),
    "JUSTICE": (Need(("ACCUSED",)), Need(("CRIME",), otherwise=("PENALTY",))),
    "AID": (Need(("DONOR",)), Need(("RECIPIENT",), otherwise=("AMOUNT",))),
    "SOURCE": (Need(("REPORTER",)), Need(("PRIMARY_SOURCE",))),
    "ALIAS": (Need(("NAME",)), Need(("ALIAS",))),
}
"""Fact type -> its conditions; all must hold, whether or not factuality does."""


def core_matches(pair: Comparison, gold: Fact, pred: Fact) -> bool:
    """Say whether the types are equal and all core conditions hold."""
    if gold.type != pred.type:
        return False
    return all(need.holds(pair, gold, pred) for need in CORE_ROLES[gold.type])


def same_place(gold: Fact, pred: Fact) -> bool:
    """Say whether two facts stand at one place of the text.

    Triggers must overlap when both have one; else half of the shorter of the
    two evidences (a trigger stands in for a missing evidence) is shared.
    """
    if gold.trigger and pred.trigger:
        return gold.trigger.overlap(pred.trigger) > 0
    return overlap_share(_ground(gold), _ground(pred)) >= LEAST_OVERLAP


def evidence_share(gold: Fact, pred: Fact) -> float:
    """Return the share of the smaller evidence that both facts have."""
    return overlap_share(_ground(gold), _ground(pred))


def _ground(fact: Fact) -> set[int]:
    """Return the characters of the evidence, or of the trigger without any."""
    spans: tuple[Span, ...] = fact.evidence or ((fact.trigger,) if fact.trigger else ())
    return set().union(*(span.characters() for span in spans))
