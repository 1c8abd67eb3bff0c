"""Nouns that say what kind of thing a name names: «сервис «Фьорд»», «разработчик игр Fjord»."""

from functools import cache

from razbor.assets import table, word_list

_LONG = 6  # letters of a noun that may be the last part of a compound


def is_kind(lemma: str) -> bool:
    """Say whether a noun, or the last part of a compound, stands before names of its kind.

    «хостинг-провайдер», «нефтекомпания», «видеохостинг».
    """
    last = lemma.rsplit("-", maxsplit=1)[-1]
    return last in kinds() or last.endswith(_compounded())


@cache
def kinds() -> frozenset[str]:
    """Return the nouns that stand before the name of a body or a thing made."""
    heads = (row.split("\t")[0] for row in table("org_heads"))
    return frozenset({*heads, *word_list("name_descriptors"), *word_list("makers")})


@cache
def _compounded() -> tuple[str, ...]:
    bodies = [*(row.split("\t")[0] for row in table("org_heads")), *word_list("makers")]
    return tuple(sorted(kind for kind in bodies if len(kind) >= _LONG))
