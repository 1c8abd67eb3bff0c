"""Which words of an article a reader does not know yet, and how many are known."""

from functools import cache

import pytest

from razbor.analysis.analyse import Analyser
from razbor.analysis.vocabulary import WordState, vocabulary, with_taught
from razbor.text.article import Article

TEXT = "Вон Ги Хо приехал в Осло 5 мая. Из стали строят мосты, мосты стоят долго."
KNOWN = {"в": WordState.KNOWN, "из": WordState.KNOWN, "мост": WordState.KNOWN}


@cache
def analysed():
    return Analyser().analyse(Article(TEXT))


def words(spans):
    return [span.of(TEXT) for span in spans]


def test_names_and_figures_are_not_learnt():
    assert words(vocabulary(analysed(), {}).unknown) == [
        *("приехал", "в", "мая", "Из", "стали", "строят", "мосты", "мосты", "стоят", "долго"),
    ]


def test_a_state_holds_for_all_forms_of_a_lemma():
    states = {**KNOWN, "строить": WordState.LEARNING, "долго": WordState.IGNORED}
    found = vocabulary(analysed(), states)
    assert words(found.learning) == ["строят"]
    assert words(found.unknown) == ["приехал", "мая", "стали", "стоят"]
    assert (found.known, found.counted) == (4, 9)
    assert found.share == pytest.approx(4 / 9)


def test_a_new_word_is_still_unknown():
    assert words(vocabulary(analysed(), {"сталь": WordState.NEW, **KNOWN}).unknown)[2] == "стали"


def test_nothing_to_know():
    assert vocabulary(Analyser().analyse(Article("5 + 5")), KNOWN).share == 0


def test_a_taught_lemma_holds_in_any_case_and_with_stress_marks():
    text = "Стали\u0301 много. СТАЛИ мало."
    plain = Analyser().analyse(Article(text))
    taught = with_taught(plain, {"стали": "сталь"})
    assert [word.lemma for word in taught.words if word.text.lower().startswith("стал")] == [
        "сталь"
    ] * 2
    assert with_taught(plain, {}) is plain
