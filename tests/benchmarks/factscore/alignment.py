"""Which predicted mention and entity stand for which gold ones."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from benchmarks.factscore.assignment import Edge, best_pairs
from benchmarks.factscore.model import Document, Entity, Mention
from benchmarks.factscore.vocabulary import MENTION_KINDS, NAMED_KINDS
from benchmarks.factscore.wording import plain

_LEAST_JACCARD = 0.5
_TIE_BREAK = 0.001
_ANONYMOUS = "аноним"


@dataclass(slots=True)
class Comparison:
    """A gold and a predicted document with their entities aligned one to one."""

    gold: Document
    pred: Document
    to_pred: dict[str, str] = field(default_factory=dict)
    to_gold: dict[str, str] = field(default_factory=dict)
    nameless: dict[str, set[str]] = field(default_factory=dict)

    def same_entity(self, gold: str, pred: str) -> bool:
        """Say whether the predicted entity stands for the gold one.

        A closed set needs exactly the members that are aligned with the gold
        ones: «стороны» alone is not resolved. Any other entity must be aligned,
        or, when the gold one is anonymous (it may stand for several sources),
        be a nameless entity mentioned at the same place.
        """
        wanted = self.gold.entities[gold].members
        if len(wanted) > 1:
            offered = self.pred.entities[pred].members
            return {self.to_pred.get(member) for member in wanted} == set(offered)
        return self.to_pred.get(gold) == pred or pred in self.nameless.get(gold, ())

    def fits(self, mention: Mention, pred: str) -> bool:
        """Say whether the predicted entity is one the gold mention may mean."""
        meant = (mention.entity, *mention.alternatives)
        return any(e in self.gold.entities and self.same_entity(e, pred) for e in meant)


def compare(gold: Document, pred: Document) -> Comparison:
    """Align entities by shared names, then the rest by any shared mentions.

    Each pass takes the one-to-one alignment with the greatest total of shared
    mentions (span Jaccard of their counterparts, 1 for equal spans).
    """
    pair = Comparison(gold, pred)
    for kinds in (NAMED_KINDS, MENTION_KINDS):
        _align(pair, kinds)
    for entity in gold.entities.values():
        if _ANONYMOUS in plain(entity.canonical):
            pair.nameless[entity.id] = _nameless_at(pair, entity)
    return pair


def _nameless_at(pair: Comparison, entity: Entity) -> set[str]:
    """Return the predicted entities without a name that an anonymous one may be."""
    named = {m.entity for m in pair.pred.mentions if m.kind == "NAM"}
    return {
        other.entity
        for mention in pair.gold.mentions_of(entity.id)
        for other in counterparts(pair, mention)
        if other.entity not in named
    }


def counterparts(
    pair: Comparison, mention: Mention, kinds: Collection[str] = MENTION_KINDS
) -> list[Mention]:
    """Return the predicted mentions that may stand for a gold mention.

    They are the ones at exactly its span. Without any, they are the ones of
    the same coarse type that may share its head, nearest first: the span has
    Jaccard >= 0.5, or one nests in the other at a common edge, and no other
    gold mention has exactly that span. Only mentions of `kinds` are looked at.
    """
    candidates = [p for p in pair.pred.mentions if p.kind in kinds]
    exact = [p for p in candidates if p.span == mention.span]
    if exact:
        return exact
    taken = {g.span for g in pair.gold.mentions if g.kind in kinds}
    near = [
        p
        for p in candidates
        if p.span not in taken
        and pair.pred.coarse(p) == pair.gold.coarse(mention)
        and _may_share_head(mention, p)
    ]
    return sorted(near, key=lambda p: -mention.span.jaccard(p.span))


def _may_share_head(gold: Mention, pred: Mention) -> bool:
    """Say whether two spans overlap so that the head may be common."""
    return gold.span.jaccard(pred.span) >= _LEAST_JACCARD or gold.span.nests_with(pred.span)


def _align(pair: Comparison, kinds: Collection[str]) -> None:
    """Align the entities that are still alone by their mentions of some kinds."""
    weights = _shared_mentions(pair, kinds)
    gold_ids = sorted({gold for gold, _ in weights})
    pred_ids = sorted({pred for _, pred in weights})
    edges: dict[Edge, float] = {
        (gold_ids.index(g), pred_ids.index(p)): weight for (g, p), weight in weights.items()
    }
    for left, right in best_pairs(edges):
        pair.to_pred[gold_ids[left]] = pred_ids[right]
        pair.to_gold[pred_ids[right]] = gold_ids[left]


def _shared_mentions(pair: Comparison, kinds: Collection[str]) -> dict[tuple[str, str], float]:
    """Weigh pairs of unaligned entities by the mentions they share."""
    weights: defaultdict[tuple[str, str], float] = defaultdict(float)
    for mention in pair.gold.mentions:
        if mention.kind not in kinds or mention.entity in pair.to_pred:
            continue
        for other in counterparts(pair, mention, kinds):
            shared = mention.span.jaccard(other.span)
            if other.entity not in pair.to_gold and shared >= _LEAST_JACCARD:
                weights[mention.entity, other.entity] += shared
    return {
        (g, p): weight + _likeness(pair.gold.entities[g], pair.pred.entities[p])
        for (g, p), weight in weights.items()
    }


def _likeness(gold: Entity, pred: Entity) -> float:
    """Return a small bonus that decides between equally shared mentions."""
    same_type = gold.coarse == pred.coarse
    same_name = plain(gold.canonical) == plain(pred.canonical)
    return _TIE_BREAK * (same_type + same_name)
