"""Write the words of our lists as the network learns them: kinds by the lemmas of a name.

The lists of ``resources/lexicon`` may grow with the rules; the network goes on with what it learnt.
"""

from collections.abc import Iterator
from pathlib import Path

from razbor.assets import table, word_list
from razbor.model.gazetteer import plain_lemma

_HEADER = """\
# Names by the dictionary's first lemma of each word, a tab, kinds with | between.
# Made of places, titles, org_heads, media and classes of resources/lexicon (sources and licences
# there) by «python -m razbor_training pack»; the network of entities was taught with it.
"""


def pack_lists(path: Path) -> None:
    """Write all names that have a kind, in order."""
    found: dict[str, set[str]] = {}
    for name, kind in _entries():
        lemmas = (plain_lemma(word) for word in name.replace("-", " - ").split())
        found.setdefault(" ".join(lemmas), set()).add(kind)
    lines = (f"{name}\t{'|'.join(sorted(kinds))}\n" for name, kinds in sorted(found.items()))
    path.write_text(_HEADER + "".join(lines), encoding="utf-8")


def _entries() -> Iterator[tuple[str, str]]:
    """Yield names with their kinds."""
    for line in table("places"):
        _, kind, names, *adjectives = line.split("\t")
        yield from ((name, kind) for name in names.split("|"))
        for cell in adjectives:
            yield from ((word, f"{kind}-adj") for word in cell.split("|") if word)
    for line in table("titles"):
        yield line.split("\t")[0], "title"
    for line in table("org_heads"):
        name, kind, *_ = line.split("\t")
        yield name, f"org-{kind}"
    yield from ((name, "media") for name in word_list("media"))
    for line in table("classes"):
        kind, names = line.split("\t")
        yield from ((name, f"class-{kind}") for name in names.split("|"))
