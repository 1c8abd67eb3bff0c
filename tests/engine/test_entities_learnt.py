"""What the network adds to the rules, and what it may not undo."""

import pytest

from engine.reading import entities_in, parsed, tagger
from razbor.entities.find import find_entities
from razbor.entities.seeds import seeds_of
from razbor.model.tagger import Finding
from razbor.text.span import Span
from razbor.words.parsed import NameSpan

LEARNT = [
    # text, words, what they are
    ("Он стал лауреатом Пулитцеровской премии.", "Пулитцеровской премии", "AWARD"),
    ("Суд конфисковал автомобиль Toyota Land Cruiser.", "Toyota Land Cruiser", "PRODUCT"),
    ("Спектакль шёл в Театре имени Анны Линд.", "Анны Линд", "PERSON"),
    ("Депутаты приняли Трудовой кодекс.", "Трудовой кодекс", "LAW"),
    ("Позже чиновник обещал ремонт.", "чиновник", "PERSON"),
]


@pytest.mark.parametrize(("text", "words", "kind"), LEARNT)
def test_the_network_adds(text: str, words: str, kind: str) -> None:
    found = entities_in(text)
    types = {entity.id: entity.type for entity in found.entities}
    assert (words, kind) in [(m.span.of(text), types[m.entity]) for m in found.mentions]
    alone = find_entities(parsed(text))
    assert words not in [m.span.of(text) for m in alone.mentions]


def test_an_award_within_an_award_is_one() -> None:
    text = "Актрису наградили премией Эмми."
    awards = [e.canonical for e in entities_in(text).entities if e.type == "AWARD"]
    assert awards == ["премия Эмми"]


SEEDS = [
    # what slovnet sees, what the network sees, what stays
    ([(0, 4, "LOC")], [(0, 9, "PERSON", 0.98)], [(0, 9, "PER")]),
    ([(0, 4, "LOC")], [(0, 9, "PERSON", 0.80)], [(0, 4, "LOC")]),
    ([(0, 4, "LOC")], [(0, 4, "CITY", 0.99)], [(0, 4, "LOC")]),
    ([], [(0, 9, "ORGANIZATION", 0.75), (0, 4, "PERSON", 0.99)], [(0, 9, "ORG")]),
    ([], [(0, 9, "ORGANIZATION", 0.50)], []),
    (
        [(5, 9, "PER")],
        [(0, 4, "COUNTRY", 0.95), (5, 9, "EVENT", 0.99)],
        [(0, 4, "LOC"), (5, 9, "PER")],
    ),
]


@pytest.mark.parametrize(("names", "findings", "kept"), SEEDS)
def test_seeds(names: list, findings: list, kept: list) -> None:
    flat = [NameSpan(Span(a, b), kind) for a, b, kind in names]
    seen = [Finding(Span(a, b), kind, p) for a, b, kind, p in findings]
    assert seeds_of("Anna Lind", flat, seen) == tuple(
        NameSpan(Span(a, b), kind) for a, b, kind in kept
    )


def test_the_network_is_the_same_at_every_reading() -> None:
    words = parsed("Министр обороны Норвегии Анна Линд приехала в Осло на форум «Север».")
    assert tagger().find(words) == tagger().find(words)


def test_a_town_within_a_body_that_the_network_sees_whole_stays() -> None:
    text = "Нина Шевчук, депутат гордумы Омска, поддержала почин."
    found = entities_in(text)
    types = {entity.id: entity.type for entity in found.entities}
    marked = [(m.span.of(text), types[m.entity]) for m in found.mentions]
    assert ("гордумы Омска", "ORG") in marked
    assert ("Омска", "GPE") in marked
