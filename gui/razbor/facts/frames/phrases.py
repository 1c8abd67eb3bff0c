"""Noun phrases of a clause: genitives under their heads, joined parts in rows.

Made by order and case alone. «глава правления банка» is one phrase with a chain of genitives;
«министр и посол» are two phrases, the second joined to the first.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.frames.appositions import apposed, is_named, names_alike
from razbor.facts.frames.atoms import Atom
from razbor.facts.frames.genitives import is_human, takes_genitive
from razbor.facts.frames.phrase import MARKS, Phrase, bases_of
from razbor.text.span import Span
from razbor.words.dictionary import dictionary

_JOINING = frozenset({"и", "или", ",", "а", "также"})
_WIDEST = 40  # genitives in one row
_CONJUNCTIONS = frozenset({"и", "или", "а", "также"})
_LONGEST_JOINT = 3  # «, а также»


def phrases_of(atoms: Sequence[Atom], verb: int = -1) -> tuple[Phrase, ...]:
    """Return the phrases of a clause in order, genitives put under their heads.

    ``verb`` is the number of a participle that is the clause's predicate and modifies nothing.
    """
    found: list[Phrase] = []
    for phrase in bases_of(atoms, verb):
        _put(atoms, found, phrase)
    return tuple(_without_asides(atoms, found))


def _without_asides(atoms: Sequence[Atom], phrases: Sequence[Phrase]) -> list[Phrase]:
    """Undo rows of two with a mere comma: «газета «Век», компания «Фьорд»» are no row."""
    counts = Counter(phrase.joined for phrase in phrases if phrase.joined is not None)
    chained = set(counts)
    kept: list[Phrase] = []
    for number, phrase in enumerate(phrases):
        host = phrase.joined
        alone = host is not None and number not in chained and phrases[host].joined is None
        if host is not None and alone and counts[host] == 1:
            between = atoms[phrases[host].last : phrase.first]
            if not any(atom.lemma in _CONJUNCTIONS for atom in between):
                phrase = replace(phrase, joined=None)  # noqa: PLW2901
        kept.append(phrase)
    return kept


def _put(atoms: Sequence[Atom], found: list[Phrase], phrase: Phrase) -> None:
    """Hang a phrase on the one before it, join it to it, or let it stand alone."""
    if not found:
        found.append(phrase)
        return
    host = found[-1]
    phrase = _to_whom(atoms, host, phrase)
    between = atoms[host.last : phrase.first]
    bare = [atom for atom in between if atom.word.text not in MARKS]
    if not bare and not phrase.prep and _names_holder(host, phrase):
        found[-1] = _titled(host, phrase)
    elif not bare and not phrase.prep and (whole := apposed(host, phrase)) is not None:
        found[-1] = whole
    elif not bare and not phrase.prep and takes_genitive(host, phrase):
        found[-1] = _hang(host, phrase)
    elif bare and _only_joins(bare, phrase) and not phrase.prep and _join_inside(host, phrase):
        found[-1] = _hang_beside(host, phrase)
    else:
        row = _row_for(atoms, found, phrase, bare)
        if row is not None:
            case = host.case if names_alike(host, phrase) else phrase.case
            phrase = replace(phrase, joined=row, case=case)
        found.append(phrase)


def _row_for(
    atoms: Sequence[Atom], found: Sequence[Phrase], phrase: Phrase, between: Sequence[Atom]
) -> int | None:
    """Return the number of the phrase to which another is joined, None where it is to none.

    «его» before it stands apart from nothing: «Анна Линд и [её] коллега Марек Новак».
    """
    if not between and len(found) > 1 and _says_whose(found[-1]):
        found = found[:-1]
        apart = atoms[found[-1].last : phrase.first - 1]
        between = [atom for atom in apart if atom.word.text not in MARKS]
    joins = bool(between) and _only_joins(between, phrase)
    return _row_of(found, phrase, between) if joins else None


def _says_whose(phrase: Phrase) -> bool:
    """Say whether a phrase is «его», «её» or «их» that only says whose the next is."""
    whose = phrase.word.text.lower() in ("его", "её", "ее", "их")
    return whose and phrase.word.pos == "DET" and not phrase.prep


def _to_whom(atoms: Sequence[Atom], host: Phrase, phrase: Phrase) -> Phrase:
    """Read a genitive behind «свой …» as the dative that it looks like: «свой завод компании»."""
    own = any(atom.lemma == "свой" for atom in atoms[host.first : host.head])
    if not own or host.tail or phrase.prep or phrase.case != "Gen":
        return phrase
    parses = dictionary().parses(phrase.word.text.lower())
    is_dative = any("datv" in parse.tag for parse in parses)
    return replace(phrase, case="Dat") if is_dative else phrase


def _names_holder(host: Phrase, name: Phrase) -> bool:
    """Say whether a name is that of the person whose office stands right before it."""
    title = host if _is_aide(host, name) or _is_kin(host, name) else host.deepest()
    if name.atom.type is not EntityType.PERSON or name.atom.role is not None:
        return False
    if name.mention is None or name.mention.kind is not MentionKind.NAM:
        return False
    is_human = title.word.pos in ("NOUN", "PROPN") and title.word.feature("Animacy") == "Anim"
    is_named = title.mention is not None and title.mention.kind is MentionKind.NAM
    if not is_human or is_named or _is_led_elsewhere(title, name) or _is_part(title):
        return False
    cases = {title.case, name.case}
    if title is host and cases == {"Gen", "Acc"}:
        return True
    fits = title.case == name.case or "" in cases or _is_undeclined(name)
    return fits or _is_kin(host, name)


def _is_part(title: Phrase) -> bool:
    """See «бизнес-подразделения», which may be read as a person's word for its first part."""
    _, joint, last = title.word.text.lower().rpartition("-")
    known = [parse for parse in dictionary().parses(last) if parse.known] if joint else []
    return bool(known) and all("inan" in parse.tag for parse in known)


def _is_led_elsewhere(title: Phrase, name: Phrase) -> bool:
    """See «представитель партии [Ферро]»: an aide who is not whom the surname names."""
    one, other = title.mention, name.mention
    if one is None or other is None or title.lemma not in word_list("aides"):
        return False
    return name.atom.span == name.word.span and one.entity != other.entity


def _is_kin(host: Phrase, name: Phrase) -> bool:
    """See a person told by another, and named: «с [женой] политика [Анной Линд]»."""
    alike = host.case == name.case or (bool(host.prep) and name.case == "Nom")
    alike = alike and host.case not in ("", "Gen", "Nom")
    human = host.word.pos == "NOUN" and host.word.feature("Animacy") == "Anim"
    return alike and human and host.deepest().case != name.case


def _is_undeclined(name: Phrase) -> bool:
    """See a name that no case changes: «коллегу Николя Саркози»; its ending is not -а or -я."""
    shows_none = name.word.text[-1:] in "иоуеюы" and name.word.number != "Plur"
    return name.case == "Nom" and shows_none


def _is_aide(host: Phrase, name: Phrase) -> bool:
    """Say whether a name is that of the aide and not of whom he serves: it has two words."""
    alike = host.case == name.case or {host.case, name.case} == {"Gen", "Acc"}
    of_aide = host.lemma.removeprefix("экс-") in word_list("aides")
    return alike and of_aide and name.atom.span != name.word.span


def _titled(host: Phrase, name: Phrase) -> Phrase:
    """Put a name in the place of the office before it, which it keeps as its title."""
    if host.tail and not (_is_aide(host, name) or _is_kin(host, name)):
        return _with_tail(host, (*host.tail[:-1], _titled(host.tail[-1], name)), name)
    return replace(
        name,
        first=host.first,
        span=Span(host.span.start, name.span.end),
        base=Span(host.span.start, name.span.end),
        prep=host.prep,
        case=host.case or name.case,
        title=host,
        joined=host.joined,
    )


def _only_joins(between: Sequence[Atom], phrase: Phrase) -> bool:
    """Say whether only «,», «и», «а также» and the phrase's own preposition stand between."""
    rest = [atom for atom in between if atom.pos != "ADP"]
    return (
        len(rest) <= _LONGEST_JOINT
        and all(atom.lemma in _JOINING for atom in rest)
        and (bool(rest) and len(between) - len(rest) == (1 if phrase.prep else 0))
    )


def _row_of(found: Sequence[Phrase], phrase: Phrase, between: Sequence[Atom]) -> int | None:
    """Return the number of the nearest phrase that can be joined: same case, same preposition.

    A bare phrase passes over prepositional ones: «меморандум о намерениях и пять контрактов».
    """
    for number in range(len(found) - 1, max(-1, len(found) - 4), -1):
        if _same_row(found[number], phrase, between):
            return number
        if not found[number].prep:
            return None
    return None


def _is_aside(between: Sequence[Atom]) -> bool:
    """Say whether a mere comma stands between: «Иванов, министр финансов, заявил»."""
    return [atom.lemma for atom in between] == [","]


def _same_row(host: Phrase, phrase: Phrase, between: Sequence[Atom]) -> bool:
    open_case = not phrase.case and (not host.prep or is_named(phrase))  # «с Латвией и Чили»
    both = is_named(host) and is_named(phrase) and not host.prep
    open_case = open_case or (both and not host.case and phrase.case == "Nom")
    open_case = open_case or names_alike(host, phrase)
    same_case = phrase.case == host.case or open_case
    same_case = same_case or _look_alike(host, phrase)
    same_prep = phrase.prep == host.prep or not phrase.prep
    if _is_aside(between) and not (is_named(host) and is_named(phrase)) and is_human(host):
        return False
    same_entity = (
        host.mention is not None
        and phrase.mention is not None
        and host.mention.entity == phrase.mention.entity
    )
    return same_case and same_prep and not same_entity


def _look_alike(host: Phrase, phrase: Phrase) -> bool:
    """See two things of which one is read as a subject, one as an object, by the same form."""
    both = {host.case, phrase.case} == {"Nom", "Acc"} and not host.prep and not phrase.prep
    words = (host.word, phrase.word)
    things = all(w.pos == "NOUN" and w.feature("Animacy") == "Inan" for w in words)
    return both and things and not any(w.gender == "Fem" and w.number == "Sing" for w in words)


def _join_inside(host: Phrase, phrase: Phrase) -> bool:
    """Say whether a genitive goes on a row of genitives inside the host."""
    is_row = bool(host.tail) and len(host.tail) < _WIDEST
    if is_row and names_alike(host.deepest(), phrase):
        return True
    return host.case != phrase.case and phrase.case == "Gen" and is_row


def _hang(host: Phrase, phrase: Phrase) -> Phrase:
    """Put a genitive under the last genitive of the chain."""
    if not host.tail:
        return _with_tail(host, (phrase,), phrase)
    *others, last = host.tail
    return _with_tail(host, (*others, _hang(last, phrase)), phrase)


def _hang_beside(host: Phrase, phrase: Phrase) -> Phrase:
    """Put a genitive beside the last genitive of the chain."""
    *others, last = host.tail
    beside = (_hang_beside(last, phrase),) if last.tail else (last, phrase)
    return _with_tail(host, (*others, *beside), phrase)


def _with_tail(host: Phrase, tail: tuple[Phrase, ...], phrase: Phrase) -> Phrase:
    span = Span(host.span.start, phrase.span.end)
    return replace(host, tail=tail, span=span, last=phrase.last)
