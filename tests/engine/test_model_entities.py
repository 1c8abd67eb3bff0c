"""The network of entities: the numbers of torch again, nesting, any length of text."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from engine.reading import as_taught
from razbor.model.decode import Candidate, chosen
from razbor.model.features import flag_table, form_table
from razbor.model.gazetteer import Gazetteer
from razbor.model.pieces import pieces
from razbor.model.tagger import Tagger
from razbor.model.windows import lemma_memory, windows
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed

REFERENCE = json.loads(
    (Path(__file__).parent / "entities_reference.json").read_text(encoding="utf-8")
)
LEAST = 0.02  # of the spans in the reference
TOLERANCE = 1e-3


@pytest.fixture(scope="module")
def read(parser: Parser) -> Parsed:
    return as_taught(parser.parse(segment(Article(REFERENCE["text"]))), REFERENCE.get("words", {}))


def test_spans_are_as_likely_as_torch_finds_them(tagger: Tagger, read: Parsed):
    cut = tuple(pieces(read))
    found = {
        (cut[one.first].start, cut[one.last].end): (one.kind, one.probability)
        for one in tagger.candidates(tagger.told(read), LEAST - TOLERANCE)
    }
    expected = {(start, end): (kind, chance) for start, end, kind, chance in REFERENCE["spans"]}
    assert len(expected) > 60
    for span, (kind, chance) in expected.items():
        assert tagger.kinds[found[span][0]] == kind
        assert found[span][1] == pytest.approx(chance, abs=TOLERANCE)
    others = [chance for span, (_, chance) in found.items() if span not in expected]
    assert all(chance < LEAST + TOLERANCE for chance in others)


def test_the_program_makes_the_features_that_training_stored(read: Parsed):
    cut = tuple(pieces(read))
    assert form_table(read, cut).tolist() == REFERENCE["forms"]
    flags = flag_table(read, cut, Gazetteer()).tolist()
    assert [[row for row in rows if row] for rows in flags] == REFERENCE["flags"]
    states = np.abs(read.seen.states[[piece.word for piece in cut]].astype(np.float64)).mean(1)
    assert states.tolist() == pytest.approx(REFERENCE["states"], abs=TOLERANCE)


FOUND = [
    (
        "Директор завода «Синяя цапля» Ким Чон Су приехал в Самару 5 июля.",
        ["Ким Чон Су PERSON", "Самару CITY", "5 июля DATE"],
    ),
    ("Президент России вручил награду врачу.", ["Президент России PROFESSION", "России COUNTRY"]),
    ("Штраф составил 40 тысяч рублей.", ["40 тысяч рублей MONEY"]),
    ("Инфляция составила 7 %.", ["7 % PERCENT"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(tagger: Tagger, parser: Parser, text: str, expected: list[str]):
    found = tagger.find(parser.parse(segment(Article(text))))
    shown = [f"{one.span.of(text)} {one.kind}" for one in found]
    assert [one for one in expected if one not in shown] == []


def test_findings_nest_or_stand_apart_in_order_of_text(tagger: Tagger, read: Parsed):
    found = [one.span for one in tagger.find(read)]
    assert found == sorted(found, key=lambda span: (span.start, -span.end))
    for a in found:
        for b in found:
            assert a.covers(b) or b.covers(a) or not a.overlaps(b)


def test_the_same_text_gives_the_same_numbers(tagger: Tagger, read: Parsed):
    assert tagger.find(read) == tagger.find(read)


def test_a_text_of_ten_thousand_words_without_a_full_stop(tagger: Tagger, parser: Parser):
    words = ["Иван", "Петров", "приехал", "в", "Самару", "и", "увидел", "дом", "–"]
    text = " ".join(words * 1100)
    found = tagger.find(parser.parse(segment(Article(text))))
    cities = [one for one in found if one.kind == "CITY"]
    assert len(cities) > 900


def test_an_empty_text_and_one_of_signs(tagger: Tagger, parser: Parser):
    assert tagger.find(parser.parse(segment(Article("")))) == ()
    assert tagger.find(parser.parse(segment(Article("… — !!! «»")))) == ()


def test_work_ends_when_the_report_raises(tagger: Tagger, read: Parsed):
    def stop(share: float) -> None:
        raise InterruptedError(share)

    with pytest.raises(InterruptedError):
        tagger.find(read, stop)


def test_windows_are_alike_and_end_with_sentences():
    sentences = np.repeat(np.arange(50), 10)
    cut = list(windows(sentences, 192))
    assert [end - first for first, end in cut] == [170, 160, 170]
    assert all(first % 10 == 0 for first, _ in cut)
    assert list(windows(np.zeros(500), 192)) == [(0, 500)]


def test_memory_is_the_mean_of_the_lemma_elsewhere():
    states = np.array([[1.0], [5.0], [3.0], [7.0]], np.float32)
    lemmas = np.array([4, 0, 4, 0])
    assert lemma_memory(states, lemmas).tolist() == [[3.0], [0.0], [1.0], [0.0]]


def test_of_crossing_spans_the_likeliest_stays():
    outer, crossing = Candidate(0, 4, 1, 0.8), Candidate(3, 6, 1, 0.7)
    inner, twin = Candidate(1, 2, 2, 0.6), Candidate(5, 8, 3, 0.9)
    for found in permutations([outer, crossing, inner, twin]):
        assert chosen(found, 16) == [outer, inner, twin]
