"""What free packages hold, read without running anything of theirs."""

import gzip
import pickle
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

FORMS = "tsnorm/dictionary/wordforms.dat"
FREQUENCIES = "wordfreq/data/large_ru.msgpack.gz"
VOWELS = "аеёиоуыэюя"


@dataclass(frozen=True, slots=True)
class StressedForm:
    """A form in Wiktionary's table: its marks («genitive singular») and the vowel that is stressed.

    Vowels are counted from 1; 0 where it is not said.
    """

    form: str
    marks: frozenset[str]
    vowel: int


def stressed_forms(package: Path) -> Mapping[str, list[StressedForm]]:
    """Return the forms of each lemma, from tsnorm 1.1.2 of PyPI.

    Its code is MIT; the data are of en.wiktionary.org by Wiktextract (2023), CC BY-SA 4.0.
    """
    with (package / FORMS).open("rb") as stream:
        by_form = _Plain(stream).load()
    found: defaultdict[str, list[StressedForm]] = defaultdict(list)
    for rows in by_form.values():
        for row in rows:
            form = row["word_form"].lower()
            marks = frozenset(row["form_tags"].split())
            found[row["lemma"].lower()].append(
                StressedForm(form, marks, _vowel(form, row["stress_pos"]))
            )
    return found


def frequencies(package: Path) -> dict[str, float]:
    """Return the share of each form among all words, from wordfreq 3.1.1 of PyPI.

    Its code is Apache-2.0, its data CC BY-SA 4.0 (Robyn Speer, doi.org/10.5281/zenodo.7199437).
    """
    import msgpack

    with gzip.open(package / FREQUENCIES) as stream:
        _header, *steps = msgpack.load(stream, raw=False)
    shares = ((10 ** (-step / 100), forms) for step, forms in enumerate(steps))
    return {form: share for share, forms in shares for form in forms}


def _vowel(form: str, places: list[int]) -> int:
    vowels = [place for place, letter in enumerate(form) if letter in VOWELS]
    if len(vowels) == 1:
        return 1
    return vowels.index(places[0]) + 1 if len(places) == 1 and places[0] in vowels else 0


class _Plain(pickle.Unpickler):
    """Lists, mappings and words alone: nothing that a pickle could call."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(stream)

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401
        raise pickle.UnpicklingError(f"{module}.{name} in plain data")
