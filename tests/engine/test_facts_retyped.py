"""How a fact is said whose type a reader has chosen: by its roles, in plain Russian."""

from dataclasses import replace

import pytest

from razbor.analysis.analyse import Analyser
from razbor.analysis.corrected import corrected
from razbor.analysis.correction import Correction, CorrectionKind
from razbor.analysis.fact_edits import retyped_fact
from razbor.analysis.kept_fact import kept
from razbor.facts.fact import FactType, Factuality
from razbor.text.article import Article

TEXT = """Министр финансов Приморья Нина Лебедева встретилась в Синегорске с Павлом Гроздевым.

Стороны обсудили развитие торговли. «Мы построим новый мост», – сказала Лебедева.
"""


@pytest.fixture(scope="module")
def article():
    return Analyser().analyse(Article(TEXT))


def retyped(article, was, kind, **changes):
    """Return the first fact of a type as one of another."""
    fact = next(each for each in article.facts if each.type is was)
    if changes:
        facts = (replace(each, **changes) if each is fact else each for each in article.facts)
        article = replace(article, facts=tuple(facts))
        fact = next(each for each in article.facts if each.id == fact.id)
    before = kept(article, fact)
    made = retyped_fact(before, kind)
    step = Correction(CorrectionKind.FACT_CHANGE, before.evidence[0], fact=before, made=made)
    return next(each for each in corrected(article, [step]).facts if each.id == fact.id)


LINES = """
MEETING VISIT | Визит Нины Лебедевой и Павла Гроздева в Синегорск
MEETING EVENT | Событие: Нина Лебедева — Павел Гроздев, Синегорск
MEETING STATEMENT | Высказывание: Нина Лебедева — Павел Гроздев
MEETING AGREEMENT | Соглашение Нины Лебедевой и Павла Гроздева
MEETING COURTESY | Лебедева поздравила Гроздева
MEETING STANCE | Лебедева дала оценку Гроздеву
MEETING RELATIONSHIP | Отношения Лебедевой и Гроздева
MEETING JUSTICE | Дело Нины Лебедевой
MEETING AID | Лебедева оказала помощь Гроздеву
MEETING SOURCE | Источник: Нина Лебедева со ссылкой на Павла Гроздева
TOPIC INTENT | Намерение Лебедевой и Гроздева: развитие торговли
TOPIC MEETING | Встреча: Нина Лебедева и Павел Гроздев
STATEMENT TOPIC | Обсуждение: Нина Лебедева — Павел Гроздев
STATEMENT INTENT | Намерение Лебедевой: Мы построим новый мост
STATEMENT INCIDENT | Происшествие: «Мы построим новый мост», – сказала Лебедева
POSITION APPOINTMENT | Нина Лебедева назначена министром финансов Приморья
POSITION ORG_LINK | Лебедева входит в структуру Приморья
"""


@pytest.mark.parametrize("case", LINES.strip().splitlines())
def test_a_fact_of_another_type_is_said_plainly_by_its_roles(article, case):
    types, line = case.split(" | ")
    was, kind = map(FactType, types.split())
    fact = retyped(article, was, kind)
    assert (fact.type, fact.summary) == (kind, line)


@pytest.mark.parametrize("kind", FactType)
def test_whatever_becomes_of_a_fact_it_has_a_line(article, kind):
    for was in dict.fromkeys(fact.type for fact in article.facts):
        fact = retyped(article, was, kind)
        assert fact.summary.strip()
        assert "\n" not in fact.summary


def test_a_plan_and_a_denial_are_still_told(article):
    was, kind = FactType.MEETING, FactType.STANCE
    planned = retyped(article, was, kind, factuality=Factuality.PLANNED)
    assert planned.summary == "План: оценка (Нина Лебедева — Павел Гроздев)"
    denied = retyped(article, was, kind, factuality=Factuality.DENIED)
    assert denied.summary == "Опровергнуто: оценка (Нина Лебедева — Павел Гроздев)"


def test_no_role_is_filled_by_what_has_another_sense(article):
    fact = retyped(article, FactType.MEETING, FactType.NUMERIC)
    assert not [one for one in fact.roles if one.role in {"FROM", "TO", "INDICATOR"}]
