"""Nominatives of names, from the labels of what NEREL links them to in Wikidata.

A label is comparable with a name when it has the same words in other forms: as many of them, each
with its stem, in the same order; of a person's label any words in their order, «Лосеву» in «Пётр
Ильич Лосев», with «Хаген, Ульф» turned round. The rest (another name, a country for its adjective,
no label) say nothing of the nominative and are left out. Labels are noisy: other spellings, the
singular for a plural, a man's office for a woman's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAMES = frozenset({
    "PERSON", "ORGANIZATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION",
    "FACILITY", "AWARD", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT",
})  # fmt: skip
_PLACES = frozenset({"COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION"})
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ENTITY = re.compile(r"(T\d+)\t(\S+) (\d+) (\d+)\t")
_LABEL = re.compile(r"N\d+\tReference (T\d+) \S+\t(.+)")
_NONE = "нет данных"
_ENDING = 3  # letters that a case may change


@dataclass(frozen=True, slots=True)
class Labelled:
    """A name in a text; ``words`` are those of its nominative, None without a comparable label."""

    start: int
    end: int
    type: str
    words: tuple[str, ...] | None


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparison: lower case, ё as е, no signs."""
    return tuple(word.lower().replace("ё", "е") for word in _WORD.findall(name))


def read_labelled(folder: Path, name: str) -> tuple[str, list[Labelled]]:
    """Return a text with its names; offsets count characters as the file has them."""
    with (folder / f"{name}.txt").open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    lines = (folder / f"{name}.ann").read_text(encoding="utf-8").split("\n")
    labels = {m[1]: m[2].strip() for line in lines if (m := _LABEL.match(line))}
    return text, list(_labelled(text, lines, labels))


def _labelled(text: str, lines: list[str], labels: dict[str, str]) -> Iterator[Labelled]:
    for line in lines:
        match = _ENTITY.match(line)
        if match and match[2] in NAMES:
            start, end = int(match[3]), int(match[4])
            told = labels.get(match[1], _NONE)
            yield Labelled(start, end, match[2], nominative(match[2], text[start:end], told))


def nominative(kind: str, written: str, label: str) -> tuple[str, ...] | None:
    """Return the words of a name's nominative by a label, None where that does not tell.

    >>> nominative("PERSON", "Ульфом Хагеном", "Хаген, Ульф")
    ('ульф', 'хаген')
    >>> nominative("CITY", "белозорский", "Белозорск")
    """
    own = words_of(written)
    if label == _NONE or not own or not re.search("[А-Яа-яЁё]", written):
        return None
    label = re.sub(r"\s*\(.*?\)", "", label)
    if kind == "PERSON":
        turned = re.sub(r"^([^,]+), ([^,]+)$", r"\2 \1", label)
        return _chosen(own, words_of(turned))
    told = words_of(label)
    adjective = kind in _PLACES and written[0].islower()
    alike = len(own) == len(told) and all(map(_one_stem, own, told))
    return told if alike and not adjective else None


def _chosen(own: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the words of a label that some words are forms of, in order; None when one is not."""
    found, at = [], 0
    for word in own:
        while at < len(told) and not _one_stem(word, told[at]):
            at += 1
        if at == len(told) or len(word) == 1:
            return None
        found.append(told[at])
        at += 1
    return tuple(found)


def _one_stem(one: str, other: str) -> bool:
    same = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return same >= max(1, max(len(one), len(other)) - _ENDING)
