"""Comparison of what fills a role in a gold and in a predicted fact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from benchmarks.factscore.alignment import Comparison
from benchmarks.factscore.model import Document, Fact, Filler, Span
from benchmarks.factscore.vocabulary import NAMED_KINDS
from benchmarks.factscore.wording import is_edge, plain_value, rank_words, shared_words, words_of

LEAST_OVERLAP: Final = 0.5
CONTENT_ROLES: Final = frozenset({"CONTENT", "TOPIC", "SCOPE", "AREA"})
"""Roles whose spans are joined and compared by Jaccard, however they are cut."""


@dataclass(frozen=True, slots=True)
class Hits:
    """How many wanted entities were found, and how many offered are strays."""

    found: int
    wanted: int
    strays: int


def same_filler(pair: Comparison, gold: Filler, pred: Filler) -> bool:
    """Say whether two fillers are the same.

    Two entities are compared by the alignment (any reading the gold allows
    will do). When one side has no entity, or neither entity is aligned with
    anything, places and words decide (`_same_place`, `_same_words`).
    """
    if gold.entity and pred.entity:
        meant = (gold.entity, *gold.alternatives)
        if any(e in pair.gold.entities and pair.same_entity(e, pred.entity) for e in meant):
            return True
        if gold.entity in pair.to_pred or pred.entity in pair.to_gold:
            return False
    return _same_place(pair, gold, pred) or _same_words(pair, gold, pred)


def _same_place(pair: Comparison, gold: Filler, pred: Filler) -> bool:
    """Compare the spans; titles must also agree in rank.

    An entity is known by its names (by its other mentions when it has none)
    and needs Jaccard >= 0.5; plain words need half of the shorter span.
    """
    for one, other in product(_places(pair.gold, gold), _places(pair.pred, pred)):
        if gold.entity is None:
            near = overlap_share(one.characters(), other.characters())
        else:
            near = one.jaccard(other)
        if near >= LEAST_OVERLAP and _same_rank(pair, gold.role, one, other):
            return True
    return False


def _same_rank(pair: Comparison, role: str, gold: Span, pred: Span) -> bool:
    """Keep «министр» apart from «заместитель министра»."""
    if role != "TITLE":
        return True
    return rank_words(pair.gold.words(gold)) == rank_words(pair.pred.words(pred))


def _places(document: Document, filler: Filler) -> list[Span]:
    """Return the spans by which a filler is known.

    The span of a pronoun, or of a role phrase for an entity that has names,
    is left out: an unresolved «он» is not the person.
    """
    own = [filler.span] if filler.span else []
    if filler.entity is None:
        return own
    mentions = document.mentions_of(filler.entity)
    names = [m.span for m in mentions if m.kind in NAMED_KINDS]
    names = names or [m.span for m in mentions if m.kind == "NOM"]
    others = {m.span for m in mentions}.difference(names)
    return names + [span for span in own if span not in others]


def _same_words(pair: Comparison, gold: Filler, pred: Filler) -> bool:
    """Compare values (equal when folded) and words (half of the shorter)."""
    return any(
        plain_value(one) == plain_value(other)
        or (gold.entity is None and _words_meet(gold.role, one, other))
        for one, other in product(_texts(pair.gold, gold), _texts(pair.pred, pred))
    )


def _words_meet(role: str, gold: str, pred: str) -> bool:
    """Say whether half of the shorter wording is shared, with equal rank."""
    if role == "TITLE" and rank_words(gold) != rank_words(pred):
        return False
    one, other = words_of(gold), words_of(pred)
    shorter = min(len(one), len(other))
    return shorter > 0 and shared_words(one, other) / shorter >= LEAST_OVERLAP


def _texts(document: Document, filler: Filler) -> list[str]:
    """Return the value, the words and the names under which a filler is known."""
    texts = [filler.value] if filler.value else []
    if filler.entity:
        entity = document.entities[filler.entity]
        texts += [entity.canonical] + ([entity.value] if entity.value else [])
    elif filler.span:
        texts.append(document.words(filler.span))
    return [text for text in texts if text]


def count_hits(pair: Comparison, gold: Sequence[Filler], pred: Sequence[Filler]) -> Hits:
    """Count the wanted fillers that are offered, sets member by member.

    Fillers are first paired as they stand, a closed set counting as its
    number of members; what is left is replaced by its members and paired again.
    A stray is an offered filler that equals no wanted one, paired or not.
    """
    found, gold_left, pred_left = _pair_up(pair, _distinct(gold), _distinct(pred))
    wanted = found + sum(_size(pair.gold, filler) for filler in gold_left)
    more, _, rest = _pair_up(
        pair,
        _distinct(_members(pair.gold, gold_left)),
        _distinct(_members(pair.pred, pred_left)),
    )
    every = [*gold, *_members(pair.gold, gold)]
    strays = [p for p in rest if not any(same_filler(pair, g, p) for g in every)]
    return Hits(found + more, wanted, len(strays))


def _pair_up(
    pair: Comparison, gold: list[Filler], pred: list[Filler]
) -> tuple[int, list[Filler], list[Filler]]:
    """Pair equal fillers; return the size of what is paired and the rests."""
    found, gold_left, pred_left = 0, [], list(pred)
    for filler in gold:
        partner = next((p for p in pred_left if same_filler(pair, filler, p)), None)
        if partner is None:
            gold_left.append(filler)
        else:
            pred_left.remove(partner)
            found += _size(pair.gold, filler)
    return found, gold_left, pred_left


def _distinct(fillers: Iterable[Filler]) -> list[Filler]:
    """Keep one filler per entity."""
    return list({f.entity or (f.span, f.value): f for f in fillers}.values())


def _size(document: Document, filler: Filler) -> int:
    """Return the number of members of a set, or 1."""
    return len(document.entities[filler.entity].members) or 1 if filler.entity else 1


def _members(document: Document, fillers: Iterable[Filler]) -> list[Filler]:
    """Replace closed sets by their members."""
    result: list[Filler] = []
    for filler in fillers:
        members = document.entities[filler.entity].members if filler.entity else ()
        result += [Filler(filler.role, entity=member) for member in members] or [filler]
    return result


def covered(document: Document, fillers: Iterable[Filler]) -> set[int]:
    """Return the characters under the fillers, without marks at their edges."""
    characters: set[int] = set()
    for filler in fillers:
        if filler.span is None:
            continue
        inside = list(range(filler.span.start, filler.span.end))
        while inside and is_edge(document.words(Span(inside[0], inside[0] + 1)) or "x"):
            inside.pop(0)
        while inside and is_edge(document.words(Span(inside[-1], inside[-1] + 1)) or "x"):
            inside.pop()
        characters.update(inside)
    return characters


def content_jaccard(pair: Comparison, gold: Sequence[Filler], pred: Sequence[Filler]) -> float:
    """Return shared / joint characters, or words where a side has no place."""
    one, other = covered(pair.gold, gold), covered(pair.pred, pred)
    if one and other:
        return len(one & other) / len(one | other)
    wanted = [w for f in gold for w in words_of(" ".join(_texts(pair.gold, f)))]
    offered = [w for f in pred for w in words_of(" ".join(_texts(pair.pred, f)))]
    shared = shared_words(wanted, offered)
    return shared / (len(wanted) + len(offered) - shared) if shared else 0.0


def overlap_share(one: set[int], other: set[int]) -> float:
    """Return shared characters divided by the smaller side (0 when empty)."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def role_is_right(pair: Comparison, gold: Fact, pred: Fact, role: str) -> bool:
    """Say whether a role is filled with everything wanted and nothing else.

    Times must also have equal normalised values where both are complete.
    """
    wanted, offered = gold.filled({role}), pred.filled({role})
    if role in CONTENT_ROLES:
        return content_jaccard(pair, wanted, offered) >= LEAST_OVERLAP
    hits = count_hits(pair, wanted, offered)
    if hits.found < hits.wanted or hits.strays:
        return False
    dates, found = _dates(pair.gold, wanted), _dates(pair.pred, offered)
    return not dates or not found or dates == found


def _dates(document: Document, fillers: Iterable[Filler]) -> set[str]:
    """Return the complete normalised values of the times among the fillers."""
    entities = [document.entities[f.entity] for f in fillers if f.entity]
    return {e.date for e in entities if e.date}
