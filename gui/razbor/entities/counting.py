"""What a row of figures and number words is worth: «двадцать пять», «2,5 млн», «полтора»."""

from collections.abc import Sequence
from decimal import Decimal

from razbor.entities.shape import Piece

UNKNOWN = Decimal("NaN")
"""The worth of «несколько» and «много»."""
_FIGURES = frozenset(
    {"small", "figure", "annual", "amount", "fraction_clock", "counted", "of_percent"}
)
_MOST_DIGITS = 24


def number_of(pieces: Sequence[Piece]) -> Decimal | None:
    """Return the number, ``UNKNOWN`` for «несколько», None for a row that is no number."""
    total, current, smallest, last_scale = Decimal(0), None, Decimal(1000), None
    for piece in pieces:
        if piece.kind in ("few", "many"):
            return UNKNOWN if len(pieces) == 1 else None
        if piece.kind == "heap":
            current = (Decimal(1) if current is None else current) * Decimal(piece.value)
            continue
        if piece.kind == "scale":
            scale = Decimal(piece.value)
            if last_scale is not None and scale >= last_scale:
                return None
            total += (Decimal(1) if current is None else current) * scale
            current, smallest, last_scale = None, Decimal(1000), scale
            continue
        value = figure(piece)
        if value is None or (current is not None and not _continues(piece, value, smallest)):
            return None
        current = value if current is None else current + value
        smallest = _rank(value) if piece.kind == "numeral" else Decimal(0)
    return total + current if current is not None else total if last_scale else None


def _continues(piece: Piece, value: Decimal, smallest: Decimal) -> bool:
    """Say whether a number word may stand after a greater one: «двадцать» and then «пять»."""
    return (
        piece.kind == "numeral" and _rank(value) < smallest and value == value.to_integral_value()
    )


def _rank(value: Decimal) -> Decimal:
    return Decimal(100) if value >= 100 else Decimal(20) if value >= 20 else Decimal(1)  # noqa: PLR2004


def figure(piece: Piece) -> Decimal | None:
    """Return the worth of one figure or number word, None for other pieces."""
    if piece.kind == "numeral":
        return Decimal(piece.value)
    if piece.kind not in _FIGURES or len(piece.value) > _MOST_DIGITS:
        return None
    return Decimal("".join(piece.value.split()).replace(",", "."))


def plain(number: Decimal) -> str:
    """Return a number without an exponent and without needless zeros."""
    return format(number.normalize(), "f")
