"""The facts of an article by time, as an item model."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from razbor.analysis.analysis import Analysis
from razbor.analysis.stretch import Stretch
from razbor.analysis.timeline import Moment, Timeline, timeline
from razbor.bridge.bold_names import Run, runs_of
from razbor.bridge.fact_filter import Reality, reality_of
from razbor.bridge.fact_notes import Badge, badges_of
from razbor.bridge.index import Index
from razbor.bridge.time_names import span_name, stretch_name
from razbor.i18n import later, tr

ROW = Qt.ItemDataRole.UserRole
_WORTH_TELLING = 60  # days between two rows that are told


class Course(Enum):
    """How a moment is drawn; the value is its name."""

    DONE = later("было")
    SAID = later("было, с чужих слов")
    AHEAD = later("план, ожидание")
    MAYBE = later("условно")
    NOT_SO = later("не было: отменено, отрицается")
    DAY = later("дата в тексте")
    NOW = later("день статьи")


_COURSE = {
    Reality.SO: Course.DONE,
    Reality.SAID: Course.SAID,
    Reality.AHEAD: Course.AHEAD,
    Reality.MAYBE: Course.MAYBE,
    Reality.NOT_SO: Course.NOT_SO,
}


class TimeKind(Enum):
    """What a row of the timeline is."""

    HEADING = auto()
    NOW = auto()
    MOMENT = auto()


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One row.

    Attributes:
        kind: What it is.
        day: When, in words.
        runs: What, names apart; of a heading its words.
        course: How it is drawn.
        badges: Why it is not simply so.
        gap: Days since the row before it, 0 where they do not count.
        moment: The fact and its time.
    """

    kind: TimeKind
    day: str = ""
    runs: tuple[Run, ...] = ()
    course: Course = Course.DONE
    badges: tuple[Badge, ...] = ()
    gap: int = 0
    moment: Moment | None = None

    @property
    def text(self) -> str:
        """Return what the row says, as plain text."""
        return "".join(run.text for run in self.runs)

    @property
    def gap_words(self) -> str:
        """Say how long after the row before it was, where that is long."""
        return tr("через {}").format(span_name(self.gap)) if self.gap > _WORTH_TELLING else ""


def time_rows(analysis: Analysis, found: Timeline) -> tuple[TimeRow, ...]:
    """Return the rows: by date with the day of the article among them, then what has no year."""
    rows = [*_dated(analysis, found)]
    groups = ((tr("Год не назван"), found.yearless), (tr("День не вычислен"), found.undated))
    for heading, moments in groups:
        if moments:
            rows.append(TimeRow(TimeKind.HEADING, runs=(Run(heading),)))
            rows += [_row(analysis, moment, 0) for moment in moments]
    return tuple(rows)


def _dated(analysis: Analysis, found: Timeline) -> Iterator[TimeRow]:
    day, last = found.published, None
    for moment in found.dated:
        if moment.stretch is None:
            continue
        first = moment.stretch.first
        if day is not None and first > day:
            yield _now(day, (day - last).days if last else 0)
            last, day = day, None
        yield _row(analysis, moment, (first - last).days if last else 0)
        last = max(last, first) if last else first
    if day is not None and found.moments:
        yield _now(day, (day - last).days if last else 0)


def _now(day: object, gap: int) -> TimeRow:
    name = stretch_name(Stretch(day, day))  # type: ignore[arg-type]
    runs = (Run(tr("Статья вышла")),)
    return TimeRow(TimeKind.NOW, name, runs, Course.NOW, gap=max(0, gap))


def _row(analysis: Analysis, moment: Moment, gap: int) -> TimeRow:
    day = _day(moment)
    if moment.fact is None:
        sentence = " ".join(moment.place.of(analysis.text).split())
        runs = (Run(sentence),)
        return TimeRow(TimeKind.MOMENT, day, runs, Course.DAY, gap=max(0, gap), moment=moment)
    return TimeRow(
        TimeKind.MOMENT,
        day,
        runs_of(analysis, moment.fact),
        _COURSE[reality_of(moment.fact)],
        badges_of(analysis, moment.fact),
        max(0, gap),
        moment,
    )


def _day(moment: Moment) -> str:
    """Return the day, «с» and «до» before a beginning and an end; without one the words."""
    if moment.stretch is None:
        return f"«{moment.words}»"
    name = stretch_name(moment.stretch)
    whole = "–" in name  # it says its own end
    before = {"SINCE": tr("с {}"), "UNTIL": tr("до {}"), "DEADLINE": tr("до {}")}
    return name if whole or moment.role not in before else before[moment.role].format(name)


class TimeModel(QAbstractListModel):
    """The rows of the timeline; ``ROW`` gives the ``TimeRow`` itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[TimeRow, ...] = ()
        self.found = Timeline()

    def show(self, analysis: Analysis | None) -> None:
        """Hold the facts of an analysis."""
        self.beginResetModel()
        self.found = timeline(analysis) if analysis else Timeline()
        self.rows = time_rows(analysis, self.found) if analysis else ()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].kind is not TimeKind.MOMENT:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, fact: str) -> int:
        """Return the row of a fact by its id, or -1."""
        facts = (row.moment.fact if row.moment else None for row in self.rows)
        return next((n for n, each in enumerate(facts) if each and each.id == fact), -1)


def spoken(row: TimeRow) -> str:
    """Say a row in one go: when, how it stands, what."""
    course = "" if row.course in {Course.DONE, Course.NOW} else tr(row.course.value)
    badges = ", ".join(badge.text for badge in row.badges)
    parts: Iterable[str] = (row.day, course if not row.badges else badges, row.text)
    return ". ".join(part for part in parts if part)
