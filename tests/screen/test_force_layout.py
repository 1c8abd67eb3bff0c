"""The picture of ties: no box over another, the same picture for the same graph."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from razbor.window.pictures.force_layout import laid_out, parts


def drawn(sizes, ties, labels, shape=1.4):
    work = laid_out(sizes, ties, labels, shape)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def overlaps(one, other):
    across = (one.width + other.width) / 2 - abs(one.x - other.x)
    down = (one.height + other.height) / 2 - abs(one.y - other.y)
    return min(across, down) > 1


GRAPHS = {
    "one pair": (2, [(0, 1)]),
    "many ties of one pair": (2, [(0, 1)] * 6),
    "star": (16, [(0, n) for n in range(1, 16)]),
    "ring": (12, [(n, (n + 1) % 12) for n in range(12)]),
    "two parts": (6, [(0, 1), (1, 2), (3, 4), (4, 5)]),
    "all with all": (8, list(combinations(range(8), 2))),
    "chain": (20, [(n, n + 1) for n in range(19)]),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_no_box_lies_over_another(name):
    count, ties = GRAPHS[name]
    nodes, tags = drawn([(150, 40)] * count, ties, [(90, 17)] * len(ties))
    boxes = [*nodes, *tags]
    assert not [pair for pair in combinations(boxes, 2) if overlaps(*pair)]


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_nor_in_any_small_graph(data):
    count = data.draw(st.integers(2, 9))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    ties = [pair for pair in data.draw(st.lists(pairs, max_size=12)) if pair[0] != pair[1]]
    sizes = [(data.draw(st.integers(40, 170)), 36) for _ in range(count)]
    nodes, tags = drawn(sizes, ties, [(80, 17)] * len(ties))
    assert not [pair for pair in combinations([*nodes, *tags], 2) if overlaps(*pair)]


def test_the_same_graph_looks_the_same():
    graph = ([(120, 36)] * 9, [(0, n) for n in range(1, 9)], [(60, 17)] * 8)
    assert drawn(*graph) == drawn(*graph)


def test_nothing_at_all():
    assert drawn([], [], []) == ([], [])


def test_parts():
    assert parts(6, [(4, 5), (5, 3), (0, 1)]) == [[5, 3, 4], [0, 1], [2]]
