"""OpenCorpora grammemes in the terms of Universal Dependencies."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_PARTS = {
    "NOUN": "NOUN",
    "ADJF": "ADJ",
    "ADJS": "ADJ",
    "COMP": "ADJ",
    "VERB": "VERB",
    "INFN": "VERB",
    "PRTF": "VERB",
    "PRTS": "VERB",
    "GRND": "VERB",
    "NUMR": "NUM",
    "ADVB": "ADV",
    "NPRO": "PRON",
    "PRED": "ADV",
    "PREP": "ADP",
    "CONJ": "CCONJ",
    "PRCL": "PART",
    "INTJ": "INTJ",
}
_FEATURES = {
    "nomn": ("Case", "Nom"),
    "gent": ("Case", "Gen"),
    "gen2": ("Case", "Gen"),
    "datv": ("Case", "Dat"),
    "accs": ("Case", "Acc"),
    "ablt": ("Case", "Ins"),
    "loct": ("Case", "Loc"),
    "loc2": ("Case", "Loc"),
    "voct": ("Case", "Nom"),
    "sing": ("Number", "Sing"),
    "plur": ("Number", "Plur"),
    "masc": ("Gender", "Masc"),
    "femn": ("Gender", "Fem"),
    "neut": ("Gender", "Neut"),
    "anim": ("Animacy", "Anim"),
    "inan": ("Animacy", "Inan"),
    "past": ("Tense", "Past"),
    "pres": ("Tense", "Pres"),
    "futr": ("Tense", "Fut"),
    "1per": ("Person", "1"),
    "2per": ("Person", "2"),
    "3per": ("Person", "3"),
    "perf": ("Aspect", "Perf"),
    "impf": ("Aspect", "Imp"),
    "impr": ("Mood", "Imp"),
    "indc": ("Mood", "Ind"),
    "actv": ("Voice", "Act"),
    "pssv": ("Voice", "Pass"),
}
_VERB_FORMS = {"VERB": "Fin", "INFN": "Inf", "PRTF": "Part", "PRTS": "Part", "GRND": "Conv"}
_SHORT = frozenset({"ADJS", "PRTS"})
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})


def universal_part(pos: str, tag: frozenset[str]) -> str:
    """Return the UD part of speech of an OpenCorpora reading."""
    if pos == "NOUN" and tag & _NAMES:
        return "PROPN"
    if pos == "ADJF" and "Apro" in tag:
        return "DET"
    if not pos:
        return "PUNCT" if "PNCT" in tag else "NUM" if "NUMB" in tag else "X"
    return _PARTS.get(pos, "X")


@lru_cache(maxsize=8192)
def universal_features(pos: str, tag: frozenset[str]) -> Mapping[str, str]:
    """Return the UD features of an OpenCorpora reading."""
    found = dict(_FEATURES[g] for g in sorted(tag) if g in _FEATURES)
    if pos in _VERB_FORMS:
        found["VerbForm"] = _VERB_FORMS[pos]
    if pos in _SHORT:
        found["Variant"] = "Short"
    return MappingProxyType(found)


def written(feats: Mapping[str, str]) -> str:
    """Return features as UD writes them, «Case=Gen|Number=Sing»."""
    return "|".join(f"{name}={value}" for name, value in sorted(feats.items()))
