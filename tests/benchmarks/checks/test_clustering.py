"""B-cubed is what its authors define."""

import pytest

from benchmarks.clustering import bcubed, by_string

KEY = dict(enumerate("AAAAABBCCCCC"))
"""The example of Bagga and Baldwin: three chains of five, two and five mentions."""


@pytest.mark.parametrize(
    ("response", "precision"),
    [("AAAAABBBBBBB", 0.7619), ("AAAAABBAAAAA", 0.5833)],
    ids=["two_small_joined", "two_large_joined"],
)
def test_joining_large_chains_costs_more_than_joining_small_ones(response, precision):
    p, r, _ = bcubed(KEY, dict(enumerate(response))).shares()
    assert p == pytest.approx(precision, abs=1e-4)
    assert r == 1


def test_a_mention_that_is_not_found_stands_alone():
    p, r, _ = bcubed({0: "A", 1: "A"}, {0: "a"}).shares()
    assert (p, r) == (1, 0.5)


def test_equal_strings_are_equal_by_lemma():
    one, other, third = by_string(["Парламента", "парламентом", "он"]).values()
    assert one == other != third
