"""Look a word of a sentence up: the readings of its form, ranked by the sentence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from math import exp

from razbor.text.span import Span
from razbor.words.card import FormTable, LemmaNotes, Reading, WordCard
from razbor.words.dictionary import Dictionary, Parse, dictionary
from razbor.words.grammar_terms import form_in_words, part_in_words
from razbor.words.grammemes import PERSON_TAGS
from razbor.words.notes import facts_of, notes, own_form, read_form, with_stress
from razbor.words.paradigm import Form, changes, paradigm
from razbor.words.rank import ranked
from razbor.words.set_phrases import load_phrases, phrases_of
from razbor.words.word import Word, features, without_marks
from razbor.words.word_facts import WordFacts

_MOST_READINGS = 6
_LEAST_SHARE = 0.02
_TEMPERATURE = 2.0
_NAME_TAGS = PERSON_TAGS | {"Geox"}


class LookUp:
    """Answers for any word in well under a frame; loading it takes 0.1 s."""

    def __init__(self) -> None:
        self._dictionary: Dictionary = dictionary()
        load_phrases()

    def card_of(self, form: str) -> WordCard:
        """Return what is to be told of a form that stands in no sentence: of each word once."""
        card = self.card(Word(Span(0, len(form)), form, "", ""))
        return replace(card, readings=_words_alone(card.readings))

    def card(self, word: Word, sentence: Sequence[Word] = ()) -> WordCard:
        """Return what is to be told of a word; a sign or a number has no readings.

        ``sentence`` are the words around, among them the word itself: for phrases of several words.
        """
        form = without_marks(word.text)
        if not any(map(str.isalpha, form)):
            return WordCard(word.text, ())
        weighed = ranked(self._dictionary.parses(form), word.pos, features(word.feats))
        chosen = _chosen_first(weighed, word.lemma)
        readings = tuple(_readings(self._dictionary, chosen, word))
        return WordCard(word.text, readings, phrases=phrases_of(word, sentence))


def _chosen_first(weighed: list[tuple[float, Parse]], lemma: str) -> list[tuple[float, Parse]]:
    """Put the readings of the lemma that the sentence chose before the others, if there are any."""
    return sorted(weighed, key=lambda pair: pair[1].lemma != lemma)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A reading before it is put into words: parses that read alike, their shares added."""

    parse: Parse
    part: str
    here: str
    share: float


def _readings(book: Dictionary, weighed: list[tuple[float, Parse]], word: Word) -> list[Reading]:
    """Return one reading for each lemma and grammar in words, with shares that add up to 1."""
    kept = _kept(_merged(weighed))
    whole = sum(one.share for one in kept)
    named = [number == 0 and word.pos == "PROPN" for number in range(len(kept))]
    lemmas = [one.parse.lemma for one in kept]
    if named[0] or _is_taught(word, lemmas):
        lemmas[0] = word.lemma
    return [
        _reading(book, replace(one, share=one.share / whole), word, lemma, is_name=is_name)
        for one, lemma, is_name in zip(kept, lemmas, named, strict=True)
    ]


def _is_taught(word: Word, lemmas: Sequence[str]) -> bool:
    """Say whether a lemma is the reader's own: not in the dictionary, and not the form."""
    return word.lemma not in {"", word.text.lower(), *lemmas}


def _reading(book: Dictionary, one: _Weighed, word: Word, lemma: str, *, is_name: bool) -> Reading:
    parse = one.parse
    facts = facts_of(parse)
    lexeme = book.lexeme(parse)
    told = notes(parse, facts)
    form = read_form(lexeme, facts, parse)
    if lemma != parse.lemma:
        told = LemmaNotes(lemma)
    is_capital = word.text[:1].isupper() and (is_name or bool(parse.tag & _NAME_TAGS))
    if is_capital:
        lemma, form = _capitalised(lemma), _capitalised(form)
        told = replace(told, stressed=_capitalised(told.stressed))
    return Reading(
        lemma=lemma,
        part=one.part,
        here=one.here,
        share=one.share,
        known=parse.known,
        form=form,
        own=own_form(lexeme, facts, parse) if parse.known else "",
        notes=told,
        changes=parse.known and changes(lexeme, parse),
        tables=cache(partial(_tables, lexeme, facts, parse, is_capital=is_capital)),
    )


def _tables(
    lexeme: Sequence[Parse], facts: WordFacts, parse: Parse, *, is_capital: bool
) -> tuple[FormTable, ...]:
    if not parse.known:
        return ()
    forms = with_stress(lexeme, facts)
    if is_capital:
        forms = tuple(Form(each.parse, _capitalised(each.shown)) for each in forms)
    return paradigm(forms, parse)


def _words_alone(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Join the readings of one word: which of its cases is meant nothing tells."""
    words: dict[tuple[str, str, str], Reading] = {}
    for one in readings:
        key = (one.lemma, one.own, one.part)
        same = words.get(key)
        words[key] = _joined(same, one) if same else one
    return tuple(words.values())


def _joined(one: Reading, other: Reading) -> Reading:
    """Tell of two forms of one word what holds for both."""
    tables = cache(partial(_without_place, one.tables))
    form = one.form if one.form == other.form else without_marks(one.form)
    share = one.share + other.share
    return replace(one, share=share, here="", form=form, tables=tables)


def _without_place(tables: Callable[[], tuple[FormTable, ...]]) -> tuple[FormTable, ...]:
    """Return tables in which no form stands out."""
    return tuple(
        FormTable(table.columns, tuple(replace(row, here=()) for row in table.rows), table.title)
        for table in tables()
    )


def _merged(weighed: list[tuple[float, Parse]]) -> list[_Weighed]:
    """Join the parses that read alike to a person."""
    best = max(weight for weight, _ in weighed)
    merged: dict[tuple[str, str, str], _Weighed] = {}
    for weight, parse in weighed:
        key = (parse.lemma, part_in_words(parse), form_in_words(parse))
        share = exp((weight - best) / _TEMPERATURE)
        before = merged.get(key)
        merged[key] = (
            replace(before, share=before.share + share)
            if before
            else _Weighed(parse, key[1], key[2], share)
        )
    return list(merged.values())


def _kept(readings: list[_Weighed]) -> list[_Weighed]:
    """Keep the chosen reading, then the best one of every other word, then what is likely."""
    chosen, *others = readings
    seen = {(chosen.parse.lemma, chosen.part)}
    words: list[_Weighed] = []
    variants: list[_Weighed] = []
    for one in others:
        key = (one.parse.lemma, one.part)
        (variants if key in seen else words).append(one)
        seen.add(key)
    likely = [one for one in variants if one.share >= _LEAST_SHARE]
    return [chosen, *words, *likely][:_MOST_READINGS]


def _capitalised(form: str) -> str:
    """Return a name as it is written, a capital after each hyphen."""
    return "-".join(part.capitalize() for part in form.split("-"))
