"""Runs that no person writes, a table or a broken file does: read in about linear time."""

import time
from functools import cache

import pytest

from razbor.analysis.analyse import Analyser
from razbor.text.article import Article

SECONDS = 15  # of the processor; what is tried anew from every place takes minutes
RUNS = {
    "a table of figures": "123 456 789 " * 2_000,
    "one figure": "9" * 20_000,
    "a word of hyphens": "а-" * 6_000,
    "opened quotations": "«" * 3_000,
    "brackets": "(" * 3_000,
    "a name over and over": "Новак " * 2_000,
}


@cache
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize("text", RUNS.values(), ids=RUNS.keys())
def test_a_long_run_is_read_at_once(text: str):
    began = time.process_time()
    analyser().analyse(Article(text))
    assert time.process_time() - began < SECONDS
