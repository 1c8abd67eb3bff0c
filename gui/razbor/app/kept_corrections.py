"""What a reader has made of articles in the window, for analyses that no window shows."""

from pathlib import Path

from razbor.analysis.analysis import Analysis
from razbor.analysis.corrected import corrected
from razbor.analysis.own_names import with_own_names
from razbor.analysis.vocabulary import with_taught
from razbor.app.folders import library_file
from razbor.library.shelf import Shelf
from razbor.library.word_list import WordList


class KeptCorrections:
    """Reads the reader's file, which stays as it is; a LibraryError has one sentence."""

    def __init__(self, file: Path | None = None) -> None:
        """Read what holds in all articles."""
        place = file or library_file()
        self._shelf = Shelf(place)
        words = WordList(place)
        self._taught = words.taught()
        words.close()
        self._names = self._shelf.own_names()

    def applied(self, analysis: Analysis) -> Analysis:
        """Return an analysis as the window would show it: lemmas, own names, corrections."""
        analysis = with_own_names(with_taught(analysis, self._taught), self._names)
        steps = self._shelf.corrections(analysis.text)
        return corrected(analysis, (correction for _, correction in steps))

    def close(self) -> None:
        """Let the file go."""
        self._shelf.close()
