"""Read texts without annotation: the sentences of Universal Dependencies as they were written.

Source: CoNLL-U (universaldependencies.org/format.html); a sentence stands in ``# text``.
"""

from collections.abc import Iterator
from pathlib import Path

from razbor_training.data.brat import GoldDocument, read_folder

_ALONE = 12  # sentences of a file without documents that are read as one text


def read_plain(place: Path, share: float = 1.0) -> Iterator[GoldDocument]:
    """Yield the texts of a CoNLL-U file, or of a folder of .txt files, or an even share of them.

    A paragraph, where the file tells of paragraphs, else a sentence, has a line of its own.
    """
    if place.is_dir():
        yield from (GoldDocument(one.name, one.text) for one in read_folder(place, share))
        return
    if not place.exists():
        raise FileNotFoundError(f"{place} is missing; point RAZBOR_CORPORA at the corpora")
    texts = list(_texts(place.read_text(encoding="utf-8").splitlines()))
    step = max(1, round(1 / share))
    for number in range(0, len(texts), step):
        yield GoldDocument(f"{place.stem}-{number}", texts[number])


def _texts(lines: list[str]) -> Iterator[str]:
    told = any(line.startswith("# newdoc") for line in lines)
    text, sentences = "", 0
    for line in lines:
        if line.startswith("# newdoc") or (not told and sentences == _ALONE):
            if text:
                yield text
            text, sentences = "", 0
        if line.startswith("# newpar") and text:
            text += "\n"
        elif line.startswith("# text = "):
            between = "" if not text or text.endswith("\n") else " " if told else "\n"
            text += between + line.removeprefix("# text = ")
            sentences += 1
    if text:
        yield text
