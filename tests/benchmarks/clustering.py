"""B-cubed over the mentions of an article, and clusters by equal strings to set beside.

Bagga and Baldwin, «Algorithms for scoring coreference chains», 1998: for each mention, precision
is the share of its response cluster, and recall the share of its key cluster, that both hold; the
figure of a text is the mean over its mentions.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from razbor.words.dictionary import dictionary


@dataclass(frozen=True, slots=True)
class Bcubed:
    """Sums over mentions; ``a + b`` joins two texts, so that each mention counts alike."""

    precision: float = 0.0
    recall: float = 0.0
    mentions: int = 0

    def __add__(self, other: "Bcubed") -> "Bcubed":
        return Bcubed(
            self.precision + other.precision,
            self.recall + other.recall,
            self.mentions + other.mentions,
        )

    def __str__(self) -> str:
        p, r, f1 = self.shares()
        return f"P {p:.3f} R {r:.3f} F1 {f1:.3f}"

    def shares(self) -> tuple[float, float, float]:
        """Return precision, recall and F1; 0 where there is nothing."""
        if not self.mentions:
            return 0.0, 0.0, 0.0
        p, r = self.precision / self.mentions, self.recall / self.mentions
        return p, r, 2 * p * r / (p + r)


def bcubed(key: Mapping[int, Hashable], response: Mapping[int, Hashable]) -> Bcubed:
    """Return B-cubed of a response; a mention of the key that it lacks is a cluster of its own."""
    whole = {m: response.get(m, ("alone", m)) for m in key}
    key_sets, sets = _sets(key), _sets(whole)
    total = Bcubed()
    for mention in key:
        one, other = key_sets[key[mention]], sets[whole[mention]]
        shared = len(one & other)
        total += Bcubed(shared / len(other), shared / len(one), 1)
    return total


def _sets(clusters: Mapping[int, Hashable]) -> dict[Hashable, set[int]]:
    sets: defaultdict[Hashable, set[int]] = defaultdict(set)
    for mention, cluster in clusters.items():
        sets[cluster].add(mention)
    return sets


def by_string(texts: Iterable[str]) -> dict[int, Hashable]:
    """Return clusters of equal strings, words compared by their first dictionary form."""
    return {number: _lemmas(text) for number, text in enumerate(texts)}


def _lemmas(text: str) -> str:
    words = re.findall(r"[\w-]+", text.lower().replace("ё", "е"))
    return " ".join(dictionary().parses(word)[0].lemma for word in words)
