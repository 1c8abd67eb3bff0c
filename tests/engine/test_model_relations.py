"""The networks of relations: the numbers of torch again, what is asked of pairs, any length."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from engine.reading import as_taught
from razbor.model.pieces import pieces
from razbor.model.relation_pairs import pair_rows
from razbor.model.relation_questions import ROWS, mention_rows
from razbor.model.relation_reading import read
from razbor.model.relation_scene import scene
from razbor.model.relations import Relater
from razbor.model.tagger import Finding, Tagger
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.text.span import Span
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed

REFERENCE = json.loads(
    (Path(__file__).parent / "relations_reference.json").read_text(encoding="utf-8")
)
LEAST = 0.02  # of the relations in the reference
TOLERANCE = 2e-3
PERSON, ORGANIZATION, COUNTRY, PROFESSION = 22, 19, 3, 24


@pytest.fixture(scope="module")
def relater(models: Models, tagger: Tagger) -> Relater:
    return Relater.open(tagger, models.taggers.vectors)


@pytest.fixture(scope="module")
def parsed(parser: Parser) -> Parsed:
    return as_taught(parser.parse(segment(Article(REFERENCE["text"]))), REFERENCE.get("words", {}))


def test_relations_are_as_likely_as_torch_finds_them(relater: Relater, parsed: Parsed):
    entities = [Finding(Span(a, b), kind, 1.0) for a, b, kind in REFERENCE["entities"]]
    found = {
        (*_places(one.first), *_places(one.second), one.kind): one.probability
        for one in relater.find(parsed, entities, LEAST - TOLERANCE)
    }
    expected = {tuple(key): chance for *key, chance in REFERENCE["relations"]}
    assert len(expected) > 20
    for key, chance in expected.items():
        assert found[key] == pytest.approx(chance, abs=TOLERANCE)
    assert all(found[key] < LEAST + TOLERANCE for key in found.keys() - expected.keys())


def _places(finding: Finding) -> tuple[int, int]:
    return finding.span.start, finding.span.end


BORN = "[PERSON Артём Лазоревский] родился в [CITY Казани] [DATE 5 мая 1960 года]."
MET = "[CITY Париж], столица [COUNTRY Франции], встретил [PROFESSION президента] [PERSON Вуйцика]."
HELD = "[EVENT Форум] пройдёт [DATE 5 июля] в [CITY Казани]."
RELATED = [
    (BORN, "Артём Лазоревский | PLACE_OF_BIRTH | Казани"),
    (BORN, "Артём Лазоревский | DATE_OF_BIRTH | 5 мая 1960 года"),
    (MET, "Париж | LOCATED_IN | Франции"),
    (MET, "Вуйцика | WORKS_AS | президента"),
    (HELD, "Форум | POINT_IN_TIME | 5 июля"),
    (HELD, "Форум | TAKES_PLACE_IN | Казани"),
    (
        "[AGE 52-летний] [PERSON Артём Лазоревский] выступил.",
        "Артём Лазоревский | AGE_IS | 52-летний",
    ),
]
_MARK = re.compile(r"\[([A-Z]+) ([^]]+)\]")


def _marked(text: str) -> tuple[str, list[Finding]]:
    """Return a text without its marks, and the entities that they name."""
    plain, found, place = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[place : mark.start()]
        found.append(Finding(Span(len(plain), len(plain) + len(mark[2])), mark[1], 1.0))
        plain, place = plain + mark[2], mark.end()
    return plain + text[place:], found


@pytest.mark.parametrize(("marked", "expected"), RELATED)
def test_related(relater: Relater, parser: Parser, marked: str, expected: str):
    text, entities = _marked(marked)
    parsed = parser.parse(segment(Article(text)))
    shown = [
        f"{one.first.span.of(text)} | {one.kind} | {one.second.span.of(text)}"
        for one in relater.find(parsed, entities)
    ]
    assert expected in shown


def test_the_same_text_gives_the_same_numbers(relater: Relater, tagger: Tagger, parsed: Parsed):
    findings = tagger.find(parsed)
    assert relater.find(parsed, findings) == relater.find(parsed, findings)


def test_a_relation_is_no_likelier_than_its_entities(
    relater: Relater, tagger: Tagger, parsed: Parsed
):
    found = relater.find(parsed, tagger.find(parsed))
    assert found
    assert all(
        one.probability <= min(one.first.probability, one.second.probability) for one in found
    )


@pytest.mark.parametrize("text", ["", "… — !!! «»", "Дождь шёл весь день."])
def test_texts_with_nothing_to_relate(relater: Relater, parser: Parser, text: str):
    assert relater.find(parser.parse(segment(Article(text))), ()) == ()


def test_two_names_of_one_thing_in_sentences_of_their_own(relater: Relater, parser: Parser):
    text = "Приехала Северная торговая палата. Ждали палату. Прибыла СТП."
    names = ("Северная торговая палата", "СТП")
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    entities = [Finding(span, "ORGANIZATION", 1.0) for span in spans]
    found = relater.find(parser.parse(segment(Article(text))), entities, 0)
    assert found
    assert all(0 <= one.probability <= 1 for one in found)


def test_many_entities_in_a_text_without_a_full_stop(
    relater: Relater, tagger: Tagger, parser: Parser
):
    text = " ".join(["Иван", "Петров", "приехал", "в", "Самару", "и", "увидел", "дом", "–"] * 300)
    parsed = parser.parse(segment(Article(text)))
    shares: list[float] = []
    relater.find(parsed, tagger.find(parsed), report=shares.append)
    assert shares == sorted(shares)
    assert len(shares) > 2


def test_work_ends_when_the_report_raises(relater: Relater, tagger: Tagger, parsed: Parsed):
    def stop(share: float) -> None:
        raise InterruptedError(share)

    with pytest.raises(InterruptedError):
        relater.find(parsed, tagger.find(parsed), report=stop)


@pytest.fixture(scope="module")
def meeting(parser: Parser) -> Parsed:
    text = (
        "Президент Европейского союза молодёжи Анна Вербина прилетела в Россию. "
        "ЕСМ давно дружит с российской стороной, сказала Вербина."
    )
    return parser.parse(segment(Article(text)))


def _mentions(parsed: Parsed) -> list[tuple[int, int, int]]:
    texts = [piece.text for piece in pieces(parsed)]
    place = texts.index
    return [
        (place("Президент"), place("молодёжи"), PROFESSION),
        (place("Европейского"), place("молодёжи"), ORGANIZATION),
        (place("Анна"), place("Вербина"), PERSON),
        (place("Россию"), place("Россию"), COUNTRY),
        (place("ЕСМ"), place("ЕСМ"), ORGANIZATION),
        (place("российской"), place("российской"), COUNTRY),
        (len(texts) - 2, len(texts) - 2, PERSON),
    ]


def test_how_names_agree(meeting: Parsed):
    one = scene(read(meeting, tuple(pieces(meeting))), _mentions(meeting))
    _, union, anna, russia, short, russian, surname = range(7)
    agree = one.names.agree
    assert agree[surname, anna] == 2, "all words of the surname alone are in the whole name"
    assert agree[anna, surname] == 3
    assert agree[russia, russian] == 4, "the stems are the same"
    assert agree[short, union] == 5, "an abbreviation"
    assert agree[union, short] == 6
    assert agree[anna, russia] == 0
    assert one.names.new.all()


def test_heads_are_the_words_that_others_govern(meeting: Parsed):
    cut = tuple(pieces(meeting))
    one = scene(read(meeting, cut), _mentions(meeting))
    assert [cut[head].text for head in one.heads[:3]] == ["Президент", "союза", "Анна"]


def test_rows_stay_within_the_table(meeting: Parsed):
    one = scene(read(meeting, tuple(pieces(meeting))), _mentions(meeting))
    pairs = one.pairs(np.ones((2, 29, 29), bool))
    assert len(pairs) == 7 * 6
    vectors = np.zeros((7, 5), np.float32)
    for rows in (mention_rows(one), pair_rows(one, pairs, vectors)):
        assert 0 < rows.min() <= rows.max() < ROWS
