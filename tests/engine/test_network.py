"""Who has to do with whom: ties out of facts."""

from dataclasses import replace

import pytest

from razbor.analysis.network import Standing, TieKind, network
from razbor.entities.entity import Entity, EntityType
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler
from screen.article_cases import marked

TEXT = (
    "[P1 Нина Лебедева], [P2 Павел Гроздев], [P3 Кедров], [O1 «Заря»], [O2 Палата], [G1 Приморье], "
    "[V1 Съезд]."
)


def fact(number, kind, *roles, **more):
    plain = Fact(
        id=f"F{number}", type=kind, subtype=None, trigger=None,
        roles=tuple(Filler(role, who) for role, who in roles), factuality=Factuality.ASSERTED,
        negative=False, attribution=(), evidence=(), importance=1, summary="", confidence=1.0,
        rule="",
    )  # fmt: skip
    return replace(plain, **more)


def ties(*facts, entities=(), kinds=frozenset(TieKind)):
    bare = marked(TEXT)
    article = replace(bare, facts=facts, entities=(*bare.entities, *entities))
    found = network(article, kinds)
    return [(tie.first, tie.kind.value, tie.second, tie.directed) for tie in found.ties]


def test_all_who_met_are_tied_to_one_another():
    meeting = fact(
        1, FactType.MEETING, ("HOST", "P1"), ("PARTICIPANT", "P1"), ("PARTICIPANT", "P2"),
        ("PARTICIPANT", "P3"),
    )  # fmt: skip
    assert ties(meeting) == [
        ("P1", "met", "P2", False), ("P1", "met", "P3", False), ("P2", "met", "P3", False)
    ]  # fmt: skip


def test_members_stand_for_their_set():
    both = Entity("S1", EntityType.PERSON_GROUP, "стороны", members=("P1", "P2"), named=False)
    deal = fact(1, FactType.AGREEMENT, ("PARTY", "S1"))
    assert ties(deal, entities=(both,)) == [("P1", "deal", "P2", False)]


def test_what_does_not_act_is_tied_to_nobody():
    assert ties(fact(1, FactType.STANCE, ("HOLDER", "P1"), ("TARGET", "V1"))) == []


def test_the_last_named_source_quotes_the_speaker():
    chain = (Attribution(1, "O1", "media"), Attribution(2, "O2", "document-default", inferred=True))
    said = fact(1, FactType.STATEMENT, ("SPEAKER", "P1"), attribution=chain)
    assert ties(said) == [("O1", "said", "P1", True)]


def test_one_tie_for_many_facts_apart_by_standing():
    visit = fact(1, FactType.VISIT, ("VISITOR", "P1"), ("DESTINATION", "G1"))
    again = replace(visit, id="F2")
    off = replace(visit, id="F3", factuality=Factuality.CANCELLED)
    said = replace(visit, id="F4", factuality=Factuality.CLAIMED)
    bare = marked(TEXT)
    found = network(replace(bare, facts=(visit, again, off, said)))
    assert [(tie.facts, tie.standing) for tie in found.ties] == [
        (("F1", "F2"), Standing.REAL), (("F3",), Standing.NOT_SO), (("F4",), Standing.SAID)
    ]  # fmt: skip


@pytest.mark.parametrize(("others", "count"), [((), 0), (("G1",), 1)])
def test_belonging_ties_those_who_are_tied_anyway(others, count):
    part = fact(1, FactType.ORG_LINK, ("ORG", "O2"), ("GPE", "G1"))
    post = fact(2, FactType.POSITION, ("HOLDER", "P1"), ("ORG", "O2"))
    more = [fact(3, FactType.VISIT, ("VISITOR", "P2"), ("DESTINATION", each)) for each in others]
    found = ties(part, post, *more)
    assert sum(kind == "part" for _, kind, _, _ in found) == count


def test_kinds_can_be_left_out():
    post = fact(1, FactType.POSITION, ("HOLDER", "P1"), ("ORG", "O2"))
    thanks = fact(2, FactType.COURTESY, ("FROM", "P1"), ("TO", "P2"))
    assert ties(post, thanks, kinds=frozenset({TieKind.VIEW})) == [("P1", "view", "P2", True)]


def test_the_most_tied_are_kept_of_very_many():
    people = tuple(Entity(f"Q{n}", EntityType.PERSON, f"Лицо {n}") for n in range(60))
    facts = tuple(
        fact(n, FactType.COURTESY, ("FROM", f"Q{n}"), ("TO", "P1")) for n in range(len(people))
    )
    bare = marked(TEXT)
    found = network(replace(bare, facts=facts, entities=(*bare.entities, *people)))
    assert len(found.nodes) == 40
    assert found.nodes[0].id == "P1"
    assert found.left_out == 21
