"""Objects that their case does not show: hidden behind an office, shared with the clause before."""

from collections.abc import Sequence

from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.frames.clause_reading import Reading, rows_of
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.predicates import Predicate
from razbor.facts.frames.subject import subject_of
from razbor.facts.frames.where import type_of
from razbor.facts.view import View
from razbor.words.dictionary import dictionary
from razbor.words.word import Word

Row = tuple[Phrase, ...]


def appointees(view: View, reading: Reading) -> tuple[Row, ...]:
    """Return the person who is read as a genitive of the office: «назначил главой банка Новака»."""
    offices = [p for p in reading.phrases if p.case == "Ins" and not p.prep and p.tail]
    people = [p.deepest() for p in offices]
    named = tuple((person,) for person in people if _is_name(view, person))
    return named or posted(view, reading)


def posted(view: View, reading: Reading) -> tuple[Row, ...]:
    """Return the people read as genitives of posts: «назначил на посты судей Новака и Линд».

    So of «отстранил от должности мэра Осло [Новака]».
    """
    preps = ("на", "от", "с")
    posts = [p for p in reading.phrases if p.prep in preps and p.lemma in _POSTS and p.tail]
    people = [p for p in reading.phrases if not p.prep and _is_name(view, p)]
    for post in posts[:1]:
        inside = tuple(p for p in _last_row(post) if _is_name(view, p))
        beside = tuple(p for p in people if p.first == post.last)
        beside = beside or _undeclined_behind(view, reading, post)
        if inside and beside:
            return ()  # «на пост главы фонда Марека Новака [Анну Линд]»
        found = [*inside, *beside]
        for phrase in people:
            if found and phrase.first == found[-1].last + 1 and phrase.title is None:
                found.append(phrase)
        return (tuple(found),) if found else ()
    return ()


def _undeclined_behind(view: View, reading: Reading, post: Phrase) -> Row:
    """Return the name right behind a post whose case does not show: «на пост мэра [Ли Кортес]»."""
    own = subject_of(reading)
    acts = bool(own) and own[-1].last <= post.first
    behind = (p for p in reading.phrases if p.first == post.last and acts and not p.prep)
    named = (p for p in behind if p.mention and p.mention.kind is MentionKind.NAM)
    people = (p for p in named if p.title is None and p.atom.role is None and p not in own)
    return tuple(p for p in people if type_of(view, p) is EntityType.PERSON)[:1]


_POSTS = frozenset({"пост", "должность"})


def _last_row(phrase: Phrase) -> Row:
    """Return the genitives that stand side by side at the end of a chain."""
    tail = phrase.tail
    while tail and tail[-1].tail:
        tail = tail[-1].tail
    return tail


def _is_name(view: View, phrase: Phrase) -> bool:
    """Say whether a phrase is a person's name that may stand in the accusative."""
    is_name = phrase.mention is not None and phrase.mention.kind is MentionKind.NAM
    return is_name and type_of(view, phrase) is EntityType.PERSON and phrase.case in ("Gen", "Acc")


def shared_objects(view: View, reading: Reading, readings: Sequence[Reading]) -> tuple[Row, ...]:
    """Return the person whom the clause before names: «признал Новака виновным и приговорил»."""
    after = reading.clause.after
    if after is None or not reading.lent:
        return ()
    lender = next((r for r in readings if r.clause is view.clauses[after]), None)
    rows = rows_of(lender.phrases) if lender else ()
    people = [r for r in rows if not r[0].prep and r[0].case == "Acc"]
    return tuple(r for r in people if type_of(view, r[0]) is EntityType.PERSON)


def commanded(view: View, reading: Reading, predicate: Predicate) -> tuple[Row, ...]:
    """Return whom the verb above asks to act: «обязал [банк] выплатить», «поручил [министру]»."""
    above = [n for n in range(predicate.at) if reading.atoms[n].lemma == predicate.chain[-1]]
    own = subject_of(reading)
    rows = [r for r in rows_of(reading.phrases) if not r[0].prep and r != own]
    inside = [r for r in rows if above and above[-1] < r[0].head < predicate.at]
    return tuple(r for r in inside if type_of(view, r[0]) in _COMMANDED)


_COMMANDED = frozenset({EntityType.ORG, EntityType.PERSON, EntityType.GPE})


def is_likely_subject(phrase: Phrase, reading: Reading, at: int) -> bool:
    """Say whether a thing before a verb is its subject though read as an accusative.

    «Матч» and «соглашение» are alike in both cases: «Матч с Данией перенесён».
    """
    verb, noun = reading.atoms[at].word, phrase.word
    agrees = verb.number == "Plur" or (noun.gender != "Fem" and verb.gender in ("", noun.gender))
    is_thing = noun.feature("Animacy") == "Inan" and noun.number == verb.number
    return phrase.last <= at and is_thing and agrees


def may_be_accusative(word: Word) -> bool:
    """Say whether a form can be an accusative, whatever it was read as: «поставки», «законы»."""
    return any("accs" in parse.tag for parse in dictionary().parses(word.text.lower()))


_ASKING = frozenset({"приглашение", "предложение", "просьба", "призыв", "поручение", "указание"})


def is_asked_for(reading: Reading, at: int) -> bool:
    """Say whether another does an infinitive: «передал Новаку приглашение [приехать]»."""
    return reading.atoms[at - 1].lemma in _ASKING


def may_be_asked(view: View, at: int, phrase: Phrase) -> bool:
    """Say whether somebody before an infinitive may be whom it is asked of."""
    sides = (EntityType.PERSON, EntityType.ORG, EntityType.GPE)
    bare = not phrase.prep and phrase.case not in ("Nom", "Ins")
    return bare and phrase.head < at and type_of(view, phrase) in sides
