"""Damage to names and links lowers exactly the metrics it should."""

from benchmarks.checks.articles import Json, analysis, drop, entity, find, mention, numbers, span
from benchmarks.checks.damage import LINKS, NAMES, STRICT, TITLE, changed


class TestPerfect:
    def test_perfect_prediction_scores_one_everywhere(self):
        found = numbers(analysis())
        for name, number in found.items():
            if name.endswith((".p", ".r", ".f1", ".share")):
                assert number == 1, name
            if name.endswith((".extra", ".missed", ".n")):
                assert number == 0, name

    def test_empty_prediction_finds_nothing(self):
        data = analysis()
        data.update(entities=[], mentions=[], facts=[])
        found = numbers(data)
        for name in ("mentions.exact.all", "facts.all", "facts.strict", "links.prf"):
            assert {found[f"{name}.{rate}"] for rate in ("p", "r", "f1")} == {0}, name
        assert found["mentions.exact.all.missed"] == 11
        assert found["links.all.share"] == 0
        assert found["coref.f1"] is None
        assert found["canonical.all.share"] is None
        assert found["factuality.share"] is None
        assert found["safety.shown_as_done.n"] == 0
        assert found["documents_fully_right.share"] == 0


class TestNameDamage:
    def test_lost_name(self):
        assert changed(lambda d: drop(d, "Хагена")) == NAMES

    def test_invented_name(self):
        invented = mention("Завод", "E3", "NAM")
        assert changed(lambda d: d["mentions"].append(invented)) == NAMES

    def test_shortened_name(self):
        assert changed(lambda d: find(d, "Ульф Хаген").update(span("Хаген"))) == {
            "mentions.exact.all.f1"
        }

    def test_wrong_type(self):
        assert changed(lambda d: find(d, "E7").update(type="ORG")) == NAMES

    def test_place_types_are_one(self):
        assert changed(lambda d: find(d, "E7").update(type="LOC")) == set()

    def test_oblique_canonical(self):
        assert changed(lambda d: find(d, "E2").update(canonical="Даной Ержановой")) == {
            "canonical.all.share"
        }

    def test_canonical_ignores_case_yo_quotes_and_spaces(self):
        assert changed(lambda d: find(d, "E6").update(canonical='"ВЁСТНИК "')) == set()

    def test_wrong_date(self):
        assert changed(lambda d: find(d, "E8")["timex3"].update(value="2024-05-12")) == STRICT | {
            "times.share"
        }

    def test_date_with_gaps_is_not_right_but_not_wrong_in_the_fact(self):
        assert changed(lambda d: find(d, "E8")["timex3"].update(value="XXXX-05-12")) == {
            "times.share"
        }

    def test_shifted_offsets(self):
        assert changed(lambda d: find(d, "F1")["evidence"][0].update(text="не то")) == {
            "offsets.share"
        }


class TestLinkDamage:
    def test_lost_pronoun(self):
        assert changed(lambda d: drop(d, "Он")) == LINKS

    def test_wrong_link(self):
        assert changed(lambda d: find(d, "Он").update(entity="E2")) == LINKS | {"coref.f1"}

    def test_role_phrase_left_alone(self):
        def damage(data: Json):
            data["entities"].append(entity("E99", "PERSON", "аким города"))
            find(data, "аким города").update(entity="E99")

        assert changed(damage) == LINKS | {"coref.f1"}

    def test_invented_role_phrase(self):
        assert changed(lambda d: d["mentions"].append(mention("мост", "E3", "NOM"))) == {
            "links.prf.f1"
        }

    def test_head_of_a_role_phrase_is_enough(self):
        assert changed(lambda d: find(d, TITLE).update(span("Председатель"))) == set()

    def test_set_without_members_is_not_resolved(self):
        expected = LINKS | {"facts.all.f1", "facts.strict.f1"}
        assert changed(lambda d: find(d, "S1").pop("members")) == expected

    def test_set_with_the_same_members_is_the_same(self):
        gold, pred = analysis(), analysis()
        gold["mentions"].append(mention("берега", "S1", "NOM"))
        pred["mentions"].append(mention("берега", "S9", "NOM"))
        pred["entities"].append(entity("S9", "PERSON_GROUP", "они", members=["E2", "E1"]))
        assert numbers(pred, gold)["links.all.share"] == 1
        assert numbers(pred, gold)["coref.f1"] == 1
        find(pred, "S9").update(members=["E2", "E3"])
        assert (numbers(pred, gold)["links.all.share"] or 0) < 1
