"""Grammar in words, for readers: OpenCorpora grammemes as a teacher would name them.

A card asks for some hundred terms: the tables are made once for each language of the interface.
"""

from collections.abc import Mapping
from functools import cache

from razbor.i18n import language, tr
from razbor.words.dictionary import Parse
from razbor.words.grammemes import CASES, NUMBERS
from razbor.words.word import features


def _parts() -> Mapping[str, str]:
    return _parts_in(language())


@cache
def _parts_in(_language: str) -> Mapping[str, str]:
    return {
        "NOUN": tr("существительное"),
        "ADJF": tr("прилагательное"),
        "ADJS": tr("краткое прилагательное"),
        "COMP": tr("сравнительная степень"),
        "VERB": tr("глагол"),
        "INFN": tr("глагол"),
        "PRTF": tr("причастие"),
        "PRTS": tr("краткое причастие"),
        "GRND": tr("деепричастие"),
        "NUMR": tr("числительное"),
        "ADVB": tr("наречие"),
        "NPRO": tr("местоимение"),
        "PRED": tr("предикатив"),
        "PREP": tr("предлог"),
        "CONJ": tr("союз"),
        "PRCL": tr("частица"),
        "INTJ": tr("междометие"),
    }


@cache
def _kinds_in(_language: str) -> Mapping[str, str]:
    """Return parts of speech as Universal Dependencies part them."""
    return {
        "NOUN": tr("существительное"),
        "PROPN": tr("имя собственное"),
        "ADJ": tr("прилагательное"),
        "DET": tr("местоимение-прилагательное"),
        "PRON": tr("местоимение"),
        "NUM": tr("числительное"),
        "VERB": tr("глагол"),
        "AUX": tr("глагол"),
        "ADV": tr("наречие"),
        "ADP": tr("предлог"),
        "CCONJ": tr("союз"),
        "SCONJ": tr("союз"),
        "PART": tr("частица"),
        "INTJ": tr("междометие"),
    }


def _of_lemma() -> Mapping[str, str]:
    """Return what a word is wherever it stands."""
    return _of_lemma_in(language())


@cache
def _of_lemma_in(_language: str) -> Mapping[str, str]:
    return {
        "Abbr": tr("сокращение"),
        "Fixd": tr("не склоняется"),
        "Name": tr("имя"),
        "Surn": tr("фамилия"),
        "Patr": tr("отчество"),
        "Geox": tr("название места"),
        "Orgn": tr("название организации"),
        "perf": tr("совершенный вид"),
        "impf": tr("несовершенный вид"),
        "tran": tr("переходный"),
        "intr": tr("непереходный"),
        "Pltm": tr("только множественное число"),
        "Sgtm": tr("только единственное число"),
    }


def _of_form() -> Mapping[str, str]:
    """Return what a word is in this form."""
    return _of_form_in(language())


@cache
def _of_form_in(_language: str) -> Mapping[str, str]:
    return {
        "nomn": tr("именительный падеж"),
        "gent": tr("родительный падеж"),
        "gen2": tr("родительный падеж"),
        "datv": tr("дательный падеж"),
        "accs": tr("винительный падеж"),
        "ablt": tr("творительный падеж"),
        "loct": tr("предложный падеж"),
        "loc2": tr("местный падеж"),
        "voct": tr("звательная форма"),
        "INFN": tr("неопределённая форма"),
        "Supr": tr("превосходная степень"),
        "actv": tr("действительный залог"),
        "pssv": tr("страдательный залог"),
        "past": tr("прошедшее время"),
        "pres": tr("настоящее время"),
        "futr": tr("будущее время"),
        "impr": tr("повелительное наклонение"),
        "1per": tr("1-е лицо"),
        "2per": tr("2-е лицо"),
        "3per": tr("3-е лицо"),
        "sing": tr("единственное число"),
        "plur": tr("множественное число"),
    }


def _genders() -> Mapping[str, str]:
    return _genders_in(language())


@cache
def _genders_in(_language: str) -> Mapping[str, str]:
    return {
        "masc": tr("мужской род"),
        "femn": tr("женский род"),
        "neut": tr("средний род"),
        "Ms-f": tr("общий род"),
    }


def _animacy() -> Mapping[str, str]:
    return _animacy_in(language())


@cache
def _animacy_in(_language: str) -> Mapping[str, str]:
    return {"anim": tr("одушевлённое"), "inan": tr("неодушевлённое")}


_OF_NOUN = frozenset({"NOUN", "NPRO"})
_OF_NAMES = frozenset({"Name", "Surn", "Patr"})
_NUMBER_ALONE = frozenset({"Sgtm", "Pltm"})
_UNCHANGING = frozenset({"ADV", "ADP", "CCONJ", "SCONJ", "PART", "INTJ"})
_GUESSED = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "anim", "inan", "Sgtm"})
_VOICE_AND_TIME = frozenset({"actv", "pssv", "past", "pres"})


def part_in_words(parse: Parse) -> str:
    """Return what a word is in the dictionary: «глагол, совершенный вид, переходный».

    A participle is named whole, «страдательное причастие прошедшего времени»: what verb it is of
    the card says beside it.
    """
    if parse.pos in {"PRTF", "PRTS"}:
        return participle_in_words(parse.pos, parse.tag)
    terms = [_part(parse)]
    tag = parse.tag if parse.known else parse.tag - _GUESSED
    if tag & _OF_NAMES:
        tag -= _NUMBER_ALONE
    if parse.pos in _OF_NOUN:
        terms += _named(_genders(), tag) + _named(_animacy(), tag)
    return ", ".join(terms + _named(_of_lemma(), tag))


def _part(parse: Parse) -> str:
    """Return the part of speech; what is declined as an adjective need not be one."""
    if parse.pos == "ADJF" and "Apro" in parse.tag:
        return tr("местоимение-прилагательное")
    if parse.pos == "ADJF" and "Anum" in parse.tag:
        return tr("порядковое числительное")
    return _parts().get(parse.pos, tr("слово"))


def kind_in_words(pos: str, parse: Parse) -> str:
    """Return what a word is in its sentence, where that is not what the dictionary calls it.

    ``pos`` is UD's part of speech; a noun has the gender of the form that it is.
    """
    kind = _kinds_in(language()).get(pos, tr("слово"))
    genders = _named(_genders(), parse.tag) if pos == "NOUN" and parse.known else []
    return ", ".join([kind, *genders[:1]])


def features_in_words(feats: str) -> str:
    """Return case and number of UD features, «родительный падеж, единственное число»."""
    told = features(feats)
    wanted = {CASES.get(told.get("Case", "")), NUMBERS.get(told.get("Number", ""))}
    return ", ".join(_named(_of_form(), frozenset(one for one in wanted if one)))


def participle_in_words(pos: str, tag: frozenset[str]) -> str:
    """Return the whole name of a participle."""
    if pos == "PRTS":
        is_past = "past" in tag
        return (
            tr("краткое страдательное причастие прошедшего времени")
            if is_past
            else tr("краткое страдательное причастие настоящего времени")
        )
    names = {
        ("actv", "pres"): tr("действительное причастие настоящего времени"),
        ("actv", "past"): tr("действительное причастие прошедшего времени"),
        ("pssv", "pres"): tr("страдательное причастие настоящего времени"),
        ("pssv", "past"): tr("страдательное причастие прошедшего времени"),
    }
    return next((name for kind, name in names.items() if tag.issuperset(kind)), tr("причастие"))


def made_of_verb(kind: frozenset[str]) -> str:
    """Return the short name of a participle, for a table."""
    names = {
        ("actv", "pres"): tr("действ. прич. наст. вр."),
        ("actv", "past"): tr("действ. прич. прош. вр."),
        ("pssv", "pres"): tr("страд. прич. наст. вр."),
        ("pssv", "past"): tr("страд. прич. прош. вр."),
    }
    return next(name for which, name in names.items() if kind.issuperset(which))


def form_in_words(parse: Parse, pos: str = "") -> str:
    """Return what a word is in this form: «прошедшее время, множественное число».

    With UD's ``pos`` as what it is used: «хорошо» the adverb has no number.
    """
    if pos in _UNCHANGING or (parse.pos not in _OF_NOUN and "Fixd" in parse.tag):
        return ""
    of_whole = _VOICE_AND_TIME if parse.pos in {"PRTF", "PRTS", "PRED"} else frozenset()
    terms = _named(_of_form(), (parse.tag | {parse.pos}) - of_whole)
    if parse.pos not in _OF_NOUN and pos != "NOUN":
        terms += _named(_genders(), parse.tag)
    return ", ".join(terms)


def case_alone(grammeme: str) -> str:
    """Return the name of a case, «родительный»."""
    return {
        "nomn": tr("именительный"),
        "gent": tr("родительный"),
        "datv": tr("дательный"),
        "accs": tr("винительный"),
        "ablt": tr("творительный"),
        "loct": tr("предложный"),
    }[grammeme]


def _named(terms: Mapping[str, str], tag: frozenset[str]) -> list[str]:
    """Return the terms that apply, in the order of the table."""
    return [term for grammeme, term in terms.items() if grammeme in tag]
