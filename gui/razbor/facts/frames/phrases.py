"""Noun phrases of a clause: head, case, preposition, genitives, joined parts.

Made by order and case alone. «глава правления банка» is one phrase with a chain of genitives;
«министр и посол» are two phrases, the second joined to the first.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.frames.atoms import Atom
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.word import Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_MODIFIERS = frozenset({"ADJ", "DET", "NUM"})
_JOINING = frozenset({"и", "или", ",", "а", "также"})
CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_CLOSED = frozenset({MentionKind.NAM, MentionKind.TIMEX, MentionKind.PRO})
_DEEPEST = 12  # genitives in one chain
_WIDEST = 40  # genitives in one row
_CONJUNCTIONS = frozenset({"и", "или", "а", "также"})
_LONGEST_JOINT = 3  # «, а также»
_MARKS = frozenset('«»"“”„')


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        first: Number of its first atom in the clause.
        head: Number of its head atom.
        last: Number after its last atom, genitives included.
        atom: The head.
        span: From the first modifier to the last genitive, without the preposition.
        base: The same without the genitives.
        prep: Lemma of the preposition, or empty.
        case: Case of the head, or empty when it does not show.
        tail: The genitives that hang on it: «визит [президента]».
        title: The office that stands before a name: «[министр] Иванов».
        joined: Number of the phrase that it is joined to («и», a comma) in one case, or None.
    """

    first: int
    head: int
    last: int
    atom: Atom
    span: Span
    base: Span
    prep: str
    case: str
    tail: tuple["Phrase", ...] = ()
    title: "Phrase | None" = None
    joined: int | None = None

    @property
    def mention(self) -> Mention | None:
        """Return what the head mentions."""
        return self.atom.mention

    @property
    def word(self) -> Word:
        """Return the head word."""
        return self.atom.word

    @property
    def lemma(self) -> str:
        """Return the lemma of the head word."""
        return self.atom.word.lemma

    def deepest(self) -> "Phrase":
        """Return the last genitive of the chain, or the phrase itself."""
        return self.tail[-1].deepest() if self.tail else self


def phrases_of(atoms: Sequence[Atom], verb: int = -1) -> tuple[Phrase, ...]:
    """Return the phrases of a clause in order, genitives put under their heads.

    ``verb`` is the number of a participle that is the clause's predicate and modifies nothing.
    """
    found: list[Phrase] = []
    for phrase in _bases(atoms, verb):
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


def _bases(atoms: Sequence[Atom], verb: int) -> list[Phrase]:
    """Return modifiers + head, each with its preposition."""
    found: list[Phrase] = []
    start: int | None = None
    for number, atom in enumerate(atoms):
        if atom.pos in _NOMINAL:
            first = start if start is not None and _agrees(atoms[start], atom) else number
            found.append(_base(atoms, first, number))
            start = None
        elif number != verb and _is_modifier(atom):
            start = number if start is None or not _agrees(atoms[start], atom) else start
        elif atom.word.text not in _MARKS and not _between_modifiers(atoms, number, start):
            start = None
    return found


def _base(atoms: Sequence[Atom], first: int, head: int) -> Phrase:
    atom = atoms[head]
    before = first - 1
    while before >= 0 and (atoms[before].word.text in _MARKS or atoms[before].pos == "PART"):
        before -= 1
    prep = atoms[before].lemma if before >= 0 and atoms[before].pos == "ADP" else ""
    span = Span(atoms[first].span.start, atom.span.end)
    return Phrase(first, head, head + 1, atom, span, span, prep, _case(atoms, first, head))


def _case(atoms: Sequence[Atom], first: int, head: int) -> str:
    """Return the head's case; a numeral rules it («пять контрактов» is not genitive outside)."""
    number = atoms[first]
    if number.pos == "NUM" and first < head and atoms[head].case == "Gen":
        return number.case if number.case not in ("", "Gen", "Nom") else ""
    return atoms[head].case or (atoms[first].case if first < head else "")


def _is_modifier(atom: Atom) -> bool:
    if atom.mention is not None:
        return atom.pos == "NUM"
    word = atom.word
    if word.feature("Variant") == "Short" or word.feature("StyleVariant") == "Short":
        return False
    is_participle = word.pos == "VERB" and word.feature("VerbForm") == "Part"
    return word.pos in _MODIFIERS or is_participle


def _agrees(modifier: Atom, other: Atom) -> bool:
    """Say whether a modifier can stand in the case of another word, by any of its readings."""
    if modifier.pos == "NUM" or not modifier.case or not other.case:
        return True
    if modifier.case == other.case:
        return True
    wanted = {CASES.get(other.case, ""), _NUMBERS.get(other.word.number, "")} - {""}
    return any(wanted <= parse.tag for parse in dictionary().parses(modifier.word.text.lower()))


def _between_modifiers(atoms: Sequence[Atom], number: int, start: int | None) -> bool:
    """Say whether a comma, «и» or adverb stands between modifiers of one noun."""
    if start is None or number + 1 >= len(atoms):
        return False
    atom, following = atoms[number], atoms[number + 1]
    joins = atom.lemma in _JOINING or atom.pos in ("ADV", "PART")
    return joins and _is_modifier(following) and _agrees(atoms[start], following)


def _put(atoms: Sequence[Atom], found: list[Phrase], phrase: Phrase) -> None:
    """Hang a phrase on the one before it, join it to it, or let it stand alone."""
    if not found:
        found.append(phrase)
        return
    host = found[-1]
    between = atoms[host.last : phrase.first]
    bare = [atom for atom in between if atom.word.text not in _MARKS]
    if not bare and not phrase.prep and _names_holder(host, phrase):
        found[-1] = _titled(host, phrase)
    elif not bare and not phrase.prep and _takes_genitive(host, phrase):
        found[-1] = _hang(host, phrase)
    elif bare and _only_joins(bare, phrase) and not phrase.prep and _join_inside(host, phrase):
        found[-1] = _hang_beside(host, phrase)
    else:
        joins = bool(bare) and _only_joins(bare, phrase)
        found.append(replace(phrase, joined=_row_of(found, phrase, bare) if joins else None))


def _takes_genitive(host: Phrase, phrase: Phrase) -> bool:
    """Say whether a bare phrase is a genitive of the one before: nothing hangs on pronouns."""
    last = host.deepest().atom
    if _depth(host) >= _DEEPEST:
        return False
    if _is_undeclined_name(host, phrase):
        return True
    if last.word.pos == "PRON" or (last.mention and last.mention.kind in _CLOSED):
        return False
    return phrase.case == "Gen" or (not phrase.case and phrase.mention is None)


def _is_undeclined_name(host: Phrase, phrase: Phrase) -> bool:
    """See a name that does not decline after a noun in the nominative: «визит Ли Мин»."""
    is_thing = host.word.pos == "NOUN" and host.word.feature("Animacy") == "Inan"
    both = host.case == phrase.case == "Nom" and not host.tail and not host.prep
    return is_thing and both and _is_named(phrase)


def _depth(phrase: Phrase) -> int:
    depth = 0
    while phrase.tail:
        depth, phrase = depth + 1, phrase.tail[-1]
    return depth


def _names_holder(host: Phrase, name: Phrase) -> bool:
    """Say whether a name is that of the person whose office stands right before it."""
    title = host.deepest()
    if name.atom.type is not EntityType.PERSON or name.atom.role is not None:
        return False
    if name.mention is None or name.mention.kind is not MentionKind.NAM:
        return False
    is_human = title.word.pos in ("NOUN", "PROPN") and title.word.feature("Animacy") == "Anim"
    is_named = title.mention is not None and title.mention.kind is MentionKind.NAM
    if not is_human or is_named:
        return False
    cases = {title.case, name.case}
    if not host.tail and cases == {"Gen", "Acc"}:
        return True
    return title.case == name.case or "" in cases


def _titled(host: Phrase, name: Phrase) -> Phrase:
    """Put a name in the place of the office before it, which it keeps as its title."""
    if host.tail:
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


def _is_named(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.kind is MentionKind.NAM


def _is_human(phrase: Phrase) -> bool:
    return phrase.atom.type is EntityType.PERSON or phrase.word.feature("Animacy") == "Anim"


def _is_aside(between: Sequence[Atom]) -> bool:
    """Say whether a mere comma stands between: «Иванов, министр финансов, заявил»."""
    return [atom.lemma for atom in between] == [","]


def _same_row(host: Phrase, phrase: Phrase, between: Sequence[Atom]) -> bool:
    same_case = phrase.case == host.case or (not phrase.case and not host.prep)
    same_prep = phrase.prep == host.prep or (not phrase.prep and bool(phrase.case))
    if _is_aside(between) and not (_is_named(host) and _is_named(phrase)) and _is_human(host):
        return False
    same_entity = (
        host.mention is not None
        and phrase.mention is not None
        and host.mention.entity == phrase.mention.entity
    )
    return same_case and same_prep and not same_entity


def _join_inside(host: Phrase, phrase: Phrase) -> bool:
    """Say whether a genitive goes on a row of genitives inside the host."""
    is_row = bool(host.tail) and len(host.tail) < _WIDEST
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
