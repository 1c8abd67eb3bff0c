"""Words in their sentence: the lemma and the grammar that the sentence wants."""

import pytest

from engine.lemma_table import LEMMAS
from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.look_up import LookUp
from razbor.words.models import Models
from razbor.words.parse import Parser
from razbor.words.parsed import Parsed
from razbor.words.word import Word


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(Models())


def parse(parser: Parser, text: str) -> Parsed:
    return parser.parse(segment(Article(text)))


def word(parsed: Parsed, form: str) -> Word:
    return next(word for word in parsed.words if word.text == form)


PAIRS = [(text, *pair.split("=")) for text, asked in LEMMAS for pair in asked.split()]


@pytest.mark.parametrize(("text", "form", "lemma"), PAIRS)
def test_lemma_in_context(parser: Parser, text: str, form: str, lemma: str):
    assert word(parse(parser, text), form).lemma == lemma


PARTS = [
    ("Посол вышел из зала.", "Посол", "NOUN", "Nom"),
    ("Жителям нужно больше автобусов.", "Жителям", "NOUN", "Dat"),
    ("Врач говорил с Анной Линской.", "Линской", "PROPN", "Ins"),
    ("Мост был открыт весной.", "открыт", "VERB", ""),
    ("Мы заметили это вчера.", "это", "PRON", "Acc"),
    ("Она была врачом.", "была", "AUX", ""),
    ("Однако дождь не прошёл.", "Однако", "CCONJ", ""),
]


@pytest.mark.parametrize(("text", "form", "pos", "case"), PARTS)
def test_part_of_speech_in_context(parser: Parser, text: str, form: str, pos: str, case: str):
    found = word(parse(parser, text), form)
    assert (found.pos, found.case) == (pos, case)


def test_a_word_is_read_alike_in_capitals_with_stress_and_without_dots(parser: Parser):
    lemmas = {
        word(parse(parser, f"Рабочие чинят {form} крышу."), form).lemma
        for form in ("зелёную", "зеленую", "зелё\u0301ную", "зелё\u00adную")
    }
    assert lemmas == {"зелёный"}


def test_grammar_in_context(parser: Parser):
    found = word(parse(parser, "Министр обсудил реформы с коллегой."), "реформы")
    assert (found.pos, found.case, found.number) == ("NOUN", "Acc", "Plur")


def test_names_do_not_run_from_a_heading_into_the_body(parser: Parser):
    text = "Встреча с Иваном Ли\n\nСтороны обсудили планы на год.\n\nОн уехал."
    names = [name.span.of(text) for name in parse(parser, text).names]
    assert names == ["Иваном Ли"]


def test_the_work_ends_when_the_report_raises(parser: Parser):
    def stop(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        parser.parse(segment(Article("Дождь идёт. " * 200)), stop)


def test_nothing_to_read(parser: Parser):
    assert parse(parser, "\n\n").words == ()


def test_the_card_gives_the_reading_of_the_sentence_first(parser: Parser):
    parsed = parse(parser, "Цены на изделия из стали выросли.")
    card = LookUp().card(word(parsed, "стали"))
    assert (card.readings[0].lemma, card.readings[0].here) == (
        "сталь",
        "родительный падеж, единственное число",
    )
    assert "стать" in {reading.lemma for reading in card.readings}
    assert sum(reading.share for reading in card.readings) == pytest.approx(1)


def test_the_card_keeps_the_capital_of_a_name(parser: Parser):
    parsed = parse(parser, "Саммит прошёл в Ташкенте.")
    reading = LookUp().card(word(parsed, "Ташкенте")).readings[0]
    assert reading.lemma == "Ташкент"
    assert next(reading.rows).forms[0].replace("\u0301", "") == "Ташкент"


@pytest.mark.parametrize("form", ["за\u00adседание", "заседа\u0301ние"])
def test_the_card_reads_a_word_through_its_hyphens_and_stress(parser: Parser, form: str):
    parsed = parse(parser, f"Началось {form} палаты.")
    reading = LookUp().card(word(parsed, form)).readings[0]
    assert (reading.lemma, reading.known) == ("заседание", True)


def test_a_sign_has_no_readings(parser: Parser):
    assert LookUp().card(word(parse(parser, "Да, да."), ",")).readings == ()


PARADIGMS = [
    ("заседание", "NOUN", "дательный", ("заседа\u0301нию", "заседа\u0301ниям")),
    ("новый", "ADJ", "творительный", ("но\u0301вым", "но\u0301вой", "но\u0301вым", "но\u0301выми")),
    ("сказать", "VERB", "он, они", ("ска\u0301жет", "ска\u0301жут")),
    (
        "сказать",
        "VERB",
        "прошедшее время",
        ("сказа\u0301л", "сказа\u0301ла", "сказа\u0301ло", "сказа\u0301ли"),
    ),
]


@pytest.mark.parametrize(("form", "pos", "label", "forms"), PARADIGMS)
def test_paradigm(parser: Parser, form: str, pos: str, label: str, forms: tuple[str, ...]):
    base = parse(parser, form).words[0]
    card = LookUp().card(Word(base.span, form, form, pos))
    rows = {row.label: row.forms for row in card.readings[0].rows}
    assert rows[label] == forms
