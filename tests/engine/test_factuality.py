"""Nothing planned, denied, negated, hypothetical or cancelled is read as done: a table.

Each line says how real the facts of a type are in a sentence; «a|b»: grammar allows both.
"""

import pytest

from engine.reading import facts_in

REALITY = """
hypothetical         VISIT       Премьер Латвии Янис Бриедис, возможно, посетит Тарту.
hypothetical         VISIT       Не исключено, что Янис Бриедис посетит Тарту.
hypothetical         VISIT       Вероятно, Янис Бриедис посетит Тарту.
hypothetical         VISIT       Янис Бриедис мог бы посетить Тарту летом.
hypothetical         VISIT       Янис Бриедис мог посетить Тарту летом.
hypothetical         VISIT       Янис Бриедис якобы посетил Тарту.
hypothetical         VISIT       Янис Бриедис посетит Тарту при условии, что дорогу откроют.
hypothetical         VISIT       При необходимости Янис Бриедис прибудет в Тарту.
hypothetical         VISIT       Если бы не болезнь, Янис Бриедис прибыл бы в Тарту.
desired|planned      VISIT       Янис Бриедис должен посетить Тарту в мае.
desired              VISIT       Янис Бриедис намерен посетить Тарту.
desired              VISIT       Янис Бриедис мечтает посетить Тарту.
planned              VISIT       Янис Бриедис собирается посетить Тарту.
planned              VISIT       Янис Бриедис планирует посетить Тарту.
planned              VISIT       Планируется, что Янис Бриедис посетит Тарту.
planned              VISIT       Планируемый визит Яниса Бриедиса в Тарту обсудили в сейме.
planned              VISIT       Предстоящий визит Яниса Бриедиса в Тарту обсудили в сейме.
planned              VISIT       Готовится визит Яниса Бриедиса в Тарту.
planned              VISIT       Визит Яниса Бриедиса в Тарту намечен на 5 мая.
planned              VISIT       Янис Бриедис пообещал посетить Тарту.
planned              VISIT       Завтра Янис Бриедис прибывает в Тарту.
expected             VISIT       Ожидается визит Яниса Бриедиса в Тарту.
expected             VISIT       Эксперты полагают, что Янис Бриедис прибудет в Тарту.
negated              VISIT       Янис Бриедис так и не прибыл в Тарту.
negated              VISIT       Янис Бриедис чуть не прибыл в Тарту.
negated              VISIT       Янис Бриедис никогда не посещал Тарту.
negated              VISIT       Янис Бриедис не смог посетить Тарту.
negated              VISIT       Янис Бриедис не сумел прибыть в Тарту.
negated              INTENT      Янис Бриедис не собирается посещать Тарту.
negated              INTENT      Янис Бриедис не намерен посещать Тарту.
negated              INTENT      Янис Бриедис не планирует посещать Тарту.
negated              VISIT       Янис Бриедис передумал посещать Тарту.
negated              VISIT       Янис Бриедис отказался посетить Тарту.
cancelled            VISIT       Визит Яниса Бриедиса в Тарту сорвался.
cancelled            VISIT       Визит Яниса Бриедиса в Тарту отложен.
cancelled            VISIT       Отмена визита Яниса Бриедиса в Тарту удивила всех.
denied               VISIT       МИД Латвии опроверг сообщения о визите Яниса Бриедиса в Тарту.
denied               VISIT       Янис Бриедис опроверг, что посетит Тарту.
hypothetical|denied  VISIT       МИД Латвии не подтвердил, что Янис Бриедис посетил Тарту.
hypothetical         VISIT       Олег Ким не сказал, что Янис Бриедис посетит Тарту.
asserted             VISIT       Янис Бриедис успел посетить Тарту.
asserted             VISIT       Янис Бриедис не только посетил Тарту, но и выступил там.
claimed              VISIT       По словам Олега Кима, Янис Бриедис прибыл в Тарту.
claimed              VISIT       «Янис Бриедис прибыл в Тарту», – сообщил Олег Ким.
claimed              VISIT       В МИД сообщили, что Янис Бриедис прибыл в Тарту.
planned              VISIT       Олег Ким заявил, что Янис Бриедис прибудет в Тарту.
hypothetical         VISIT       Олег Ким предположил, что Янис Бриедис посетил Тарту.
negated              AGREEMENT   Компания «Норд» и банк «Исток» до сих пор не подписали договор.
negated              AGREEMENT   Компания «Норд» отказалась подписать договор.
negated              AGREEMENT   Компания «Норд» не стала подписывать договор.
planned              AGREEMENT   Компания «Норд» и банк «Исток» готовятся подписать договор.
planned              AGREEMENT   Договор компании «Норд» и банка «Исток» будет подписан.
desired              INTENT      Олег Ким призвал компанию «Норд» подписать договор.
desired              INTENT      Олег Ким потребовал подписать договор.
desired              INTENT      Олег Ким предложил компании «Норд» подписать договор.
hypothetical         AGREEMENT   Если компания «Норд» подпишет договор, завод продадут.
asserted             AGREEMENT   Компания «Норд» и банк «Исток» подписали договор.
planned|desired      OWNERSHIP   Компания «Норд» решила купить завод «Луч».
desired              OWNERSHIP   Компания «Норд» хочет купить завод «Луч».
negated              OWNERSHIP   Компания «Норд» передумала покупать завод «Луч».
hypothetical         OWNERSHIP   Компания «Норд» якобы купила завод «Луч».
cancelled|negated    OWNERSHIP   Покупка завода «Луч» компанией «Норд» сорвалась.
desired              APPOINTMENT Партия «Вереск» предложила назначить Анну Линд министром труда.
planned              APPOINTMENT Анна Линд станет министром труда.
hypothetical         APPOINTMENT Анна Линд может стать министром труда.
hypothetical         APPOINTMENT Анна Линд, по слухам, станет министром труда.
negated              APPOINTMENT Анна Линд не станет министром труда.
negated              APPOINTMENT Анна Линд отказалась возглавить министерство труда.
asserted             APPOINTMENT Анна Линд стала министром труда.
planned              APPOINTMENT Анну Линд назначат министром труда.
planned              EVENT       Форум состоится в Омске в июне.
planned              EVENT       Форум должен пройти в Омске в июне.
expected|planned     EVENT       Ожидается, что форум пройдёт в Омске в июне.
cancelled            EVENT       Форум в Омске отменили.
negated              EVENT       Форум в Омске так и не состоялся.
negated              EVENT       Форум в Омске не прошёл.
hypothetical         EVENT       Форум может пройти в Омске в июне.
cancelled            MEETING     Встреча Яниса Бриедиса с Олегом Кимом отменена.
cancelled            MEETING     Встреча Яниса Бриедиса с Олегом Кимом сорвалась.
planned              MEETING     Янис Бриедис и Олег Ким договорились встретиться в мае.
planned              MEETING     Янис Бриедис встретится с Олегом Кимом.
hypothetical         MEETING     В случае успеха Янис Бриедис встретится с Олегом Кимом.
negated              INTENT      Янис Бриедис не готов посещать Тарту.
negated              STATEMENT   Янис Бриедис не подтвердил, что посетит Тарту.
planned              STATEMENT   Завтра Янис Бриедис расскажет о поездке.
asserted             STATEMENT   Янис Бриедис рассказал, что не поедет в Тарту.
asserted             STATEMENT   Олег Ким опроверг слухи о визите в Тарту.
hypothetical         VISIT       Вряд ли Янис Бриедис посетит Тарту.
hypothetical         VISIT       Есть вероятность, что Янис Бриедис посетит Тарту.
planned              AGREEMENT   Меморандум между Латвией и Чили подпишут в мае.
negated              AGREEMENT   Меморандум между Латвией и Чили не подписан.
cancelled            EVENT       Форум в Омске отменён из-за снега.
hypothetical         AWARD       Анну Линд могут наградить орденом Почёта.
desired              AWARD       Депутаты предложили наградить Анну Линд орденом Почёта.
hypothetical         LIFE        По слухам, певец Олег Ким умер.
claimed              LIFE        Врач сообщил, что певец Олег Ким умер.
denied               LIFE        Жена опровергла слухи о смерти певца Олега Кима.
"""

_DONE = frozenset({"asserted", "claimed"})


def _rows(table: str) -> list[tuple[str, str, str]]:
    rows = (line.split(maxsplit=2) for line in table.strip().splitlines())
    return [(expected, kind, text) for expected, kind, text in rows]


@pytest.mark.parametrize(("expected", "kind", "text"), _rows(REALITY))
def test_reality(expected: str, kind: str, text: str) -> None:
    found = {str(fact.factuality) for fact in facts_in(text) if fact.type == kind}
    assert found
    assert found <= set(expected.split("|"))


@pytest.mark.parametrize(
    "text",
    [
        "Янис Бриедис и не думал посещать Тарту.",
        "Янис Бриедис раздумал ехать в Тарту.",
        "Янису Бриедису не удалось посетить Тарту.",
        "Янису Бриедису запретили посещать Тарту.",
        "Янис Бриедис отменил визит в Тарту.",
        "Посетит ли Янис Бриедис Тарту?",
        "Неизвестно, посетит ли Янис Бриедис Тарту.",
        "Яниса Бриедиса пригласили посетить Тарту.",
        "Компания «Норд» опровергла покупку завода «Луч».",
        "Компания «Норд» рассматривает возможность покупки завода «Луч».",
        "Янис Бриедис уклонился от встречи с Олегом Кимом.",
        "Янис Бриедис ушёл без встречи с Олегом Кимом.",
        "Посетите Тарту!",
        "Кто купит завод «Луч»?",
        "Компания «Норд» чуть не купила завод «Луч».",
        "Отсутствие договора между компанией «Норд» и банком «Исток» всех удивило.",
    ],
)
def test_nothing_is_done(text: str) -> None:
    deeds = {"VISIT", "MEETING", "OWNERSHIP", "AGREEMENT"}
    done = [f.summary for f in facts_in(text) if f.factuality in _DONE and f.type in deeds]
    assert not done
