"""What is told of a word beside its grammar: stress, aspect pair, government, frequency."""

from collections.abc import Mapping, Sequence
from functools import cache

from razbor.assets import table
from razbor.words.card import LemmaNotes
from razbor.words.dictionary import Parse
from razbor.words.paradigm import Form
from razbor.words.word_facts import WordFacts, stressed, word_facts

_ADJECTIVAL = {"PRTF": "PRTF", "PRTS": "PRTF", "ADJS": "ADJF", "COMP": "ADJF"}


def notes(parse: Parse, facts: WordFacts) -> LemmaNotes:
    """Return what is known of the word of a reading."""
    heads = [stressed(parse.lemma, vowel) for vowel in facts.heads]
    return LemmaNotes(
        stressed=", ".join(heads) or parse.lemma,
        pairs=tuple(_with_stress(pair) for pair in facts.pairs),
        governs=_government().get(parse.lemma, ""),
        rank=facts.rank,
    )


def facts_of(parse: Parse) -> WordFacts:
    """Return what the table says of the word of a reading."""
    return word_facts(parse.lemma, parse.pos) if parse.known else WordFacts()


def with_stress(lexeme: Sequence[Parse], facts: WordFacts) -> tuple[Form, ...]:
    """Return all forms with their stress, those without where it is not known."""
    vowels = facts.of_lexeme(lexeme)
    return tuple(
        Form(parse, stressed(parse.form, vowel))
        for parse, vowel in zip(lexeme, vowels, strict=True)
    )


def own_form(lexeme: Sequence[Parse], facts: WordFacts, read: Parse) -> str:
    """Return the dictionary form of a participle or a short form: «созданы» is of «созданный».

    Empty where that is the lemma, or where there is none.
    """
    wanted = _ADJECTIVAL.get(read.pos)
    if wanted is None:
        return ""
    kind = read.tag & {"actv", "pssv", "past", "pres"}
    for number, form in enumerate(lexeme):
        if form.pos == wanted and {"nomn", "masc"} <= form.tag and kind <= form.tag:
            own = stressed(form.form, facts.of_lexeme(lexeme)[number])
            return "" if form.form == read.lemma else own
    return ""


def read_form(lexeme: Sequence[Parse], facts: WordFacts, read: Parse) -> str:
    """Return the form that is read, with its stress where it is known."""
    same = [number for number, form in enumerate(lexeme) if form.form == read.form]
    exact = [number for number in same if lexeme[number].tag == read.tag]
    vowels = facts.of_lexeme(lexeme)
    shown = {stressed(read.form, vowels[number]) for number in exact or same}
    return shown.pop() if len(shown) == 1 else read.form


def stressed_lemma(lexeme: Sequence[Parse], facts: WordFacts, lemma: str) -> str:
    """Return a dictionary form that is another than the dictionary's own, with its stress."""
    vowels = facts.of_lexeme(lexeme)
    found = {vowels[n] for n, form in enumerate(lexeme) if form.form == lemma}
    return stressed(lemma, found.pop()) if len(found) == 1 else lemma


def _with_stress(lemma: str) -> str:
    heads = word_facts(lemma, "INFN").heads
    return stressed(lemma, heads[0]) if len(heads) == 1 else lemma


@cache
def _government() -> Mapping[str, str]:
    return dict(row.split("\t") for row in table("government"))
