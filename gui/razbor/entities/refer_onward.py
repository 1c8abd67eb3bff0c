"""One walk through an article: each phrase and pronoun is led where its kind is led.

What was led before is looked at after, so that «его» may follow «министр», and «министр» «он».
Words in quotation marks wait for the end of their paragraph, where their speaker is known, and the
headline for the end of the text that explains it.
"""

from collections.abc import Callable, Mapping

from razbor.entities.again import again
from razbor.entities.cluster import Cluster
from razbor.entities.discourse import in_headline, is_quoted
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.kin import kin
from razbor.entities.ledger import Ledger
from razbor.entities.offices import is_of_state
from razbor.entities.pronoun_marks import called_object
from razbor.entities.refer_died import told_dead
from razbor.entities.refer_humans import client, human
from razbor.entities.refer_meeting import bodies, event, sides
from razbor.entities.refer_places import country, place
from razbor.entities.refer_pronouns import third
from razbor.entities.refer_relative import relative
from razbor.entities.refer_roles import Offices
from razbor.entities.refer_things import body, state_body, unnamed_body, works
from razbor.entities.roles import roles_of
from razbor.entities.speech import country_of


def refer_onward(ledger: Ledger) -> None:
    """Lead all that is no name and was not led yet, in the order of the text, inner ones first."""
    offices, roles = Offices(ledger), {id(role) for role in roles_of(ledger.finds)}
    of_offices = {
        id(inner)
        for role in ledger.finds
        if id(role) in roles and role.type is EntityType.PERSON and is_of_state(ledger, role)
        for inner in ledger.inside(role)
        if inner.rule == "descriptor-country"
    }
    for find in _in_order(ledger):
        if ledger.owner(find) is None and id(find) not in of_offices:
            if id(find) in roles:
                offices.lead(find)
            elif (meant := _meant(ledger, find)) is not None:
                ledger.lead(find, meant)
        if find.rule == "descriptor-fellow":
            offices.note_fellow(find)
        if id(find) in roles:
            offices.note(find)  # once more: what its phrase names is known by now
            _lead_state(ledger, find)


def _in_order(ledger: Ledger) -> list[Find]:
    """Return the finds by their end, the shorter first; quoted ones at their paragraph's end."""
    return sorted(ledger.finds, key=lambda f: (*_turn(ledger, f), f.span.end, len(f.span)))


def _turn(ledger: Ledger, find: Find) -> tuple[int, int]:
    parsed = ledger.scene.parsed
    quoted = is_quoted(ledger.scene, find)
    if in_headline(ledger.scene, find):
        return len(parsed.paragraphs), int(quoted)
    return parsed.paragraph_at(find.span.start), int(quoted)


_RULES: Mapping[str, Callable[[Ledger, Find], Cluster | None]] = {
    "pronoun-relative": relative,
    "pronoun-third": third,
    "again": again,
    "event-plain": event,
    "descriptor-bodies": bodies,
    "descriptor-sides": sides,
    "descriptor-fellow": sides,
    "descriptor-guests": sides,
    "descriptor-authors": sides,
    "descriptor-kin": kin,
    "descriptor-human": human,
    "descriptor-client": client,
}


def _meant(ledger: Ledger, find: Find) -> Cluster | None:
    """Return what a phrase or pronoun means by the rules of its kind."""
    if find.rule == "pronoun-third":
        called = called_object(ledger.scene, find)
        if called is not None:
            thing = ledger.scene.covered.get(called)
            return ledger.owner(thing) if thing is not None and thing.head == called else None
        if (dead := told_dead(ledger, find)) is not None:
            return dead
    if find.rule in _RULES:
        return _RULES[find.rule](ledger, find)
    if find.kind not in {MentionKind.NOM, MentionKind.ADJ}:
        return None
    return _body(ledger, find) if find.type is EntityType.ORG else place(ledger, find)


def _body(ledger: Ledger, find: Find) -> Cluster | None:
    if find.rule == "org-works":
        return works(ledger, find)
    if find.rule == "org-state":
        return state_body(ledger, find)
    meant = body(ledger, find) or works(ledger, find)
    return meant or (unnamed_body(ledger, find) if find.rule == "org-body" else None)


def _lead_state(ledger: Ledger, role: Find) -> None:
    """Lead «государства» of «глава государства» to the country of that office."""
    holder = ledger.owner(role)
    for find in ledger.inside(role) if holder is not None else ():
        if find.rule == "descriptor-country" and ledger.owner(find) is None:
            home = country_of(ledger, holder) if holder else None
            if (home := home or country(ledger, find)) is not None:
                ledger.lead(find, home)
