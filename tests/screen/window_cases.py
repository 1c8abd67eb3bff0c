"""An invented article with marks and facts of every kind, and a window that shows it."""

from dataclasses import replace

from PySide6.QtCore import QSettings

from razbor.analysis.analysis import Analysis
from razbor.entities.entity import PersonName
from razbor.facts.fact import Attribution, Fact, FactType, Factuality, Filler
from razbor.window.main_window import MainWindow
from screen.article_cases import marked, place_of

NEWS = """[P1 Анна Серова] приняла [P2 Олега Мирного]

[P1/NOM Спикер [O1 Палаты [G2 Приморья]]] [P1 Анна Серова] приняла [P2 Олега Мирного] в \
[G1 Лесогорье], сообщает [O2 «Вестник»].

«Мы рады гостям и ценим нашу дружбу», – сказала [P1 Серова]. [V1 Съезд лесников] состоится \
в [T1 пятницу].

Визит [P2 Мирного] в [G2 Приморье] отменён. Завод не закроют, заверил [P2 Мирный].
"""


def _fact(
    analysis: Analysis, number: int, type_: FactType, summary: str, where: str, **more
) -> Fact:
    roles = tuple(
        Filler(role, entity=who) if isinstance(who, str) else Filler(role, span=who)
        for role, who in more.pop("roles")
    )
    fact = Fact(
        id=f"F{number}",
        type=type_,
        subtype=None,
        trigger=None,
        roles=roles,
        factuality=Factuality.ASSERTED,
        negative=False,
        attribution=(),
        evidence=(place_of(analysis, where),),
        importance=1,
        summary=summary,
        confidence=0.83,
        rule="meeting.received",
    )
    return replace(fact, **more)


def _named(analysis: Analysis) -> Analysis:
    """Give the persons their names in the nominative."""
    names = {"P1": PersonName("Анна", None, "Серова"), "P2": PersonName("Олег", None, "Мирный")}
    entities = tuple(
        replace(entity, canonical=f"{name.first} {name.last}", name=name)
        if (name := names.get(entity.id))
        else entity
        for entity in analysis.entities
    )
    return replace(analysis, entities=entities)


def news(more: str = "") -> Analysis:
    """Return the article with a fact for every section of the panel, ``more`` at its end."""
    bare = _named(marked(NEWS + more))
    words = place_of(bare, "Мы рады гостям и ценим нашу дружбу")
    said = (Attribution(1, "P2", "direct"),)
    kinds = FactType
    facts = (
        _fact(bare, 1, kinds.SOURCE, "Источник: «Вестник»", "сообщает", roles=[("REPORTER", "O2")]),
        _fact(
            bare, 2, kinds.MEETING, "Встреча: Анна Серова — Олег Мирный", "приняла Олега Мирного в",
            roles=[("PARTICIPANT", "P1"), ("PARTICIPANT", "P2")],
        ),
        _fact(
            bare, 3, kinds.EVENT, "План: Съезд лесников, пятница (по словам Мирного)", "Съезд",
            roles=[("EVENT", "V1"), ("TIME", "T1")],
            factuality=Factuality.PLANNED, attribution=said,
        ),
        _fact(
            bare, 4, kinds.STATEMENT, "Цитата (Серова): «Мы рады гостям…»", "«Мы рады",
            roles=[("SPEAKER", "P1"), ("CONTENT", words)], subtype="direct",
        ),
        _fact(
            bare, 5, kinds.STATEMENT, "Мирный: завод не закроют", "Завод не закроют",
            roles=[("SPEAKER", "P2")], subtype="indirect",
        ),
        _fact(
            bare, 6, kinds.VISIT, "Визит Мирного в Приморье", "Визит", importance=2,
            roles=[("VISITOR", "P2"), ("DESTINATION", "G2"), ("TIME", "T1")],
            factuality=Factuality.CANCELLED,
        ),
        _fact(
            bare, 7, kinds.POSITION, "Анна Серова — спикер Палаты Приморья", "Спикер",
            roles=[("HOLDER", "P1"), ("ORG", "O1")],
        ),
        _fact(
            bare, 8, kinds.ORG_LINK, "Палата — Приморье", "Палаты Приморья", importance=3,
            roles=[("ORG", "O1"), ("GPE", "G2")],
        ),
    )  # fmt: skip
    return replace(bare, facts=facts)


def settings(folder, **values) -> QSettings:
    """Return the settings of a test, in its own file; what is in it already stays."""
    store = QSettings(str(folder / "razbor.ini"), QSettings.Format.IniFormat)
    for key, value in (("look/language", "ru"), ("look/theme", "light")):
        if not store.contains(key):
            store.setValue(key, value)
    for key, value in values.items():
        store.setValue(key.replace("__", "/"), value)
    return store


def shown_window(qtbot, store: QSettings, *, size=(1200, 800)) -> MainWindow:
    """Return a window on the invented article, with the keyboard in the text."""
    window = MainWindow(store)
    window.complete()
    qtbot.addWidget(window)
    if size:
        window.resize(*size)
    analysis = news()
    window.show_article(analysis.article, "utf-8")
    window.show_analysis(analysis)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.article_view.setFocus()
    qtbot.waitUntil(window.article_view.hasFocus)
    return window
