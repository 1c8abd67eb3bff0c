"""Wiktextract's JSON lines, as kaikki.org gives them: one entry a line, plain or gzip."""

import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from razbor.dictionaries.entry import Article, Source
from razbor.dictionaries.errors import BrokenDictionaryError, HostileDictionaryError
from razbor.dictionaries.packed import length, opened

# each entry is of Wiktionary, whose text is under this licence
LICENCE = "Wiktionary, CC BY-SA 4.0"
_LONGEST = 16 << 20  # bytes of a line
_NO_FORM = frozenset(("table-tags", "inflection-template", "class", "romanization"))
_MOST_SENSES, _MOST_EXAMPLES = 30, 2


def read(file: Path) -> Source:
    """Open a dictionary by its .jsonl or .jsonl.gz."""
    name = file.name.partition(".jsonl")[0]
    return Source(name, "Wiktextract", LICENCE, 0, lambda: _articles(file))


def _articles(file: Path) -> Iterator[Article]:
    with opened(file) as stream:
        size = length(stream)
        for line in _lines(stream, file.name):
            try:
                entry = json.loads(line)
            except RecursionError as error:
                raise HostileDictionaryError(file.name) from error
            except ValueError as error:
                raise BrokenDictionaryError(file.name) from error
            if not isinstance(entry, dict):
                raise BrokenDictionaryError(file.name)
            yield from _article(entry, stream.tell() / size)


def _lines(stream: IO[bytes], name: str) -> Iterator[bytes]:
    while line := stream.readline(_LONGEST + 1):
        if len(line) > _LONGEST:
            raise HostileDictionaryError(name)
        if line.strip():
            yield line


def _article(entry: dict[str, Any], share: float) -> Iterator[Article]:
    word = entry.get("word")
    if not isinstance(word, str) or not word:
        return
    senses = _dicts(entry.get("senses"))
    for sense in senses:
        for lemma in _dicts(sense.get("form_of")):
            if isinstance(lemma.get("word"), str) and lemma["word"] != word:
                yield Article((word,), target=lemma["word"], share=share)
    glosses = [text for sense in senses[:_MOST_SENSES] if (text := _sense(sense))]
    if glosses:
        forms = _forms(entry)
        stressed = next((form for form in forms if form.replace("\u0301", "") == word), word)
        part = html.escape(str(entry.get("pos", "")), quote=False)
        said = f"<p><i>{part}</i></p>" if part else ""
        body = "".join(f"<li>{gloss}</li>" for gloss in glosses)
        yield Article((stressed, word, *forms), f"{said}<ol>{body}</ol>", share=share)


def _sense(sense: dict[str, Any]) -> str:
    said = sense.get("glosses")
    if not isinstance(said, list) or not said:
        return ""
    gloss = html.escape(": ".join(str(one) for one in said), quote=False)
    examples = [str(one["text"]) for one in _dicts(sense.get("examples")) if one.get("text")]
    shown = (html.escape(text, quote=False) for text in examples[:_MOST_EXAMPLES])
    return gloss + "".join(f"<br><small><i>{text}</i></small>" for text in shown)


def _forms(entry: dict[str, Any]) -> list[str]:
    said = _dicts(entry.get("forms"))
    forms = [one["form"] for one in said if isinstance(one.get("form"), str) and _is_form(one)]
    return list(dict.fromkeys(form for form in forms if form not in {"", "-", "—"}))


def _is_form(one: dict[str, Any]) -> bool:
    tags = one.get("tags")
    return not (isinstance(tags, list) and any(tag in _NO_FORM for tag in tags))


def _dicts(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
