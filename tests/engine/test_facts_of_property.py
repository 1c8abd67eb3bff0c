"""Who owns what and who deals with whom, as business news tell it: lines, and what is not told."""

import pytest

from engine.reading import facts_in

TOLD = [
    # text, lines of the facts of property
    ("Олег Дымов, владелец газет Oslo Times и Bergen Post, дал интервью.",
     ["Олег Дымов — владелец газет Oslo Times", "Олег Дымов — владелец Bergen Post"]),
    ("«Фьорд-Инвест» — структура Олега Дымова.", ["Олег Дымов — владелец «Фьорд-Инвест»"]),
    ("Arctic Group бизнесмена Олега Дымова закрыла порт.",
     ["Олег Дымов — владелец Arctic Group"]),
    ("Фонд «Заря» бизнесмена Олега Дымова закрылся.", ["Олег Дымов — владелец фонда «Заря»"]),
    ("51 процент «Медиалайна» принадлежит офшору Fjord Ltd.",
     ["Fjord Ltd — владелец «Медиалайна»"]),
    ("По данным ВЦИОМ, Google принадлежит сервис YouTube.",
     ["Google — владелец YouTube (по словам ВЦИОМ)"]),
    ("Остальными 30 процентами акций «Колмара» владеет банк «Север».",
     ["Банк «Север» — владелец «Колмара»"]),
    ("Принадлежавшие Олегу Дымову активы «Норднефти» перешли структурам Марека Новака.",
     ["Олег Дымов — бывший владелец «Норднефти»",
      "Структуры Марека Новака купили долю в «Норднефть»"]),
    ("Авиаперевозчик «Полярис» отменил рейсы. Авиаперевозчик принадлежит банку «Север».",
     ["Банк «Север» — владелец «Полярис»"]),
    ("Новым владельцем «Луча» стал банк «Север» Олега Дымова.",
     ["Банк «Север» — владелец «Луча»", "Олег Дымов — владелец банка «Север»"]),
    ("Сеть «Лента» закрылась. По данным «Вестей», фонд «Заря» выкупил 30 процентов акций ритейлера.",
     ["Фонд «Заря» купил 30 процентов сети «Лента» (по словам «Вестей»)"]),
    ("Компания «Фьорд» купила здание гостиницы «Осло».",
     ["Компания «Фьорд» купила гостиницу «Осло»"]),
    # what a player does is no property, what hangs on a noun is nobody's
    ("Клуб «Фьорд» купил у «Арсенала» защитника Олега Дымова.", []),
    ("Новаку досталась ответственность за продукты Google.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_property(text: str, lines: list[str]) -> None:
    assert [f.summary for f in facts_in(text) if f.type == "OWNERSHIP"] == lines


def test_founder_of_what_was_named() -> None:
    text = "Глава «Русского вестника» Олег Дымов и учредитель издания Иван Соколов выступили."
    told = [f.summary for f in facts_in(text) if f.type == "ORG_LINK"]
    assert told == ["Соколов основал «Русский вестник»"]


@pytest.mark.parametrize(
    "text",
    [
        "Перевозчик принадлежит банку.",
        "Перевозчик принадлежит банку «Север».",
        "Его основатель Олег Дымов уволился. Её основатель ушёл.",
        "Основатель издания Олег Дымов уволился.",
        "Контрольный пакет принадлежит Олегу Дымову.",
    ],
)
def test_what_was_not_named_before_is_not_told(text: str) -> None:
    told = [f for f in facts_in(text) if f.type in ("OWNERSHIP", "ORG_LINK")]
    assert all(f.entity is None or f.role == "OWNER" for fact in told for f in fact.roles)


def test_whom_one_went_out_with_he_did_not_meet() -> None:
    told = facts_in("Анна Линд, с которой Марек Новак встречался два года, уехала.")
    assert not [f for f in told if f.type == "MEETING"]


def test_a_call_to_the_wife_of_another() -> None:
    told = facts_in("Президент Чехии поговорил по телефону с женой политика Анной Линд.")
    (call,) = [f for f in told if f.type == "MEETING"]
    assert call.summary.endswith("с Анной Линд")


def test_a_colleague_told_by_a_possessive_meets() -> None:
    told = facts_in("Анна Линд и её коллега Марек Новак встретились.")
    assert "Анна Линд встретилась с Мареком Новаком" in [f.summary for f in told]
