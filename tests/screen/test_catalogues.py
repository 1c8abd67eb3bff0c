"""The catalogues are whole: what the code says, others say too, and Russian counts right.

After a text changed, ``tests/catalogues.py`` brings the catalogues up to date and says what to
translate.
"""

import ast
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import catalogues
import razbor
from razbor.i18n import LANGUAGES

OTHERS = [language for language in LANGUAGES if language != "ru"]


@pytest.fixture(scope="module")
def said():
    """What the code says, plural texts as pairs."""
    return catalogues.said()


def catalogue(language, kind):
    with catalogues.place(language, kind).open("rb") as file:
        return read_po(file) if kind == "po" else read_mo(file)


def test_no_text_hides_in_a_formatted_string():
    """What stands there the catalogues do not find, and it stays Russian."""
    hidden = [
        f"{file}:{call.lineno}"
        for file in sorted(Path(razbor.__file__).parent.rglob("*.py"))
        for formatted in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(formatted, ast.JoinedStr)
        for call in ast.walk(formatted)
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in {"tr", "trn", "later"}
        and isinstance(call.args[0], ast.Constant)
    ]
    assert not hidden


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_says_everything(language, said):
    known = {message.id: message.string for message in catalogue(language, "po") if message.id}
    missing = {each for each in said if not known.get(each)}
    assert not missing


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_says_nothing_else(language, said):
    left_over = {message.id for message in catalogue(language, "po") if message.id} - said
    assert not left_over


def test_russian_has_three_plurals(said):
    russian = {message.id: message.string for message in catalogue("ru", "po") if message.id}
    counted = {each for each in said if isinstance(each, tuple)}
    assert {each: len([form for form in russian.get(each, ()) if form]) for each in counted} == (
        dict.fromkeys(counted, 3)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_is_what_is_written(language):
    assert pairs(catalogue(language, "mo")) == pairs(catalogue(language, "po"))


def pairs(messages):
    """Texts with their translations, plural ones as tuples, the untranslated left out."""
    plain = (
        (tuple(m.id), tuple(m.string)) if isinstance(m.string, list | tuple) else (m.id, m.string)
        for m in messages
        if m.id
    )
    return {said: meant for said, meant in plain if meant}


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_survive_translation(language):
    for message in catalogue(language, "po"):
        if isinstance(message.id, str):
            assert message.id.count("{") == message.string.count("{"), message.id
