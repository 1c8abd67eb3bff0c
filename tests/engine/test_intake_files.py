"""Files are opened as they are, or refused with a sentence."""

import os
from datetime import date

import pytest

from razbor.intake import errors
from razbor.intake.files import LIMIT_MB, read_file, read_quickly, read_text

TEXT = "Посол прибыл в Белозорск\n\nОб этом сообщает агентство."


@pytest.fixture
def article(tmp_path):
    def write(data, name="статья.txt"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


def test_plain_text_keeps_all_but_line_ends_and_the_mark(article):
    raw = "\ufeffПервая\r\nвторая\rтретья \u00a0 – конец\n"
    opened = read_file(article(raw), published=date(2025, 4, 2))
    assert opened.article.text == "Первая\nвторая\nтретья \u00a0 – конец\n"
    assert opened.article.source == "статья.txt"
    assert opened.article.published == date(2025, 4, 2)
    assert opened.encoding == "utf-8"


def test_encoding_is_told_and_can_be_changed(article):
    path = article(TEXT.encode("koi8-r"))
    assert read_file(path).encoding == "koi8-r"
    assert read_file(path).article.text == TEXT
    assert read_file(path, "windows-1251").article.text != TEXT
    with pytest.raises(errors.WrongEncodingError, match="utf-8"):
        read_file(path, "utf-8")


def test_quick_reading_agrees_and_leaves_the_rest(article):
    path = article(TEXT)
    assert read_quickly(path) == read_file(path)
    assert read_quickly(article(TEXT.encode("cp866"))) is None
    assert read_quickly(article("<!DOCTYPE html><p>Текст</p>")) is None


def test_a_link_is_followed(article, tmp_path):
    link = tmp_path / "ссылка"
    link.symlink_to(article(TEXT))
    assert read_file(link).article.text == TEXT


REFUSED = [
    (b"", "empty.txt", errors.EmptyError, "нет текста"),
    (b" \n\t\r\n", "blank.txt", errors.EmptyError, "нет текста"),
    (b"\xef\xbb\xbf\n", "mark.txt", errors.EmptyError, "нет текста"),
    (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00", "program", errors.BinaryError, "не текст"),
    (b"%PDF-1.7\n%\xe2\xe3", "a.pdf", errors.BinaryError, "PDF"),
    (b"PK\x03\x04\x14\x00", "a.docx", errors.BinaryError, "DOCX"),
    (b"\x81\x8d\x8f\x90\x01", "noise.txt", errors.UndecodableError, "Кодировка"),
    (b"[Desktop Entry]\nExec=reboot\n", "note.txt", errors.LauncherError, "ярлык"),
    ("Просто текст".encode(), "run.desktop", errors.LauncherError, "ярлык"),
    (
        b"<html><body><script>let a</script></body></html>",
        "a.html",
        errors.NoArticleError,
        "статьи",
    ),
    (b"", "empty.html", errors.EmptyError, "нет текста"),
]


@pytest.mark.parametrize(("data", "name", "kind", "word"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_is_no_article_is_refused(article, data, name, kind, word):
    with pytest.raises(kind, match=word) as caught:
        read_file(article(data, name))
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing(tmp_path):
    with pytest.raises(errors.MissingError, match="не найден"):
        read_file(tmp_path / "нет.txt")
    with pytest.raises(errors.IntakeError):
        read_file("a\x00b")


def test_folder_pipe_and_device(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.FolderError):
        read_file(tmp_path)
    with pytest.raises(errors.NotAFileError):
        read_file(tmp_path / "pipe")
    with pytest.raises(errors.NotAFileError):
        read_file("/dev/zero")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden(article):
    path = article(TEXT)
    path.chmod(0)
    with pytest.raises(errors.ForbiddenError, match="права"):
        read_file(path)


def test_enormous(tmp_path):
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(LIMIT_MB * 1024 * 1024 + 1)
    with pytest.raises(errors.EnormousError, match="на части"):
        read_file(path)


def test_pasted_text():
    assert read_text("Первая\r\nвторая").article.text == "Первая\nвторая"
    with pytest.raises(errors.EmptyError):
        read_text(" \n ")
