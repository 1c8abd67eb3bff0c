"""How common a form is in news: its rank in the vocabulary of the word vectors.

A dictionary knows few names and guesses the rest; news have seen «Кустурица» and never «кустуриц».
Source: the order of navec's vocabulary (Kukushkin 2020, MIT), by frequency in a billion words.
"""

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from razbor.assets import resource

if TYPE_CHECKING:
    from razbor.words.vectors import WordVectors

_LEAST = 12.1  # a little more than the logarithm of the number of words


@lru_cache(maxsize=1)
def _vectors() -> "WordVectors":
    from razbor.words.vectors import WordVectors

    return WordVectors(resource("models/vectors.safetensors"))


@lru_cache(maxsize=50_000)
def commonness(form: str) -> float:
    """Return 0 for a form that news have not, else 0 to 1, the logarithm of its rank turned over.

    The form in lower case; ё counts as е where only that is known.
    """
    rank = _vectors().rank(form)
    return 0.0 if rank is None else 1.0 - log(rank + 1) / _LEAST
