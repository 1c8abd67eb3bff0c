"""Put a reading into words: what the word is, what its form is, its stress, its tables."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial

from razbor.words.card import FormTable, LemmaNotes, Reading
from razbor.words.dictionary import Dictionary, Parse
from razbor.words.grammar_terms import (
    features_in_words,
    form_in_words,
    kind_in_words,
    part_in_words,
)
from razbor.words.grammemes import PERSON_TAGS
from razbor.words.likely import Weighed, is_own_part
from razbor.words.notes import facts_of, notes, own_form, read_form, stressed_lemma, with_stress
from razbor.words.paradigm import Form, changes, paradigm
from razbor.words.word import Word, without_marks
from razbor.words.word_facts import WordFacts

_NAME_TAGS = PERSON_TAGS | {"Geox"}


def joined_alike(weighed: Iterable[Weighed]) -> list[Weighed]:
    """Join readings that are the same to a person, in the order of the first ones.

    They read alike, or are one reading of the dictionary under two lemmas («готов», «готовый»), or
    one of them is not of the dictionary and tells no more than another.
    """
    kept: list[Weighed] = []
    for one in weighed:
        number = next((n for n, other in enumerate(kept) if _is_same(other, one)), None)
        if number is None:
            kept.append(one)
        else:
            other = kept[number]
            richer = one if other.feats is not None and one.feats is None else other
            kept[number] = replace(richer, share=other.share + one.share)
    return kept


def _is_same(one: Weighed, other: Weighed) -> bool:
    if one.feats is None and other.feats is None and one.parse == other.parse:
        return one.pos == other.pos
    if one.lemma != other.lemma:
        return False
    (kind, here), (other_kind, other_here) = _in_words(one), _in_words(other)
    if one.feats is None and other.feats is None:
        return (kind, here) == (other_kind, other_here)
    return here == other_here or not other_here


def put_into_words(book: Dictionary, one: Weighed, word: Word) -> Reading:
    """Return what a reader is told of a reading."""
    part, here = _in_words(one)
    is_own = one.feats is None
    parse = one.parse if is_own else _word_itself(book, one) or one.parse
    is_known = parse.known and (is_own or parse.lemma == one.lemma)
    lexeme = book.lexeme(parse)
    facts = facts_of(parse)
    own = own_form(lexeme, facts, parse) if parse.known and is_own else ""
    told = notes(parse, facts)
    if one.lemma not in {parse.lemma, without_marks(own)}:
        told = LemmaNotes(stressed_lemma(lexeme, facts, one.lemma))
    form = read_form(lexeme, facts, parse) if is_own else without_marks(word.text).lower()
    is_name = word.text[:1].isupper() and (one.pos == "PROPN" or bool(parse.tag & _NAME_TAGS))
    shown: Callable[[str], str] = _capitalised if is_name else str
    tables = cache(partial(_tables, lexeme if is_known else (), facts, parse, is_name=is_name))
    return Reading(
        lemma=shown(one.lemma),
        part=part,
        here=here,
        share=one.share,
        known=is_known,
        form=shown(form),
        own=own,
        of=parse.lemma if own else "",
        notes=replace(told, stressed=shown(told.stressed)),
        changes=is_known and changes(lexeme, parse),
        tables=tables if is_own else cache(partial(_without_place, tables)),
    )


def joined(one: Reading, other: Reading) -> Reading:
    """Tell of two forms of one word what holds for both."""
    tables = cache(partial(_without_place, one.tables))
    form = one.form if one.form == other.form else without_marks(one.form)
    return replace(one, share=one.share + other.share, here="", form=form, tables=tables)


def _in_words(one: Weighed) -> tuple[str, str]:
    """Return what the word is and what its form is."""
    if one.feats is not None:
        return kind_in_words(one.pos, one.parse), features_in_words(one.feats)
    if is_own_part(one.parse, one.pos):
        return part_in_words(one.parse), form_in_words(one.parse)
    return kind_in_words(one.pos, one.parse), form_in_words(one.parse, one.pos)


def _word_itself(book: Dictionary, one: Weighed) -> Parse | None:
    """Return the reading of the dictionary form: «г.» is short for год."""
    return next(
        (
            parse
            for parse in book.parses(one.lemma)
            if parse.known
            and parse.form == parse.lemma == one.lemma
            and is_own_part(parse, one.pos)
        ),
        None,
    )


def _tables(
    lexeme: Sequence[Parse], facts: WordFacts, parse: Parse, *, is_name: bool
) -> tuple[FormTable, ...]:
    if not lexeme:
        return ()
    forms = with_stress(lexeme, facts)
    if is_name:
        forms = tuple(Form(each.parse, _capitalised(each.shown)) for each in forms)
    return paradigm(forms, parse)


def _without_place(tables: Callable[[], tuple[FormTable, ...]]) -> tuple[FormTable, ...]:
    """Return tables in which no form stands out."""
    return tuple(
        FormTable(table.columns, tuple(replace(row, here=()) for row in table.rows), table.title)
        for table in tables()
    )


def _capitalised(form: str) -> str:
    """Return a name as it is written, a capital after each hyphen."""
    return "-".join(part.capitalize() for part in form.split("-"))
