"""The reader's dictionaries as rows: those that are there and those on their way."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from razbor.bridge.dictionaries import Dictionaries
from razbor.bridge.index import Index
from razbor.dictionaries.store import Dictionary
from razbor.i18n import tr, trn

ROW = Qt.ItemDataRole.UserRole
_NAMELESS = Dictionary(0, "", "", "", "", is_on=True, entries=0, is_whole=False)


@dataclass(frozen=True, slots=True)
class DictionaryRow:
    """One dictionary and what is said of it; ``share`` of the file is read, None when none is."""

    dictionary: Dictionary
    name: str
    note: str
    share: float | None = None

    @property
    def is_there(self) -> bool:
        """Say whether the store has it, whole or in part."""
        return self.dictionary.id > 0


class DictionaryModel(QAbstractListModel):
    """Follows the dictionaries; a row's check box turns it on and off."""

    def __init__(self, dictionaries: Dictionaries, parent: QObject) -> None:
        super().__init__(parent)
        self._dictionaries = dictionaries
        self.rows: tuple[DictionaryRow, ...] = ()
        dictionaries.changed.connect(self.refresh)
        dictionaries.stepped.connect(self.refresh)

    def refresh(self) -> None:
        """Read the list anew; whoever stands on a row goes on standing there."""
        rows = tuple(_rows(self._dictionaries))
        if len(rows) == len(self.rows):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_there = index.isValid() and self.rows[index.row()].is_there
        checkable = Qt.ItemFlag.ItemIsUserCheckable if is_there else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}. {row.note}"
        if role == Qt.ItemDataRole.CheckStateRole and row.is_there:
            return Qt.CheckState.Checked if row.dictionary.is_on else Qt.CheckState.Unchecked
        return row if role == ROW else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        row = self.rows[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not row.is_there:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._put(index.row(), replace(row, dictionary=replace(row.dictionary, is_on=on)))
        self._dictionaries.turn(row.dictionary.id, on=on)
        return True

    def move(self, row: int, by: int) -> bool:
        """Ask a dictionary earlier or later, shown at once; say whether there is room to move."""
        there = sum(one.is_there for one in self.rows)
        if not (0 <= row < there and 0 <= row + by < there):
            return False
        moved, other = self.rows[row], self.rows[row + by]
        self._put(row, other)
        self._put(row + by, moved)
        self._dictionaries.order([one.dictionary.id for one in self.rows if one.is_there])
        return True

    def remove(self, row: int) -> None:
        """Forget a dictionary, gone from the list at once."""
        number = self.rows[row].dictionary.id
        self.beginResetModel()
        self.rows = self.rows[:row] + self.rows[row + 1 :]
        self.endResetModel()
        self._dictionaries.remove(number)

    def _put(self, place: int, row: DictionaryRow) -> None:
        self.rows = (*self.rows[:place], row, *self.rows[place + 1 :])
        self.dataChanged.emit(self.index(place), self.index(place))


def _rows(dictionaries: Dictionaries) -> list[DictionaryRow]:
    importing, step = dictionaries.importing, dictionaries.step
    listed = dictionaries.listed()
    share = step.read / step.promised if step and step.promised else 0.0
    rows = []
    for one in listed:
        is_coming = importing is not None and one.path == importing
        read = step.read if is_coming and step else 0
        note = _coming(read, share) if is_coming else _note(one)
        rows.append(DictionaryRow(one, one.name, note, share if is_coming else None))
    paths = {one.path for one in listed}
    waiting = (Path(file).name for file in dictionaries.coming if file not in paths)
    return rows + [DictionaryRow(_NAMELESS, name, tr("ждёт очереди")) for name in waiting]


def _coming(read: int, share: float) -> str:
    if share:
        return tr("добавляется: {} %").format(min(99, round(100 * share)))
    return tr("добавляется: прочитано {}").format(_count(read)) if read else tr("добавляется…")


def _note(one: Dictionary) -> str:
    said = trn("{} статья", "{} статей", one.entries)
    entries = said.replace(str(one.entries), _count(one.entries))
    if not one.is_whole:
        return tr("не до конца: {}").format(entries)
    return " · ".join(part for part in (one.format, entries, one.licence) if part)


def _count(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")
