"""Paragraphs, sentences and tokens of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from razbor.text.article import Article
from razbor.text.layout import Part
from razbor.text.paragraphs import paragraphs
from razbor.text.segment import segment

TOKENS = {
    "Нур-Султана из-за 15-го.": ["Нур-Султана", "из-за", "15-го", "."],
    "Сәкен Өтеғұлов, Һ.": ["Сәкен", "Өтеғұлов", ",", "Һ", "."],
    "вы\u0301вести го\u0301род": ["вы\u0301вести", "го\u0301род"],
    "сообщает Vesti24.kz.": ["сообщает", "Vesti24.kz", "."],
    "на сайте адилет.қаз.": ["на", "сайте", "адилет.қаз", "."],
    "И.о. министра": ["И.о.", "министра"],
    "рост на 4,9%": ["рост", "на", "4,9", "%"],
    "см. https://a.kz/b?c=1, да": ["см", ".", "https://a.kz/b?c=1", ",", "да"],
    "пишите: news+info@vesti.kz.": ["пишите", ":", "news+info@vesti.kz", "."],
    "«Луч» (ЗАО)": ["«", "Луч", "»", "(", "ЗАО", ")"],
}


@pytest.mark.parametrize(("text", "expected"), TOKENS.items())
def test_tokens(text: str, expected: list[str]):
    assert [token.of(text) for token in segment(Article(text)).tokens] == expected


def test_headline_and_subtitle_stand_apart():
    text = "Мэр открыл мост\n\nДвижение пустят весной\n\nМост открыл мэр. Движение начнётся позже."
    found = [(block.part, block.span.of(text)) for block in paragraphs(text)]
    assert found == [
        (Part.HEADLINE, "Мэр открыл мост"),
        (Part.SUBTITLE, "Движение пустят весной"),
        (Part.BODY, "Мост открыл мэр. Движение начнётся позже."),
    ]


SENTENCES = [
    "Он уйдёт в мае 2011г. | По словам мэра, он рад.",
    "Он жил там до 2011 г. | Она уехала.",
    "Добыто 3 млн. т. | За год добыча выросла.",
    "В 2011 г. Россия вступила в ВТО.",
    "В 2011 г. В. Рогов приехал.",
    "В 2011 г. У Вон Сик стал спикером.",
    "Мост построен в 2011 г. | В Москве рады.",
]


@pytest.mark.parametrize("row", SENTENCES)
def test_a_unit_may_end_a_sentence(row: str):
    text = row.replace(" | ", " ")
    assert " | ".join(s.span.of(text) for s in segment(Article(text)).sentences) == row


def test_a_single_sentence_is_no_headline():
    assert [block.part for block in paragraphs("Мэр открыл мост.")] == [Part.BODY]


def test_lines_wrapped_by_hand_are_one_paragraph():
    line = "и ещё немного слов в этой строке, чтобы она дошла до самого края листа"
    text = f"{line}\n{line}\n{line}\nконец.\n\nДругой абзац."
    assert [block.span.of(text)[-6:] for block in paragraphs(text)] == ["конец.", "абзац."]


def test_a_sentence_never_crosses_a_paragraph():
    text = "Мэр открыл мост\n\nДвижение пустят"
    assert [s.span.of(text) for s in segment(Article(text)).sentences] == text.split("\n\n")


@given(st.text(alphabet="аБ. \n\u2009\u3000\u200b\ufeff\u00a0", max_size=40))
def test_paragraphs_hold_every_letter_and_no_blank_at_their_edges(text: str):
    found = [block.span.of(text) for block in paragraphs(text)]
    blank = set(" \n\u2009\u3000\u200b\ufeff\u00a0")
    assert [c for piece in found for c in piece if c not in blank] == [
        c for c in text if c not in blank
    ]
    assert not any({piece[0], piece[-1]} & blank for piece in found)


@given(st.text(alphabet="аБ «».,\n\r\t\u00a0\ufeff\u0301😀1-", max_size=80))
def test_places_hold_in_any_text(text: str):
    layout = segment(Article(text))
    assert all(token.of(text).strip() == token.of(text) for token in layout.tokens)
    ends = [0, *(token.end for token in layout.tokens)]
    assert all(a <= token.start for a, token in zip(ends, layout.tokens, strict=False))
    assert sum(s.last - s.first for s in layout.sentences) == len(layout.tokens)
