"""Grammemes of the dictionary (OpenCorpora), and those that stand for values of UD features."""

from collections.abc import Mapping
from types import MappingProxyType

CASES: Mapping[str, str] = MappingProxyType(
    {
        "Nom": "nomn",
        "Gen": "gent",
        "Dat": "datv",
        "Acc": "accs",
        "Ins": "ablt",
        "Loc": "loct",
    }
)
NUMBERS: Mapping[str, str] = MappingProxyType({"Sing": "sing", "Plur": "plur"})
GENDERS: Mapping[str, str] = MappingProxyType({"Masc": "masc", "Fem": "femn", "Neut": "neut"})
UD_GENDERS: Mapping[str, str] = MappingProxyType({ours: ud for ud, ours in GENDERS.items()})
"""The dictionary's gender, which entities have too -> that of a word."""

PERSON_TAGS = frozenset({"Name", "Surn", "Patr"})
"""Grammemes of given names, surnames and patronymics."""
