"""Forms of words by what their paradigms hold, each question about a paradigm answered once.

The rule is pymorphy3's (MIT): of the forms that have the grammemes wanted the one that is most
like the form given. Its own way writes all forms of the word down before it looks at one.
"""

from functools import lru_cache
from typing import Any

_OF_DICTIONARY = 4  # things that pymorphy3 keeps of a word that the dictionary holds
_UNLIKE = 0.1  # what a grammeme costs that only one of two forms has


class Endings:
    """The paradigms of a dictionary."""

    def __init__(self, dictionary: Any) -> None:  # noqa: ANN401  (pymorphy3 is half typed)
        self._dictionary = dictionary
        self._around = lru_cache(maxsize=20_000)(self._look_up)

    def form(self, reading: Any, grammemes: frozenset[str]) -> str | None:  # noqa: ANN401
        """Return the form of a reading's word that has the grammemes, or None."""
        if not is_held(reading):
            found = reading.inflect(grammemes)
            return str(found.word) if found else None
        _, word, paradigm, place = reading.methods_stack[0]
        around = self._around(paradigm, place, grammemes)
        if around is None:
            return None
        stem = self._dictionary.build_stem(self._dictionary.paradigms[paradigm], place, word)
        return f"{around[0]}{stem}{around[1]}"

    def _look_up(self, paradigm: int, place: int, wanted: frozenset[str]) -> tuple[str, str] | None:
        """Return what stands before and after the stem."""
        forms = self._dictionary.build_paradigm_info(paradigm)
        own = forms[place][1]
        fitting = [form for form in forms if wanted <= form[1].grammemes]
        if not fitting:
            wanted = own.fix_rare_cases(wanted)
            fitting = [form for form in forms if wanted <= form[1].grammemes]
        aim = own.updated_grammemes(wanted)
        alike = max(fitting, key=lambda form: _likeness(aim, form[1].grammemes), default=None)
        return alike and (alike[0], alike[2])


def is_held(reading: Any) -> bool:  # noqa: ANN401
    """Say whether the dictionary holds the word of a reading itself; others are worked out."""
    return len(reading.methods_stack) == 1 and len(reading.methods_stack[0]) == _OF_DICTIONARY


def _likeness(aim: frozenset[str], grammemes: frozenset[str]) -> float:
    return len(aim & grammemes) - _UNLIKE * len(aim ^ grammemes)
