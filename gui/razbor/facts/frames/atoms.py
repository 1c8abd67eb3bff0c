"""The smallest pieces that frames see: words, and names taken whole.

A name («Верховного суда Новой Зеландии») and a role phrase with the name beside it
(«председатель правления Иван Громов») are one piece with one case, and nothing inside parts them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from razbor.assets import word_list
from razbor.entities.entity import AGENTS, EntityType, Mention, MentionKind
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import dictionary
from razbor.words.grammemes import CASES, PERSON_TAGS
from razbor.words.word import Word

_CASES = {grammeme: case for case, grammeme in CASES.items()}
"""OpenCorpora's case -> ours."""

_ROLE_TYPES = AGENTS | {EntityType.LOC, EntityType.LOC_GROUP, EntityType.FACILITY}
_NUMBERS = frozenset({EntityType.PERCENT, EntityType.QUANTITY})
_WHOLE_KINDS = frozenset({MentionKind.NAM, MentionKind.TIMEX, MentionKind.NUM, MentionKind.PRO})


@dataclass(frozen=True, slots=True)
class Atom:
    """A word, or a mention taken whole.

    Attributes:
        span: Its place.
        word: The word, or the head word of the mention.
        mention: What it mentions (the name where a role phrase stands beside it), or None.
        role: The role phrase that stands before the name, or None.
        type: Type of what it mentions, or None.
        case: Nom, Gen, Dat, Acc, Ins, Loc; empty when it does not show.
    """

    span: Span
    word: Word
    mention: Mention | None
    role: Mention | None
    type: EntityType | None
    case: str

    @property
    def lemma(self) -> str:
        """Return the lemma of the head."""
        return self.word.lemma

    @property
    def pos(self) -> str:
        """Return the part of speech of the head; of a name PROPN, of a number NUM."""
        if self.mention is None:
            return self.word.pos
        return "NUM" if self.type in _NUMBERS else "PROPN"


def atoms_of(view: View, words: Sequence[Word]) -> tuple[Atom, ...]:
    """Return the atoms of the words of one clause, in order."""
    found: list[Atom] = []
    reach = 0
    for word in words:
        if word.span.start >= reach:
            found.append(_atom_at(view, word))
            reach = found[-1].span.end
    return tuple(found)


def _atom_at(view: View, word: Word) -> Atom:
    mention = _whole_at(view, word.span.start)
    if mention is None:
        return Atom(word.span, word, None, None, None, "" if _is_acronym(word) else word.case)
    head = view.head(mention.span) or word
    kind = view.of(mention).type
    is_form = _is_acronym(head) and "«" in mention.span.of(view.text)  # «АО «Фьорд»»
    case = "" if is_form else _case(view, mention)
    name = _name_beside(view, mention) if mention.kind is MentionKind.NOM else None
    if name is None:
        return Atom(mention.span, head, mention, None, kind, case)
    span = Span(mention.span.start, name.span.end)
    case = "Acc" if case == "Gen" and _is_accusative(view, name) else case
    return Atom(span, head, name, mention, kind, case or _case(view, name))


def _is_accusative(view: View, name: Mention) -> bool:
    """Say whether a name can stand in the accusative alone: «премьера Анну Линд»."""
    known = [_cases_of(w.text) for w in view.words_in(name.span) if w.text[:1].isupper()]
    return any(cases and "Acc" in cases and "Gen" not in cases for cases in known)


def _is_acronym(word: Word) -> bool:
    """See «ВВП», «ГЭС»: its case does not show."""
    return len(word.text) > 1 and word.text.isupper() and word.text.isalpha()


def _case(view: View, mention: Mention) -> str:
    """Return the case of a mention; of a person's name the one that all its words can have."""
    told = view.case(mention.span)
    if view.of(mention).type is not EntityType.PERSON or mention.kind is not MentionKind.NAM:
        told = _shown(view, mention) or told if told == "Nom" else told
        return "" if told != "Nom" and _is_fixed(mention.span.of(view.text)) else told
    words = [word for word in view.words_in(mention.span) if word.text[:1].isupper()]
    ended = _by_ending(view.name(mention.entity), words)
    if ended:
        return told if told in ended else min(ended, key=_LIKELY.index)
    readings = [(word, cases) for word in words if (cases := _cases_of(word.text))]
    if not readings:
        return told
    shared = frozenset.intersection(*(cases for _, cases in readings))
    first, possible = readings[0]
    possible = shared or possible
    if told in possible:
        return told
    return first.case if first.case in possible else min(possible, key=_LIKELY.index)


def _shown(view: View, mention: Mention) -> str:
    """Return the case that a body's name of one word shows beside its nominative: «Заре»."""
    told = (view.name(mention.entity), mention.span.of(view.text))
    name, form = (text.strip('«»"„“”') for text in told)
    if mention.kind is not MentionKind.NAM or form == name:
        return ""
    if "-" in form and form.partition("-")[2] == name.partition("-")[2]:
        name, form = name.partition("-")[0], form.partition("-")[0]
    if not form.isalpha():
        return ""
    stem = name[:-1] if name[-1:] in "ая" else name
    return _DECLINED[name[-1:] in "ая"].get(form.removeprefix(stem), "")


_DECLINED = {
    True: {"е": "Dat", "у": "Acc", "ю": "Acc", "ы": "Gen", "и": "Gen", "ой": "Ins", "ей": "Ins"},
    False: {"а": "Gen", "у": "Dat", "ом": "Ins", "е": "Loc"},
}
"""By whether a name ends in -а or -я: what its cases end in, the likelier of two alike."""


def _by_ending(name: str, words: Sequence[Word]) -> frozenset[str]:
    """Return the cases of a man's name that no dictionary has, by what it adds: «Хун[а]»."""
    stem, form = name.rsplit(maxsplit=1)[-1], words[-1].text if words else ""
    if not form.startswith(stem) or stem[-1:].lower() in "аеёиоуыэюяйь":
        return frozenset()
    return _ADDED.get(form.removeprefix(stem), frozenset())


@lru_cache(maxsize=4096)
def _is_fixed(name: str) -> bool:
    """Say whether a name does not decline, so that its case is a guess: «Чили»."""
    parses = [p for p in dictionary().parses(name.lower()) if p.known and p.pos == "NOUN"]
    return bool(parses) and all("Fixd" in parse.tag for parse in parses)


@lru_cache(maxsize=4096)
def _cases_of(form: str) -> frozenset[str]:
    """Return the cases that a form can have as a name of one person; none when it is unknown."""
    names = [
        parse
        for parse in dictionary().parses(form.lower())
        if parse.known and parse.tag & PERSON_TAGS and "plur" not in parse.tag
    ]
    found = frozenset(_CASES[tag] for parse in names for tag in parse.tag if tag in _CASES)
    ending = _SURNAME.search(form)
    return found or (_ENDINGS[ending.group(1)] if ending else frozenset())


def _is_nominative(word: Word | None) -> bool:
    """Say whether a form read as a genitive can only be a nominative: «Экс-председатель»."""
    form = word.text.lower().removeprefix("экс-") if word is not None else ""
    parses = dictionary().parses(form) if form else ()
    return bool(parses) and all({"nomn", "sing"} <= parse.tag for parse in parses)


_LIKELY = ("Nom", "Gen", "Acc", "Dat", "Ins", "Loc")
_SURNAME = re.compile(r"(?:[оеё]в|[иы]н)(ой|ым|у|е|а|)$")
_ENDINGS = {
    "ой": frozenset({"Gen", "Dat", "Ins", "Loc"}),
    "ым": frozenset({"Ins"}),
    "у": frozenset({"Dat", "Acc"}),
    "е": frozenset({"Loc"}),
    "а": frozenset({"Nom", "Gen", "Acc"}),
    "": frozenset({"Nom"}),
}
"""The cases of a surname in -ов, -ев, -ин that the dictionary does not know, by its ending."""
_ADDED = {"а": frozenset({"Gen", "Acc"}), "у": frozenset({"Dat"}), "ом": frozenset({"Ins"})}
"""The cases of a man's name that ends in a consonant, by what it adds to the nominative."""


def _whole_at(view: View, place: int) -> Mention | None:
    """Return the longest name or role phrase that begins at a place."""
    over = [m for m in view.around(place) if m.span.start == place and _is_whole(view, m)]
    return over[0] if over else None


def _is_whole(view: View, mention: Mention) -> bool:
    if mention.kind is MentionKind.NOM:
        return view.of(mention).type in _ROLE_TYPES
    return mention.kind in _WHOLE_KINDS


def _name_beside(view: View, role: Mention) -> Mention | None:
    """Return the name of the same entity right after a role phrase."""
    word = view.next_word(role.span.end)
    if word is None or view.text[role.span.end : word.span.start].strip():
        return None
    beside = [m for m in view.around(word.span.start) if m.span.start == word.span.start]
    same = [m for m in beside if m.kind is MentionKind.NAM and m.entity == role.entity]
    return same[0] if same and _may_be_one(view, role, same[0]) else None


def _may_be_one(view: View, role: Mention, name: Mention) -> bool:
    """Say whether an office and the name behind it are one person in one case.

    «указом главы государства Иванов назначен», «заместителя акима Олега Иванова» are not.
    """
    cases = (view.case(role.span), _case(view, name))
    is_misread = cases == ("Gen", "Nom") and _is_nominative(view.head(role.span))
    if set(cases) == {"Gen", "Nom"} and not is_misread:
        return False
    if cases[0] == "Ins" and cases[1] in ("Acc", "Gen"):
        return False  # «избрали спикером Анну Линд»
    before = view.word_before(role.span.start)
    is_near = before is not None and role.span.start - before.span.end <= 1
    is_aide = before is not None and before.lemma.removeprefix("экс-") in word_list("aides")
    return not (is_near and is_aide and len(view.words_in(name.span)) > 1)
