"""Whose aide somebody is, by the name behind the office."""

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.fact import Fact
from razbor.facts.summary.names import entity_name
from razbor.facts.view import View
from razbor.text.span import Span


def principal(view: View, fact: Fact, title: Span) -> str:
    """Return whose aide somebody is: «адвокат [Марека Новака]»."""
    word = view.word_at(title.start)
    if word is None or word.lemma not in word_list("aides"):
        return ""
    holders = {f.entity for f in fact.fillers("HOLDER", "PERSON")}
    named = _named_behind(view, title)
    if not named or holders & {m.entity for m in named}:
        return ""
    whose = view.of(named[0])
    return entity_name(view, whose, "Gen", short=False) if whose.named else ""


def _named_behind(view: View, title: Span) -> list[Mention]:
    """Return the names right behind an office, with those joined: «судьёй [Новака и Линд]»."""
    found: list[Mention] = []
    place = title.end + 1
    while place:
        behind = view.around(place, EntityType.PERSON)
        name = next(
            (m for m in behind if m.span.start == place and m.kind is MentionKind.NAM), None
        )
        after = view.next_word(name.span.end) if name is not None else None
        if name is None:
            break
        found.append(name)
        following = view.next_word(after.span.end) if after and after.text in (",", "и") else None
        place = following.span.start if following is not None else 0
    return found
