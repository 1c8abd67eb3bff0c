"""One-to-one assignment with the highest total worth."""

from collections.abc import Sequence

_FAR = float("inf")


def best_assignment(worth: Sequence[Sequence[float]]) -> list[int | None]:
    """Return the column of each row, or None, so that the total worth is greatest.

    Hungarian method with potentials; rows may stay unassigned if there are more rows
    than columns.
    """
    owner = _Hungarian(worth).owners()
    result: list[int | None] = [None] * len(worth)
    for column, row in enumerate(owner[1:]):
        if row and column < len(worth[row - 1]):
            result[row - 1] = column
    return result


class _Hungarian:
    """Rows and columns count from 1; row and column 0 stand for none."""

    def __init__(self, worth: Sequence[Sequence[float]]) -> None:
        self.rows = len(worth)
        self.columns = max(self.rows, len(worth[0]) if worth else 0)
        self.cost = [[-w for w in row] + [0.0] * (self.columns - len(row)) for row in worth]
        self.row_potential = [0.0] * (self.rows + 1)
        self.column_potential = [0.0] * (self.columns + 1)
        self.owner = [0] * (self.columns + 1)  # row that holds a column

    def owners(self) -> list[int]:
        """Return the row of each column."""
        for row in range(1, self.rows + 1):
            self.owner[0] = row
            self._augment()
        return self.owner

    def _augment(self) -> None:
        """Find the cheapest path from the new row to a free column, and shift along it."""
        slack = [_FAR] * (self.columns + 1)
        origin = [0] * (self.columns + 1)
        visited = [False] * (self.columns + 1)
        current = 0
        while self.owner[current]:
            visited[current] = True
            step, following = self._nearest(current, visited, slack, origin)
            self._shift(step, visited, slack)
            current = following
        while current:
            self.owner[current] = self.owner[origin[current]]
            current = origin[current]

    def _nearest(
        self, current: int, visited: list[bool], slack: list[float], origin: list[int]
    ) -> tuple[float, int]:
        holder = self.owner[current]
        step, following = _FAR, 0
        for column in range(1, self.columns + 1):
            if visited[column]:
                continue
            reduced = self.cost[holder - 1][column - 1] - self.row_potential[holder]
            reduced -= self.column_potential[column]
            if reduced < slack[column]:
                slack[column], origin[column] = reduced, current
            if slack[column] < step:
                step, following = slack[column], column
        return step, following

    def _shift(self, step: float, visited: list[bool], slack: list[float]) -> None:
        for column in range(self.columns + 1):
            if visited[column]:
                self.row_potential[self.owner[column]] += step
                self.column_potential[column] -= step
            else:
                slack[column] -= step
