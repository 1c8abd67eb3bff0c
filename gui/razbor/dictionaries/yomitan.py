"""Yomitan: a zip with index.json and term_bank_*.json (the project's dictionary schemas, 1 and 3).

Nothing is unpacked to the disk: members are read by their expected names alone.
"""

import html
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from razbor.dictionaries.entry import Article, Source
from razbor.dictionaries.errors import BrokenDictionaryError, HostileDictionaryError
from razbor.dictionaries.markup import plain, sanitise
from razbor.dictionaries.packed import RATIO

_BANK = re.compile(r"term_bank_\d+\.json")
_LARGEST = 64 << 20  # bytes of one member; Yomitan's own banks hold 10,000 terms
_FREE = 4 << 20
_DEEPEST = 60
_TAG = re.compile(r"[a-z]{1,10}\d?")
_TERM, _DEFINITIONS = 0, 5


def read(file: Path) -> Source:
    """Open a dictionary by its zip."""
    index = _member(file, "index.json")
    if not isinstance(index, dict) or not isinstance(index.get("title"), str):
        raise BrokenDictionaryError(file.name)
    said = (index.get(name) for name in ("attribution", "author", "url"))
    licence = "; ".join(text for text in said if isinstance(text, str) and text)
    return Source(index["title"], "Yomitan", licence, 0, lambda: _articles(file))


def _articles(file: Path) -> Iterator[Article]:
    with _archive(file) as archive:
        banks = sorted(filter(_BANK.fullmatch, archive.namelist()), key=lambda one: (len(one), one))
    for number, bank in enumerate(banks, start=1):
        rows = _member(file, bank)
        if not isinstance(rows, list):
            raise BrokenDictionaryError(file.name)
        for row in rows:
            yield from _article(row, file.name, number / len(banks))


def _article(row: Any, name: str, share: float) -> Iterator[Article]:  # noqa: ANN401  (JSON)
    if not isinstance(row, list) or len(row) <= _DEFINITIONS or not isinstance(row[_TERM], str):
        raise BrokenDictionaryError(name)
    definitions = row[_DEFINITIONS]
    definitions = definitions if isinstance(definitions, list) else [definitions]
    shown = [text for text in (_definition(one, name) for one in definitions) if text]
    words = tuple(dict.fromkeys(word for word in row[:2] if isinstance(word, str) and word))
    for one in definitions:  # [the uninflected form, [rules]] is a redirect
        if isinstance(one, list) and one and isinstance(one[0], str):
            yield Article(words, target=one[0], share=share)
    if shown and words:
        yield Article(words, sanitise("<br>".join(shown)), share=share)


def _definition(one: Any, name: str) -> str:  # noqa: ANN401
    if isinstance(one, str):
        return plain(one)
    if not isinstance(one, dict):
        return ""
    if one.get("type") == "text":
        return plain(str(one.get("text", "")))
    return _content(one.get("content"), name, 0) if one.get("type") == "structured-content" else ""


def _content(node: Any, name: str, depth: int) -> str:  # noqa: ANN401
    if depth > _DEEPEST:
        raise HostileDictionaryError(name)
    if isinstance(node, str):
        return html.escape(node, quote=False).replace("\n", "<br>")
    if isinstance(node, list):
        return "".join(_content(one, name, depth + 1) for one in node)
    if not isinstance(node, dict):
        return ""
    tag = node.get("tag")
    if not isinstance(tag, str) or not _TAG.fullmatch(tag):
        tag = "span"
    inside = _content(node.get("content"), name, depth + 1)
    return "<br>" if tag == "br" else f"<{tag}>{inside}</{tag}>"


def _archive(file: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise BrokenDictionaryError(file.name) from error


def _member(file: Path, member: str) -> Any:  # noqa: ANN401
    with _archive(file) as archive:
        try:
            told = archive.getinfo(member)
            most = min(_LARGEST, max(_FREE, told.compress_size * RATIO))
            if told.file_size > most:
                raise HostileDictionaryError(file.name)
            with archive.open(told) as stream:
                body = stream.read(most + 1)
            if len(body) > most:
                raise HostileDictionaryError(file.name)
            return json.loads(body)
        except RecursionError as error:
            raise HostileDictionaryError(file.name) from error
        except (KeyError, ValueError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as e:
            raise BrokenDictionaryError(file.name) from e
