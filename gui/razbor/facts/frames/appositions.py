"""Names behind the noun that says what kind of thing they name: «город Осло», «сервис «Фьорд»».

Noun and name are one phrase: the name is its head, the noun gives case and preposition.
"""

from dataclasses import replace

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.kinds import is_kind, kinds
from razbor.facts.frames.phrase import Phrase
from razbor.text.span import Span

_PLACES = frozenset({EntityType.GPE, EntityType.LOC})
_BODIES = frozenset({EntityType.ORG, EntityType.WORK, EntityType.PRODUCT, EntityType.FACILITY})


def apposed(host: Phrase, name: Phrase) -> Phrase | None:
    """Return one phrase for a noun and the name right behind it; None where it is no apposition.

    The noun may have genitives of its own («сеть магазинов «Фьорд»») and may itself be the last
    genitive of another («владелец сервиса «Фьорд»»).
    """
    if not is_named(name):
        return None
    if _names_place(host, name) or _names_body(host, name):
        return _named(host, name)
    if not host.tail or (last := apposed(host.tail[-1], name)) is None:
        return None
    span = Span(host.span.start, name.span.end)
    return replace(host, tail=(*host.tail[:-1], last), span=span, last=name.last)


def is_named(phrase: Phrase) -> bool:
    """Say whether a phrase is a name."""
    return phrase.mention is not None and phrase.mention.kind is MentionKind.NAM


def is_latin(phrase: Phrase) -> bool:
    """Say whether a phrase is a name in Latin letters, whose case never shows."""
    return is_named(phrase) and phrase.word.text.isascii()


def shows_no_case(phrase: Phrase) -> bool:
    """Say whether a phrase is a name that no case changes, with no noun that shows it."""
    text = phrase.word.text
    acronym = len(text) > 1 and text.isupper()
    return is_named(phrase) and not phrase.kind and (acronym or is_latin(phrase))


def names_alike(one: Phrase, other: Phrase) -> bool:
    """Say whether two names share the kind told before the first: «фирм «Луч» и «Фьорд»»."""
    is_group = one.atom.type is EntityType.ORG_GROUP
    many = is_group or (is_named(one) and one.atom.type in _BODIES and one.word.number == "Plur")
    shares = many and (one.lemma in kinds() or bool(one.kind))
    bare = is_named(other) and other.lemma not in kinds() and not other.prep
    return shares and bare and other.atom.type in _BODIES and other.case in ("Nom", "")


def _names_place(host: Phrase, name: Phrase) -> bool:
    """Say whether a name is that of the kind of place before it: «в городе Осло», «селу Вик»."""
    is_kind = any(host.lemma in word_list(f"place_nouns_{kind}") for kind in ("gpe", "loc"))
    is_kind = is_kind and host.lemma not in word_list("roads")
    is_place = name.atom.type in _PLACES and is_named(name)
    return is_kind and is_place and not host.tail and name.case in {"Nom", "", host.case}


def _names_body(host: Phrase, name: Phrase) -> bool:
    """Say whether a name is that of the kind of body before it: «магазин «Луч»», «сервис Dala».

    A name that tells its own kind («завод компании «Луч»») says whose the thing is.
    """
    if name.atom.type not in _BODIES or name.lemma in kinds() or is_named(host):
        return False
    if host.lemma in word_list("shares") or (is_latin(name) and host.lemma in _PARTS):
        return False
    is_told = is_kind(host.lemma) and not any(_holds_name(p) for p in host.tail)
    return is_told and (is_latin(name) or name.case in ("Nom", ""))


_PARTS = frozenset({
    "подразделение", "структура", "филиал", "дочка", "конкурент", "подрядчик", "поставщик", "дилер",
    "дистрибьютор",
})  # fmt: skip
"""Nouns behind which a Latin name says whose it is: «подразделение [Fjord]»."""


def _holds_name(phrase: Phrase) -> bool:
    return is_named(phrase) or any(_holds_name(p) for p in phrase.tail)


def _named(host: Phrase, name: Phrase) -> Phrase:
    """Put a name in the place of the kind before it, whose case and preposition it takes."""
    span = Span(host.span.start, name.span.end)
    whole = replace(name, first=host.first, span=span, base=span, prep=host.prep, kind=host.lemma)
    return replace(whole, case=host.case or name.case, joined=host.joined)
