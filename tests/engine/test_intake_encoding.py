"""Encodings of Russian text are found, short texts included."""

import pytest

from razbor.intake.encoding import decode

LONG = (
    "Министр транспорта Норландии Ульф Хаген прибыл в Белозорск.\n\n"
    "«Дорогу откроем 12 мая», – сказал он. В поездке участвуют 15 человек."
)
TEXTS = [
    "Да",
    "Сенат",
    "Аким города",
    "УКАЗ ПРЕЗИДЕНТА",
    "Банк снизил ставку до 7,5 %",
    "Ещё один съезд объявлен в г. Энск",
    LONG,
]
SINGLE = ["windows-1251", "koi8-r", "cp866", "iso8859-5"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", SINGLE)
def test_one_byte_encodings(text, encoding):
    data = text.encode(encoding, "replace")
    found = decode(data)
    assert found is not None
    assert found.encoding == encoding
    assert found.text == data.decode(encoding)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_unicode_with_and_without_mark(text, encoding, mark):
    found = decode((mark + text).encode(encoding))
    assert found is not None
    assert (found.text, found.encoding) == (text, encoding)


def test_kazakh_letters():
    text = "Қазақстан Республикасының Үкіметі мен әкімдігі жаңа жоба бастады"
    found = decode(text.encode("kz1048"))
    assert found is not None
    assert found.text == text


def test_latin_text_is_not_taken_for_russian():
    text = "Le président de la République a été reçu à l'Élysée où il a déjeuné."
    found = decode(text.encode("windows-1252"))
    assert found is not None
    assert not any("а" <= char <= "я" for char in found.text.lower())


def test_declared_encoding_is_believed_but_valid_utf8_wins():
    assert decode("№".encode("koi8-u", "replace") + b"\xc1", "koi8-r").encoding == "koi8-r"
    assert decode("Указ".encode(), "windows-1251").text == "Указ"


@pytest.mark.parametrize("declared", ["idna", "undefined", "base64", "no-such-encoding"])
def test_a_declaration_that_names_no_encoding_of_texts_is_passed_over(declared):
    assert decode("Указ подписан".encode("windows-1251"), declared).text == "Указ подписан"


def test_a_cut_utf8_text_keeps_its_letters():
    data = LONG.encode()[:-1] + b"\xd0"
    found = decode(data)
    assert found is not None
    assert found.encoding == "utf-8"
    assert found.text.startswith("Министр транспорта")


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03\x7fELF\x00\x10", bytes(range(256)) * 4])
def test_binary_is_no_text(data):
    assert decode(data) is None
