"""How a line calls people, organisations and places, in any case."""

import re

from razbor.assets import word_list
from razbor.entities.entity import Entity, EntityType, MentionKind
from razbor.entities.name_parts import is_patronymic
from razbor.entities.nominative import cased_like
from razbor.facts.fact import Fact, Filler
from razbor.facts.phrases import phrase_after
from razbor.facts.summary.grammar import in_case, lower_first
from razbor.facts.summary.name_cases import (
    feminine_end,
    name_word,
    numeral_cased,
    syllables_cased,
)
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, PERSON_TAGS


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
    words = in_case(view, _with_owner(view, filler.span), case) if filler.span else ""
    inside = filler.span is not None and case != "Nom"
    return lower_first(view, filler.span, words) if inside and filler.span else words


def _with_owner(view: View, span: Span) -> Span:
    """Return who has no name with whose he is: «дети» of «дети убитой журналистки Анны Линд»."""
    clause = view.clause_at(span.start)
    limit = min(clause.span.end if clause else span.end, span.end + _LONGEST_TAIL)
    if limit <= span.end or len(view.words_in(span)) > _FEW:
        return span
    end, opens = span.end, False
    for word in view.words_in(Span(span.end, limit)):
        named = any(m.kind is MentionKind.NAM for m in view.around(word.span.start))
        foreign = named and word.text.isascii() and word.text.isalpha()
        if not (foreign or (word.case == "Gen" and word.pos in _OWNING)):
            break
        opens = word.pos in ("ADJ", "DET", "NUM", "VERB")
        end = end if opens else word.span.end
    return Span(span.start, end)


_FEW, _LONGEST_TAIL = 2, 60  # words, characters
_OWNING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "VERB"})


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
    fillers = fact.fillers(role)
    ids = {f.entity for f in fillers}
    sets = [
        f for f in fillers if f.entity and ids.issuperset(view.entity(f.entity).members or [""])
    ]
    short = short and not any(_shares_surname(view, f) for f in fillers)
    names = [called(view, f, case, short=short) for f in fillers if f not in sets]
    return joined([name for name in dict.fromkeys(names) if name])


def _shares_surname(view: View, filler: Filler) -> bool:
    entity = view.entity(filler.entity) if filler.entity else None
    return entity is not None and _is_shared(view, entity)


def _is_shared(view: View, entity: Entity) -> bool:
    """Say whether another person of the article has the same surname."""
    last = entity.name.last if entity.name else None
    return sum(1 for e in view.found.entities if last and e.name and e.name.last == last) > 1


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
    words = entity.canonical.split()
    if short and last and not eastern and not _is_shared(view, entity):
        words = _usual(view, entity, words) or [*_particles(words, last), last]
    if eastern:
        return " ".join([*words[:-1], syllables_cased(words[-1], case, entity.gender)])
    told = [
        name_word(word, case, entity.gender, surname=word == last or number == len(words) - 1)
        for number, word in enumerate(words)
    ]
    if case == "Ins" and told[-1].endswith("ом") and last == words[-1]:
        told[-1] = _soft_end(view, entity, last) or told[-1]
    return " ".join(told)


def _soft_end(view: View, entity: Entity, last: str) -> str | None:
    """Return a surname as the article has it, «Ковачем»: how it is stressed no rule knows."""
    soft = f"{last}ем"
    written = (m.span.of(view.text).split() for m in view.mentions_of(entity.id))
    return soft if any(soft in words for words in written) else None


def _usual(view: View, entity: Entity, words: list[str]) -> list[str]:
    """Return the end of a long name by which the article calls the person: «Руис де ла Вега»."""
    if len(words) <= _SHORT_NAME:
        return []
    written = (m.span.of(view.text).split() for m in view.mentions_of(entity.id))
    counts = {len(own) for own in written if own[:1] != words[:1] and own[-1:] == words[-1:]}
    count = max(counts & set(range(2, len(words))), default=0)
    return words[-count:] if count and not is_patronymic(words[-count]) else []


_SHORT_NAME = 2  # words: given name and surname


def _particles(words: list[str], last: str) -> list[str]:
    """Return what stands in small letters before a surname: «де», «фон дер»."""
    found: list[str] = []
    for word in reversed(words[: words.index(last)] if last in words else []):
        if not word.islower():
            break
        found.insert(0, word)
    return found


def declined(name: str, case: str) -> str:
    """Return a nominative name or phrase in a case: «Совет Европы» -> «Совету Европы».

    The head and the adjectives before it change; a head that is not read in the nominative stays.
    """
    if case == "Nom" or not name:
        return name
    words = name.split()
    if form := _in_quotes(name, case) or (len(words) == 1 and _one_declined(name, case)):
        return form
    changed: list[str] = []
    for number, word in enumerate(words):
        parse = _describing(word, words[number + 1 : number + 2]) or _nominative_reading(word)
        if alone := word if _is_adverb(word) else numeral_cased(word, case):
            changed.append(alone)
            continue
        if parse is None:
            return name if not changed else " ".join([*changed, *words[number:]])
        wanted = {CASES[case], "plur" if "plur" in parse.tag else "sing"}
        wanted |= parse.tag & {"masc", "femn", "neut"} if "sing" in wanted else set()
        if case == "Acc" and parse.pos != "NOUN" and not wanted & {"femn", "neut"}:
            wanted |= _animacy(words[number + 1 :])
        form = dictionary().inflect(parse, wanted)
        changed.append(cased_like(word, form) if form else word)
        if parse.pos == "NOUN" and not _names_next(parse, words[number + 1 : number + 2]):
            return " ".join([*changed, *words[number + 1 :]])
        changed[-1] = word if parse.pos == "NOUN" else changed[-1]
    return " ".join(changed)


_QUOTED = re.compile(r"([«\"])([^«»\"]+ [^«»\"]+)([»\"])")


def _in_quotes(name: str, case: str) -> str:
    """Decline a name of several words that is all in quotation marks: «Формального театра»."""
    whole = _QUOTED.fullmatch(name)
    return f"{whole[1]}{declined(whole[2], case)}{whole[3]}" if whole else ""


def _names_next(parse: Parse, rest: list[str]) -> bool:
    """See «[Назарбаев] Университет»: a surname that stays before the noun it names."""
    after = _nominative_reading(rest[0]) if rest and rest[0][:1].isupper() else None
    is_name = bool(parse.tag & {"Surn", "Name"})
    return is_name and after is not None and after.pos == "NOUN" and not after.tag & {"Surn"}


def _is_adverb(word: str) -> bool:
    """See «демократически» of «демократически избранный глава»."""
    readings = dictionary().parses(word) if word.islower() else ()
    return bool(readings) and readings[0].pos == "ADVB"


def _one_declined(name: str, case: str) -> str | None:
    """Decline one word in quotation marks, or «Тарвия»: a land that no dictionary has."""
    if name[0] == "«" and name[-1] == "»":
        return f"«{_in_marks(name[1:-1], case)}»"
    is_land = re.fullmatch(r"[А-ЯЁ][а-яё]+ия", name) and not _is_known(name)
    return name[:-1] + feminine_end(name, case) if is_land else None


def _is_known(name: str) -> bool:
    return any(parse.known for parse in dictionary().parses(name.lower()))


def _in_marks(word: str, case: str) -> str:
    """Decline a known word that alone is a name in quotation marks: «Астана», «Заря»."""
    parse = _nominative_reading(word)
    known = parse is not None and parse.known and "sing" in parse.tag and parse.pos == "NOUN"
    form = dictionary().inflect(parse, {CASES[case], "sing"}) if known and parse else None
    return cased_like(word, form) if form else word


def _describing(word: str, rest: list[str]) -> Parse | None:
    """Return the adjective of «[Главное] управление», which alone is a noun: «главное»."""
    after = _nominative_reading(rest[0]) if rest else None
    if after is None or after.tag & PERSON_TAGS:
        return None
    for parse in dictionary().parses(word.lower()):
        if parse.pos == "ADJF" and "nomn" in parse.tag and _agree(parse, after):
            return parse
    return None


def _agree(one: Parse, other: Parse) -> bool:
    signs = {"masc", "femn", "neut", "plur"}
    return bool(one.tag & other.tag & signs)


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
