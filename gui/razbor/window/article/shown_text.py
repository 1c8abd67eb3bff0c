"""The text as Qt gets it: another text of the same length, so that places stay what they are."""

import re
from collections.abc import Sequence

from razbor.text.layout import Paragraph

_LINE_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LOST_BY_QT = "\ufdd0\ufdd1\ufffc"  # block marks and embedded objects inside a QTextDocument
_TABLE = {ord(char): "\n" for char in _LINE_ENDS}
_TABLE |= {code: " " for code in range(32) if chr(code) not in "\t\n" + _LINE_ENDS}
_TABLE |= {ord(char): "\ufffd" for char in _LOST_BY_QT}
_TABLE |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_TABLE[0xFEFF] = "\u200b"
_UNSAFE = re.compile(  # all of the table, as ranges: the first page waits for this to compile
    "[\x00-\x08\x0b-\x1f\x85\u2028\u2029\ud800-\udfff\ufdd0\ufdd1\ufeff\ufffc]"
)


def shown_text(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return a text of the same length that QTextDocument keeps character by character.

    Lines that were wrapped by hand inside a paragraph flow again: their ends become spaces.
    """
    if _UNSAFE.search(text):
        text = text.translate(_TABLE)
    pieces: list[str] = []
    done = 0
    for paragraph in paragraphs:
        span = paragraph.span
        if text.find("\n", span.start, span.end) >= 0:
            pieces += text[done : span.start], span.of(text).replace("\n", " ")
            done = span.end
    return "".join([*pieces, text[done:]]) if pieces else text
