"""How a line calls people, organisations and places, in any case."""

import re

from razbor.assets import word_list
from razbor.entities.entity import Entity, EntityType
from razbor.entities.nominative import cased_like
from razbor.facts.fact import Fact, Filler
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.grammar import in_case, lower_first
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, PERSON_TAGS

_VOWELS = "аеёиоуыэюя"


def called(view: View, filler: Filler, case: str = "Nom", *, short: bool = True) -> str:
    """Return how a line calls what fills a role, in a case.

    A person is called by the surname unless ``short`` is False or two people share it; what has
    no entity is called by its own words.
    """
    if filler.entity is not None:
        entity = view.entity(filler.entity)
        if filler.span and not entity.named and not entity.members:
            return _described(view, filler.span, entity, case)
        return entity_name(view, entity, case, short=short)
    if filler.value:
        return declined(filler.value, case)
    words = in_case(view, filler.span, case) if filler.span else ""
    inside = filler.span is not None and case != "Nom"
    return lower_first(view, filler.span, words) if inside and filler.span else words


def _described(view: View, span: Span, entity: Entity, case: str) -> str:
    """Return what somebody without a name is called, with what belongs to it: «врач сборной»."""
    words = entity.canonical.split()
    phrase = phrase_after(view, span.start)
    said = span.of(view.text).split()
    if phrase is None or phrase.end <= span.end or len(words) > 1 or len(said) > 1:
        return entity_name(view, entity, case)
    tail = view.words_in(Span(span.end, phrase.end))
    ends_in_name = tail[-1].pos in ("NOUN", "PROPN", "ADJ", "VERB")  # «семьям погибших»
    if tail[0].case != "Gen" or not ends_in_name:
        return entity_name(view, entity, case)
    return in_case(view, phrase, case)


def all_called(view: View, fact: Fact, role: str, case: str = "Nom", *, short: bool = True) -> str:
    """Return the names of all that fill a role, joined by commas and «и»."""
    names = [called(view, filler, case, short=short) for filler in fact.fillers(role)]
    return joined([name for name in dict.fromkeys(names) if name])


def joined(names: list[str]) -> str:
    """Join names as Russian does: «A, B и C»."""
    return " и ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def entity_name(view: View, entity: Entity, case: str = "Nom", *, short: bool = True) -> str:
    """Return the name of an entity in a case; of a set without a name of its own, its members'."""
    if entity.members and not entity.members_open and not entity.named:
        members = [view.entity(member) for member in entity.members]
        return joined([entity_name(view, member, case, short=short) for member in members])
    if entity.type is EntityType.PERSON and entity.named:
        return person_name(view, entity, case, short=short)
    name = declined(entity.canonical, case)
    unchanged = case != "Nom" and name == entity.canonical
    return (_attested(view, entity, case) if unchanged else None) or name


def _attested(view: View, entity: Entity, case: str) -> str | None:
    """Return a name as the article has it in a case, where the dictionary cannot decline it."""
    words = entity.canonical.split()
    for mention in (m for m in view.found.mentions if m.entity == entity.id):
        written = " ".join(mention.span.of(view.text).split())
        alike = [word[:3] for word in written.split()] == [word[:3] for word in words]
        if alike and written != entity.canonical and view.case(mention.span) == case:
            return written
    return None


def person_name(view: View, entity: Entity, case: str, *, short: bool) -> str:
    """Return a person's name in a case: the surname alone, or the whole name."""
    last = entity.name.last if entity.name else None
    eastern = entity.name is not None and entity.name.order == "surname-first"
    shared = sum(1 for e in view.found.entities if last and e.name and e.name.last == last) > 1
    words = entity.canonical.split()
    if short and last and not eastern and not shared:
        return _particles(words, last) + _name_word(last, case, entity.gender, surname=True)
    if eastern:
        return " ".join([*words[:-1], _eastern(words[-1], case, entity.gender)])
    return " ".join(
        _name_word(word, case, entity.gender, surname=word == last or number == len(words) - 1)
        for number, word in enumerate(words)
    )


def _particles(words: list[str], last: str) -> str:
    """Return what stands in small letters before a surname: «де », «фон дер »."""
    found: list[str] = []
    for word in reversed(words[: words.index(last)] if last in words else []):
        if not word.islower():
            break
        found.insert(0, word + " ")
    return "".join(found)


def _eastern(word: str, case: str, gender: str | None) -> str:
    """Decline the last syllable of an eastern name: only a man's that ends in a consonant."""
    if case == "Nom" or gender == "femn" or word[-1:].lower() in _VOWELS:
        return word
    if word[-1:] in "йь":
        return word[:-1] + {"Gen": "я", "Acc": "я", "Dat": "ю", "Ins": "ем", "Loc": "е"}[case]
    return word + {"Gen": "а", "Acc": "а", "Dat": "у", "Ins": "ом", "Loc": "е"}[case]


def _name_word(word: str, case: str, gender: str | None, *, surname: bool) -> str:
    if case == "Nom" or not re.fullmatch(r"[А-Яа-яЁё-]+", word):
        return word
    last = word[-1:].lower()
    if last in "оеиуюэ" or (gender == "femn" and last not in "аяь"):
        return word  # «Акихито», «Абе», «Карин» do not decline
    if case == "Acc" and word[-1:].lower() not in _VOWELS:
        case = "Gen"  # a man's name is animate; the dictionary takes unknown ones for things
    first, _, second = word.rpartition("-")
    if first and not surname and gender == "masc":  # «Жан-Полем»: the first part stays
        return f"{first}-{_name_word(second, case, gender, surname=False)}"
    if surname and (form := _possessive_surname(word, case, gender)):
        return form
    wanted = {CASES[case], "sing"}
    parse = _name_reading(word, gender, surname=surname)
    form = dictionary().inflect(parse, wanted) if parse else None
    if form is None and gender == "masc":
        return _eastern(word, case, gender)  # «Маркива»: what no dictionary knows
    return cased_like(word, form) if form else word


_MASCULINE_ENDS = {"Gen": "а", "Dat": "у", "Acc": "а", "Ins": "ым", "Loc": "е"}
_FEMININE_ENDS = {"Gen": "ой", "Dat": "ой", "Acc": "у", "Ins": "ой", "Loc": "ой"}


def _possessive_surname(word: str, case: str, gender: str | None) -> str | None:
    """Decline a surname in -ов, -ев, -ин by its own paradigm: «Громовым», «Громовой»."""
    if re.search(r"(?:[оеё]в|[иы]н)$", word) and gender != "femn":
        return word + _MASCULINE_ENDS[case]
    if re.search(r"(?:[оеё]в|[иы]н)а$", word) and gender == "femn":
        return word[:-1] + _FEMININE_ENDS[case]
    return None


def _name_reading(word: str, gender: str | None, *, surname: bool) -> Parse | None:
    readings = [
        p
        for p in dictionary().parses(word.lower())
        if {"nomn", "sing"} <= p.tag and p.pos in ("NOUN", "ADJF") and "Fixd" not in p.tag
    ]
    if gender:
        readings = [p for p in readings if gender in p.tag] or (
            readings if gender == "masc" else []
        )
    kind = "Surn" if surname else "Name"
    return max(
        readings,
        key=lambda p: (
            2 * (kind in p.tag) + bool(p.tag & PERSON_TAGS) + (p.pos == "NOUN"),
            p.score,
        ),
        default=None,
    )


def declined(name: str, case: str) -> str:
    """Return a nominative name or phrase in a case: «Совет Европы» -> «Совету Европы».

    The head and the adjectives before it change; a head that is not read in the nominative stays.
    """
    if case == "Nom" or not name:
        return name
    words = name.split()
    if len(words) == 1 and name[0] == "«" and name[-1] == "»":
        return f"«{_in_marks(name[1:-1], case)}»"
    changed: list[str] = []
    for number, word in enumerate(words):
        parse = _nominative_reading(word)
        if _is_adverb(word):
            changed.append(word)
            continue
        if parse is None:
            return name if not changed else " ".join([*changed, *words[number:]])
        wanted = {CASES[case], "plur" if "plur" in parse.tag else "sing"}
        wanted |= parse.tag & {"masc", "femn", "neut"} if "sing" in wanted else set()
        if case == "Acc" and parse.pos != "NOUN" and not wanted & {"femn", "neut"}:
            wanted |= _animacy(words[number + 1 :])
        form = dictionary().inflect(parse, wanted)
        changed.append(cased_like(word, form) if form else word)
        if parse.pos == "NOUN":
            return " ".join([*changed, *words[number + 1 :]])
    return " ".join(changed)


def _is_adverb(word: str) -> bool:
    """See «демократически» of «демократически избранный глава»."""
    readings = dictionary().parses(word) if word.islower() else ()
    return bool(readings) and readings[0].pos == "ADVB"


def _in_marks(word: str, case: str) -> str:
    """Decline a known word that alone is a name in quotation marks: «Астана», «Заря»."""
    parse = _nominative_reading(word)
    known = parse is not None and parse.known and "sing" in parse.tag and parse.pos == "NOUN"
    form = dictionary().inflect(parse, {CASES[case], "sing"}) if known and parse else None
    return cased_like(word, form) if form else word


def _nominative_reading(word: str) -> Parse | None:
    if not re.fullmatch(r"[А-Яа-яЁё-]+", word) or (len(word) > 1 and word.isupper()):
        return None
    if word in word_list("indeclinable_names"):
        return None
    found = [
        p
        for p in dictionary().parses(word.lower())
        if "nomn" in p.tag and p.pos in ("NOUN", "ADJF", "PRTF") and "Fixd" not in p.tag
    ]
    return max(found, key=lambda p: p.score, default=None)


def _animacy(rest: list[str]) -> set[str]:
    noun = next((p for p in map(_nominative_reading, rest) if p and p.pos == "NOUN"), None)
    return {"anim"} if noun is not None and "anim" in noun.tag else {"inan"}
