"""Who stands behind what: an outlet behind all of it, a spokesman and a body behind their own."""

import pytest

from engine.reading import facts_in, view_of

CHAINS = {
    "Завод в Омске закрыт. Об этом сообщает агентство «Заря» со ссылкой на Анну Линд.\n"
    "Мэр Олег Панин заявил, что рабочим помогут.": ["агентство «Заря»"],
    "Как сообщили в управлении полиции Омска, сгорел склад.\n"
    "Мэр Олег Панин заявил, что рабочим помогут.": [],
    "Завод в Омске закрыт, сообщает газета «Утро» со ссылкой на пресс-службу мэрии.\n"
    "Мэр Олег Панин заявил, что рабочим помогут.": ["газета «Утро»", "пресс-служба мэрии"],
}


@pytest.mark.parametrize("text", CHAINS)
def test_who_stands_behind_the_words_of_another(text: str) -> None:
    view = view_of(text)
    said = next(f for f in facts_in(text) if f.trigger and f.trigger.of(text) == "заявил")
    assert [view.name(link.agent) for link in said.attribution] == CHAINS[text]
