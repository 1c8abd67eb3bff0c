"""Damage to facts lowers exactly the metrics it should."""

from benchmarks.checks.articles import Json, drop, fact, find, role, span
from benchmarks.checks.damage import (
    FACTS,
    LINKS,
    SPEAKER,
    STRICT,
    TITLE,
    changed,
    damaged,
    drop_role,
    set_role,
)


class TestFactDamage:
    def test_lost_fact_of_lower_importance(self):
        assert changed(lambda d: drop(d, "F4")) == {"facts.all.f1", "facts.strict.f1"}

    def test_invented_fact(self):
        pair = [role("PARTICIPANT", "E1"), role("PARTICIPANT", "E3")]
        invented = fact("F9", "MEETING", "отметил", pair)
        assert changed(lambda d: d["facts"].append(invented)) == FACTS

    def test_invented_fact_of_low_importance(self):
        invented = fact("F9", "LIFE", "отметил", [role("PERSON", "E1")], importance=3)
        expected = {"facts.all.f1", "facts.strict.f1"}
        assert changed(lambda d: d["facts"].append(invented)) == expected

    def test_repeated_fact(self):
        assert changed(lambda d: d["facts"].append(dict(find(d, "F1"), id="F9"))) == FACTS

    def test_lost_participant(self):
        assert changed(lambda d: drop_role(d, "F1", "PARTICIPANT")) == FACTS

    def test_stray_participant(self):
        found = changed(lambda d: find(d, "F1")["roles"].append(role("PARTICIPANT", "E7")))
        assert found == STRICT

    def test_lost_role_beyond_the_core(self):
        assert changed(lambda d: drop_role(d, "F1", "PLACE")) == STRICT

    def test_wrong_organisation_of_a_position(self):
        assert changed(lambda d: set_role(d, "F2", "ORG", entity="E4")) == STRICT

    def test_wrong_title(self):
        wrong = {"span": span("аким"), "value": "аким"}
        assert changed(lambda d: set_role(d, "F2", "TITLE", **wrong)) == FACTS

    def test_deputy_is_not_the_chief(self):
        wrong = {"span": None, "value": "заместитель председателя"}
        assert changed(lambda d: set_role(d, "F2", "TITLE", **wrong)) == FACTS

    def test_title_may_hold_the_organisation(self):
        longer = {"span": span(TITLE), "value": None}
        assert changed(lambda d: set_role(d, "F2", "TITLE", **longer)) == set()

    def test_wrong_destination(self):
        assert changed(lambda d: set_role(d, "F7", "DESTINATION", entity="E5")) == FACTS

    def test_lost_time_of_an_event(self):
        assert changed(lambda d: drop_role(d, "F6", "TIME")) == FACTS

    def test_members_may_stand_for_the_set(self):
        def damage(data: Json):
            find(data, "F4")["roles"][:1] = [role("PARTICIPANT", "E1"), role("PARTICIPANT", "E2")]

        assert changed(damage) == set()

    def test_wrong_subtype(self):
        assert changed(lambda d: find(d, "F3").update(subtype="direct")) == {"subtype.share"}

    def test_wrong_polarity(self):
        assert changed(lambda d: find(d, "F4")["modality"].update(polarity="negative")) == {
            "polarity.share"
        }

    def test_wrong_source(self):
        assert changed(lambda d: find(d, "F6")["attribution"][1].update(agent="E1")) == {
            "attribution.all.share",
            "attribution.explicit.share",
        }

    def test_lost_default_source(self):
        assert changed(lambda d: find(d, "F1").update(attribution=[])) == {"attribution.all.share"}


class TestStatementDamage:
    def test_wrong_speaker(self):
        def damage(data: Json):
            set_role(data, "F3", "SPEAKER", entity="E2", span=None)

        assert changed(damage) == FACTS | SPEAKER
        assert damaged(damage)["statements.wrong_speaker.n"] == 1

    def test_no_speaker(self):
        def damage(data: Json):
            drop_role(data, "F3", "SPEAKER")

        assert changed(damage) == FACTS | SPEAKER
        assert damaged(damage)["statements.no_speaker.n"] == 1
        assert damaged(damage)["statements.wrong_speaker.n"] == 0

    def test_wrong_speaker_counts_even_when_the_content_is_lost(self):
        def damage(data: Json):
            drop_role(data, "F3", "CONTENT")
            set_role(data, "F3", "SPEAKER", entity="E2", span=None)

        found = damaged(damage)
        assert found["statements.wrong_speaker.n"] == 1
        assert found["statements.content_overlap.missed"] == 1
        assert found["statements.content_overlap.extra"] == 0

    def test_unresolved_pronoun_is_no_speaker(self):
        def damage(data: Json):
            drop(data, "Он")
            set_role(data, "F3", "SPEAKER", entity=None)

        assert changed(damage) == FACTS | SPEAKER | LINKS

    def test_resolved_mention_gives_the_speaker(self):
        assert changed(lambda d: set_role(d, "F3", "SPEAKER", entity=None)) == set()

    def test_shortened_content(self):
        short = span("новый мост сблизит два берега")
        assert changed(lambda d: set_role(d, "F3", "CONTENT", span=short)) == {
            "statements.content_exact.f1"
        }

    def test_marks_at_the_edges_do_not_matter(self):
        marked = span("«Завод откроют 12 мая», –")
        assert changed(lambda d: set_role(d, "F5", "CONTENT", span=marked)) == set()

    def test_mostly_lost_content(self):
        damage = lambda d: set_role(d, "F3", "CONTENT", span=span("новый мост"))  # noqa: E731
        lost = {"statements.content_overlap.f1", "statements.content_exact.f1"}
        assert changed(damage) == FACTS | lost


class TestSafetyDamage:
    def test_plan_shown_as_done(self):
        def damage(data: Json):
            find(data, "F6")["modality"].update(factuality="asserted")

        assert changed(damage) == STRICT | {"factuality.share", "safety.kept.share"}
        assert damaged(damage)["safety.planned.n"] == 1

    def test_cancelled_shown_as_planned(self):
        assert changed(
            lambda d: find(d, "F7")["modality"].update(factuality="planned")
        ) == STRICT | {"factuality.share"}

    def test_unmatched_fact_at_the_same_place_counts(self):
        def damage(data: Json):
            find(data, "F7")["modality"].update(factuality="asserted")
            set_role(data, "F7", "DESTINATION", entity="E5")

        assert changed(damage) == FACTS | {"safety.kept.share"}

    def test_asserted_copy_counts(self):
        def damage(data: Json):
            modality = {"factuality": "asserted", "polarity": "positive"}
            data["facts"].append(dict(find(data, "F6"), id="F9", modality=modality))

        assert changed(damage) == FACTS | {"safety.kept.share"}
