"""Finding in a long text: at once as it is written, in all forms when the words are taken in."""

from dataclasses import replace

import pytest

from razbor.analysis.analyse import Analyser
from razbor.analysis.analysis import Analysis
from razbor.bridge.search import TextSearch
from razbor.text.article import Article
from razbor.text.span import Span
from razbor.window.find_field import FindField
from razbor.window.palette import LIGHT

SENTENCE = "Музеи открыты, в музее тихо, о музеях пишут. "
TIMES = 1_000


@pytest.fixture(scope="module")
def long() -> Analysis:
    """Return a sentence that is analysed once and told a thousand times."""
    one = Analyser().analyse(Article(SENTENCE))
    words = tuple(
        replace(word, span=Span(word.span.start + at, word.span.end + at))
        for at in range(0, TIMES * len(SENTENCE), len(SENTENCE))
        for word in one.words
    )
    return replace(one, article=Article(SENTENCE * TIMES), words=words)


def test_a_long_text_is_prepared_a_little_at_a_time(long: Analysis):
    search = TextSearch(long.text, long)
    assert len(search.hits("музее")) == TIMES, "as it is written"
    steps = 1
    while not search.prepare(0.0):
        steps += 1
    assert steps > 10
    assert len(search.hits("музее")) == 3 * TIMES, "in all its forms"


def test_what_is_typed_meanwhile_is_found_again(qtbot, long: Analysis):
    field = FindField(LIGHT)
    qtbot.addWidget(field)
    field.search_in(TextSearch(long.text, long))
    field.line.setText("музее")
    field.begin("", len(SENTENCE))
    field.look()
    assert len(field.hits) == TIMES
    place = field.hits[field.current].start
    with qtbot.waitSignal(field.hits_changed, check_params_cb=lambda hits, _: len(hits) > TIMES):
        pass
    assert len(field.hits) == 3 * TIMES
    assert field.hits[field.current].start == place
