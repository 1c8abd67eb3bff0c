"""What a run is told: where the data lie, and how much of it to take."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run.

    Attributes:
        corpora: The folder of annotated corpora, or None.
        gold: The folder of the sample's gold and the tricky sentences, or None.
        short: Take a small part of each corpus, for a run of a few minutes.
        show: Tell the misses and false alarms of the sample and the tricky sentences.
    """

    corpora: Path | None = None
    gold: Path | None = None
    short: bool = False
    show: bool = False

    def corpus(self, name: str) -> Path | None:
        """Return a file or folder of the corpora, or None when it is not there."""
        return _existing(self.corpora, name)

    def gold_file(self, name: str) -> Path | None:
        """Return a gold file, or None when it is not there."""
        return _existing(self.gold, name)

    def some(self, items: Sequence[Item], count: int) -> Sequence[Item]:
        """Return all items, or in a short run ``count`` of them spread evenly."""
        if not self.short or len(items) <= count:
            return items
        return [items[i * len(items) // count] for i in range(count)]


def _existing(folder: Path | None, name: str) -> Path | None:
    found = folder / name if folder else None
    return found if found and found.exists() else None


NO_CORPORA = "Name the corpora's folder with --corpora or RAZBOR_CORPORA."
NO_GOLD = "Name the gold's folder with --gold or RAZBOR_GOLD."
