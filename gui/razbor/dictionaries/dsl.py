"""DSL, Lingvo's source form: headwords at the margin, the entry indented, [tags] in it.

The encoding is told by the byte order mark, else by UTF-8's own form, else it is cp1251; a line
``#SOURCE_CODE_PAGE`` is for old compilers and agrees with that.
"""

import codecs
import html
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from razbor.dictionaries.entry import Article, Source
from razbor.dictionaries.errors import BrokenDictionaryError
from razbor.dictionaries.markup import MOST, sanitise
from razbor.dictionaries.packed import length, opened

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADER = re.compile(r'#(\w+)\s+"?([^"\n]*)"?')
_COMMENT = re.compile(r"\{\{[^{}]*\}\}")
_OPTIONAL = re.compile(r"\(([^()]*)\)")
_TAG = re.compile(r"\[(/?)([a-z*!']+\d?)[^\[\]]*\]")
_LINK = re.compile(r"<<([^<>]*)>>")
_ESCAPED = re.compile(r"\\(.)")
_BECOMES = {
    "b": "b",
    "i": "i",
    "u": "u",
    "sub": "sub",
    "sup": "sup",
    "p": "i",
    "'": "b",
    "ex": "small",
}
_SILENT = re.compile(r"\[(s|video)\][^\[\]]*\[/\1\]")
_PLACE = 0xE000  # an escaped letter is held in the private plane while tags are read
_MOST_OPTIONS = 4


def read(file: Path) -> Source:
    """Open a dictionary by its .dsl or .dsl.dz."""
    with opened(file) as stream, _lines(stream, file.name) as lines:
        said = {}
        for line in lines:
            found = _HEADER.match(line)
            if found:
                said[found[1]] = found[2].strip()
            elif line.strip():
                break
    name = said.get("NAME") or file.name.partition(".dsl")[0]
    return Source(name, "DSL", said.get("COPYRIGHT", ""), 0, lambda: _articles(file))


def _articles(file: Path) -> Iterator[Article]:
    with opened(file) as stream, _lines(stream, file.name) as lines:
        heads: list[str] = []
        body: list[str] = []
        size = length(stream)
        try:
            for line in lines:
                if line[:1] in {" ", "\t"}:
                    body.append(line.strip())
                    continue
                if body and line.strip():
                    yield from _article(heads, body, stream.tell() / size)
                    heads, body = [], []
                if line.strip() and not line.startswith("#"):
                    heads.append(line.strip())
        except UnicodeDecodeError as error:
            raise BrokenDictionaryError(file.name) from error
        yield from _article(heads, body, 1.0)


def _lines(stream: IO[bytes], name: str) -> io.TextIOWrapper:
    sample = stream.read(1 << 16)
    stream.seek(0)
    encoding = next((said for mark, said in _MARKS if sample.startswith(mark)), "")
    if not encoding and b"\0" in sample:
        encoding = "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
    if not encoding:
        encoding = "utf-8" if _is_utf8(sample) else "cp1251"
    if not sample:
        raise BrokenDictionaryError(name)
    return io.TextIOWrapper(stream, encoding)


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _article(heads: list[str], lines: list[str], share: float) -> Iterator[Article]:
    """Give an entry, and each of its @ subentries as an entry of its own."""
    own: list[str] = []
    part: tuple[str, ...] = tuple(dict.fromkeys(form for head in heads for form in _forms(head)))
    for line in lines:
        if line.startswith("@"):
            if part and own:
                yield Article(part, _html(own), share=share)
            part, own = tuple(_forms(line[1:].strip())) or part, []
        else:
            own.append(line)
    if part and own:
        yield Article(part, _html(own), share=share)


def _forms(head: str) -> list[str]:
    """Return a headword with its optional parts and without: «вод(к)а» is водка and вода."""
    # what stands in braces is shown and not looked up: {[']}о{[/']} marks stress
    bare = re.sub(r"\{[^{}]*\}", "", _held(_COMMENT.sub("", head)))
    if len(_OPTIONAL.findall(bare)) > _MOST_OPTIONS:
        return [_let_go(bare).strip()]
    full = _let_go(_OPTIONAL.sub(r"\1", bare))
    short = _let_go(_OPTIONAL.sub("", bare))
    return [" ".join(form.split()) for form in dict.fromkeys((full, short)) if form.strip()]


def _html(lines: Iterable[str]) -> str:
    text = "\n".join(lines)[:MOST]
    text = _SILENT.sub("", _held(_COMMENT.sub("", text)))
    text = _LINK.sub(r"[i]\1[/i]", text)
    text = _TAG.sub(_tag, html.escape(text, quote=False))
    return sanitise(_let_go(text, escape=True).replace("\n", "<br>"))


def _tag(found: re.Match[str]) -> str:
    name = _BECOMES.get(found[2], "")
    return f"<{found[1]}{name}>" if name else ""


def _held(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(_PLACE + ord(found[1]) % 0x1000), text)


def _let_go(text: str, *, escape: bool = False) -> str:
    def letter(found: re.Match[str]) -> str:
        plain = chr(ord(found[0]) - _PLACE)
        return html.escape(plain, quote=False) if escape else plain

    return re.sub(r"[\ue000-\uefff]", letter, text)
