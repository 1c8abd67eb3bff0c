"""Dictionary forms that a name outside the dictionary may have, by its ending."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from razbor.assets import table
from razbor.words.candidate import Candidate
from razbor.words.universal import written

_VOWELS, _HISSING, _VELAR = "аеёиоуыэюя", "жчшщц", "гкх"
_LEAST_STEM = 2  # letters


@dataclass(frozen=True, slots=True)
class _Ending:
    of_form: str
    of_lemma: str
    stem: str
    feats: tuple[str, ...]
    kind: str


def by_ending(form: str, parts: Sequence[str]) -> Iterator[Candidate]:
    """Yield what a form in lower case may be; the form itself is always among it."""
    if form[-1] not in _VOWELS:
        for feats in ("Case=Nom|Gender=Masc|Number=Sing", "Case=Acc|Gender=Masc|Number=Sing"):
            yield from (Candidate(form, part, feats, "as it is") for part in parts)
    yield from (Candidate(form, part, "", "unchanging") for part in (*parts, "X"))
    for ending in _by_letter().get(form[-1], ()):
        stem = form.removesuffix(ending.of_form)
        if len(stem) < len(form) and _fits(stem, ending.stem):
            lemma = stem + ending.of_lemma
            for feats in ending.feats:
                yield from (Candidate(lemma, part, feats, ending.kind) for part in parts)


def _fits(stem: str, wanted: str) -> bool:
    if len(stem) < _LEAST_STEM:
        return False
    last = stem[-1]
    if wanted == "hard":
        return last not in _VOWELS + "ьъй"
    if wanted == "vowel":
        return last in _VOWELS + "ь"
    if wanted == "hissing":
        return last in _HISSING
    if wanted == "velar":
        return last in _VELAR + _HISSING
    return wanted == "any" or stem.endswith(("ов", "ев", "ёв", "ин", "ын"))


@cache
def _by_letter() -> Mapping[str, Sequence[_Ending]]:
    """Read the endings by their last letter."""
    found: dict[str, list[_Ending]] = {}
    for row in table("name_endings"):
        of_form, of_lemma, gender, cases, stem = row.split("\t")
        of_lemma = of_lemma.removeprefix("-")
        whole = {"Number": "Plur"} if gender == "Plur" else {"Gender": gender, "Number": "Sing"}
        feats = tuple(written({**whole, "Case": case}) for case in cases.split())
        kind = f"name {of_form}>{of_lemma}{gender}"
        found.setdefault(of_form[-1], []).append(_Ending(of_form, of_lemma, stem, feats, kind))
    return found
