"""The words of an article with what slovnet misreads set right, before anything is found.

It takes bodies that it does not know for adjectives or people («Мажилиса», «спикер Маджлиса»),
glues a place to the name after it («мэр Гродска Дина Юсупова»), takes a genitive for a nominative.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, partial

from razbor.assets import word_list
from razbor.entities.dateline import find_dateline
from razbor.entities.gazetteer import fold, places
from razbor.entities.heads import heads, title_class
from razbor.entities.misread import ENDINGS, bodies, noun, places_in_row
from razbor.entities.undeclined import undeclined_subjects
from razbor.words.dictionary import dictionary
from razbor.words.parsed import NameSpan, Parsed
from razbor.words.word import Word

_OF_PLACES = frozenset({
    "mayor", "governor", "ambassador", "president", "premier", "monarch", "minister",
})  # fmt: skip
_OF_BODIES = frozenset({"head", "deputy-mp", "senator"})
_SHORTEST = 5  # letters of a genitive


def mended(parsed: Parsed) -> Parsed:
    """Return the article with the misread words and names set right."""
    changed = {**dict(bodies(parsed)), **dict(places_in_row(parsed))}
    seeds: dict[int, str] = {}
    for index, kind in _owners(parsed):
        if index not in changed:
            changed[index] = _genitive(parsed.words[index], "PROPN")
            seeds[index] = kind
    for index in range(1, len(parsed.words)):
        if index not in changed and _is_hidden_genitive(parsed, index):
            changed[index] = _genitive(parsed.words[index], parsed.words[index].pos)
    told = {**undeclined_subjects(parsed), **changed}
    words = tuple(told.get(i, word) for i, word in enumerate(parsed.words))
    return replace(
        parsed, words=words, names=_with_dateline(parsed, _names(parsed, changed, seeds))
    )


def _with_dateline(parsed: Parsed, names: Iterable[NameSpan]) -> tuple[NameSpan, ...]:
    """Return the names with the town of the dateline as a place, and nobody in its agency."""
    line = find_dateline(parsed.layout)
    if line is None:
        return tuple(names)
    told = [span for span in (line.town, line.agency) if span]
    kept = [name for name in names if not any(name.span.overlaps(span) for span in told)]
    return (NameSpan(line.town, "LOC"), *kept) if line.town else tuple(kept)


def _genitive(word: Word, pos: str) -> Word:
    """Return a word as the genitive of what its form may come from."""
    for parse in dictionary().parses(word.text.lower()):
        if parse.pos == "NOUN" and {"gent", "sing"} <= parse.tag:
            gender = "Fem" if "femn" in parse.tag else "Neut" if "neut" in parse.tag else "Masc"
            return noun(word, pos, parse.lemma, f"Case=Gen|Gender={gender}|Number=Sing")
    return noun(word, pos, word.lemma, "Case=Gen|Number=Sing")


def _owners(parsed: Parsed) -> Iterator[tuple[int, str]]:
    """Yield unknown names right after an office and before a person: «посол Норландии Ульф …»."""
    for index in range(1, len(parsed.words) - 1):
        kind = _ruled(parsed.words[index - 1])
        if kind and _is_unknown_genitive(parsed.words[index]) and _precedes_name(parsed, index):
            yield index, kind


def _ruled(office: Word) -> str | None:
    """Return what an office rules, LOC or ORG, None for a word that is no office."""
    head = heads().get(office.lemma.replace("ё", "е"))
    if head is None or head.kind != "title" or office.case == "Gen":
        return None
    group = title_class(office.lemma)
    return "LOC" if group in _OF_PLACES else "ORG" if group in _OF_BODIES else None


@cache
def _is_genitive_form(low: str) -> bool:
    parses = dictionary().parses(low)
    known = any(p.known and "Geox" not in p.tag for p in parses)
    genitive = any(p.pos == "NOUN" and {"gent", "sing"} <= p.tag for p in parses)
    return genitive and not known and low[-1] in "аяыи" and len(low) >= _SHORTEST


def _is_unknown_genitive(word: Word) -> bool:
    plain = word.text[0].isupper() and word.text[1:].islower() and "-" not in word.text
    return plain and _is_genitive_form(word.text.lower())


def _precedes_name(parsed: Parsed, index: int) -> bool:
    """Say whether a person's name of two words follows that does not begin at the word itself."""
    words = parsed.words[index + 1 : index + 3]
    if len(words) < 2 or not all(w.text[0].isupper() and w.text[1:].islower() for w in words):  # noqa: PLR2004
        return False
    start = parsed.words[index].span.start
    seed = next((n for n in parsed.names if n.span.holds(words[0].span.start)), None)
    if seed is None or seed.kind != "PER":
        return False
    if seed.span.start > start or _is_given_name(words[0].text.lower()):
        return True
    return _is_plainly_owner(parsed, index) or words[0].text in _east()


def _is_plainly_owner(parsed: Parsed, index: int) -> bool:
    """Say whether a word is no given name by its ending, or stands elsewhere in another form."""
    low = parsed.words[index].text.lower()
    if low.endswith(("ы", "ии", "ска", "града", "бурга", "стана", "поля")):
        return True
    stem = parsed.words[index].text[:-1]
    kin = {stem + ending for ending in ENDINGS}
    return sum(word.text in kin for word in parsed.words) > 1


@cache
def _east() -> frozenset[str]:
    return frozenset(word_list("surnames_east"))


@cache
def _is_given_name(low: str) -> bool:
    return any(p.known and "Name" in p.tag for p in dictionary().parses(low))


def _is_hidden_genitive(parsed: Parsed, index: int) -> bool:
    """Say whether a noun after an office or a body is in the genitive, «аким области»."""
    word, before = parsed.words[index], parsed.words[index - 1]
    if word.pos not in {"NOUN", "PROPN"} or before.pos not in {"NOUN", "PROPN"}:
        return False
    low = fold(word.text)
    if word.case == "Nom" and low[-1] in "ая" and low not in places() and low[:-1] in places():
        return word.text[0].isupper()
    tags = [p.tag for p in dictionary().parses(word.text.lower()) if p.known and p.pos == "NOUN"]
    if not any({"gent", "sing"} <= tag for tag in tags):
        return False
    head = heads().get(before.lemma.replace("ё", "е"))
    if word.case in {"Dat", "Loc"} and head is not None:
        return head.kind == "title" and word.text.islower()
    return word.case == "Nom" and all("nomn" not in tag and "Geox" in tag for tag in tags)


def _names(parsed: Parsed, changed: dict[int, Word], seeds: dict[int, str]) -> Iterator[NameSpan]:
    """Yield the names with the mended words cut out of people, and those that were found."""
    plain = {word.lemma for word in parsed.words if word.pos == "NOUN" and word.text.islower()}
    for seed in map(partial(_trimmed, parsed), parsed.names):
        inside = parsed.indices(seed.span)
        told = None if seed.kind == "LOC" else plain  # «Уголь вывезли»
        if len(inside) == 1 and _is_plainnoun(parsed, inside.start, told):
            continue
        cut = [i for i in inside if i in seeds or (i in changed and seed.kind == "PER")]
        if not cut:
            yield _retyped(parsed, seed)
        elif max(cut) + 1 < inside.stop:
            first = parsed.words[max(cut) + 1].span.start
            yield NameSpan(replace(seed.span, start=first), seed.kind)
    for index, kind in seeds.items():
        yield NameSpan(parsed.words[index].span, kind)


def _retyped(parsed: Parsed, seed: NameSpan) -> NameSpan:
    """Return a name with the kind that its form shows where NER takes it for another."""
    if _is_country_like(parsed, seed) or _is_governed(parsed, seed):
        return NameSpan(seed.span, "LOC")
    inside = parsed.indices(seed.span)
    is_body = len(inside) == 1 and _body_compound().match(parsed.words[inside.start].text.lower())
    return NameSpan(seed.span, "ORG") if is_body else seed


@cache
def _body_compound() -> re.Pattern[str]:
    """Return what finds a body in a compound: «Паритетбанку», «Востокнефтью»."""
    ends = "|".join(map(re.escape, word_list("body_endings")))
    return re.compile(rf"\w{{3,}}?-?(?:{ends})(?:а|у|ом|е)?$")


def _trimmed(parsed: Parsed, seed: NameSpan) -> NameSpan:
    """Return a name without the verbs and short forms after it: «Уральске подтоплены».

    A place ends before «по» as well: «[РФ] по правам человека».
    """
    inside = parsed.indices(seed.span)
    last = inside.stop
    if seed.kind == "LOC":
        topics = (i for i in inside if i > inside.start and parsed.words[i].text == "по")
        last = next(topics, last)
    while last > inside.start + 1 and _ends_name(parsed.words[last - 1], seed.kind):
        last -= 1
    if last == inside.stop:
        return seed
    return NameSpan(replace(seed.span, end=parsed.words[last - 1].span.end), seed.kind)


def _ends_name(word: Word, kind: str) -> bool:
    """Say whether a word stands behind a name: a verb, a person's noun behind a place."""
    if not word.text.islower():
        return False
    if word.pos == "VERB" and word.feature("VerbForm") in {"Fin", "Conv"}:
        return True
    person = kind == "LOC" and word.pos == "NOUN" and word.feature("Animacy") == "Anim"
    return person or (word.pos in {"ADJ", "VERB"} and word.feature("Variant") == "Short")


def _is_plainnoun(parsed: Parsed, index: int, plain: AbstractSet[str] | None) -> bool:
    """Say whether a noun has its capital from the sentence it opens: «Шахтой владеет …».

    ``plain`` are the nouns of the article in small letters, one of which it must be, or None.
    """
    word = parsed.words[index]
    if not word.text[1:].islower() or "-" in word.text:
        return False
    sentence = parsed.sentence_of(word.span.start)
    if sentence is None or sentence.first != index:
        return False
    known = [p for p in dictionary().parses(word.text.lower()) if p.known]
    common = bool(known) and not any(p.tag & _PROPER for p in known)
    return common and any(plain is None or p.lemma in plain for p in known if p.pos == "NOUN")


_PROPER = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn", "Trad"})


def _is_governed(parsed: Parsed, seed: NameSpan) -> bool:
    """Say whether NER takes a town for a person: «аким Рудного», «посетил Аксу»."""
    inside = parsed.indices(seed.span)
    if seed.kind != "PER" or len(inside) != 1 or inside.start == 0:
        return False
    office = parsed.words[inside.start - 1]
    low = parsed.words[inside.start].text.lower()
    genitive = low.endswith(("ого", "его")) and office.case not in {"Gen", "Acc"}
    seen = office.lemma in _SEEING and low in places()
    return seen or (genitive and title_class(office.lemma) in _OF_PLACES)


_SEEING = frozenset({"посетить", "посещать", "покинуть", "проехать", "миновать"})


def _is_country_like(parsed: Parsed, seed: NameSpan) -> bool:
    """Say whether NER takes a land for a person: «Норландии» of «Союзе писателей Норландии»."""
    inside = parsed.indices(seed.span)
    if seed.kind == "LOC" or len(inside) != 1 or inside.start == 0:
        return False
    low = parsed.words[inside.start].text.lower()
    before = parsed.words[inside.start - 1]
    ends = "ии" if before.lemma in _OF_STATES else _OF_LANDS
    if not low.endswith(ends) or any(p.known for p in dictionary().parses(low)):
        return False
    if before.lemma in _OF_STATES:
        return True
    return before.pos in {"NOUN", "PROPN"} and not _is_title(before)


_OF_STATES = frozenset({
    "делегация", "парламент", "правительство", "посольство", "посол", "власть", "гражданин",
    "столица", "президент", "премьер", "премьер-министр", "король", "королева", "вице-президент",
})  # fmt: skip
"""What only a state has: the unknown «Кардонии» behind it is a land and no person."""
_OF_LANDS = ("ландии", "ании", "инии", "ении", "рии", "ндии", "лии")


def _is_title(word: Word) -> bool:
    head = heads().get(word.lemma.replace("ё", "е"))
    person = word.feature("Animacy") == "Anim" or (head is not None and head.kind == "title")
    return person and word.number == "Sing"
