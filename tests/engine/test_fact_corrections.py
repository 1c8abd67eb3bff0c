"""What a reader's corrections make of facts: accepted, rejected, changed, added, met again."""

from contextlib import closing
from dataclasses import replace

import pytest

from razbor.analysis.anchors import Anchor
from razbor.analysis.corrected import corrected
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.fact_edits import of_factuality, retyped_fact, said_by, with_filler
from razbor.analysis.kept_fact import KeptFact, KeptFiller, fact_like, kept
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler
from razbor.library.shelf import Shelf
from razbor.text.span import Span
from screen.article_cases import marked, place_of

K = CorrectionKind
TEXT = """[P1 Нина Лебедева] встретила [P2 Павла Гроздева] в [G1 Синегорске].

[P1 Лебедева] обещала школу, сообщила [O1 «Заря»]. [P2 Гроздев] молчит, [P3 Кедров] уехал.
"""


def fact(article, number, kind, evidence, *roles, **more):
    fillers = (Filler(role, who, place_of(article, words)) for role, who, words in roles)
    plain = Fact(
        id=f"F{number}", type=kind, subtype=None, trigger=None, roles=tuple(fillers),
        factuality=Factuality.ASSERTED, negative=False, attribution=(),
        evidence=(place_of(article, evidence),), importance=1, summary=evidence, confidence=0.9,
        rule="meeting.met",
    )  # fmt: skip
    return replace(plain, **more)


@pytest.fixture
def article():
    bare = marked(TEXT)
    first = bare.text[: bare.text.index(".")]
    meeting = fact(
        bare, 1, FactType.MEETING, first, ("PARTICIPANT", "P1", "Нина Лебедева"),
        ("PARTICIPANT", "P2", "Павла Гроздева"), trigger=place_of(bare, "встретила"),
    )  # fmt: skip
    said = fact(
        bare, 2, FactType.STATEMENT, "Лебедева обещала школу", ("SPEAKER", "P1", "Лебедева"),
        ("CONTENT", None, "школу"), subtype="indirect",
    )  # fmt: skip
    told = fact(
        bare, 3, FactType.VISIT, "Кедров уехал", ("VISITOR", "P3", "Кедров"), importance=2,
        attribution=(Attribution(1, "O1", "media"), Attribution(2, "P1", "direct", via="F2")),
    )  # fmt: skip
    return replace(bare, facts=(meeting, said, told))


def step(article, kind, number, change=None):
    was = kept(article, article.facts[number])
    made = change(was) if change else None
    return Correction(kind, was.evidence[0], fact=was, made=made)


def at(article, words):
    return Anchor(place_of(article, words), words)


def filled(fact):
    return [(one.role, one.entity) for one in fact.roles]


def test_an_accepted_fact_is_the_readers_own(article):
    after = corrected(article, [step(article, K.FACT_ACCEPT, 0)])
    assert after.facts == article.facts
    assert after.own_facts == {"F1"}
    assert corrected(after, [step(article, K.FACT_ACCEPT, 0)]) == after


def test_a_rejected_fact_is_kept_aside_and_comes_back_where_it_stood(article):
    after = corrected(article, [step(article, K.FACT_REJECT, 1)])
    assert [each.id for each in after.facts] == ["F1", "F3"]
    assert [each.id for each in after.rejected] == ["F2"]
    assert after.facts[1].attribution[1].via is None
    back = corrected(after, [step(article, K.FACT_ACCEPT, 1)])
    assert [each.id for each in back.facts] == ["F1", "F2", "F3"]
    assert back.rejected == ()


def test_another_one_fills_a_role_and_the_line_says_so(article):
    other = KeptFiller("PARTICIPANT", at(article, "Кедров"), at(article, "Кедров"))

    def change(was):
        return with_filler(was, was.roles[1], other)

    (after, *_) = corrected(article, [step(article, K.FACT_CHANGE, 0, change)]).facts
    assert filled(after) == [("PARTICIPANT", "P1"), ("PARTICIPANT", "P3")]
    assert "Кедров" in after.summary
    assert "Гроздев" not in after.summary


def test_another_type_keeps_what_has_the_same_sense(article):
    after = corrected(
        article, [step(article, K.FACT_CHANGE, 1, lambda was: retyped_fact(was, FactType.INTENT))]
    )
    assert after.facts[1].type is FactType.INTENT
    assert [one.role for one in after.facts[1].roles] == ["AGENT", "CONTENT"]
    assert after.facts[1].summary.startswith("Намерение ")


def test_a_plan_is_said_to_be_one(article):
    def change(was):
        return of_factuality(was, Factuality.PLANNED)

    (after, *_) = corrected(article, [step(article, K.FACT_CHANGE, 0, change)]).facts
    assert after.factuality is Factuality.PLANNED
    assert after.summary.startswith("План: ")


def test_who_says_so_is_the_speaker_of_a_statement_and_the_last_source_of_other_facts(article):
    someone = at(article, "Павла Гроздева")
    steps = [
        step(article, K.FACT_CHANGE, 1, lambda was: said_by(was, someone)),
        step(article, K.FACT_CHANGE, 2, lambda was: said_by(was, someone)),
    ]
    _, said, told = corrected(article, steps).facts
    assert filled(said)[0] == ("SPEAKER", "P2")
    assert [(link.agent, link.level) for link in told.attribution] == [("O1", 1), ("P2", 2)]
    assert told.factuality is Factuality.CLAIMED


def test_what_the_article_itself_says_has_no_voice_in_it(article):
    steps = [step(article, K.FACT_CHANGE, 2, lambda was: said_by(was, None))]
    *_, told = corrected(article, steps).facts
    assert [link.agent for link in told.attribution] == ["O1"]
    assert told.factuality is Factuality.ASSERTED


def test_an_added_fact_stands_where_its_place_is(article):
    where = at(article, "Гроздев молчит")
    made = KeptFact(
        FactType.STANCE, None, None, (KeptFiller("HOLDER", at(article, "Павла Гроздева")),),
        Factuality.ASSERTED, False, None, (where,), 1, "",
    )  # fmt: skip
    after = corrected(article, [Correction(K.FACT_ADD, where, made=made)])
    assert [each.id for each in after.facts] == ["F1", "F2", "F4", "F3"]
    assert after.facts[2].summary == "Оценка: Павла Гроздева"
    assert after.own_facts == {"F4"}


def test_a_fact_is_met_again_though_ids_and_evidence_are_others(article):
    was = kept(article, article.facts[0])
    start = article.facts[0].evidence[0].start
    again = replace(
        article.facts[0], id="F9", evidence=(Span(start + 5, start + 20),), trigger=None
    )
    twin = replace(article.facts[1], id="F1", type=FactType.MEETING)
    assert fact_like(replace(article, facts=(twin, again)), was) is again


def test_what_the_program_finds_no_more_stays_as_the_reader_left_it(article):
    accept = step(article, K.FACT_ACCEPT, 0)
    later = replace(article, facts=article.facts[1:])
    after = corrected(later, [accept])
    assert after.facts[0].summary == article.facts[0].summary
    assert filled(after.facts[0]) == filled(article.facts[0])
    assert after.own_facts == {after.facts[0].id}
    assert corrected(later, [step(article, K.FACT_REJECT, 0)]) == later


def test_rejected_facts_follow_their_entities(article):
    merge = Correction(K.MERGE, at(article, "Кедров"), (at(article, "Павла Гроздева"),))
    after = corrected(article, [step(article, K.FACT_REJECT, 0), merge])
    assert filled(after.rejected[0]) == [("PARTICIPANT", "P1"), ("PARTICIPANT", "P3")]


def test_a_fact_of_the_readers_file_is_the_same(article, tmp_path):
    steps = [
        step(article, K.FACT_REJECT, 2),
        step(article, K.FACT_CHANGE, 1, lambda was: retyped_fact(was, FactType.INTENT)),
    ]
    with closing(Shelf(tmp_path / "reader.sqlite")) as shelf:
        numbers = [shelf.keep(article.text, each) for each in steps]
        assert [each for _, each in shelf.corrections(article.text)] == steps
        shelf.drop(numbers[0])
        shelf.close()
        assert [each for _, each in shelf.corrections(article.text)] == steps[1:]
