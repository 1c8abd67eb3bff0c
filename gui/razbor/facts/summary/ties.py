"""Lines for what belongs to what: bodies, members, founders."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from razbor.facts.fact import Fact
from razbor.facts.summary.names import all_called
from razbor.facts.summary.verbs import agreement, did, happened, trigger_verb, who
from razbor.facts.view import View


def link_line(fact: Fact, view: View) -> str:
    """Return how a body belongs: «Пресс-служба банка входит в структуру банка»."""
    special = _LINKS.get(fact.subtype or "")
    if special is not None:
        return special(fact, view)
    whole = all_called(view, fact, "WHOLE", "Gen")
    many = agreement(view, fact, "PART")[1] == "Plur"
    return f"{who(view, fact, 'PART')} {'входят' if many else 'входит'} в структуру {whole}"


def _represents(fact: Fact, view: View) -> str:
    represented = all_called(view, fact, "REPRESENTS", "Gen")
    return f"{who(view, fact, 'ORG')} представляет интересы {represented}"


def _founded(fact: Fact, view: View) -> str:
    verb = did(view, fact, "FOUNDER", "основать")
    return f"{who(view, fact, 'FOUNDER')} {verb} {all_called(view, fact, 'ORG', 'Acc')}"


def _of_country(fact: Fact, view: View) -> str:
    return f"{who(view, fact, 'PART', 'ORG')}: страна — {all_called(view, fact, 'GPE')}"


def _quit(fact: Fact, view: View) -> str:
    body = all_called(view, fact, "ORG", "Gen")
    if not happened(fact):
        return f"Выход {all_called(view, fact, 'MEMBER', 'Gen')} из {body}"
    return f"{who(view, fact, 'MEMBER')} {did(view, fact, 'MEMBER', 'выйти')} из {body}"


def _member(fact: Fact, view: View) -> str:
    member = who(view, fact, "MEMBER")
    verb = trigger_verb(view, fact)
    into = all_called(view, fact, "ORG", "Acc")
    if not happened(fact):
        return f"Вступление в {into}: {member}"
    if verb is not None and verb.feature("Tense") == "Past":
        return f"{member} {did(view, fact, 'MEMBER', 'войти')} в {into}"
    return f"{member} — в составе {all_called(view, fact, 'ORG', 'Gen')}"


_LINKS: Mapping[str, Callable[[Fact, View], str]] = MappingProxyType(
    {
        "member_of": _member,
        "represents": _represents,
        "founded": _founded,
        "of_country": _of_country,
        "left": _quit,
    }
)
"""Subtype -> the line of its own."""
