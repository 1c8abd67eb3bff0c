"""What dictionaries say of a word, as one text: the long folded, with source and licence."""

import re
from collections.abc import Sequence
from html import escape, unescape
from itertools import groupby

from razbor.dictionaries.entry import Entry
from razbor.dictionaries.folding import folded
from razbor.i18n import tr

_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li|/?ol|/?ul)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
MOST_SHOWN = 420  # characters of one dictionary while the entries are folded


def entries_html(entries: Sequence[Entry], lemma: str, *, whole: bool) -> tuple[str, bool]:
    """Return the entries in the reader's order, and whether something is folded away."""
    parts, is_cut = [], False
    for name, group in groupby(entries, key=lambda entry: entry.dictionary):
        own = list(group)
        text = "".join(_entry(entry, lemma) for entry in own)
        shown, cut = (text, False) if whole else folded(text, MOST_SHOWN)
        is_cut = is_cut or cut
        hint = escape(tr("…ещё: пробел"))
        more = f' <span class="faint">{hint}</span>' if cut else ""
        parts.append(f"{shown}{more}{_source(name, own[0])}")
    return "".join(parts), is_cut


def first_meaning(html: str) -> str:
    """Return the first line of an entry that says something, without tags."""
    lines = _TAG.sub(" ", _BREAK.sub("\n", html)).split("\n")
    return next((" ".join(unescape(line).split()) for line in lines if line.strip()), "")


def _entry(entry: Entry, lemma: str) -> str:
    plain = entry.headword.replace("\u0301", "").casefold()
    head = "" if plain == lemma.casefold() else f"<b>{escape(entry.headword)}</b> "
    # Qt makes small letters too small to read
    shown = entry.html.replace("<small>", "<em>").replace("</small>", "</em>")
    return f"<div>{head}{shown}</div>"


def _source(name: str, entry: Entry) -> str:
    said = " · ".join(part for part in (name, entry.licence) if part)
    return f'<p class="faint">{escape(said)}</p>'
