"""Tables as CSV (RFC 4180), for programs that show them."""

import csv
from collections.abc import Iterable
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a table program takes for a formula


def as_csv(heading: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table with its heading; what came out of an article is never a formula (OWASP)."""
    out = StringIO()
    table = csv.writer(out)
    table.writerow(heading)
    for row in rows:
        table.writerow(_plain(cell) if isinstance(cell, str) else cell for cell in row)
    return out.getvalue()


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
