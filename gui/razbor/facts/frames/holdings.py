"""Who owns, founded or pays for what, told by words that stand beside names and not by a verb.

«владелец «Лотоса» Олег Дымов», «группа «Арктик», акционер банка «Север»,», «дочерняя компания
«Северстроя» «Лотос»», «холдинг «Онега» Михаила Прошина».
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Factuality, Filler
from razbor.facts.frames.clause_reading import Reading, flat
from razbor.facts.frames.holdings_own import own_daughters
from razbor.facts.frames.mentioned import body_of, mention_of
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.scene import Scene
from razbor.facts.view import View
from razbor.text.span import Span

_NAMED = frozenset({EntityType.ORG, EntityType.PERSON})
_BESIDE = frozenset({"", ",", "–", "—", "-", "(", "– это", "— это"})
_OPENINGS = ' «"„'
_SURE, _LIKELY = 0.85, 0.65
_TOLD = {
    FactType.OWNERSHIP: ("own", "OWNER", "OBJECT", "ownership.beside-name"),
    FactType.ORG_LINK: ("founded", "FOUNDER", "ORG", "link.founder-beside-name"),
    FactType.AGREEMENT: ("deal", "PARTY", "PARTY", "agreement.beside-name"),
    FactType.AWARD: (None, "PERSON", "AWARD", "award.beside-name"),
}
"""Kind of fact -> its subtype, the roles of the name and of the thing, its rule."""


def find_holdings(view: View, readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield OWNERSHIP and founding facts of names that stand side by side."""
    for reading in readings:
        for owner, owned in own_daughters(view, reading):
            yield holding(view, FactType.OWNERSHIP, (owner, owned), owned.span, _LIKELY)
        for one, other in _pairs(reading):
            between = view.text[_end(one, other) : other.span.start].strip(_OPENINGS + "»”“")
            if _ONE_OF.fullmatch(between) or (one.prep == "среди" and between in _AMONG):
                yield from _among(view, reading, one, other)
            if between not in _BESIDE or other.prep:
                continue
            yield from _by_word(view, reading, one, other, between)
            yield from _by_daughter(view, one, other, between)
            if not between:
                yield from _by_owner_behind(view, one, other)


def _pairs(reading: Reading) -> Iterator[tuple[Phrase, Phrase]]:
    """Yield the phrases that follow one another; a genitive follows its head too.

    The first in brackets follows the name before them.
    """
    opens = reading.atoms[0].word.text == "("
    yield from pairwise([*reading.owner[:1], *reading.phrases] if opens else reading.phrases)
    for phrase in flat(reading.phrases):
        yield from pairwise((phrase, *phrase.tail))


def _end(one: Phrase, other: Phrase) -> int:
    """Return where the first of two phrases ends, before the second when that hangs on it."""
    return one.base.end if one.span.covers(other.span) else one.span.end


def _by_word(
    view: View, reading: Reading, one: Phrase, other: Phrase, between: str
) -> Iterator[Draft]:
    """See an owner's or founder's word before or behind a name, in its case."""
    for word, name in ((one, other), (other, one)):
        kind = _kind_of(word)
        holder = _name_of(view, name)
        if kind is None or holder is None or not _agree(word, name, between):
            continue
        if name is one and not between:
            continue  # «банк «Север» владельца завода»
        scene = Scene(view, reading, word.word.span, word.head, None, word, 0, ())
        thing = body_of(scene, word)
        if thing is not None and thing.entity != holder.entity and _may_be(view, kind, thing):
            row = [_name_of(view, p) for p in reading.phrases if _is_joined(reading, p, name)]
            things = [thing, *_things_beside(view, reading, word, thing)]
            for each in [holder, *(m for m in row if m is not None)]:
                for one_thing in things:
                    yield holding(view, kind, (each, one_thing), word.span)
            return


def _things_beside(view: View, reading: Reading, word: Phrase, thing: Mention) -> Iterator[Mention]:
    """Yield what is owned beside the first: «владелец газет «Утро» и [«Вечер»]»."""
    if not view.around(thing.span.start, EntityType.ORG_GROUP):
        return
    beside = [p for p in reading.phrases if _is_joined(reading, p, word)]
    named = [_name_of(view, p) for p in beside]
    yield from (m for m in named if m is not None and view.of(m).type is EntityType.ORG)


_ONE_OF = re.compile(r"[,–—(]?\s?(?:один|одна|одного|одной|одним|одному) из")
_DASHES = frozenset({"–", "—", "-"})
_AMONG = _DASHES | {"также", "есть", "числится", "значится", "был", "была", "– также", "— также"}


def _among(view: View, reading: Reading, one: Phrase, other: Phrase) -> Iterator[Draft]:
    """See «Олег Дымов, один из владельцев банка», «среди акционеров банка – Олег Дымов»."""
    word, name = (other, one) if other.prep == "из" else (one, other)
    kind, holder = _kind_of(word), _name_of(view, name)
    scene = Scene(view, reading, word.word.span, word.head, None, word, 0, ())
    thing = body_of(scene, word)
    if kind is None or holder is None or thing is None or not _may_be(view, kind, thing):
        return
    row = [_name_of(view, p) for p in reading.phrases if _is_joined(reading, p, name)]
    for each in [holder, *(m for m in row if m is not None)]:
        if thing.entity != each.entity:
            yield holding(view, kind, (each, thing), word.span)


def _kind_of(phrase: Phrase) -> FactType | None:
    return kind_of(phrase.lemma.removeprefix("экс-"))


def kind_of(lemma: str) -> FactType | None:
    """Say what a word beside a name makes of it: an owner, a founder, who was awarded."""
    if lemma in word_list("owner_words"):
        return FactType.OWNERSHIP
    if lemma in word_list("founder_words"):
        return FactType.ORG_LINK
    if lemma in _PARTNERS:
        return FactType.AGREEMENT
    return FactType.AWARD if lemma in word_list("laureates") else None


_PARTNERS = frozenset({"инвестор", "кредитор", "спонсор", "генподрядчик", "арендатор"})
"""Words beside a name for one who has a deal with a body."""


def _may_be(view: View, kind: FactType, thing: Mention) -> bool:
    """Say whether what stands behind the word is a thing of its kind: «лауреат [премии]»."""
    is_award = kind is not FactType.AWARD or view.of(thing).type is EntityType.AWARD
    return is_award and (kind is not FactType.AGREEMENT or view.of(thing).type is EntityType.ORG)


def _agree(word: Phrase, name: Phrase, between: str) -> bool:
    """Say whether an apposition agrees: in its case, or both sides of a dash in the nominative."""
    cases = {word.case, "" if name.word.text.isupper() else name.case}
    if between in ("", ",", "("):
        return len(cases - {""}) <= 1 or between == "("
    return cases <= {"Nom", ""}


def _is_joined(reading: Reading, phrase: Phrase, name: Phrase) -> bool:
    return phrase.joined is not None and reading.phrases[phrase.joined] is name


def _name_of(view: View, phrase: Phrase) -> Mention | None:
    mention = phrase.mention
    if mention is None or mention.kind is not MentionKind.NAM:
        return None
    return mention if view.of(mention).type in _NAMED else None


def _by_daughter(view: View, one: Phrase, other: Phrase, between: str) -> Iterator[Draft]:
    """See «дочерняя компания «Северстроя» «Лотос»», «ООО «Лотос», дочка «Северстроя»,»."""
    for word, name in ((one, other), (other, one)):
        owned, owner = _name_of(view, name), _mother(view, word, between)
        if owned is None or owner is None or owned.entity == owner.entity:
            continue
        if view.of(owned).type is EntityType.ORG and _agree(word, name, between):
            yield holding(view, FactType.OWNERSHIP, (owner, owned), word.span)
            return


def _mother(view: View, phrase: Phrase, between: str) -> Mention | None:
    """Return whose daughter a phrase names: «дочернее предприятие [«Северстроя»]».

    «Структура» tells it behind a dash alone: «Онега» – структура Михаила Прошина».
    """
    words = view.words_in(phrase.span)
    if not words or words[0].lemma not in (*_OF_ANOTHER, "«", '"'):
        return None
    if not any(word.lemma in _OF_ANOTHER for word in words[:2]):
        return None
    is_part = words[0].lemma in ("структура", "собственность")
    if is_part and between not in _DASHES:
        return None
    owners = _NAMED if is_part else {EntityType.ORG}
    inside = view.top_mentions(Span(phrase.span.start + 1, phrase.span.end), *owners)
    names = [m for m in inside if m.kind is MentionKind.NAM]
    return names[0] if names else None


_OF_ANOTHER = ("дочерний", "дочка", "структура", "собственность")
"""First words of a phrase that tells whose a body is."""


def _by_owner_behind(view: View, one: Phrase, other: Phrase) -> Iterator[Draft]:
    """See a firm with its owner in the genitive: ««Онега» Михаила Прошина»."""
    inner = mention_of(view, one.tail[0]) if len(one.tail) == 1 else None
    if other.case in (one.case, "") and _is_firm(view, other) and inner is not None:
        named = other.mention
        if _is_person(view, inner) and one.lemma in word_list("property") and named is not None:
            yield holding(view, FactType.OWNERSHIP, (inner, named), one.span, _LIKELY)
        return
    owner = _name_of(view, other)
    is_firm = _is_firm(view, one) or (_is_rich(other) and _is_latin_firm(view, one))
    may_be = ("Gen", "Acc", "") if _is_rich(other) else ("Gen", "")
    if owner is None or other.case not in may_be or not is_firm:
        return
    if view.of(owner).type is EntityType.PERSON and (_is_led(view, one) or _works(other)):
        return
    is_group = view.words_in(other.span)[0].lemma in ("холдинг", "группа", "концерн", "корпорация")
    if one.mention is not None and (_is_person(view, owner) or is_group):
        yield holding(view, FactType.OWNERSHIP, (owner, one.mention), one.span, _LIKELY)


def _is_led(view: View, firm: Phrase) -> bool:
    """Say whether a person's word stands before a firm: «рулевой «Онеги» Михаил Прошин»."""
    before = view.word_before(firm.span.start)
    if before is not None and before.text in '«"„':
        before = view.word_before(before.span.start)
    return before is not None and before.feature("Animacy") == "Anim"


def _works(owner: Phrase) -> bool:
    """Say whether a person is told by what he does, not by what he has: «защитника Дымова»."""
    return owner.atom.role is not None and not _is_rich(owner)


def _is_rich(owner: Phrase) -> bool:
    """Say whether a word for one who owns firms stands before a name: «бизнесмена Прошина»."""
    return owner.atom.role is not None and owner.lemma in word_list("rich")


def _is_latin_firm(view: View, phrase: Phrase) -> bool:
    """See a firm's name in Latin letters: «[Onega Group] бизнесмена Прошина»."""
    mention = _name_of(view, phrase)
    is_body = mention is not None and view.of(mention).type is EntityType.ORG
    return is_body and phrase.word.text.isascii()


def _is_person(view: View, mention: Mention) -> bool:
    named = mention.kind is MentionKind.NAM
    return (
        named and view.of(mention).type is EntityType.PERSON and " " in mention.span.of(view.text)
    )


def _is_firm(view: View, phrase: Phrase) -> bool:
    """Say whether a name is a firm's: in quotation marks, led by a firm's word or by none."""
    mention = _name_of(view, phrase)
    if mention is None or view.of(mention).type is not EntityType.ORG:
        return False
    text = mention.span.of(view.text)
    if text[0] in '«"„':
        return True
    quoted = "«" in text or '"' in text or text.split()[-1].isascii()
    kinds = (*word_list("property"), "группа", "фонд")
    return quoted and view.words_in(mention.span)[0].lemma in kinds


def holding(
    view: View,
    kind: FactType,
    ends: tuple[Mention, Mention],
    word: Span,
    confidence: float = _SURE,
) -> Draft:
    """Return the fact that ``ends`` are owner or founder, and thing, told by a word beside."""
    holder, thing = ends
    span = Span(
        min(holder.span.start, thing.span.start, word.start),
        max(holder.span.end, thing.span.end, word.end),
    )
    subtype, first, second, rule = _TOLD[kind]
    words = [w for w in view.words_in(word) if w.pos in ("NOUN", "PROPN")]
    return Draft(
        type=kind,
        subtype=subtype,
        trigger=words[0].span if words else word,
        roles=(
            Filler(first, holder.entity, holder.span),
            Filler(second, thing.entity, thing.span),
            *([_subject(word, thing)] if kind is FactType.AGREEMENT else ()),
        ),
        clause=span,
        evidence=span,
        rule=rule,
        confidence=confidence,
        factuality=Factuality.ASSERTED,
    )


def _subject(word: Span, thing: Mention) -> Filler:
    """Return the words for who has a deal with what, the name behind them taken in."""
    behind = thing.span.start >= word.start
    return Filler("SUBJECT", None, Span(word.start, max(word.end, behind * thing.span.end)))
