"""Write a word list as an Anki deck: one note a word, always the same note for the same word.

The deck, the kind of note and each note keep their ids from one export to the next: Anki, which
knows a note by its guid, updates what it has and doubles nothing.
"""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from razbor.analysis.listed_word import Context, ListedWord
from razbor.export.whole_file import put_whole

_DECK = 1_714_905_233  # made up once, never to change: Anki knows the deck by it
_MODEL = 1_533_687_901
_FIELDS = ("Слово", "Предложения", "Формы", "Что это", "Значение", "Источник")
_FRONT = '<div class="sentence">{{Предложения}}</div>'
_BACK = """{{FrontSide}}<hr id="answer">
<div class="word">{{Слово}}</div>
<div class="grammar">{{Что это}}</div>
<div class="grammar">{{Формы}}</div>
{{#Значение}}<div class="gloss">{{Значение}}</div>{{/Значение}}
<div class="source">{{Источник}}</div>"""
_STYLE = """.card { font-family: "PT Serif", Georgia, serif; font-size: 21px; text-align: left;
  max-width: 34em; margin: 0 auto; line-height: 1.5; }
.word { font-weight: bold; font-size: 26px; }
.grammar, .source { font-family: "PT Sans", sans-serif; font-size: 16px; color: #746d63; }
.sentence b { color: #2f5fb3; }
.nightMode .sentence b { color: #8fb4f5; }"""


def write_anki(file: Path, words: Sequence[ListedWord]) -> None:
    """Write an ``.apkg`` file, whole or not at all.

    Raises:
        OSError: The file cannot be written.
    """
    import genanki

    fields = [{"name": name} for name in _FIELDS]
    card = [{"name": "Слово", "qfmt": _FRONT, "afmt": _BACK}]
    model = genanki.Model(_MODEL, "Разбор: слово", fields=fields, templates=card, css=_STYLE)
    deck = genanki.Deck(_DECK, "Разбор")
    for word in words:
        guid = genanki.guid_for("razbor", word.lemma)
        tags = [f"razbor::{word.state.value}"]
        deck.add_note(genanki.Note(model, fields=_filled(word), guid=guid, tags=tags))
    with TemporaryDirectory() as folder:
        made = Path(folder) / "words.apkg"
        genanki.Package(deck).write_to_file(str(made))
        put_whole(file, made.read_bytes())


def _filled(word: ListedWord) -> list[str]:
    """Return the fields of a note in order, as HTML."""
    forms = dict.fromkeys(
        f"{one.form}: {one.grammar}" if one.grammar else one.form for one in word.contexts
    )
    sources = dict.fromkeys(one.source for one in word.contexts if one.source)
    return [
        escape(word.lemma),
        "<br><br>".join(map(_sentence, word.contexts)) or escape(word.lemma),
        "<br>".join(map(escape, forms)),
        escape(word.part),
        escape(word.gloss).replace("\n", "<br>"),
        "<br>".join(map(escape, sources)),
    ]


def _sentence(met: Context) -> str:
    """Return a sentence with its word in bold."""
    end = met.start + len(met.form)
    before, form, after = (
        met.sentence[: met.start],
        met.sentence[met.start : end],
        met.sentence[end:],
    )
    return f"{escape(before)}<b>{escape(form)}</b>{escape(after)}"
