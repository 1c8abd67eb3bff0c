"""Constructions of agency news as whole articles have them: datelines, tolls, posts, pronouns."""

import pytest

from engine.reading import facts_in, view_of
from razbor.entities.dateline import dateline_of
from razbor.facts.fact import FactType
from razbor.text.span import Span

DATELINES = [
    ("ОСЛО. 5 мая. Фьорд-Информ – Завод открыт.", "ОСЛО. 5 мая. Фьорд-Информ – "),
    ("ПРАГА, 5 мая. /ЧТК/. Завод открыт.", "ПРАГА, 5 мая. /ЧТК/. "),
    ("Прага. 5 мая. VLTAVA.CZ - Завод открыт.", "Прага. 5 мая. VLTAVA.CZ - "),
    ("ПРАГА, 5 мая — Новости Праги. Завод открыт.", "ПРАГА, 5 мая — Новости Праги. "),
    ("/ФЬОРДИНФОРМ/ – Завод открыт.", "/ФЬОРДИНФОРМ/ – "),
    ("БЕРГЕН, 5 мая – Фьорд. Завод открыт.", "БЕРГЕН, 5 мая – Фьорд. "),
    ("Осло – столица Норвегии.", None),
    ("Прага. 5 мая. Районный суд признал Новака виновным.", None),
]

LINES = [
    (
        "INTENT",
        "Норвегия заинтересована не в вывозе рыбы, а в переработке.",
        "Норвегия заинтересована в переработке",
    ),
    (
        "STATEMENT",
        "Эксперт Анна Линд назвала планы поспешными: «Проект не окупится».",
        "Линд: «Проект не окупится»",
    ),
    (
        "SOURCE",
        "ОСЛО. 5 мая. Фьорд — Завод открыт.\n\nКак сообщает норвежское агентство, завод велик.",
        "Источник: Фьорд",
    ),
    (
        "VISIT",
        "Визит премьера Чехии в Осло не планируется.",
        "Не планируется: визит премьера Чехии в Осло",
    ),
    (
        "STATEMENT",
        "Завод закроют, но, по словам мэра Олега Роя, рабочим помогут.",
        "Рой: рабочим помогут",
    ),
    (
        "OWNERSHIP",
        "Компания «Фьорд», владеющая рудником, пообещала выплатить зарплату.",
        "Компания «Фьорд» — владелец рудника",
    ),
    (
        "POSITION",
        "Депутат Жогорку Кенеша Олег Рой возразил.",
        "Олег Рой — депутат Жогорку Кенеша",
    ),
    (
        "MEETING",
        "Олег Рой встретился с Нгуен Дык Хаем.",
        "Олег Рой встретился с Нгуен Дык Хаем",
    ),
    (
        "STATEMENT",
        "«Решений не было», – подчеркнул собеседник агентства.",
        "Собеседник агентства: «Решений не было»",
    ),
    (
        "STATEMENT",
        "По словам источника в правительстве, завод закроют.",
        "Источник в правительстве: завод закроют",
    ),
    (
        "MEETING",
        "Иван Соколов встретился с Жан-Полем Дюбуа.",
        "Иван Соколов встретился с Жан-Полем Дюбуа",
    ),
    ("AGREEMENT", "Соглашение о рыбе подписано.", "Подписано соглашение о рыбе"),
    (
        "EVENT",
        "Матч с Данией, намеченный на 14 мая, перенесён на 3 июня.",
        "Матч — перенос с 14 мая на 3 июня",
    ),
    (
        "OWNERSHIP",
        "Компания «Фьорд» купила 49% акций рудника в Чехии.",
        "Компания «Фьорд» купила 49% акций рудника",
    ),
    (
        "OWNERSHIP",
        "Компания «Фьорд» купила 25% акций банка «Север».",
        "Компания «Фьорд» купила 25% банка «Север»",
    ),
    (
        "OWNERSHIP",
        "Компания «Фьорд» увеличила долю в банке «Север» до 25%.",
        "Компания «Фьорд» увеличила долю в банке «Север» до 25%",
    ),
    (
        "OWNERSHIP",
        "Банк «Север» вышел из капитала компании «Фьорд».",
        "Банк «Север» вышел из капитала компании «Фьорд»",
    ),
    (
        "OWNERSHIP",
        "Банк «Север» предложил за завод «Луч» 5 млн евро.",
        "Желание: покупка завода «Луч» за 5 млн евро — банк «Север»",
    ),
    (
        "AGREEMENT",
        "Спонсором клуба «Север» стала компания «Фьорд».",
        "Компания «Фьорд» — спонсор клуба «Север»",
    ),
    (
        "AGREEMENT",
        "Фонд «Рост» вложил в банк «Север» 5 млн евро.",
        "Фонд «Рост» вложил 5 млн евро в банк «Север»",
    ),
    (
        "OWNERSHIP",
        "Ранее рудником владела структура банкира Марека Новака.",
        "Структура банкира Марека Новака — бывший владелец рудника",
    ),
    (
        "POSITION",
        "Марек Новак ранее работал директором банка «Север».",
        "Марек Новак — бывший директор банка «Север»",
    ),
    (
        "POSITION",
        "Ректором стал Иван Соколов, министр земли, лесов и рек Норвегии.",
        "Иван Соколов — министр земли, лесов и рек Норвегии",
    ),
    (
        "INCIDENT",
        "Взрыв произошёл в Праге в ночь на 3 мая. Погибли два человека.",
        "Взрыв — Прага, в ночь на 3 мая (погибших: два)",
    ),
    ("INCIDENT", "Взрыв произошёл в Праге. Никто не погиб.", "Взрыв — Прага"),
    (
        "EVENT",
        "Клуб «Фьорд» обыграл «Зарю» со счётом 3:1.",
        "Клуб «Фьорд» обыграл «Зарю» со счётом 3:1",
    ),
    ("EVENT", "В Осло открылся IV Форум рыбаков.", "Открытие IV Форума рыбаков — Осло"),
    (
        "VISIT",
        "Визит Марека Новака в Турцию намечен на 15 мая.",
        "План: визит Марека Новака в Турцию, 15 мая",
    ),
    (
        "JUSTICE",
        "Суд признал Ольгу Новак виновной в краже.",
        "Ольга Новак признана виновной в краже",
    ),
    (
        "COURTESY",
        "Иван Соколов поблагодарил за тёплый приём.",
        "Соколов поблагодарил за тёплый приём",
    ),
    (
        "DECISION",
        "Анна Линд поручила министрам подготовить план.",
        "Линд поручила министрам подготовить план",
    ),
    (
        "APPOINTMENT",
        "Иван Соколов стал исполняющим обязанности министра обороны.",
        "Иван Соколов назначен исполняющим обязанности министра обороны",
    ),
]

NOTHING = [
    ("STANCE", "Приветствуя гостя, Марек Новак отметил, что дорога готова."),
    ("MEETING", "В беседе с газетой «Вечерняя Прага» Марек Новак рассказал о планах."),
    ("MEETING", "Марек Новак не вступит в переговоры с Иваном Соколовым."),
    ("POSITION", "Его заместитель Иван Соколов приехал."),
    ("OWNERSHIP", "Компания «Фьорд» купила хлеб чешского завода."),
]


def told(text: str) -> list[tuple[FactType, str, str]]:
    return [(fact.type, str(fact.factuality), fact.summary) for fact in facts_in(text)]


@pytest.mark.parametrize(("text", "line"), DATELINES)
def test_dateline(text: str, line: str | None) -> None:
    found = dateline_of(text, Span(0, len(text)))
    assert (found and found.span.of(text)) == line


def test_a_dateline_names_a_town_and_an_agency() -> None:
    text = "Завод открыт\n\nХАМАР, 5 мая – Фьорд. Завод открыт, передаёт «Фьорд»."
    named = {e.canonical: e.type for e in view_of(text).found.entities}
    assert named["Хамар"] == "GPE"
    assert named["Фьорд"] == "ORG"


@pytest.mark.parametrize(("kind", "text", "line"), LINES)
def test_line(kind: str, text: str, line: str) -> None:
    lines = [said for type_, _, said in told(text) if type_ == kind]
    assert line in lines, told(text)


@pytest.mark.parametrize(("kind", "text"), NOTHING)
def test_nothing_is_invented(kind: str, text: str) -> None:
    assert kind not in {type_ for type_, *_ in told(text)}, told(text)


def test_nobody_is_quoted_who_is_named_in_the_quotation() -> None:
    text = (
        "Об этом сообщил пресс-секретарь премьера Марек Новак. "
        "«Соколов уходит на другую работу», – написал он."
    )
    lines = [line for type_, _, line in told(text) if type_ == "STATEMENT"]
    assert not [line for line in lines if line.startswith("Соколов")]


def test_he_who_spoke_denies_and_not_whom_he_spoke_of() -> None:
    text = (
        "«Водитель уснул за рулём», – заявил начальник полиции Марек Новак. "
        "Он опроверг сообщения о том, что за рулём был стажёр."
    )
    denials = [line for type_, _, line in told(text) if "опроверг" in line]
    assert denials
    assert all(line.startswith("Новак") for line in denials)


def test_what_a_spokesman_confirms_is_told_by_the_article() -> None:
    text = "Президент Анна Линд подписала указ о выборах. Об этом сообщил её помощник Марек Новак."
    assert ("DECISION", "asserted", "Линд подписала указ о выборах") in told(text)


def test_one_match_told_twice_is_one_fact() -> None:
    text = (
        "«Фьорд» обыграл «Север»\n\nКлуб «Фьорд» победил «Север» со счётом 2:1.\n\n"
        "Матч прошёл в Осло."
    )
    lines = [line for _, _, line in told(text) if "«Север»" in line]
    assert len(lines) == 1, lines


def test_a_quotation_that_opens_its_paragraph_may_name_its_pronoun() -> None:
    text = "Приехал Марек Новак.\n\n«Новак уходит», – написал он.\n\nНачался дождь."
    lines = [line for type_, _, line in told(text) if type_ == "STATEMENT"]
    assert not [line for line in lines if line.startswith("Новак:")]


def test_who_is_told_holds_no_office_of_who_tells() -> None:
    lines = [
        said for kind, _, said in told("Сказал журналистам мэр Олег Рой.") if kind == "POSITION"
    ]
    assert lines == ["Олег Рой — мэр"]


def test_a_headline_names_the_region_and_the_text_the_mine() -> None:
    text = (
        "Взрыв произошёл в Карагандинской области\n\n"
        "Взрыв произошёл на шахте имени Абая в среду. Спасатели работают."
    )
    incidents = [kind for kind, *_ in told(text) if kind == "INCIDENT"]
    assert len(incidents) == 1


def test_whose_leader_it_is_says_nothing_of_whom_is_supported() -> None:
    text = (
        "Документ представила министр Анна Линд.\n\n"
        "Фракция поддержала документ, однако, по словам ее лидера Азата Роева, нормы неясны."
    )
    assert "Фракция поддержала Линд" not in [said for *_, said in told(text)]


def test_the_name_of_a_town_behind_its_kind_does_nothing() -> None:
    text = "Делегация Норвегии встретилась с мэром и посетила завод «Фьорд» в городе Хайфон."
    assert "Делегация Норвегии посетила завод «Фьорд»" in [said for *_, said in told(text)]


def test_who_is_elected_is_not_the_apposition_of_the_office() -> None:
    text = "Акционеры АО «Заря» избрали председателем правления Нурлана Смагулова."
    kinds = {kind for kind, *_ in told(text)}
    assert "APPOINTMENT" in kinds
    assert "POSITION" not in kinds
