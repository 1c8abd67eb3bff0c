"""Which entries a word of a text may mean: no name is explained by a thing of its letters."""

from collections.abc import Sequence

from razbor.dictionaries.entry import Entry


def fitting(entries: Sequence[Entry], lemma: str) -> tuple[Entry, ...]:
    """Return the entries for a word whose dictionary form is ``lemma``, capitals as in the text.

    «Роза» the person leaves the flower out; «роза» the flower leaves names out where there are
    other entries.
    """
    names = tuple(entry for entry in entries if entry.headword[:1].isupper())
    if lemma[:1].isupper():
        return names
    others = tuple(entry for entry in entries if entry not in names)
    return others or names
