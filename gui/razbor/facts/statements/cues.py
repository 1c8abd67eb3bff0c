"""Words that announce what someone says, and what they govern."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from razbor.assets import table
from razbor.facts.clauses import is_predicate
from razbor.words.word import Word

_REACH = 5  # words from a verb to the noun that makes it speak


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech: its kind and its government, as ``lexicon/speech_cues.tsv`` lists them."""

    kind: str
    governs: frozenset[str]


@cache
def _cues() -> Mapping[str, Cue]:
    found: dict[str, Cue] = {}
    for row in table("speech_cues"):
        lemmas, kind, governs = row.split("\t")
        for lemma in lemmas.split():
            before = found.get(lemma)
            both = frozenset(governs.split()) | (before.governs if before else frozenset())
            found[lemma] = Cue(before.kind if before else kind, both)
    return found


def needs_negation(word: Word) -> bool:
    """Say whether a verb speaks only with «не»: «не исключил, что …»."""
    cue = _cues().get(word.lemma)
    return cue is not None and cue.kind == "not"


def cue_of(word: Word, *governs: str) -> Cue | None:
    """Return what a finite verb, gerund or short form announces, if it governs one of these."""
    cue = _cues().get(word.lemma)
    if cue is None or not (is_predicate(word) or word.feature("VerbForm") == "Conv"):
        return None
    return cue if not governs or cue.governs.intersection(governs) else None


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, frozenset[str], str], ...]]:
    found: dict[str, list[tuple[str, frozenset[str], str]]] = {}
    for row in table("speech_phrases"):
        verbs, preposition, nouns, kind = row.split("\t")
        for verb in verbs.split():
            told = (preposition.strip("-"), frozenset(nouns.split()), kind)
            found.setdefault(verb, []).append(told)
    return {verb: tuple(told) for verb, told in found.items()}


def phrase_cue(verb: Word, later: Sequence[Word]) -> Word | None:
    """Return the noun that makes a verb speak, among the words after it: «пришла к [выводу]»."""
    if not (is_predicate(verb) or verb.feature("VerbForm") == "Conv"):
        return None
    for preposition, nouns, _ in _phrases().get(verb.lemma, ()):
        before = ""
        for word in later[:_REACH]:
            if word.lemma in nouns and preposition == before:
                return word
            if word.pos not in ("ADJ", "DET", "NUM"):
                before = word.lemma if word.pos == "ADP" else ""
    return None


@dataclass(frozen=True, slots=True)
class SaidBy:
    """A noun that a verb turns into speech: «выразить надежду».

    ``nouns`` is None for any noun but those of ``deeds``: «подтвердить титул».
    """

    preposition: str
    case: str
    nouns: frozenset[str] | None
    deeds: frozenset[str] = frozenset()

    def takes(self, noun: str) -> bool:
        """Say whether the verb speaks with a noun."""
        return noun in self.nouns if self.nouns is not None else noun not in self.deeds


@cache
def _said_by() -> Mapping[str, SaidBy]:
    found: dict[str, SaidBy] = {}
    for row in table("speech_nouns"):
        lemmas, preposition, case, nouns = row.split("\t")
        wanted = None if nouns.startswith("*") else frozenset(nouns.split())
        deeds = frozenset(noun[1:] for noun in nouns.split() if noun.startswith("-"))
        for lemma in lemmas.split():
            found.setdefault(lemma, SaidBy(preposition.strip("-"), case, wanted, deeds))
    return found


def said_by(word: Word) -> SaidBy | None:
    """Return which object makes a verb speak, if one does."""
    return _said_by().get(word.lemma)
