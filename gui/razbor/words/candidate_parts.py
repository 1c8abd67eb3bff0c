"""What each reading of the dictionary may be in the terms of Universal Dependencies.

The dictionary gives a participle under its verb, a superlative under its adjective, «деньги» under
«деньга»; a treebank and a reader may want the form itself. All ways are offered, the sentence
chooses.
"""

from collections.abc import Callable, Iterator, Mapping

from razbor.words.adjectival import adverb_of_degree, as_noun, full, masculine, patronymic
from razbor.words.candidate import NOMINAL, VERBAL, Candidate, of_parse
from razbor.words.dictionary import Parse, dictionary

_OF_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad"})
_UNCHANGING: Mapping[str, tuple[str, ...]] = {
    "ADVB": ("ADV", "PART", "SCONJ", "CCONJ", "ADP", "NUM", "PRON"),
    "PREP": ("ADP", "ADV", "SCONJ"),
    "CONJ": ("CCONJ", "SCONJ", "PART", "ADV", "ADP", "PRON"),
    "PRCL": ("PART", "ADV", "CCONJ", "SCONJ", "INTJ", "ADP", "PRON", "VERB", "AUX"),
    "INTJ": ("INTJ", "PART"),
    "PRED": ("ADV", "VERB", "ADJ"),
    "NPRO": ("PRON", "DET", "SCONJ", "CCONJ", "ADV", "PART"),
    "NUMR": ("NUM", "ADV", "NOUN"),
}
_JOINING = frozenset({"что", "то", "это", "всё", "ничто", "ничего"})
_INFLECTED = frozenset({"PRON", "DET", "NUM", "NOUN"})
_THING: Mapping[str, str] = {"тот": "то", "весь": "всё", "этот": "это"}
_SHORT_ENDINGS = "аоыи"
_ONLY_MANY = frozenset({"деньга"})  # a coin of old; the dictionary has no other word for money
_FEW = ("многий", "немногий")
_OTHER = ("X", "PROPN", "NOUN", "ADJ", "NUM", "INTJ")
_WITHOUT_SHORT = NOMINAL | VERBAL | {"Variant"}


def of_dictionary(parse: Parse, *, capital: bool) -> Iterator[Candidate]:
    """Yield what a reading may be; ``capital`` says that the form is written with a capital."""
    yield from _PARTS.get(parse.pos, _other)(parse, capital)


def _noun(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: FBT001  (one of a table)
    parts = ("NOUN", "PROPN") if capital or parse.tag & _OF_NAMES else ("NOUN",)
    lemma = _of_a_name(parse) or parse.lemma
    for part in parts:
        if lemma not in _ONLY_MANY:
            yield of_parse(parse, lemma, part, "noun")
        if lemma.endswith("ие") and "ь" in parse.form[-4:]:
            yield of_parse(parse, lemma[:-2] + "ье", part, "noun in ье")
    if "plur" in parse.tag and "Pltm" not in parse.tag:
        plural = dictionary().inflect(parse, {"nomn", "plur"})
        if plural and plural != lemma:
            for part in parts:
                yield of_parse(parse, plural, part, "plural", frozenset({"Gender"}))


def _of_a_name(parse: Parse) -> str | None:
    """Return the lemma of a patronymic or a woman's surname."""
    if "Patr" in parse.tag:
        return patronymic(parse.form)
    if {"Surn", "femn", "sing"} <= parse.tag:
        return dictionary().inflect(parse, {"nomn", "sing"})
    return None


def _adjective(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: FBT001
    own: str | None = parse.lemma
    if "Supr" in parse.tag:
        own = masculine(parse.form)
        if own:
            yield of_parse(parse, own, "ADJ", "superlative")
    for part in _parts_of_adjective(parse.tag):
        yield of_parse(parse, parse.lemma, part, "adjective")
    if "Apro" in parse.tag:
        yield from _pronominal(parse)
    yield from _as_thing(parse, own, capital=capital)


def _parts_of_adjective(tag: frozenset[str]) -> tuple[str, ...]:
    if "Apro" in tag:
        return ("DET", "PRON", "ADJ", "NUM")
    return ("ADJ", "NUM") if "Anum" in tag else ("ADJ",)


def _pronominal(parse: Parse) -> Iterator[Candidate]:
    thing = _THING.get(parse.lemma)
    if thing and "neut" in parse.tag:
        yield of_parse(parse, thing, "PRON", "thing")
    if parse.lemma == "весь" and "plur" in parse.tag:
        yield of_parse(parse, "все", "PRON", "thing")
    if parse.lemma in _FEW:
        yield of_parse(parse, parse.lemma[:-2] + "о", "NUM", "quantity")


def _as_thing(parse: Parse, own: str | None, *, capital: bool) -> Iterator[Candidate]:
    """Yield the noun that an adjective has become: «переменная», «белые», «Романовское»."""
    noun = own and as_noun(own, parse.tag)
    for part in ("NOUN", "PROPN") if capital else ("NOUN",):
        if noun:
            yield of_parse(parse, noun, part, "thing", VERBAL)
        if own and "plur" in parse.tag:
            yield of_parse(parse, own, part, "one of them", VERBAL)


def _participle(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: FBT001
    yield of_parse(parse, parse.lemma, "VERB", "participle")
    if own := masculine(parse.form):
        yield of_parse(parse, own, "ADJ", "participle alone", VERBAL)
        yield from _as_thing(parse, own, capital=capital)


def _short_adjective(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: ARG001, FBT001
    stem = parse.form[:-1] if parse.form[-1] in _SHORT_ENDINGS else parse.form
    yield of_parse(parse, parse.lemma, "ADJ", "short")
    if "Apro" in parse.tag:
        yield of_parse(parse, parse.lemma, "DET", "short")
        yield of_parse(parse, stem, "DET", "short alone")
    yield of_parse(parse, "должен" if stem == "должн" else stem, "ADJ", "short alone")
    if "neut" in parse.tag:
        yield of_parse(parse, parse.form, "ADV", "manner", _WITHOUT_SHORT)


def _short_participle(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: ARG001, FBT001
    yield of_parse(parse, parse.lemma, "VERB", "short participle")
    if own := full(parse.form):
        yield of_parse(parse, own, "ADJ", "short participle alone", VERBAL)
    if "neut" in parse.tag:
        yield of_parse(parse, parse.form, "ADV", "manner", _WITHOUT_SHORT)


def _comparative(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: ARG001, FBT001
    yield of_parse(parse, parse.lemma, "ADJ", "degree")
    if adverb := adverb_of_degree(parse.form, parse.lemma):
        yield of_parse(parse, adverb, "ADV", "degree of manner")
        yield of_parse(parse, adverb, "NUM", "degree of manner")
    for part in ("ADV", "ADJ", "ADP"):
        yield of_parse(parse, parse.form, part, "degree alone")


def _verb(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: ARG001, FBT001
    yield of_parse(parse, parse.lemma, "VERB", "verb")
    if parse.lemma == "быть":
        yield of_parse(parse, parse.lemma, "AUX", "verb")
    if parse.pos == "GRND":
        yield of_parse(parse, parse.form, "ADP", "gerund alone", VERBAL)


def _unchanging(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: ARG001, FBT001
    parts = _UNCHANGING[parse.pos]
    if parse.pos == "NPRO" and parse.lemma not in _JOINING:
        parts = ("PRON", "DET")
    for part in parts:
        without = frozenset() if part in _INFLECTED and parse.pos in ("NPRO", "NUMR") else NOMINAL
        yield of_parse(parse, parse.lemma, part, parse.pos, without)
        if parse.form != parse.lemma:
            yield of_parse(parse, parse.form, part, f"{parse.pos} alone", without)
    if parse.pos == "ADVB" and (adverb := adverb_of_degree(parse.form, "")):
        yield of_parse(parse, adverb, "ADV", "degree of manner")
        yield of_parse(parse, adverb, "NUM", "degree of manner")


def _other(parse: Parse, capital: bool) -> Iterator[Candidate]:  # noqa: ARG001, FBT001
    kind = next((k for k in ("LATN", "ROMN") if k in parse.tag), "unknown")
    for part in _OTHER:
        yield of_parse(parse, parse.lemma, part, kind)


_PARTS: Mapping[str, Callable[[Parse, bool], Iterator[Candidate]]] = {
    "NOUN": _noun,
    "ADJF": _adjective,
    "ADJS": _short_adjective,
    "PRTF": _participle,
    "PRTS": _short_participle,
    "COMP": _comparative,
    "VERB": _verb,
    "INFN": _verb,
    "GRND": _verb,
    **dict.fromkeys(_UNCHANGING, _unchanging),
}
