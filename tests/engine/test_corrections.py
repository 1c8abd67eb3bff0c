"""What a reader's corrections make of an analysis: marks, entities, and the facts that follow."""

from dataclasses import replace

import pytest

from razbor.analysis.anchors import Anchor
from razbor.analysis.corrected import corrected
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.entities.entity import EntityType, MentionKind
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler
from razbor.text.span import Span
from screen.article_cases import marked, place_of

K = CorrectionKind
TEXT = """[P1 Нина Лебедева] встретила [P2 Павла Гроздева] в [G1 Синегорске].

[P2/NOM Министр] доволен. [P3 Кедров] вернётся, сообщила [O1 «Заря»]. Завод Маяк растёт. \
[P1/PRO Она] приедет на Маяк.
"""


def fact(number, kind, summary, evidence, *roles, **more):
    return replace(
        Fact(
            id=f"F{number}",
            type=kind,
            subtype=None,
            trigger=None,
            roles=tuple(Filler(role, entity=who, span=span) for role, who, span in roles),
            factuality=Factuality.ASSERTED,
            negative=False,
            attribution=(),
            evidence=(evidence,),
            importance=1,
            summary=summary,
            confidence=1.0,
            rule="",
        ),
        **more,
    )


@pytest.fixture
def article():
    bare = marked(TEXT)
    first = Span(0, bare.text.index("\n"))
    source = (Attribution(1, "O1", "media"),)
    facts = (
        fact(1, FactType.MEETING, "Нина Лебедева встретила Павла Гроздева", first,
             ("PARTICIPANT", "P1", place_of(bare, "Нина Лебедева")),
             ("PARTICIPANT", "P2", place_of(bare, "Павла Гроздева")),
             ("PLACE", "G1", place_of(bare, "Синегорске"))),
        fact(2, FactType.STATEMENT, "Кедров: вернётся", place_of(bare, "Кедров вернётся"),
             ("SPEAKER", "P3", place_of(bare, "Кедров вернётся")), attribution=source),
        fact(3, FactType.STANCE, "Павла Гроздева: доволен", place_of(bare, "Министр доволен"),
             ("HOLDER", "P2", None)),
    )  # fmt: skip
    return replace(bare, facts=facts)


def at(article, words):
    return Anchor(place_of(article, words), words)


def step(article, kind, words, *others, **more):
    anchors = tuple(at(article, other) for other in others)
    return Correction(kind, at(article, words), anchors, **more)


def after(article, *args, **more):
    return corrected(article, [step(article, *args, **more)])


def marks(article, entity):
    return [m.span.of(article.text) for m in article.mentions if m.entity == entity]


def roles(article, fact):
    found = next((f for f in article.facts if f.id == fact), None)
    return None if found is None else [(r.role, r.entity) for r in found.roles]


def test_nothing_changes_what_was_given(article):
    before = replace(article)
    after(article, K.MERGE, "Павла Гроздева", "Кедров")
    assert article == before


def test_another_type(article):
    changed = after(article, K.RETYPE, "Синегорске", type=EntityType.ORG)
    assert changed.by_id["G1"].type is EntityType.ORG
    assert changed.facts == article.facts


def test_a_name_that_becomes_a_date_and_back(article):
    changed = after(article, K.RETYPE, "Синегорске", type=EntityType.TIMEX)
    assert {m.kind for m in changed.mentions if m.entity == "G1"} == {MentionKind.TIMEX}
    back = after(changed, K.RETYPE, "Синегорске", type=EntityType.GPE)
    assert {m.kind for m in back.mentions if m.entity == "G1"} == {MentionKind.NAM}


def test_another_name_stands_in_the_lines_of_facts(article):
    changed = after(article, K.RENAME, "Нина Лебедева", name="Н. А. Лебедева")
    assert changed.by_id["P1"].canonical == "Н. А. Лебедева"
    assert "Нина Лебедева" in changed.by_id["P1"].aliases
    assert changed.facts[0].summary == "Н. А. Лебедева встретила Павла Гроздева"


def test_a_name_with_signs_of_patterns_is_taken_as_it_is(article):
    changed = after(article, K.RENAME, "Нина Лебедева", name=r"Л\1 (А+)")
    assert changed.facts[0].summary.startswith(r"Л\1 (А+) встретила")


def test_two_that_are_one(article):
    changed = after(article, K.MERGE, "Павла Гроздева", "Кедров")
    assert "P3" not in changed.by_id
    assert marks(changed, "P2") == ["Павла Гроздева", "Министр", "Кедров"]
    assert roles(changed, "F2") == [("SPEAKER", "P2")]
    assert "Кедров" in changed.by_id["P2"].aliases


def test_nobody_meets_himself(article):
    changed = after(article, K.MERGE, "Павла Гроздева", "Нина Лебедева")
    assert roles(changed, "F1") is None
    assert roles(changed, "F3") == [("HOLDER", "P2")]


def test_a_mention_of_its_own(article):
    changed = after(article, K.SPLIT, "Министр")
    assert marks(changed, "P2") == ["Павла Гроздева"]
    new = next(each for each in changed.entities if each.id not in article.by_id)
    assert marks(changed, new.id) == ["Министр"]
    assert roles(changed, "F3") == [("HOLDER", new.id)]
    assert roles(changed, "F1") == roles(article, "F1")


def test_a_mention_of_another(article):
    changed = after(article, K.SPLIT, "Министр", "Нина Лебедева")
    assert marks(changed, "P1") == ["Нина Лебедева", "Министр", "Она"]
    assert roles(changed, "F3") == [("HOLDER", "P1")]


def test_the_only_mention_takes_its_entity_along(article):
    changed = after(article, K.SPLIT, "Кедров", "Павла Гроздева")
    assert "P3" not in changed.by_id
    assert roles(changed, "F2") == [("SPEAKER", "P2")]


def test_a_place_that_names_nothing(article):
    changed = after(article, K.REJECT_MENTION, "Павла Гроздева")
    assert marks(changed, "P2") == ["Министр"]
    assert roles(changed, "F1") is None
    assert roles(changed, "F3") == [("HOLDER", "P2")]


def test_a_role_rests_on_another_mention_that_its_evidence_has(article):
    whole = tuple(replace(f, evidence=(Span(0, len(article.text)),)) for f in article.facts)
    changed = after(replace(article, facts=whole), K.REJECT_MENTION, "Павла Гроздева")
    meeting = next(f for f in changed.facts if f.id == "F1")
    assert meeting.roles[1] == Filler("PARTICIPANT", "P2", place_of(article, "Министр"))


def test_a_role_that_is_not_needed_is_left_empty(article):
    changed = after(article, K.REJECT_ENTITY, "Синегорске")
    assert "G1" not in changed.by_id
    assert roles(changed, "F1") == [("PARTICIPANT", "P1"), ("PARTICIPANT", "P2")]


def test_the_last_mention_takes_the_entity_and_its_facts_along(article):
    changed = after(article, K.REJECT_MENTION, "Кедров")
    assert "P3" not in changed.by_id
    assert roles(changed, "F2") is None


def test_a_claim_whose_source_is_rejected_stays_a_claim(article):
    changed = after(article, K.REJECT_ENTITY, "«Заря»")
    link = next(f for f in changed.facts if f.id == "F2").attribution[0]
    assert (link.form, link.agent in changed.by_id) == ("anonymous", False)


def test_a_new_mark_and_a_second_of_the_same_name(article):
    once = after(article, K.ADD, "Маяк", type=EntityType.FACILITY)
    new = next(each for each in once.entities if each.id not in article.by_id)
    assert (new.canonical, new.type) == ("Маяк", EntityType.FACILITY)
    second = once.text.rindex("Маяк")
    again = corrected(
        once,
        [Correction(K.ADD, Anchor(Span(second, second + 4), "Маяк"), type=EntityType.FACILITY)],
    )
    assert marks(again, new.id) == ["Маяк", "Маяк"]
    starts = [m.span.start for m in again.mentions]
    assert starts == sorted(starts)


@pytest.mark.parametrize("words", ["Лебедева встретила", "Нина Лебедева"])
def test_no_mark_crosses_another_or_stands_twice(article, words):
    changed = after(article, K.ADD, words, type=EntityType.ORG)
    assert changed.mentions == article.mentions


@pytest.mark.parametrize("kind", list(K))
def test_what_no_longer_stands_there_is_left_out(article, kind):
    gone = Correction(kind, Anchor(Span(3, 9), "другое"), (), EntityType.ORG, "Имя")
    beyond = Correction(kind, Anchor(Span(9000, 9009), "Завод"), (), EntityType.ORG, "Имя")
    assert corrected(article, [gone, beyond]) == article


OWN = {
    K.RETYPE: ("Синегорске", (), {"type": EntityType.ORG}, {"G1"}),
    K.RENAME: ("Синегорске", (), {"name": "Синь"}, {"G1"}),
    K.MERGE: ("Павла Гроздева", ("Кедров",), {}, {"P2"}),
    K.SPLIT: ("Министр", ("Кедров",), {}, {"P3"}),
    K.REJECT_MENTION: ("Министр", (), {}, set()),
    K.REJECT_ENTITY: ("Синегорске", (), {}, set()),
}


@pytest.mark.parametrize("kind", OWN)
def test_what_the_reader_has_said_is_told_apart(article, kind):
    words, others, more, own = OWN[kind]
    assert after(article, kind, words, *others, **more).own == own


def test_saying_what_is_so_already_changes_nothing(article):
    assert after(article, K.RETYPE, "Синегорске", type=EntityType.GPE) == article


def test_members_of_a_set_follow(article):
    pair = replace(article.by_id["O1"], members=("P1", "P2", "P3"))
    kept = tuple(pair if each.id == "O1" else each for each in article.entities)
    changed = after(replace(article, entities=kept), K.MERGE, "Павла Гроздева", "Кедров")
    assert changed.by_id["O1"].members == ("P1", "P2")


def test_no_set_is_a_member_of_itself(article):
    pair = replace(article.by_id["P2"], members=("P1", "P3"))
    kept = tuple(pair if each.id == "P2" else each for each in article.entities)
    changed = after(replace(article, entities=kept), K.MERGE, "Павла Гроздева", "Кедров")
    assert changed.by_id["P2"].members == ("P1",)
