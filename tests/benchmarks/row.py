"""The rows of the table, and how it is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured.

    Attributes:
        what: The data and the measure.
        ours: Razbor's figure; empty when the row was skipped.
        peer: The figure of a peer in the same run, with the peer's name; empty without one.
        goal: Where to get; empty without a goal.
        reached: Whether the goal is reached; None without a goal.
    """

    what: str
    ours: str
    peer: str = ""
    goal: str = ""
    reached: bool | None = None

    def cells(self) -> tuple[str, str, str, str]:
        """Return the row's cells in the order of the headings."""
        sign = {True: "reached", False: "not yet", None: ""}[self.reached]
        goal = f"{self.goal} ({sign})" if sign else self.goal
        return self.what, self.ours or "–", self.peer or "–", goal or "–"


HEADINGS = ("What", "Razbor", "Beside it", "Goal")


def skipped(what: str, why: str) -> Row:
    """Return the row of a measurement that could not be made, with the reason as a sentence."""
    return Row(f"{what}: skipped. {why}", "")


def at_least(what: str, value: float | None, least: float, peer: str = "") -> Row:
    """Return a row of a share from 0 to 1 that should be high."""
    shown = "nothing to measure" if value is None else f"{value:.3f}"
    return Row(what, shown, peer, f"≥ {least:g}", value is not None and value >= least)


def at_most(what: str, count: int | None, most: int) -> Row:
    """Return a row of a count that should be low."""
    shown = "nothing to measure" if count is None else str(count)
    return Row(what, shown, "", f"≤ {most}" if most else "0", count is not None and count <= most)


def plain_table(rows: Iterable[Row]) -> str:
    """Return the table in columns of equal width."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADINGS))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def markdown_table(rows: Iterable[Row]) -> str:
    """Return the table in Markdown."""
    lines = [HEADINGS, ("---",) * len(HEADINGS), *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
