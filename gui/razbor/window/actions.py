"""Every action as data: the menus, the shortcuts and the help sheet are made of this table."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QKeySequence

from razbor.bridge.marks import MarkType
from razbor.i18n import later

Standard = QKeySequence.StandardKey


class Group(Enum):
    """Groups of the help sheet, in its order; the value is the heading."""

    MARKS = later("Выделения")
    FACTS = later("Факты и слова")
    CORRECT = later("Поправки")
    WORDS = later("Мои слова")
    TEXT = later("Текст")
    PANES = later("Окно")
    FILES = later("Статья")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action.

    Attributes:
        id: Its name in code.
        text: What it does, in Russian.
        group: Where the help sheet lists it.
        keys: Keys that work in the whole window, in Qt's portable form.
        article_keys: Keys that work on the article alone; bare letters and digits are among them.
        standard: The platform's own key, instead of ``keys``.
        icon: Name of a drawing in resources/icons/actions.
    """

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    article_keys: tuple[str, ...] = ()
    standard: Standard | None = None
    icon: str = ""

    def window_keys(self) -> list[QKeySequence]:
        """Return the keys of the whole window."""
        own = [QKeySequence(key) for key in self.keys]
        return own if self.standard is None else QKeySequence.keyBindings(self.standard)[:1] + own


@dataclass(frozen=True, slots=True)
class KeyNote:
    """A key that a widget handles by itself: listed in the help sheet, bound nowhere."""

    text: str
    group: Group
    keys: tuple[str, ...]


_NEXT_OF = {
    MarkType.PERSON: later("К следующей персоне"),
    MarkType.ORGANISATION: later("К следующей организации"),
    MarkType.PLACE: later("К следующему месту"),
    MarkType.EVENT: later("К следующему событию"),
    MarkType.ROLE: later("К следующей роли"),
    MarkType.DATE: later("К следующей дате или числу"),
}
_TOGGLE = {
    MarkType.PERSON: later("Персоны: показать или скрыть"),
    MarkType.ORGANISATION: later("Организации: показать или скрыть"),
    MarkType.PLACE: later("Места: показать или скрыть"),
    MarkType.EVENT: later("События: показать или скрыть"),
    MarkType.ROLE: later("Роли: показать или скрыть"),
    MarkType.DATE: later("Даты и числа: показать или скрыть"),
}
G = Group
_MARKS = (
    ActionSpec("next-mark", later("Следующее выделение"), G.MARKS, (), ("N", "Alt+Down")),
    ActionSpec("previous-mark", later("Предыдущее выделение"), G.MARKS, (), ("P", "Alt+Up")),
    ActionSpec("next-mention", later("То же лицо или место дальше"), G.MARKS, (), ("Shift+N",)),
    ActionSpec("previous-mention", later("То же лицо или место раньше"), G.MARKS, (), ("Shift+P",)),
    ActionSpec("widen", later("Шире: объемлющее выделение"), G.MARKS, (), ("W",)),
    ActionSpec("narrow", later("Уже: вложенное выделение"), G.MARKS, (), ("Shift+W",)),
    *(
        ActionSpec(f"next-{kind}", text, G.MARKS, (), (str(number),))
        for number, (kind, text) in enumerate(_NEXT_OF.items(), start=1)
    ),
    *(
        ActionSpec(f"toggle-{kind}", text, G.MARKS, (f"Alt+{number}",))
        for number, (kind, text) in enumerate(_TOGGLE.items(), start=1)
    ),
    ActionSpec(
        "marks",
        later("Все выделения: показать или скрыть"),
        G.MARKS,
        ("Ctrl+Shift+H",),
        ("H",),
        icon="marks",
    ),
)
_FACTS = (
    ActionSpec(
        "look-up", later("Слово у курсора"), G.FACTS, ("Ctrl+Shift+L",), ("L",), icon="look-up"
    ),
    ActionSpec(
        "look-up-form", later("Слово у курсора со всеми формами"), G.FACTS, (), ("Shift+L",)
    ),
    ActionSpec(
        "copy-citation", later("Копировать со ссылкой"), G.FACTS, ("Ctrl+Shift+C",), icon="copy"
    ),
    ActionSpec("filter-facts", later("Отобрать факты"), G.FACTS, ("F4",), icon="filter"),
    ActionSpec("why", later("Почему: на чём держится факт"), G.FACTS, ("Ctrl+I",)),
)
_CORRECT = (
    ActionSpec("undo", later("Отменить поправку"), G.CORRECT, standard=Standard.Undo),
    ActionSpec("redo", later("Вернуть поправку"), G.CORRECT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("correct-type", later("Тип…"), G.CORRECT, ("Ctrl+T",), ("T",)),
    ActionSpec("rename", later("Имя…"), G.CORRECT, ("F2",)),
    ActionSpec("merge", later("Объединить с…"), G.CORRECT, ("Ctrl+M",)),
    ActionSpec("split", later("Это другое лицо или место…"), G.CORRECT, ("Ctrl+D",)),
    ActionSpec("reject-mention", later("Снять выделение"), G.CORRECT, ("Del",)),
    ActionSpec("reject-entity", later("Снять все его выделения"), G.CORRECT, ("Shift+Del",)),
    ActionSpec("add-mark", later("Выделить слова…"), G.CORRECT, ("Ctrl+Shift+A",), ("A",)),
    ActionSpec("remember", later("Запомнить для всех статей"), G.CORRECT, ("Ctrl+G",)),
    ActionSpec("never", later("Не выделять ни в одной статье"), G.CORRECT, ("Ctrl+Del",)),
    ActionSpec("own-names", later("Мои имена…"), G.CORRECT, ("Ctrl+Shift+G",)),
    ActionSpec("accept-fact", later("Принять факт"), G.CORRECT, ("Ctrl+Return",)),
    ActionSpec("correct-fact", later("Поправить факт…"), G.CORRECT, ("Alt+Return",)),
    ActionSpec("add-fact", later("Факт из выделенных слов…"), G.CORRECT, ("Ctrl+Shift+K",)),
    ActionSpec(
        "show-rejected",
        later("Отклонённые факты: показать или скрыть"),
        G.CORRECT,
        ("Ctrl+Shift+R",),
    ),
    ActionSpec("show-entity", later("Показать в списке лиц"), G.CORRECT, ("Ctrl+E",), ("E",)),
)
_WORDS = (
    ActionSpec("add-word", later("Слово в список"), G.WORDS, ("Ctrl+Shift+D",), ("D",)),
    ActionSpec("know-word", later("Знаю это слово"), G.WORDS, (), ("Z",)),
    ActionSpec("ignore-word", later("Не учить это слово"), G.WORDS, (), ("I",)),
    ActionSpec("next-unknown", later("Следующее незнакомое слово"), G.WORDS, (), ("U",)),
    ActionSpec("previous-unknown", later("Предыдущее незнакомое слово"), G.WORDS, (), ("Shift+U",)),
    ActionSpec(
        "colour-words", later("Незнакомые слова: показать или скрыть"), G.WORDS, ("Ctrl+Shift+U",)
    ),
    ActionSpec("teach-lemma", later("Другая словарная форма…"), G.WORDS, ("Ctrl+Shift+T",)),
    ActionSpec("word-list", later("Мои слова…"), G.WORDS, ("Ctrl+Shift+W",)),
)
_TEXT = (
    ActionSpec("find", later("Найти в тексте"), G.TEXT, standard=Standard.Find, icon="find"),
    ActionSpec("find-next", later("Найти дальше"), G.TEXT, ("F3",), icon="next"),
    ActionSpec("find-previous", later("Найти раньше"), G.TEXT, ("Shift+F3",), icon="previous"),
    ActionSpec("back", later("Назад по тексту"), G.TEXT, standard=Standard.Back, icon="back"),
    ActionSpec(
        "forward", later("Вперёд по тексту"), G.TEXT, standard=Standard.Forward, icon="forward"
    ),
    ActionSpec("zoom-in", later("Крупнее"), G.TEXT, ("Ctrl+=",), standard=Standard.ZoomIn),
    ActionSpec("zoom-out", later("Мельче"), G.TEXT, standard=Standard.ZoomOut),
    ActionSpec("zoom-reset", later("Обычный размер"), G.TEXT, ("Ctrl+0",)),
)
_PANES = (
    ActionSpec("next-pane", later("Следующая часть окна"), G.PANES, ("F6",)),
    ActionSpec("go-article", later("К статье"), G.PANES, ("Ctrl+1",)),
    ActionSpec("go-facts", later("К фактам"), G.PANES, ("Ctrl+2",)),
    ActionSpec("timeline", later("Когда: события по времени"), G.PANES, ("F7",), icon="timeline"),
    ActionSpec("network", later("Кто с кем: картина связей"), G.PANES, ("F8",), icon="network"),
    ActionSpec("menu", later("Меню"), G.PANES, ("F10",)),
    ActionSpec("panel", later("Панель: показать или скрыть"), G.PANES, ("F9",), icon="panel"),
    ActionSpec("full-screen", later("Во весь экран"), G.PANES, ("F11",), icon="full-screen"),
    ActionSpec("help", later("Клавиши и справка"), G.PANES, ("F1",), icon="help"),
)
_FILES = (
    ActionSpec("open", later("Открыть файл…"), G.FILES, standard=Standard.Open, icon="open"),
    ActionSpec("paste", later("Вставить статью"), G.FILES, standard=Standard.Paste, icon="paste"),
    ActionSpec(
        "save-analysis", later("Сохранить разбор как…"), G.FILES, ("Ctrl+Shift+E",), icon="save"
    ),
    ActionSpec("dictionaries", later("Словари…"), G.FILES, ("Ctrl+Shift+B",)),
    ActionSpec("quit", later("Выйти"), G.FILES, ("Ctrl+Q",), icon="quit"),
)
ACTIONS: tuple[ActionSpec, ...] = (
    *(*_MARKS, *_FACTS, *_CORRECT, *_WORDS),
    *(*_TEXT, *_PANES, *_FILES),
)

KEY_NOTES: tuple[KeyNote, ...] = (
    KeyNote(later("По выделениям; дальше из текста — F6"), G.MARKS, ("Tab", "Shift+Tab")),
    KeyNote(later("От выделения к его фактам, от факта к тексту"), G.FACTS, ("Return",)),
    KeyNote(later("Закрыть карточку, снять подсветку, вернуться к тексту"), G.FACTS, ("Esc",)),
    KeyNote(later("Карточка слова сразу"), G.FACTS, ("Shift",)),
    KeyNote(later("Не показывать карточку"), G.FACTS, ("Ctrl",)),
    KeyNote(later("В списке лиц: к следующему упоминанию"), G.FACTS, ("Alt+Down", "Alt+Up")),
    KeyNote(later("В списке фактов: почему он здесь, закрыть"), G.FACTS, ("Right", "Left")),
    KeyNote(later("В картине связей: от одного к другому"), G.FACTS, ("PgDown", "PgUp")),
    KeyNote(later("В списке фактов: отклонить факт"), G.CORRECT, ("Del",)),
    KeyNote(later("Курсор по словам, с выделением"), G.TEXT, ("Ctrl+Right", "Ctrl+Shift+Right")),
)
