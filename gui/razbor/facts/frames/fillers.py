"""Which phrases may fill a role, and the filling of one.

Filters: ``who`` (person, body, state; animate nouns too), ``party`` (the same, and a house that
does business), ``person``, ``org``, ``body`` (org or state), ``gpe``, ``place``, ``asset`` (what
may be owned), ``event``, ``time``, ``money``, ``percent``, ``amount``, ``award``; ``any`` (no
time), ``thing`` (nobody), ``text`` (the words with all that hangs on them), ``matter`` (the same up
to a day or a cause), ``papers`` (a document with its subject), ``title`` (an office: TITLE and
ORG), ``office`` (the same, of known offices only), ``rank`` (of offices that one is appointed to),
``post`` (the office named after «пост»), ``held`` (the office of whose post it is: «[его]
должность»), ``succeeded`` (of whom one is successor), ``meant`` (the office that «им» stands for),
``own`` (an act of who tells it), ``led`` (what one is the head of), ``deed`` (an act, in words),
``of`` (the first name in the genitives), ``share`` (whose share it is), ``appointee`` (the first
name in the genitives, a person), ``whose`` (who has the share that a phrase names: «[его] долю»,
«долю [Новака] в банке»), ``firm`` (a body that does business), ``firmed`` (the first name in the
genitives, such a body), ``owners`` (the same, of the owners of something), ``named`` (who, by
name), ``sold``, ``seller`` (what the sentence before tells of a sale).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from razbor.assets import table, word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.fact import Filler
from razbor.facts.frames.frame import RoleRule
from razbor.facts.frames.makers import MAKERS, TYPES, Pick, plain
from razbor.facts.frames.mentioned import body_of, holder_of, inner_of, mention_of, owned_of
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.posts import post_of, sought_by
from razbor.facts.frames.scene import Scene
from razbor.facts.frames.slots import rows_in
from razbor.facts.frames.sold import seller_before, sold_before
from razbor.facts.frames.surroundings import Row
from razbor.facts.frames.titles import is_appointable, is_title
from razbor.facts.frames.wording import WORDS

Test = Callable[[Scene, Phrase], bool]


def passes(scene: Scene, rule: RoleRule, phrase: Phrase) -> bool:
    """Say whether a phrase may fill a role."""
    lemmas = {phrase.lemma, phrase.kind}
    if (rule.lemmas and not rule.lemmas & lemmas) or rule.unlike & lemmas:
        return False
    if rule.filter in TYPES:
        return _is_of_type(scene, rule.filter, phrase)
    return _TESTS[rule.filter](scene, phrase)


def _is_of_type(scene: Scene, kind: str, phrase: Phrase) -> bool:
    mention = mention_of(scene.view, phrase)
    if mention is not None:
        return scene.view.of(mention).type in TYPES[kind]
    return kind in ("who", "party") and (
        is_animate(phrase) or phrase.lemma in word_list("collectives")
    )


def is_animate(phrase: Phrase) -> bool:
    """Say whether a phrase without a mention is a person all the same: «волонтёров»."""
    return phrase.word.pos == "NOUN" and phrase.word.feature("Animacy") == "Anim"


def _is_person(scene: Scene, phrase: Phrase) -> bool:
    mention = mention_of(scene.view, phrase)
    if mention is None:
        return is_animate(phrase)
    return scene.view.of(mention).type in TYPES["person"] and mention.kind is not MentionKind.NAM


def _is_office(scene: Scene, phrase: Phrase) -> bool:
    return is_title(phrase.word) or is_title(scene.view.words_in(phrase.span)[0])


def _is_post(scene: Scene, phrase: Phrase) -> bool:
    words = scene.view.words_in(phrase.span)
    return is_appointable(phrase.word) or is_appointable(words[0])


def _is_body(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase is what one can be the head of: a body, by name or by its word."""
    mention = mention_of(scene.view, phrase)
    if mention is not None and scene.view.of(mention).type in TYPES["body"]:
        return True
    return phrase.lemma in word_list("collectives") or phrase.lemma in _bodies()


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row.split("\t")[0] for row in table("org_heads"))


def _is_deed(scene: Scene, phrase: Phrase) -> bool:
    mention = mention_of(scene.view, phrase)
    return mention is None and phrase.word.pos == "NOUN" and not is_animate(phrase)


def _is_thing(scene: Scene, phrase: Phrase) -> bool:
    mention = mention_of(scene.view, phrase)
    if mention is None:
        return phrase.word.pos != "PRON" and not is_animate(phrase)
    return scene.view.of(mention).type not in TYPES["who"] | TYPES["time"]


def _inner_is(scene: Scene, phrase: Phrase, kind: str) -> bool:
    """Say whether the first name in the genitives of a phrase is of a type."""
    inner = inner_of(scene.view, phrase)
    return inner is not None and scene.view.of(inner).type in TYPES[kind]


def _is_share(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a phrase names a share of a body: «30% акций банка», «долю в банке»."""
    body = body_of(scene, phrase)
    return body is not None and scene.view.of(body).type in TYPES["asset"]


def _is_firm(scene: Scene, mention: Mention | None) -> bool:
    """Say whether a body does business, and is no union, league or office of the state."""
    owner = scene.view.of(mention) if mention is not None else None
    is_body = owner is not None and owner.type is EntityType.ORG and owner.named
    if not is_body or owner is None or owner.subtype not in _FIRMS:
        return False
    return owner.subtype != "group" or "компаний" in owner.canonical


_FIRMS = frozenset({"company", "bank", "group", "media", None})


def _is_named_side(scene: Scene, phrase: Phrase) -> bool:
    mention = mention_of(scene.view, phrase)
    owner = scene.view.of(mention) if mention is not None else None
    return owner is not None and owner.named and owner.type in TYPES["who"]


def _is_among_owners(scene: Scene, phrase: Phrase) -> bool:
    """Say whether the owners of a body are told: «из числа [акционеров банка]»."""
    told = bool(phrase.tail) and phrase.tail[0].lemma in word_list("owner_words")
    return told and inner_of(scene.view, phrase.tail[0]) is not None


def _names_post(scene: Scene, phrase: Phrase) -> bool:
    """Say whether «пост», «должность» is told by its genitives: not «[этот] пост [Марека]»."""
    inner = inner_of(scene.view, phrase)
    if not phrase.tail or (phrase.lemma in _SEATS and not is_title(phrase.tail[0].word)):
        return False
    if inner is None or inner.kind is not MentionKind.NAM:
        return True
    is_person = scene.view.of(inner).type in TYPES["person"]
    return not is_person or phrase.tail[0].span.start != inner.span.start


def _is_no_time(scene: Scene, phrase: Phrase) -> bool:
    mention = mention_of(scene.view, phrase)
    if mention is None:
        return phrase.word.pos != "PRON"
    return scene.view.of(mention).type is not EntityType.TIMEX


def _is_own(scene: Scene, phrase: Phrase) -> bool:
    """Say whether an act named behind a verb is of who speaks: «объявил [о своей отставке]»."""
    words = scene.view.words_in(phrase.span)
    bare = len(words) == 1 and scene.trigger_word in _ANNOUNCING and phrase.lemma == "отставка"
    return bare or (not phrase.tail and any(word.lemma == "свой" for word in words))


_ANNOUNCING = frozenset({"объявить", "объявлять"})
_SEATS = frozenset({"место", "кресло", "работа"})
"""Words that mean an office only before its name: «место спикера», not «место в зале»."""

_TESTS: Mapping[str, Test] = MappingProxyType(
    {
        "any": _is_no_time,
        "thing": _is_thing,
        "text": _is_no_time,
        "matter": _is_no_time,
        "papers": lambda *_: True,
        "title": _is_person,
        "office": _is_office,
        "rank": _is_post,
        "deed": _is_deed,
        "post": _names_post,
        "held": lambda scene, phrase: post_of(scene.view, holder_of(scene, phrase)) is not None,
        "succeeded": lambda scene, p: post_of(scene.view, inner_of(scene.view, p)) is not None,
        "meant": lambda scene, phrase: sought_by(scene.view, phrase) is not None,
        "own": _is_own,
        "led": _is_body,
        "share": _is_share,
        "appointee": lambda scene, phrase: _inner_is(scene, phrase, "person"),
        "of": lambda scene, phrase: owned_of(scene, phrase) is not None,
        "whose": lambda scene, phrase: holder_of(scene, phrase) is not None,
        "firm": lambda scene, phrase: _is_firm(scene, mention_of(scene.view, phrase)),
        "owners": _is_among_owners,
        "named": _is_named_side,
        "sold": lambda scene, phrase: sold_before(scene.view, phrase.span.start) is not None,
        "seller": lambda scene, phrase: seller_before(scene.view, phrase.span.start) is not None,
        "firmed": lambda scene, phrase: _is_firm(scene, owned_of(scene, phrase)),
    }
)


def fill(scene: Scene, rule: RoleRule, used: set[int]) -> tuple[Filler, ...]:
    """Return the fillers of one role (several names: the same for each); empty when none fits.

    ``used`` holds the starts of the phrases that other roles have taken, and is added to.
    """
    found = _fill(scene, rule, used)
    for other in rule.others:
        found = found or _fill(scene, other, used)
    return found


def _fill(scene: Scene, rule: RoleRule, used: set[int]) -> tuple[Filler, ...]:
    words = (f for slot in rule.slots if slot.kind in WORDS for f in WORDS[slot.kind](scene, slot))
    direct = [f for f in words if not rule.lemmas or _ends_in(scene, f, rule.lemmas)]
    if direct:
        kept = direct if rule.many else direct[:1]
        return tuple(replace(f, role=name) for name in rule.names for f in kept)
    chosen = _chosen(scene, rule, used)
    used.update(phrase.span.start for phrase in chosen)
    make = MAKERS.get(rule.filter, plain)
    return tuple(
        filler
        for name in rule.names
        for phrase in chosen
        for filler in make(Pick(scene, rule, name, phrase))
    )


def _ends_in(scene: Scene, filler: Filler, lemmas: frozenset[str]) -> bool:
    """Say whether the last word of a filler is one of some lemmas."""
    words = scene.view.words_in(filler.span) if filler.span else ()
    return bool(words) and words[-1].lemma in lemmas


def _chosen(scene: Scene, rule: RoleRule, used: set[int]) -> list[Phrase]:
    """Return the phrases that fill a role: one row, or all rows where many are asked."""
    chosen: list[Phrase] = []
    for slot in rule.slots:
        if slot.kind in WORDS or (chosen and not rule.many):
            continue
        for row in rows_in(scene, slot):
            found = _fitting(scene, rule, row, used)
            found = [p for p in found if slot.kind != "obj" or not _is_owner(p)]
            chosen += [p for p in found if p not in chosen]
            if found and (slot.kind in _SINGLE or rule.filter == "text" or not rule.many):
                break
    return chosen


_SINGLE = frozenset({"subj", "obj", "around", "that"})
"""Slots that one row fills: the others are only tried when the likeliest does not pass."""


def _fitting(scene: Scene, rule: RoleRule, row: Row, used: set[int]) -> list[Phrase]:
    if not passes(scene, rule, row[0]) and rule.filter != "of":
        return []  # «добрым соседом и [партнёром] Грузии»: whose, the last may tell
    fitting = [
        p
        for p in row
        if _is_free(p, rule, used) and passes(scene, rule, p) and not _is_denied(scene, p)
    ]
    return fitting[:1] if rule.filter == "text" else fitting


def _is_denied(scene: Scene, phrase: Phrase) -> bool:
    """Say whether «не» stands right before a phrase: «заинтересован не в угле, а в торговле»."""
    before = scene.view.word_before(phrase.span.start)
    if phrase.prep and before is not None:
        before = scene.view.word_before(before.span.start)
    return before is not None and before.text.lower() == "не"


def _is_owner(phrase: Phrase) -> bool:
    """Say whether a phrase only says whose something is: «её» of «её лидера» is no object."""
    is_pronoun = phrase.mention is not None and phrase.mention.kind is MentionKind.PRO
    return is_pronoun and phrase.word.pos == "DET" and not phrase.prep


def _is_free(phrase: Phrase, rule: RoleRule, used: set[int]) -> bool:
    """Say whether no role has taken a phrase; what is inside it may be taken once more."""
    inside = (
        "of",
        "share",
        "appointee",
        "post",
        "held",
        "succeeded",
        "whose",
        "firmed",
        "owners",
        "sold",
        "seller",
    )
    return rule.filter in inside or phrase.span.start not in used
