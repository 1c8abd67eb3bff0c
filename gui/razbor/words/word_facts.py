"""What is known of a lemma beside its forms: stress, aspect pairs, how frequent it is.

The table (``lexicon/word_facts.tsv``, its sources at its head) is sorted by lemma and stays on the
disk: a look-up halves its way through the mapped file, so nothing is loaded and nothing is held.
"""

import mmap
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from razbor.assets import resource
from razbor.words.dictionary import Parse, dictionary_version

VOWEL_SIGNS = "0123456789abcdef"
_VOWEL = re.compile(r"[аеёиоуыэюя]", re.IGNORECASE)
_PARTS = {
    "NOUN": "N", "NPRO": "N", "NUMR": "N", "ADJF": "A", "ADJS": "A", "COMP": "A",
    "VERB": "V", "INFN": "V", "PRTF": "V", "PRTS": "V", "GRND": "V",
}  # fmt: skip
_ACUTE = "\u0301"


def part_of(pos: str) -> str:
    """Return the letter under which a part of speech stands in the table."""
    return _PARTS.get(pos, "O")


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What the table says of a lemma.

    Attributes:
        rank: Its place among all lemmas by frequency, from 1; 0 where it is not known.
        heads: The stressed vowel of the lemma, from 1; two for two words of one writing.
        stress: The stressed vowel of each form in the dictionary's order, 0 where it is not known.
        pairs: Verbs that differ in aspect alone.
    """

    rank: int = 0
    heads: tuple[int, ...] = ()
    stress: tuple[int, ...] = ()
    pairs: tuple[str, ...] = ()

    def of_lexeme(self, lexeme: Sequence[Parse]) -> tuple[int, ...]:
        """Return the stressed vowels of a paradigm; all 0 when the table is of other forms."""
        if len(self.stress) == 1:
            return self.stress * len(lexeme)
        if len(self.stress) == len(lexeme) and _is_of_this_dictionary():
            return self.stress
        return (0,) * len(lexeme)


def stressed(form: str, vowel: int) -> str:
    """Return a form with an acute on a vowel; ё and a word of one syllable need none."""
    places = [found.start() for found in _VOWEL.finditer(form)]
    if not 0 < vowel <= len(places) or len(places) == 1 or form[places[vowel - 1]] in "ёЁ":
        return form
    place = places[vowel - 1] + 1
    return form[:place] + _ACUTE + form[place:]


def word_facts(lemma: str, pos: str) -> WordFacts:
    """Return what is known of a lemma, empty facts where that is nothing."""
    rows = [line.split("\t") for line in _lines(lemma)]
    cells = next((row for row in rows if row[1] == part_of(pos)), None)
    if cells is None:
        return WordFacts()
    rank, stress, pairs = (*cells[2:], "", "", "")[:3]
    heads, all_forms = _read_stress(stress)
    return WordFacts(int(rank or 0), heads, all_forms, tuple(filter(None, pairs.split(","))))


def _read_stress(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if not text:
        return (), ()
    if "/" in text:
        return tuple(VOWEL_SIGNS.index(sign) for sign in text.split("/")), ()
    runs = (run.partition("*") for run in text.split(","))
    vowels = [VOWEL_SIGNS.index(sign) for sign, _, count in runs for _ in range(int(count or 1))]
    return (tuple(vowels[:1]) if vowels[0] else ()), tuple(vowels)


def _lines(lemma: str) -> list[str]:
    """Return the rows of a lemma."""
    table, wanted = _table(), lemma.encode() + b"\t"
    low, high = 0, len(table)
    while low < high:  # the first line that is not before the lemma
        begins = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        ends = table.find(b"\n", begins)
        if table[begins:ends] < wanted:
            low = ends + 1
        else:
            high = begins
    found = []
    while table[low : low + len(wanted)] == wanted:
        ends = table.find(b"\n", low)
        found.append(table[low:ends].decode())
        low = ends + 1
    return found


@cache
def _table() -> mmap.mmap:
    with resource("lexicon/word_facts.tsv").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def _is_of_this_dictionary() -> bool:
    head = _table()[:2000].decode(errors="ignore")
    return f"pymorphy3-dicts-ru {dictionary_version()}\n" in head
