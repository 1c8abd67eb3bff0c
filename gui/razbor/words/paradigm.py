"""The forms of a word laid out as grammars lay them out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from razbor.i18n import tr
from razbor.words.card import FormRow, FormTable
from razbor.words.dictionary import Parse
from razbor.words.grammar_terms import case_alone, made_of_verb

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ADJECTIVES = frozenset({"ADJF", "ADJS", "COMP"})
_PARTICIPLES = frozenset({"PRTF", "PRTS"})
_VERBS = frozenset({"VERB", "INFN", "GRND"})
_CHANGING = frozenset({"NOUN", "NPRO", "NUMR"})
_SIDE_FORMS = frozenset({"gen2", "loc2", "voct", "V-oy", "V-ey", "Infr", "Slng", "Arch", "Erro"})
_SIDE_FORMS |= {"V-sh", "Cmp2", "Supr"}
_NUMBERS = ("sing", "plur")
_GENDERS = ("masc", "femn", "neut", "plur")
_KINDS = ({"actv", "pres"}, {"actv", "past"}, {"pssv", "pres"}, {"pssv", "past"})


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a word as the table shows it."""

    parse: Parse
    shown: str


def paradigm(lexeme: Iterable[Form], read: Parse) -> tuple[FormTable, ...]:
    """Return the tables of a word: cases by number, genders or persons, what is made of a verb.

    Args:
        lexeme: All forms of the word.
        read: The reading that is told; its form stands out in the tables.
    """
    forms = [
        form for form in lexeme if not form.parse.tag & _SIDE_FORMS or _is_read(form.parse, read)
    ]
    if read.pos in _VERBS:
        tables = _verb(forms, read)
    elif read.pos in _PARTICIPLES:
        tables = _adjective(_same_participle(forms, read), read)
    elif read.pos in _ADJECTIVES:
        tables = _adjective(forms, read)
    elif read.pos in _CHANGING and len({form.parse.form for form in forms}) > 1:
        several = _grid(forms, read, _NUMBERS)
        tables = (several,) if several.rows else (_grid(forms, read, ("",)),)
    else:
        tables = ()
    return tuple(table for table in tables if table.rows)


def changes(lexeme: Sequence[Parse], read: Parse) -> bool:
    """Say whether a word has more forms than one, for tables to show."""
    is_of_a_kind = read.pos in _VERBS | _PARTICIPLES | _ADJECTIVES | _CHANGING
    return is_of_a_kind and any(form.form != read.form for form in lexeme)


def _grid(forms: Sequence[Form], read: Parse, columns: Sequence[str]) -> FormTable:
    """Return a line a case and a column for each grammeme; what no form fills is left out."""
    lines = [
        (case_alone(case), [_cell(forms, read, {case, column} - {""}) for column in columns])
        for case in _CASES
    ]
    filled = [n for n in range(len(columns)) if any(cells[n] for _, cells in lines)]
    heads = _heads()
    names = tuple(heads[columns[n]] for n in filled) if len(filled) > 1 else ()
    rows = (_row(label, [cells[n] for n in filled], read) for label, cells in lines if any(cells))
    return FormTable(names, tuple(rows))


def _adjective(forms: Sequence[Form], read: Parse) -> tuple[FormTable, ...]:
    long = [form for form in forms if form.parse.pos in {"ADJF", "PRTF"}]
    short = [form for form in forms if form.parse.pos in {"ADJS", "PRTS"}]
    degree = [_cell(forms, read, {"COMP"})]
    heads = _heads()
    names = tuple(heads[gender] for gender in _GENDERS)
    line = _row(tr("краткая форма"), [_cell(short, read, {one}) for one in _GENDERS], read)
    return (
        _grid(long, read, _GENDERS),
        FormTable(names if not long else (), (line,) if any(line.forms) else ()),
        FormTable((), _rows([(tr("сравнительная степень"), degree)], read)),
    )


def _verb(forms: Sequence[Form], read: Parse) -> tuple[FormTable, ...]:
    """Return the infinitive, the persons, the past, the command, what is made of the verb."""
    finite = [form for form in forms if form.parse.pos == "VERB"]
    told = [form for form in finite if "impr" not in form.parse.tag]
    persons = ((tr("я, мы"), "1per"), (tr("ты, вы"), "2per"), (tr("он, они"), "3per"))
    spoken = [
        (label, [_cell(told, read, {person, number}) for number in _NUMBERS])
        for label, person in persons
    ]
    past = [_cell(finite, read, {"past", gender}) for gender in _GENDERS]
    command = [_cell(finite, read, {"impr", "excl", number}) for number in _NUMBERS]
    heads = _heads()
    time = tr("будущее время") if "perf" in read.tag else tr("настоящее время")
    return (
        FormTable((), _rows([(tr("неопределённая форма"), [_cell(forms, read, {"INFN"})])], read)),
        FormTable(tuple(heads[one] for one in _NUMBERS), _rows(spoken, read), time),
        FormTable(
            tuple(heads[one] for one in _GENDERS), _rows([(tr("прошедшее время"), past)], read)
        ),
        FormTable((), _rows([(tr("повелительное наклонение"), command)], read)),
        FormTable((), _rows(_made_of_verb(forms, read), read)),
    )


def _made_of_verb(forms: Sequence[Form], read: Parse) -> list[tuple[str, "list[Form | None]"]]:
    gerunds = [_cell(forms, read, {"GRND", time}) for time in ("pres", "past")]
    made: list[tuple[str, list[Form | None]]] = [(tr("деепричастие"), [one]) for one in gerunds]
    for kind in _KINDS:
        head = {"PRTF", "nomn", "masc", "sing"} | kind
        made.append((made_of_verb(frozenset(kind)), [_cell(forms, read, head)]))
    return made


def _same_participle(forms: Sequence[Form], read: Parse) -> list[Form]:
    kind = read.tag & {"actv", "pssv", "past", "pres"}
    return [form for form in forms if form.parse.pos in _PARTICIPLES and kind <= form.parse.tag]


def _cell(forms: Sequence[Form], read: Parse, wanted: set[str]) -> Form | None:
    """Return the form that has all grammemes, rather the one that is read, or for a thing."""
    fit = [form for form in forms if wanted <= form.parse.tag | {form.parse.pos}]
    fit.sort(key=lambda form: "anim" in form.parse.tag)
    is_read: Callable[[Form], bool] = lambda form: form.parse.form == read.form  # noqa: E731
    return next(filter(is_read, fit), next(iter(fit), None))


def _rows(lines: Iterable[tuple[str, "Sequence[Form | None]"]], read: Parse) -> tuple[FormRow, ...]:
    return tuple(_row(label, cells, read) for label, cells in lines if any(cells))


def _row(label: str, cells: "Sequence[Form | None]", read: Parse) -> FormRow:
    here = (n for n, form in enumerate(cells) if form and _is_read(form.parse, read))
    shown = [form.shown if form else "–" for form in cells]
    while shown and shown[-1] == "–" and len(shown) > 1:
        shown.pop()
    return FormRow(label, tuple(shown), tuple(here))


def _is_read(form: Parse, read: Parse) -> bool:
    """Tell whether a form is the one that is read: as written, and in case, number and gender."""
    told = form.tag - {"anim", "inan"}
    return form.form == read.form and (form.tag == read.tag or told == read.tag - {"anim", "inan"})


def _heads() -> dict[str, str]:
    return {
        "": "",
        "sing": tr("ед. ч."),
        "plur": tr("мн. ч."),
        "masc": tr("муж."),
        "femn": tr("жен."),
        "neut": tr("ср."),
    }
