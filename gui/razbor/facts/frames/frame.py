"""What a frame is, and how frames are read from ``resources/lexicon/frames_*.toml``.

A frame says: these verbs or nouns state a fact of this type, and its roles stand in these cases,
behind these prepositions, filled by these kinds of things. Its examples are its tests.

A role is written ``[!][+] SLOT[|SLOT...] FILTER [=lemma,lemma]``::

    VISITOR = "! subj who"                  required: the logical subject, a person, body or state
    DESTINATION = "! в+acc|в+loc place"     required: the first of two prepositional phrases
    PARTICIPANT = "+ subj|с+ins who"        all that is found in any of the slots
    TITLE = "ins any =посол,министр"        head word out of a list
    EVENT = "obj event -встреча"            head word not out of a list
    OBJECT = "obj text =@property"          head word out of ``resources/lexicon/property.txt``

Slots of phrases: ``subj`` and ``obj`` (logical: turned round in the passive), a bare case (``gen``
of a noun trigger is what hangs on it), ``preposition+case``, ``time``, ``place``, ``around`` (the
subject of the clause in which «на встрече» is an adverbial), ``host`` (of any clause), ``doer``
(who does what a noun behind a preposition tells), ``that`` (the subject of the «что» clause),
``before`` (the subject of the clause before). Slots of words:
``inf`` (an infinitive with what follows), ``adj`` (an adjective that stands for states:
«чешско-польские»), ``inner`` (names inside the genitive), ``itself`` (the words of the trigger),
``self`` (the noun trigger with its genitives), ``number`` or ``preposition+number``, ``percent``,
``money``, ``times`` (how many times: «вдвое»), ``age``, ``dead`` (how many died),
``over`` (the verb whose subject a noun trigger is), ``called`` (an adjective: «счёл [верным]»),
``speaker`` (who says it). Filters: see ``fillers.py``.
``;`` divides alternatives: the first that gives something is taken.
Several roles may share one line, ``"HOST PARTICIPANT" = "! subj who"``; a role with two lines has
the second under its name with a 2. The role ``IF`` is only a condition.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from razbor.assets import read_text, resource, word_list
from razbor.facts.fact import FactType, Factuality

CONDITION = "IF"
"""Role that must be there and is not told: a phrase that makes the verb mean the fact."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a filler stands: ``kind`` is ``case``, ``number`` or the name of another slot."""

    kind: str
    prep: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True)
class RoleRule:
    """How one role (or several at once) is filled; ``others`` are tried when it finds nothing."""

    names: tuple[str, ...]
    slots: tuple[Slot, ...]
    filter: str
    lemmas: frozenset[str]
    unlike: frozenset[str]
    required: bool
    many: bool
    others: tuple["RoleRule", ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and for each fact that the frame must find the words in each role."""

    text: str
    roles: Mapping[str, tuple[str, ...]] | None


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to state a fact.

    Attributes:
        id: Unique, «visit.arrive».
        type: Of the fact.
        subtype: Of the fact, or None.
        verbs: Lemmas that trigger it, any of them.
        nouns: Lemmas of nouns that trigger it.
        voice: active, passive or empty for both.
        company: A phrase that must stand with the verb: «провёл [встречу]».
        company_role: The role that this phrase fills itself, or None.
        governed: The verbs of which one must govern an infinitive or the noun's clause; empty: any.
        near: Words of which one must stand beside the trigger: «[высоко] оценил».
        noun_prep: The prepositions of which one must govern a noun trigger; empty: any.
        pair: The role that must name two, or a group; empty: none.
        needs: Roles of which one at least must be filled; empty: none.
        future: True when the verb must stand in the future.
        past: True when it must not.
        alone: True when the clause must have no subject: «Новака обвинили в краже».
        negated: True when «не» is a part of the trigger: «не стало Новака».
        each: The roles whose every filler makes a fact of its own, divided by spaces; empty: none.
        without: Lemmas that must not stand in the clause.
        tail: Words that a line sets behind the verb: «отправила правительство [в отставку]».
        roles: Its roles in the order of filling.
        negative: True for criticism and the like.
        factuality: Where the frame itself fixes it.
        values: Roles with a fixed value: «DIRECTION = up».
        confidence: 0 to 1.
        examples: Its tests.
    """

    id: str
    type: FactType
    subtype: str | None
    verbs: frozenset[str]
    nouns: frozenset[str]
    voice: str
    company: RoleRule | None
    company_role: str | None
    governed: frozenset[str]
    near: frozenset[str]
    noun_prep: frozenset[str]
    pair: str
    needs: frozenset[str]
    future: bool
    past: bool
    alone: bool
    negated: bool
    each: str
    without: frozenset[str]
    tail: str
    roles: tuple[RoleRule, ...]
    negative: bool
    factuality: Factuality | None
    values: tuple[tuple[str, str], ...]
    confidence: float
    examples: tuple[Example, ...]


def is_deed(rule: str) -> bool:
    """Say whether a frame is one of ``frames_deeds*.toml``, whose verb is the news itself."""
    return rule.startswith("deed.")


@cache
def frames() -> tuple[Frame, ...]:
    """Return all frames, in the order of their files' names and within them."""
    names = sorted(
        entry.name
        for entry in resource("lexicon").iterdir()
        if entry.name.startswith("frames_") and entry.name.endswith(".toml")
    )
    tables = [tomllib.loads(read_text(f"lexicon/{name}")) for name in names]
    return tuple(_frame(entry) for table in tables for entry in table["frame"])


@cache
def by_verb() -> Mapping[str, tuple[Frame, ...]]:
    """Return the frames by the lemma of the verb."""
    return _by(lambda frame: frame.verbs)


@cache
def by_noun() -> Mapping[str, tuple[Frame, ...]]:
    """Return the frames by the lemma of the noun."""
    return _by(lambda frame: frame.nouns)


def _by(lemmas: Callable[[Frame], frozenset[str]]) -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, tuple[Frame, ...]] = {}
    for frame in frames():
        for lemma in lemmas(frame):
            found[lemma] = (*found.get(lemma, ()), frame)
    return found


def _frame(entry: Mapping[str, Any]) -> Frame:
    return Frame(
        id=entry["id"],
        type=FactType(entry["type"]),
        subtype=entry.get("subtype"),
        verbs=_lemmas(entry, "verbs"),
        nouns=_lemmas(entry, "nouns"),
        voice=entry.get("voice", ""),
        company=_role("", entry["with"]) if "with" in entry else None,
        company_role=entry.get("with_as"),
        governed=_lemmas(entry, "governed"),
        near=_lemmas(entry, "near"),
        noun_prep=_lemmas(entry, "noun_prep"),
        pair=entry.get("pair", ""),
        needs=_lemmas(entry, "needs"),
        future=entry.get("future", False),
        past=entry.get("past", False),
        alone=entry.get("alone", False),
        negated=entry.get("negated", False),
        each=entry.get("each", ""),
        without=_lemmas(entry, "without"),
        tail=entry.get("tail", ""),
        roles=tuple(_role(names, rule) for names, rule in entry["roles"].items()),
        negative=entry.get("negative", False),
        factuality=Factuality(entry["factuality"]) if "factuality" in entry else None,
        values=tuple(entry.get("values", {}).items()),
        confidence=entry.get("confidence", 0.8),
        examples=tuple(_example(example) for example in entry.get("examples", ())),
    )


def _lemmas(entry: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(entry.get(key, "").split())


def _role(names: str, rule: str) -> RoleRule:
    """Read a role's line; the mark ``!`` counts for all its alternatives."""
    first, *rest = rule.split(";")
    others = tuple(_role(names, other) for other in rest)
    words = first.split()
    required, many = "!" in words, "+" in words
    lemmas = frozenset(lemma for w in words if w.startswith("=") for lemma in _listed(w[1:]))
    unlike = frozenset(lemma for w in words if w.startswith("-") for lemma in _listed(w[1:]))
    words = [word for word in words if word not in ("!", "+") and word[0] not in "=-"]
    slots = tuple(_slot(slot) for slot in words[0].split("|"))
    kind = words[1] if len(words) > 1 else "any"
    roles = tuple(name.rstrip("2") for name in names.split())
    return RoleRule(roles, slots, kind, lemmas, unlike, required, many, others)


def _listed(words: str) -> Iterator[str]:
    """Yield the words of a list divided by commas; «@name» stands for a list of the lexicon."""
    for word in words.split(","):
        if word.startswith("@"):
            yield from word_list(word[1:])
        else:
            yield word


def _slot(text: str) -> Slot:
    if "+" in text:
        prep, case = text.split("+")
        return Slot("number", prep) if case == "number" else Slot("case", prep, case.capitalize())
    if text in ("nom", "gen", "dat", "acc", "ins", "loc"):
        return Slot("case", "", text.capitalize())
    return Slot(text)


def _example(example: list[str]) -> Example:
    """Read ``["sentence", "ROLE=words", ...]``; a sentence alone must give no fact."""
    roles: dict[str, tuple[str, ...]] = {}
    for pair in example[1:]:
        name, words = pair.split("=", 1)
        roles[name] = (*roles.get(name, ()), words)
    return Example(example[0], roles or None)
