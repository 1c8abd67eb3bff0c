"""An invented meeting with nested marks, and a window that shows it between two buttons."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from razbor.window.article.article_view import ArticleView
from screen.article_cases import marked

MEETING = """Встреча в [G1 Лесогорье]

[P1/NOM Спикер [O1 Палаты [G2 Приморья]]] [P1 Анна Серова] приняла [P2 Олега Мирного]
в [G1 Лесогорье].

«Мы рады гостям», – сказала [P1 Серова]. [P1/PRO Она] назвала [T1 пятницу] удачным днём.
"""
IN_ORDER = [
    "Лесогорье",
    "Спикер Палаты Приморья",
    "Палаты Приморья",
    "Приморья",
    "Анна Серова",
    "Олега Мирного",
    "Лесогорье",
    "Серова",
    "пятницу",
]


def shown_meeting(qtbot) -> QWidget:
    """Return the window, with the keyboard in the text."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    view = ArticleView()
    for part in (QPushButton("before"), view, QPushButton("after")):
        column.addWidget(part)
    window.resize(900, 700)
    window.show()
    qtbot.waitExposed(window)
    analysis = marked(MEETING)
    view.show_article(analysis.article)
    view.show_analysis(analysis)
    view.setFocus()
    return window
