"""Which encoding a text is in: strict ones first, then the one that gives the most Russian text."""

import re
from dataclasses import dataclass
from itertools import pairwise

from razbor.intake import errors

_MARKS = (  # a longer mark stands before the one that it begins with
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_BYTE_WIDE = ("windows-1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic", "kz1048")
_SAMPLE = 20_000
_SHORTEST_WIDE = 4
_DAMAGED_LETTERS = 10  # fewer prove nothing about a broken text
_LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"  # by frequency in Russian
_KAZAKH = "әғқңөұүһі"
_TYPOGRAPHY = "«»„“”‘’—–…№§°©\u00a0•"
_FOREIGN = -12.0
_BREAK = -8.0
_HABIT = {"windows-1251": 3.0}  # by far the most frequent: decides between short readings
_READABLE = -6.0
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WEIGHTS = (
    {char: -1.0 - rank / 8 for rank, char in enumerate(_LETTERS)}
    | {char.upper(): -1.6 - rank / 8 for rank, char in enumerate(_LETTERS)}
    | dict.fromkeys(_KAZAKH + _KAZAKH.upper(), -4.5)
    | dict.fromkeys(_TYPOGRAPHY, -4.0)
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that gave it."""

    text: str
    encoding: str


def decode_as(data: bytes, encoding: str) -> str | None:
    """Return the text in an encoding without its byte-order mark, None where it does not fit."""
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeError, LookupError):  # «idna» and kin fail with the wider one
        return None


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """Return the text in the most likely encoding; None for what is no text.

    A byte-order mark decides, then valid UTF-8, then what the page declares, then the look of it.
    """
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _decoded(data, marked)
    wide = _wide(data)
    if wide:
        return _decoded(data, wide)
    if _CONTROL.search(data):
        return None
    strict = _decoded(data, "utf-8") or (_decoded(data, declared) if declared else None)
    return strict or _russian(data) or _damaged(data) or _foreign(data)


def decode_named(
    data: bytes, name: str, asked: str | None = None, declared: str | None = None
) -> Decoded:
    """Return the text of a file called ``name`` in the encoding asked for, else the likeliest.

    Raises an IntakeError where the bytes are no text, or none in the encoding asked for.
    """
    found = _decoded(data, asked) if asked else decode(data, declared)
    if found is not None:
        return found
    if asked:
        raise errors.WrongEncodingError(name, asked)
    raise (errors.BinaryError if b"\x00" in data else errors.UndecodableError)(name)


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    text = decode_as(data, encoding)
    return None if text is None else Decoded(text, encoding)


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every second byte is then 04 (Cyrillic) or 00 (the rest)."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < _SHORTEST_WIDE:
        return None
    for encoding, high, low in (
        ("utf-16-le", sample[1::2], sample[::2]),
        ("utf-16-be", sample[::2], sample[1::2]),
    ):
        plain = sum(high.count(byte) for byte in (0x00, 0x04, 0x20))
        if plain > 0.9 * len(high) and low.count(0) < 0.1 * len(low) and high.strip(b" "):
            return encoding if decode_as(data, encoding) is not None else None
    return None


def _russian(data: bytes) -> Decoded | None:
    """Return the most Russian reading of an 8-bit text, None where none looks Russian."""
    best, chosen = _READABLE, None
    sample = data[:_SAMPLE]
    for encoding in _BYTE_WIDE:
        score = _russianness(sample.decode(encoding, "replace"), _HABIT.get(encoding, 0.0))
        if score > best and decode_as(data, encoding) is not None:
            best, chosen = score, encoding
    return _decoded(data, chosen) if chosen else None


def _russianness(text: str, habit: float) -> float:
    """Score a reading by its letters' frequencies; what breaks a word in two costs."""
    scores = [_WEIGHTS.get(char, _FOREIGN) for char in text if char > "\x7f"]
    breaks = sum(1 for one, two in pairwise(text) if _breaks(one, two))
    return (sum(scores) + _BREAK * breaks + habit) / max(len(scores), 1)


def _breaks(one: str, two: str) -> bool:
    """See a capital after a small letter, or letters of two scripts side by side."""
    if not (one.isalpha() and two.isalpha()):
        return False
    return one.isascii() != two.isascii() or (one.islower() and two.isupper())


def _damaged(data: bytes) -> Decoded | None:
    """Read UTF-8 with a few broken bytes, each shown as a replacement sign."""
    text = data.decode("utf-8", "replace")
    wide = sum(char > "\x7f" for char in text)
    if text.count("\ufffd") > max(1, wide // 50):
        return None
    return Decoded(text, "utf-8") if wide > _DAMAGED_LETTERS else None


def _foreign(data: bytes) -> Decoded | None:
    """Ask charset-normalizer about what is not Russian."""
    from charset_normalizer import from_bytes

    found = from_bytes(data[:_SAMPLE]).best()
    return _decoded(data, found.encoding) if found else None
