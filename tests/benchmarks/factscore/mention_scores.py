"""Scores of named mentions, links, coreference and canonical names."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable

from benchmarks.factscore.alignment import Comparison, counterparts
from benchmarks.factscore.assignment import Edge, best_pairs
from benchmarks.factscore.model import Document, Entity, Mention
from benchmarks.factscore.russian import describe_mention, quoted
from benchmarks.factscore.tallies import Bcubed, Prf, Ratio, Scores
from benchmarks.factscore.vocabulary import ANAPHORIC_KINDS, NAMED_KINDS
from benchmarks.factscore.wording import plain

CANONICAL_TYPES = ("PERSON", "ORG", "GPE")
_ANY_OVERLAP = 1.0


def score_names(pair: Comparison, scores: Scores) -> None:
    """Score named mentions (kinds NAM, TIMEX, NUM) one to one.

    `mentions.exact`: equal span and coarse type. `mentions.relaxed`: any
    overlap and equal coarse type, as many pairs as possible. Optional gold
    mentions, and predicted ones at their spans, are left out; predicted
    mentions outside the gold's scope are never false alarms.
    """
    optional = {m.span for m in pair.gold.mentions if m.optional}
    gold = [m for m in pair.gold.names() if not m.optional]
    pred = [m for m in pair.pred.names() if m.span not in optional]
    for name, exact in (("exact", True), ("relaxed", False)):
        pairs = _pair_names(pair, gold, pred, exact)
        hits = [pair.gold.coarse(gold[i]) for i, _ in pairs]
        missed = _without(gold, (i for i, _ in pairs))
        extra = [m for m in _without(pred, (j for _, j in pairs)) if _is_judged(pair, m)]
        scores.add(f"mentions.{name}.all", Prf(len(hits), len(extra), len(missed)))
        for tally, types in (
            (Prf(hits=1), hits),
            (Prf(extra=1), map(pair.pred.coarse, extra)),
            (Prf(missed=1), map(pair.gold.coarse, missed)),
        ):
            for coarse in types:
                scores.add(f"mentions.{name}.{coarse}", tally)
    _note_names(pair, scores, gold, pred)


def _pair_names(
    pair: Comparison, gold: list[Mention], pred: list[Mention], exact: bool
) -> list[Edge]:
    """Pair names of equal coarse type by equal or by overlapping spans."""
    return best_pairs(
        {
            (i, j): _ANY_OVERLAP + one.span.jaccard(other.span)
            for i, one in enumerate(gold)
            for j, other in enumerate(pred)
            if pair.gold.coarse(one) == pair.pred.coarse(other)
            and (one.span == other.span if exact else one.span.overlap(other.span))
        }
    )


def _without(mentions: list[Mention], used: Iterable[int]) -> list[Mention]:
    """Return the mentions whose numbers are not used."""
    numbers = set(used)
    return [m for number, m in enumerate(mentions) if number not in numbers]


def _is_judged(pair: Comparison, mention: Mention) -> bool:
    """Say whether an unmatched predicted name counts as a false alarm."""
    return pair.pred.entities[mention.entity].type in pair.gold.scope.named_types


def _note_names(pair: Comparison, scores: Scores, gold: list[Mention], pred: list[Mention]) -> None:
    """Note the misses and false alarms of the exact comparison."""
    pairs = _pair_names(pair, gold, pred, exact=True)
    for mention in _without(gold, (i for i, _ in pairs)):
        scores.note("Имена: пропущено", describe_mention(pair.gold, mention))
    for mention in _without(pred, (j for _, j in pairs)):
        if _is_judged(pair, mention):
            scores.note("Имена: лишнее", describe_mention(pair.pred, mention))


def score_links(pair: Comparison, scores: Scores) -> None:
    """Score where role phrases, pronouns, adjectives and zero subjects point.

    A gold NOM/PRO/ADJ/ZERO mention is right when one of its counterparts (same
    span, else a span with the same head) belongs to a predicted entity that
    the mention may mean. `links.all` and `links.<KIND>`: share of gold
    mentions that are right. `links.prf`: the same with false alarms, which are
    wrong links and, in completely annotated gold, mentions of those kinds at
    no gold mention. `links.found`: share of gold mentions with a counterpart.
    """
    gold = [m for m in pair.gold.mentions if m.kind in ANAPHORIC_KINDS and not m.optional]
    right, wrong = 0, 0
    used: set[int] = set()
    for mention in gold:
        found = counterparts(pair, mention)
        is_right = any(pair.fits(mention, p.entity) for p in found)
        used.update(id(p) for p in found)
        right += is_right
        wrong += bool(found) and not is_right
        for name in ("all", mention.kind):
            scores.add(f"links.{name}", Ratio(int(is_right), 1))
        if not is_right:
            _note_link(pair, scores, mention, found)
    scores.add("links.all", Ratio())
    scores.add("links.found", Ratio(right + wrong, len(gold)))
    loose = _loose_links(pair, used) if pair.gold.scope.all_anaphora else []
    for mention in loose:
        scores.note("Связи: лишнее упоминание", describe_mention(pair.pred, mention))
    scores.add("links.prf", Prf(right, wrong + len(loose), len(gold) - right))


def _loose_links(pair: Comparison, used: set[int]) -> list[Mention]:
    """Return predicted anaphoric mentions that stand at no gold mention."""
    spans = {m.span for m in pair.gold.mentions}
    return [
        m
        for m in pair.pred.mentions
        if m.kind in ANAPHORIC_KINDS and id(m) not in used and m.span not in spans
    ]


def _note_link(pair: Comparison, scores: Scores, mention: Mention, found: list[Mention]) -> None:
    """Note a link that is missing or wrong."""
    line = describe_mention(pair.gold, mention)
    if not found:
        scores.note("Связи: не найдено", line)
        return
    names = ", ".join(dict.fromkeys(pair.pred.entities[p.entity].canonical for p in found))
    scores.note("Связи: неверно", f"{line}; в анализе: {names}")


def score_coreference(pair: Comparison, scores: Scores) -> None:
    """Score `coref`: B-cubed over the gold mentions that have a counterpart.

    For each such mention, P is the share of its predicted cluster and R the
    share of its gold cluster that both contain; clusters hold only found
    mentions. Predicted sets with the same members are one cluster.
    """
    gold_cluster: dict[int, str] = {}
    pred_cluster: dict[int, Hashable] = {}
    for number, mention in enumerate(pair.gold.mentions):
        found = counterparts(pair, mention)
        if found and not mention.optional:
            best = next((p for p in found if pair.fits(mention, p.entity)), found[0])
            gold_cluster[number] = _meant(pair, mention, best.entity)
            pred_cluster[number] = _cluster(pair.pred, best.entity)
    scores.add("coref", bcubed(gold_cluster, pred_cluster))


def _meant(pair: Comparison, mention: Mention, pred: str) -> str:
    """Return the reading of a gold mention that the prediction chose."""
    for entity in mention.alternatives:
        if entity in pair.gold.entities and pair.same_entity(entity, pred):
            return entity
    return mention.entity


def _cluster(document: Document, entity: str) -> Hashable:
    """Return what identifies a cluster: the members of a set, or the entity."""
    members = document.entities[entity].members
    return frozenset(members) if len(members) > 1 else entity


def bcubed(gold: dict[int, str], pred: dict[int, Hashable]) -> Bcubed:
    """Return B-cubed for two clusterings of the same mentions."""
    gold_sets, pred_sets = _sets(gold), _sets(pred)
    total = Bcubed()
    for number in gold:
        one, other = gold_sets[gold[number]], pred_sets[pred[number]]
        shared = len(one & other)
        total += Bcubed(shared / len(other), shared / len(one), 1)
    return total


def _sets(clusters: dict[int, str] | dict[int, Hashable]) -> dict[Hashable, set[int]]:
    """Turn mention -> cluster into cluster -> mentions."""
    sets: defaultdict[Hashable, set[int]] = defaultdict(set)
    for number, cluster in clusters.items():
        sets[cluster].add(number)
    return sets


def score_canonical(pair: Comparison, scores: Scores) -> None:
    """Score the names of aligned entities that the gold calls by a name.

    `canonical.all` and `canonical.<TYPE>`: among aligned PERSON, ORG and GPE
    entities with a NAM mention, the share whose canonical form is equal after
    folding case, ё, quotes, dashes and spaces. `times`: among aligned TIMEX
    entities with a complete gold value (no X), the share with an equal value.
    """
    named = Counter(m.entity for m in pair.gold.mentions if m.kind == "NAM")
    scores.add("canonical.all", Ratio())
    scores.add("times", Ratio())
    for gold_id, pred_id in pair.to_pred.items():
        gold, pred = pair.gold.entities[gold_id], pair.pred.entities[pred_id]
        if gold.date:
            _score_time(pair, scores, gold, pred)
        if gold.type not in CANONICAL_TYPES or not named[gold_id]:
            continue
        is_right = plain(gold.canonical) == plain(pred.canonical)
        for name in ("all", gold.type):
            scores.add(f"canonical.{name}", Ratio(int(is_right), 1))
        if not is_right:
            change = f"{gold.canonical}; в анализе: {pred.canonical}"
            scores.note("Имена: начальная форма", f"{change}. Текст: {_first_name(pair, gold)}")


def _score_time(pair: Comparison, scores: Scores, gold: Entity, pred: Entity) -> None:
    """Compare the normalised values of two times."""
    scores.add("times", Ratio(int(gold.date == pred.date), 1))
    if gold.date != pred.date:
        change = f"{gold.value}; в анализе: {pred.value}"
        scores.note("Время: значение", f"{change}. Текст: {_first_name(pair, gold)}")


def _first_name(pair: Comparison, entity: Entity) -> str:
    """Return the place where a gold entity is first named, or else mentioned."""
    mentions = pair.gold.mentions_of(entity.id)
    names = [m.span for m in mentions if m.kind in NAMED_KINDS] or [m.span for m in mentions]
    return quoted(pair.gold, min(names))
