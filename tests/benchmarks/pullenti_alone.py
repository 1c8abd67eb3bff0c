"""The peer PullEnti with all its usual analysers.

Its licence allows no commercial use, so that nothing here installs it: who may use it says `pip
install "pullenti==4.1" "setuptools<80"` (it imports the latter). Without it the rows say so.
"""

from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from typing import Any

NOT_INSTALLED = "PullEnti is not installed (its licence allows no commercial use)"


def is_installed() -> bool:
    """Say whether the peer can be used."""
    return all(map(find_spec, ("pullenti", "pkg_resources")))


@cache
def _processor() -> Any:
    from pullenti.morph.MorphLang import MorphLang
    from pullenti.ner.ProcessorService import ProcessorService
    from pullenti.Sdk import Sdk

    Sdk.initialize(MorphLang.RU)
    return ProcessorService.create_processor()


def entities(text: str) -> int:
    """Return how many entities it finds in a text; none where it stumbles over a date."""
    from pullenti.morph.MorphLang import MorphLang
    from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis

    with suppress(ValueError):
        return len(_processor().process(SourceOfAnalysis(text), None, MorphLang.RU).entities)
    return 0
