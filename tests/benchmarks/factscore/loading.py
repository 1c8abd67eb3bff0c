"""Finding, reading and pairing the gold and the predicted files."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from os.path import commonpath
from pathlib import Path

from benchmarks.factscore.article_reader import read_article
from benchmarks.factscore.model import Document, Quote
from benchmarks.factscore.records import InputError, Record, load_record
from benchmarks.factscore.sentence_reader import read_sentences

Documents = dict[str, Document]
FORMATS = {"news-analysis/1"}
_GAP = "_"


@dataclass(slots=True)
class Pair:
    """A gold document and its prediction; `is_missing` when there was none."""

    gold: Document
    pred: Document
    is_missing: bool = False


def load_pairs(gold_path: Path, pred_path: Path, texts: Path | None) -> list[Pair]:
    """Read both sides and pair them by name; settle the text of each pair.

    A folder of predictions holds one `<name>.json` per gold document. A gold
    document without prediction is paired with an empty analysis. Two files
    with one document each are paired whatever their names are.
    """
    gold = load_gold(gold_path)
    pred = load_predictions(pred_path, gold)
    if gold_path.is_file() and pred_path.is_file() and len(gold) == len(pred) == 1:
        pred = dict(zip(gold, pred.values(), strict=True))
    if not set(gold) & set(pred):
        raise InputError(f"{pred_path}: no prediction for any of the {len(gold)} gold documents")
    pairs = [
        Pair(document, pred.get(name) or _empty(name), name not in pred)
        for name, document in gold.items()
    ]
    for pair in pairs:
        settle_text(pair, texts)
    return pairs


def load_gold(path: Path) -> Documents:
    """Read a gold file, or every *.json file of a folder."""
    if not path.is_dir():
        return _load_file(path)
    documents: Documents = {}
    for file in sorted(path.glob("*.json")):
        for name, document in _load_file(file).items():
            if name in documents:
                raise InputError(f"{file}: document {name!r} is there twice")
            documents[name] = document
    if not documents:
        raise InputError(f"{path}: no *.json file in this folder")
    return documents


def load_predictions(path: Path, names: Iterable[str]) -> Documents:
    """Read a prediction file, or the files of a folder that are asked for."""
    if not path.is_dir():
        return _load_file(path)
    documents: Documents = {}
    for name in names:
        file = path / f"{name}.json"
        if file.is_file():
            documents[name] = _one(file)
    return documents


def _one(file: Path) -> Document:
    """Read a file that holds exactly one document."""
    documents = list(_load_file(file).values())
    if len(documents) != 1:
        raise InputError(f"{file}: expected one document, found {len(documents)}")
    return documents[0]


def _load_file(path: Path) -> Documents:
    """Read a file in any of the three forms."""
    record = load_record(path)
    if record.has("sentences"):
        return read_sentences(record)
    if record.has("document") or record.has("doc"):
        _check_format(record)
        return {path.stem: read_article(record, path.stem)}
    raise InputError(f"{path}: neither an analysis nor gold (no 'document', 'doc' or 'sentences')")


def _check_format(record: Record) -> None:
    """Refuse a version of the format that this program does not know."""
    if record.has("format"):
        record.choice("format", FORMATS)


def _empty(name: str) -> Document:
    """Return an analysis that found nothing."""
    return Document(name, None, {}, [], [])


def settle_text(pair: Pair, texts: Path | None) -> None:
    """Give both documents the article text, after checking that it is one.

    It is taken from the texts folder, else from the gold, else from the
    prediction, else pieced together from the words the files quote.
    """
    gold, pred = pair.gold, pair.pred
    given = _read_text(gold, texts)
    known = [text for text in (given, gold.text, pred.text) if text is not None]
    for other in known[1:]:
        _check_same(gold.name, known[0], other)
    text = known[0] if known else _piece_together([*pred.quotes, *gold.quotes])
    gold.text = pred.text = text
    for quote in gold.quotes:
        if gold.words(quote.span) != quote.words:
            raise InputError(
                f"{gold.name}: the gold has {quote.words[:40]!r} at {quote.span.start}, "
                f"the text has {gold.words(quote.span)[:40]!r}"
            )
    _check_inside(gold)


def _check_inside(gold: Document) -> None:
    """Refuse gold with spans beyond the end of a known text."""
    spans = [m.span for m in gold.mentions] + [s for f in gold.facts for s in f.evidence]
    if gold.text and any(span.end > len(gold.text) for span in spans):
        raise InputError(f"{gold.name}: the gold has spans beyond the end of the text")


def _read_text(gold: Document, texts: Path | None) -> str | None:
    """Read <name>.txt from the texts folder and check its fingerprint."""
    file = texts / f"{gold.name}.txt" if texts else None
    if file is None or not file.is_file():
        return None
    content = file.read_bytes()
    if gold.sha256 and hashlib.sha256(content).hexdigest() != gold.sha256:
        raise InputError(f"{file}: not the text the gold was made for (sha256 differs)")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not UTF-8 (byte {error.start})") from error


def _check_same(name: str, text: str, other: str) -> None:
    """Refuse two texts that differ in more than trailing space."""
    one, two = text.rstrip(), other.rstrip()
    if one != two:
        place = len(commonpath([one, two]))
        raise InputError(f"{name}: the texts differ from character {place} on")


def _piece_together(quotes: list[Quote]) -> str | None:
    """Build what the quoted words give of the text; the last quote wins."""
    if not quotes:
        return None
    characters = [_GAP] * max(quote.span.end for quote in quotes)
    for quote in quotes:
        if len(quote.words) == quote.span.end - quote.span.start:
            characters[quote.span.start : quote.span.end] = quote.words
    return "".join(characters)
