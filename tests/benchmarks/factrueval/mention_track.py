"""Track 1: mentions as sets of tokens.

A pair is worth the overlap of its token sets: name tokens count, pure descriptors may be missed for
free. Mentions nested in another one, without a name, or doubling an organisation are left out.
"""

from dataclasses import dataclass

from benchmarks.factrueval.matching import OneToOneMatcher
from benchmarks.factrueval.model import GoldDocument, PredictedDocument
from benchmarks.factrueval.score import Score
from benchmarks.factrueval.task import ENCLOSING_TYPES, MENTION_TYPES, NAMING_SPANS

Guess = tuple[str, frozenset[int]]


@dataclass
class TokenSet:
    """A gold mention as scored in track 1."""

    id: str
    type: str
    tokens: frozenset[int]
    naming: frozenset[int]
    is_nested: bool = False
    twin: int | None = None  # position of a mention with identical tokens


def gold_token_sets(document: GoldDocument, merge_locorg: bool) -> list[TokenSet]:
    """Return the gold mentions that track 1 looks at."""
    sets: list[TokenSet] = []
    for mention in document.mentions:
        kind = "loc" if merge_locorg and mention.type == "locorg" else mention.type
        if kind not in MENTION_TYPES:
            continue
        names = (s for s in mention.spans if s.type in NAMING_SPANS[kind])
        naming = frozenset(i for s in names for i in s.tokens)
        sets.append(TokenSet(mention.id, kind, mention.token_indices, naming))
    sets.sort(key=lambda s: (MENTION_TYPES.index(s.type), s.id))
    _find_twins(sets)
    return sets


def _find_twins(sets: list[TokenSet]) -> None:
    """Note which mentions are nested in another or share its tokens."""
    for position, own in enumerate(sets):
        for other_position, other in enumerate(sets):
            if other_position == position or other.type not in ENCLOSING_TYPES[own.type]:
                continue
            if own.tokens < other.tokens:
                own.is_nested = True
            elif own.tokens == other.tokens:
                own.twin = other_position


class MentionScorer:
    """Pairs the mentions of one document."""

    def __init__(
        self, gold: GoldDocument, predicted: PredictedDocument, merge_locorg: bool
    ) -> None:
        self.types = [t for t in MENTION_TYPES if not (merge_locorg and t == "locorg")]
        self.gold = gold
        self.golds = gold_token_sets(gold, merge_locorg)
        self.guesses: list[Guess] = []
        for kind, start, end in predicted.mentions:
            merged = "loc" if merge_locorg and kind == "locorg" else kind
            if merged in self.types:
                self.guesses.append((merged, gold.tokens_between(start, end)))
        self.guesses.sort(key=lambda guess: MENTION_TYPES.index(guess[0]))

    def overlap(self, g: int, p: int) -> float:
        """Return the Jaccard of two token sets of one type."""
        own, (kind, tokens) = self.golds[g], self.guesses[p]
        if own.type != kind:
            return 0.0
        union = own.tokens | tokens
        return len(own.tokens & tokens) / len(union) if union else 0.0

    def credit(self, g: int, p: int) -> float:
        """Return what a pair earns: only name tokens can be missed."""
        own, (kind, tokens) = self.golds[g], self.guesses[p]
        if own.type != kind:
            return 0.0
        hit = sum(1 for i in own.tokens & tokens if i in own.naming)
        lost = (i for i in own.tokens - tokens if i in own.naming)
        missed = sum(1 for i in lost if not self.gold.tokens[i].is_symbol)
        total = hit + missed + len(tokens - own.tokens)
        return hit / total if total else self.overlap(g, p)

    def is_ignored(self, g: int, matched: frozenset[int]) -> bool:
        """Say whether a gold mention is left out; of a pair of twins the organisation stays."""
        own = self.golds[g]
        if not own.naming or own.is_nested:
            return True
        if own.twin is None:
            return False
        if (g in matched) != (own.twin in matched):
            return g not in matched
        if self.golds[own.twin].type == own.type:
            return g > own.twin
        return own.type != "org"

    def scores(self) -> dict[str, Score]:
        """Return the scores by type and ``overall``."""
        columns, rows = range(len(self.guesses)), range(len(self.golds))
        affinity = [[self.overlap(g, p) for p in columns] for g in rows]
        ties = [(g, s.twin) for g, s in enumerate(self.golds) if s.twin is not None]
        matcher = OneToOneMatcher(affinity, self.credit, self.is_ignored, ties)
        gold_types = [s.type for s in self.golds]
        guess_types = [kind for kind, _ in self.guesses]
        return matcher.scores_by_type(self.types, gold_types, guess_types)


def score_mentions(
    gold: GoldDocument, predicted: PredictedDocument, merge_locorg: bool
) -> dict[str, Score]:
    """Return the scores of one document by type and ``overall``."""
    return MentionScorer(gold, predicted, merge_locorg).scores()
