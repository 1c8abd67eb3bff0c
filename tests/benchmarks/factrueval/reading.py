"""Reading of the six gold files of a document."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.factrueval.comparison import fold, fold_phrase
from benchmarks.factrueval.entity_reading import read_entities
from benchmarks.factrueval.fact_reading import FactReader
from benchmarks.factrueval.model import CorpusError, GoldDocument, Mention, Span, Token
from benchmarks.factrueval.task import SCORED_TYPE


def read_gold(
    directory: Path, name: str, positions: Mapping[str, str] | None = None
) -> GoldDocument:
    """Read ``name.{txt,tokens,spans,objects,coref,facts}``; the last two may be missing.

    ``positions`` maps inflected job titles to normal ones.
    """
    files = _Files(directory, name)
    text = fold(files.content("txt"))
    tokens, index_of = _tokens(files.lines("tokens"))
    spans = _spans(files.lines("spans"), index_of)
    mentions = _mentions(files.lines("objects"), spans)
    entities = read_entities(files.blocks("coref"), mentions, spans, tokens)
    reader = FactReader(entities, spans, tokens, text, positions or {})
    facts = [reader.read(block) for block in files.blocks("facts")]
    return GoldDocument(name, text, tokens, list(mentions.values()), entities, facts)


@dataclass(frozen=True, slots=True)
class _Files:
    directory: Path
    name: str

    def content(self, suffix: str) -> str:
        return (self.directory / f"{self.name}.{suffix}").read_text(encoding="utf-8")

    def lines(self, suffix: str) -> list[str]:
        return self.content(suffix).split("\n")

    def blocks(self, suffix: str) -> list[list[str]]:
        """Return the blocks of stripped lines that blank lines separate; none without the file."""
        if not (self.directory / f"{self.name}.{suffix}").exists():
            return []
        blocks: list[list[str]] = [[]]
        for line in self.lines(suffix):
            if stripped := line.strip(" \t\n\r"):
                blocks[-1].append(stripped)
            elif blocks[-1]:
                blocks.append([])
        return [block for block in blocks if block]


def _tokens(lines: Iterable[str]) -> tuple[list[Token], dict[str, int]]:
    rows = []
    for line in lines:
        parts = line.rstrip("\r").split(" ")
        if len(parts) == 4:
            identifier, start, length, form = parts
            token = Token(int(start), int(start) + int(length), fold_phrase(form))
            rows.append((token, identifier))
        elif line.strip():
            raise CorpusError(f"bad token line: {line!r}")
    rows.sort(key=lambda row: row[0].start)
    return [token for token, _ in rows], {name: i for i, (_, name) in enumerate(rows)}


def _spans(lines: Iterable[str], index_of: Mapping[str, int]) -> dict[str, Span]:
    spans = {}
    for line in lines:
        if not line.strip():
            continue
        left, _, right = line.partition("  # ")
        identifier, kind, start, length, _first, count = left.split()[:6]
        parts = [part for part in right.split(" ") if part]
        members = sorted(index_of[part.strip()] for part in parts[: int(count)])
        surface = fold_phrase(" ".join(parts[int(count) :])).replace("\n", "")
        end = int(start) + int(length)
        spans[identifier] = Span(kind, int(start), end, tuple(members), surface)
    return spans


def _mentions(lines: Iterable[str], spans: Mapping[str, Span]) -> dict[str, Mention]:
    rows: Iterable[Sequence[str]] = (line.split("#")[0].split() for line in lines)
    mentions = {}
    for row in rows:
        if row:
            identifier, kind, *members = row
            scored = SCORED_TYPE.get(kind, "other")
            mentions[identifier] = Mention(identifier, scored, [spans[m] for m in members])
    return mentions


def load_positions(path: Path) -> dict[str, str]:
    """Read the organisers' list of job titles (``inflected | normal``); empty without the file."""
    positions: dict[str, str] = {}
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            inflected, bar, normal = line.partition("|")
            if bar:
                positions[inflected.strip()] = normal.strip()
    return positions
