"""Bring the catalogues up to date: ``.venv/bin/python tests/catalogues.py [OTHER.po ...]``.

Takes what the code says, keeps the translations that there are (and those of other files), sorts,
compiles, and names what still wants a translation or a Russian plural; put that into the
``.po`` and run it again. Ends with 1 while something is missing. After a conflict in a merge: take
either side's catalogue, then name the other one's as OTHER.po.
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
KEYWORDS = {"tr": None, "trn": (1, 2), "later": None}
_WIDTH = 100


def said():
    """Return what the code says, plural texts as pairs."""
    found = extract_from_dir(ROOT / "gui" / "razbor", keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


def place(language, kind="po"):
    """Return where a catalogue lies, written (po) or compiled (mo)."""
    return ROOT / "resources" / "i18n" / language / "LC_MESSAGES" / f"razbor.{kind}"


def _read(file):
    with file.open("rb") as opened:
        return read_po(opened)


def renew(language, messages, others=()):
    """Write a catalogue that says these messages; return those without a translation."""
    old = _read(place(language))
    known = {m.id: m.string for each in (*others, old) for m in each if m.id and m.string}
    new = Catalog(locale=language, header_comment=old.header_comment, fuzzy=False)
    new.mime_headers = old.mime_headers
    for message in messages:
        new.add(message, known.get(message, ""))
    with place(language).open("wb") as written:
        write_po(written, new, width=_WIDTH, sort_output=True, no_location=True)
    with place(language, "mo").open("wb") as compiled:
        write_mo(compiled, new)
    return sorted(str(m.id) for m in new if m.id and not (m.string and all(_forms(m.string))))


def _forms(string):
    return string if isinstance(string, tuple | list) else (string,)


def main(files):
    """Return 0 when everything is said in all languages."""
    others = [_read(Path(file)) for file in files]
    messages = said()
    plural = {message for message in messages if isinstance(message, tuple)}
    said_in = {"en": messages, "kk": messages, "ru": plural}
    missing = {language: renew(language, said_in[language], others) for language in said_in}
    for language, wanted in missing.items():
        for message in wanted:
            sys.stdout.write(f"{language}: {message}\n")
    return 1 if any(missing.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
