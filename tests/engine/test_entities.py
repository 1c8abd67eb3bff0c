"""Entities, drawn under the text as the reader sees them: a row for each depth of nesting.

p person, r role phrase or people, o organisation, c country, region or town, l other place,
e event, a award, law, programme, work or product, t time, n amount.
"""

import pytest

from engine.reading import entities_in
from razbor.entities.entity import EntityType, MentionKind

CASES = [
    """
    Министр финансов Турции Мехмет Демир прилетел в Ригу.
    rrrrrrrrrrrrrrrrrrrrrrr pppppppppppp            cccc
                     cccccc
    """,
    """
    У Ги Сон встретился с Чан Ми и Ли Вэем в Осаке.
    pppppppp              pppppp   ppppppp   ccccc
    """,
    """
    Любовь к музыке привила ей Любовь Серова из Твери.
                               ppppppppppppp    ccccc
    """,
    """
    Асет Ерланұлы и Зере Қайратқызы живут в Таразе.
    ppppppppppppp   ppppppppppppppp         cccccc
    """,
    """
    Председатель комитета Сената Парламента Казахстана Олжас Беков выступил.
    rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr ppppppppppp
                 ooooooooooooooooooooooooooooooooooooo
                          oooooooooooooooooooooooooooo
                                 ooooooooooooooooooooo
                                            cccccccccc
    """,
    """
    Компания «Степной ветер» купила завод у фонда «Рубеж» за 2,5 млрд рублей.
    oooooooooooooooooooooooo                ooooooooooooo    nnnnnnnnnnnnnnn
    """,
    """
    Суд в Гомеле арестовал директора школы Павла Лозу, пишет «Вечерний Гомель».
          cccccc           rrrrrrrrrrrrrrr pppppppppp        ooooooooooooooooo
    """,
    """
    Третий форум «Балтика – Каспий» пройдёт в Клайпеде 5–7 июня 2025 года.
    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee           cccccccc tttttttttttttttttt
                            llllll
    """,
    """
    Орден «Дружба» вручил посол Индии в Чехии Раджив Капур.
    aaaaaaaaaaaaaa        rrrrrrrrrrrrrrrrrrr pppppppppppp
                                ccccc   ccccc
    """,
    """
    Сборная Дании обыграла команду «Торпедо» со счётом 3:1 на стадионе «Волна».
    ooooooooooooo          ooooooooooooooooo                  llllllllllllllll
            ccccc
    """,
    """
    Пресс-служба МВД Грузии опровергла сообщения Interpress.ge о стрельбе.
    ooooooooooooooooooooooo                      ooooooooooooo
                 oooooooooo
                     cccccc
    """,
    """
    В Алматинской области из-за паводка эвакуировали более 1200 человек.
      ccccccccccccccccccc
    """,
    """
    Вратарь сказал, что погода хорошая.
    rrrrrrr
    """,
    """
    Завтра будет дождь.
    tttttt
    """,
    """
    На северо-западе построят мост, но цены вырастут.

    """,
]

_LETTERS = {
    EntityType.PERSON: "p",
    EntityType.PERSON_GROUP: "r",
    EntityType.ORG: "o",
    EntityType.ORG_GROUP: "o",
    EntityType.GPE: "c",
    EntityType.GPE_GROUP: "c",
    EntityType.LOC: "l",
    EntityType.LOC_GROUP: "l",
    EntityType.FACILITY: "l",
    EntityType.EVENT: "e",
    EntityType.TIMEX: "t",
    EntityType.MONEY: "n",
    EntityType.PERCENT: "n",
    EntityType.QUANTITY: "n",
}


def rows(text: str) -> list[str]:
    """Draw the marks of a text; pronouns are not marked."""
    found = entities_in(text)
    types = {entity.id: entity.type for entity in found.entities}
    drawn: list[str] = []
    around: list[int] = []
    for mention in found.mentions:
        if mention.kind is MentionKind.PRO:
            continue
        around = [end for end in around if end > mention.span.start]
        letter = _LETTERS.get(types[mention.entity], "a")
        if letter == "p" and mention.kind is MentionKind.NOM:
            letter = "r"
        while len(drawn) <= len(around):
            drawn.append("")
        row = drawn[len(around)].ljust(mention.span.start)
        drawn[len(around)] = row + letter * len(mention.span)
        around.append(mention.span.end)
    return drawn


@pytest.mark.parametrize("case", CASES)
def test_marks(case: str) -> None:
    _, text, *expected = [line[4:].rstrip() for line in case.split("\n")]
    assert [row.rstrip() for row in rows(text)] == [row for row in expected if row]


def test_mentions_nest_and_never_cross() -> None:
    """A pile of names of all kinds keeps the order: by start, outer first, none crossing."""
    text = " ".join(case.split("\n")[1].strip() for case in CASES)
    found = entities_in(text)
    spans = [m.span for m in found.mentions]
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end))
    assert not [
        (a, b) for a in spans for b in spans if a.overlaps(b) and not (a.covers(b) or b.covers(a))
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "…", "«", "»«»", "1 2 3", "А", "😀 – 😀"])
def test_odd_texts_do_no_harm(text: str) -> None:
    assert len(entities_in(text).entities) <= 1


def test_every_entity_has_a_mention_and_every_member_is_there() -> None:
    found = entities_in(
        "Президенты Чехии и Австрии Ян Новак и Пауль Вебер встретились. Стороны спорили."
    )
    mentioned = {m.entity for m in found.mentions}
    ids = {e.id for e in found.entities}
    assert mentioned == ids
    assert {member for e in found.entities for member in e.members} <= ids
