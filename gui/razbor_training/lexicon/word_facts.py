"""Stress, aspect pairs and frequency of Russian words: ``resources/lexicon/word_facts.tsv``.

Each row is for one lemma of the OpenCorpora dictionary, in the order of its forms there; nothing in
it is guessed: what the sources do not say is 0 or empty.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

import pymorphy3_dicts_ru

from razbor.words.dictionary import Dictionary, Parse, dictionary
from razbor.words.word_facts import VOWEL_SIGNS, part_of
from razbor_training.lexicon.packages import StressedForm, frequencies, stressed_forms

MOST = 60_000  # lemmas with a rank
_MOST_PAIRS = 3
_OLD = frozenset({"dated", "archaic", "obsolete", "poetic", "nonstandard", "uncommon", "rare"})
_MARKS = {
    "sing": "singular", "plur": "plural", "nomn": "nominative", "gent": "genitive",
    "datv": "dative", "accs": "accusative", "ablt": "instrumental", "loct": "prepositional",
    "loc2": "locative", "gen2": "partitive", "masc": "masculine", "femn": "feminine",
    "neut": "neuter", "anim": "animate", "inan": "inanimate", "ADJS": "short-form",
    "past": "past", "pres": "present", "futr": "future", "1per": "first-person",
    "2per": "second-person", "3per": "third-person", "impr": "imperative", "INFN": "infinitive",
    "PRTF": "participle", "GRND": "adverbial", "actv": "active", "pssv": "passive",
}  # fmt: skip
_HEADER = """\
# Words of the OpenCorpora dictionary: lemma, part (N A V O), place among lemmas by frequency,
# stressed vowel of each form in the dictionary's order (counted from 1, «vowel*forms» where they
# differ, «1/3» for two words of one writing), partners in aspect. Stress and partners:
# en.wiktionary.org by Wiktextract (in tsnorm 1.1.2), CC BY-SA 4.0. Frequency: wordfreq 3.1.1,
# Robyn Speer, CC BY-SA 4.0. Made by «python -m razbor_training.lexicon»; the file is CC BY-SA 4.0.
"""
_Known = Mapping[str, list[StressedForm]]
_Word = tuple[str, str]  # a lemma and the letter of its part of speech


def write_word_facts(stress: Path, counts: Path, file: Path) -> int:
    """Write the table; return how many lemmas it has."""
    book = dictionary()
    ranks = _ranks(book, frequencies(counts))
    known = stressed_forms(stress)
    others = dict.fromkeys(_others(book, known, ranks), 0)
    rows = (_row(book, known, word, rank) for word, rank in {**ranks, **others}.items())
    kept = sorted(filter(None, rows))
    version = f"# forms: pymorphy3-dicts-ru {pymorphy3_dicts_ru.__version__}\n"
    file.write_text(_HEADER + version + "".join(kept), encoding="utf-8")
    return len(kept)


def _ranks(book: Dictionary, shares: Mapping[str, float]) -> dict[_Word, int]:
    """Return the place of each lemma by the frequency of its forms, shared among their readings."""
    found: defaultdict[_Word, float] = defaultdict(float)
    for form, share in shares.items():
        for parse in book.parses(form):
            if parse.known and parse.pos:
                found[parse.lemma, part_of(parse.pos)] += share * parse.score
    ordered = sorted(found, key=lambda one: (-found[one], one))
    return {one: place for place, one in enumerate(ordered[:MOST], start=1)}


def _others(book: Dictionary, known: _Known, ranks: Mapping[_Word, int]) -> Iterator[_Word]:
    """Yield the rarer lemmas that Wiktionary has."""
    for lemma in known:
        for parse in _lemmas(book, lemma):
            if (lemma, part_of(parse.pos)) not in ranks:
                yield lemma, part_of(parse.pos)


def _row(book: Dictionary, known: _Known, word: _Word, rank: int) -> str:
    """Return the row of a lemma; empty where nothing is known of it."""
    lemma, part = word
    parse = next((one for one in _lemmas(book, lemma) if part_of(one.pos) == part), None)
    if parse is None:
        return ""
    stress = _stress(book.lexeme(parse), known.get(lemma, []), lemma)
    pairs = ",".join(_pairs(book, known, parse)) if part == "V" else ""
    if not (stress or pairs or rank):
        return ""
    return "\t".join((lemma, part, str(rank or ""), stress, pairs)).rstrip() + "\n"


def _lemmas(book: Dictionary, lemma: str) -> Iterator[Parse]:
    return (one for one in book.parses(lemma) if one.known and one.form == one.lemma == lemma)


def _stress(lexeme: Iterable[Parse], forms: list[StressedForm], lemma: str) -> str:
    """Return the stress of a paradigm, one sign for each of its forms, runs shortened."""
    heads = _heads(forms, lemma)
    if len(heads) > 1:
        return "/".join(VOWEL_SIGNS[vowel] for vowel in sorted(heads))
    usual = next(iter(heads), 0)
    signs = [VOWEL_SIGNS[_vowel(parse, forms, lexeme, usual)] for parse in lexeme]
    if not set(signs) - {"0"}:
        return ""
    runs = [(sign, len(list(same))) for sign, same in groupby(signs)]
    return ",".join(f"{sign}*{count}" for sign, count in runs) if len(runs) > 1 else signs[0]


def _heads(forms: list[StressedForm], lemma: str) -> set[int]:
    """Return where a lemma is stressed: as its tables say, else as its pages do.

    Pages alone are not enough: one «какой» is a form of another word.
    """
    own = [one for one in forms if one.form == lemma and one.vowel and not one.marks & _OLD]
    told = [one for one in own if "canonical" not in one.marks]
    return {one.vowel for one in told or own}


def _vowel(parse: Parse, forms: list[StressedForm], lexeme: Iterable[Parse], usual: int) -> int:
    """Return the stressed vowel of one form; of a participle's form that of its nominative.

    Where the source has two, the one of the lemma is taken: «созда́л», not «со́здал».
    """
    if parse.pos == "PRTF":
        same = parse.tag & {"past", "pres", "futr", "actv", "pssv"}
        heads = (one for one in lexeme if one.pos == "PRTF" and same <= one.tag)
        parse = next((one for one in heads if {"nomn", "masc"} <= one.tag), parse)
    rows = [one for one in forms if one.form == parse.form and one.vowel]
    rows = [one for one in rows if not one.marks & _OLD] or rows
    wanted = {_MARKS[grammeme] for grammeme in parse.tag | {parse.pos} if grammeme in _MARKS}
    best = max(rows, key=lambda one: (len(one.marks & wanted), one.vowel == usual), default=None)
    return best.vowel if best else 0


def _pairs(book: Dictionary, known: _Known, verb: Parse) -> list[str]:
    """Return the partners of a verb; those that name it too come first."""
    other = "imperfective" if "perf" in verb.tag else "perfective"
    aspect = "impf" if other == "imperfective" else "perf"
    named = [one.form for one in known.get(verb.lemma, ()) if one.marks == {other}]
    fit = [
        form
        for form in dict.fromkeys(named)
        if form != verb.lemma and any(aspect in one.tag for one in _lemmas(book, form))
    ]
    mutual = [form for form in fit if any(one.form == verb.lemma for one in known.get(form, ()))]
    return sorted(fit, key=lambda form: form not in mutual)[:_MOST_PAIRS]
