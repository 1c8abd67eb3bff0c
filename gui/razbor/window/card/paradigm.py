"""All forms of a word, in tables; the form of the text stands out."""

from html import escape

from razbor.words.card import FormRow, FormTable

_CELL = "padding-right: 14px;"


def paradigm_html(tables: tuple[FormTable, ...]) -> str:
    """Return the tables as HTML; each form is a word to go to."""
    rows = "".join(map(_rows, tables))
    return f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""


def _rows(table: FormTable) -> str:
    head = _head(table) if table.columns else ""
    return head + "".join(map(_row, table.rows))


def _head(table: FormTable) -> str:
    names = (table.title, *table.columns)
    cells = (_cell(f'<span class="faint">{escape(one)}</span>') for one in names)
    return f"<tr>{''.join(cells)}</tr>"


def _row(row: FormRow) -> str:
    label = _cell(f'<span class="soft">{escape(row.label)}</span>')
    forms = (_form(form, here=n in row.here) for n, form in enumerate(row.forms))
    return f"<tr>{label}{''.join(map(_cell, forms))}</tr>"


def _form(form: str, *, here: bool) -> str:
    """Return one form, without a way to go where it is the one that is read."""
    if here:
        return f'<span class="here">&nbsp;{escape(form)}&nbsp;</span>'
    bare = form.replace("\u0301", "")
    return f'<a class="quiet" href="{escape(bare)}">{escape(form)}</a>' if bare != "–" else form


def _cell(inside: str) -> str:
    return f'<td style="{_CELL}">{inside}</td>'
