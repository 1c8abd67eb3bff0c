"""Facts of the network of relations beside those of rules."""

import pytest

from engine.reading import found_in, parsed, relater, tagger
from razbor.facts.extract import extract_facts
from razbor.facts.fact import FactType


def lines(text: str, *, related: bool = True) -> list[str]:
    words = parsed(text)
    relations = relater().find(words, tagger().find(words)) if related else ()
    facts = extract_facts(words, found_in(words), relations)
    return [fact.summary for fact in facts if fact.type is FactType.POSITION]


ADDED = [
    (
        "На встречу пришли поэт Олег Рой, Анна Линд (директор музея «Север») и Павел Кос.",
        "Анна Линд — директор музея «Север»",
    ),
]


@pytest.mark.parametrize(("text", "line"), ADDED)
def test_an_office_that_no_rule_reads(text: str, line: str) -> None:
    assert line in lines(text)
    assert line not in lines(text, related=False)


KNOWN = [
    "Министр обороны Норвегии Анна Линд приехала в Осло.",
    "Анна Линд, министр обороны Норвегии, приехала в Осло. Министр довольна поездкой.",
    "Министр Анна Линд приехала. Чиновник из мэрии ушёл.",
]


@pytest.mark.parametrize("text", KNOWN)
def test_what_rules_know_is_not_told_twice(text: str) -> None:
    assert lines(text) == lines(text, related=False)


def test_who_is_served_does_not_hold_the_office_of_who_serves() -> None:
    text = "Письмо передали бывшему пресс-секретарю экс-президента США Олега Роя Павлу Косу."
    assert not [line for line in lines(text) if line.startswith("Олег Рой — пресс")]


def test_a_party_at_which_awards_are_given_is_no_award_of_a_guest() -> None:
    text = "Актриса Анна Линд на вручении премии «Ника» в 2010 году\n\nАнна Линд родилась в Осло."
    words = parsed(text)
    relations = relater().find(words, tagger().find(words))
    facts = extract_facts(words, found_in(words), relations)
    assert not [fact for fact in facts if fact.type is FactType.AWARD]
