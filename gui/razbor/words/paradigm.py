"""The forms of a word laid out as grammars lay them out."""

from collections.abc import Sequence

from razbor.i18n import tr
from razbor.words.card import FormRow
from razbor.words.dictionary import Parse
from razbor.words.grammar_terms import case_in_words

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ADJECTIVES = frozenset({"ADJF", "ADJS", "COMP"})
_VERBS = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
_SIDE_FORMS = frozenset({"gen2", "loc2", "voct", "V-oy", "V-ey", "Infr", "Slng", "Arch", "Erro"})


def paradigm(lexeme: Sequence[Parse], pos: str) -> tuple[FormRow, ...]:
    """Return the rows of a paradigm: cases with singular and plural, genders, or persons.

    Empty for a word that does not change.
    """
    forms = [parse for parse in lexeme if not parse.tag & _SIDE_FORMS]
    if pos in _VERBS:
        return _verb(forms)
    if pos in _ADJECTIVES:
        return _cases(forms, (("masc",), ("femn",), ("neut",), ("plur",)))
    if pos in {"NOUN", "NPRO", "NUMR"} and len({parse.form for parse in forms}) > 1:
        return _cases(forms, (("sing",), ("plur",))) or _cases(forms, ((),))
    return ()


def _cases(forms: Sequence[Parse], columns: Sequence[tuple[str, ...]]) -> tuple[FormRow, ...]:
    """Return a row a case, a column for each set of grammemes."""
    rows = []
    for case in _CASES:
        found = tuple(_form(forms, {case, *column}) for column in columns)
        if any(found):
            rows.append(FormRow(case_in_words(case), tuple(form or "–" for form in found)))
    return tuple(rows)


def _form(forms: Sequence[Parse], grammemes: set[str]) -> str:
    """Return the form that has all grammemes, or an empty string."""
    return next((parse.form for parse in forms if grammemes <= parse.tag), "")


def _verb(forms: Sequence[Parse]) -> tuple[FormRow, ...]:
    """Return the infinitive, the persons, the past and the command."""
    finite = [parse for parse in forms if parse.pos == "VERB"]
    rows = [(tr("неопределённая форма"), [_form_of(forms, "INFN")])]
    for label, person in ((tr("я, мы"), "1per"), (tr("ты, вы"), "2per"), (tr("он, они"), "3per")):
        spoken = [parse for parse in finite if "impr" not in parse.tag]
        rows.append((label, [_form(spoken, {person, number}) for number in ("sing", "plur")]))
    past = [_form(finite, {"past", gender}) for gender in ("masc", "femn", "neut", "plur")]
    rows.append((tr("прошедшее время"), past))
    command = [_form(finite, {"impr", "excl", number}) for number in ("sing", "plur")]
    rows.append((tr("повелительное наклонение"), command))
    return tuple(FormRow(label, tuple(filter(None, row))) for label, row in rows if any(row))


def _form_of(forms: Sequence[Parse], pos: str) -> str:
    """Return the first form of a part of speech, or an empty string."""
    return next((parse.form for parse in forms if parse.pos == pos), "")
