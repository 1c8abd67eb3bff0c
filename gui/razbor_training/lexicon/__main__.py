"""``python -m razbor_training.lexicon FOLDER``: make the data of the word card anew.

FOLDER holds what these packages of PyPI unpack to (``pip download --no-deps``, then unpack)::

    wiki-ru-wordnet==1.0.3  tsnorm==1.1.2  wordfreq==3.1.1

and msgpack is installed beside the program, to read the last one.
"""

import sys
from pathlib import Path

from razbor.assets import resource
from razbor_training.lexicon import definitions, packages, word_facts


def main() -> int:
    """Write both files; return the exit status."""
    if len(sys.argv) != 2:  # noqa: PLR2004
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(sys.argv[1])
    base = _home(folder, definitions.BASE)
    words = definitions.write_definitions(base, resource("dictionaries/wiktionary_ru.dsl.dz"))
    forms, counts = _home(folder, packages.FORMS), _home(folder, packages.FREQUENCIES)
    rows = word_facts.write_word_facts(forms, counts, resource("lexicon/word_facts.tsv"))
    sys.stdout.write(f"{words} words explained, {rows} words with stress, pairs or frequency\n")
    return 0


def _home(folder: Path, member: str) -> Path:
    """Return the folder that holds a package's file, wherever it was unpacked."""
    found = next(folder.rglob(member), None)
    if found is None:
        raise FileNotFoundError(f"{member} is not in {folder}")
    return found.parents[member.count("/")]


if __name__ == "__main__":
    raise SystemExit(main())
