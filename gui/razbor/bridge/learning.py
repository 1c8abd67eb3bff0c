"""The words that a reader learns: states, the list, taught lemmas; each step can be undone."""

import logging
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from razbor.bridge.deed import Deed
from razbor.bridge.state_names import state_step
from razbor.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from razbor.analysis.analysis import Analysis
    from razbor.analysis.listed_word import Context, ListedWord
    from razbor.analysis.vocabulary import Vocabulary, WordState
    from razbor.bridge.correcting import Correcting
    from razbor.library.word_list import WordList
    from razbor.words.word import Word

log = logging.getLogger(__name__)
T = TypeVar("T")


class Learning(QObject):
    """Keeps the words of one reader; what cannot be kept any more holds until the program ends.

    ``changed`` says that states, list or lemmas are others, ``told`` what was done and whether it
    was undone, ``failed`` brings a sentence when nothing can be kept.
    """

    changed = Signal()
    told = Signal(str, bool)
    failed = Signal(str)

    def __init__(self, correcting: "Correcting") -> None:
        super().__init__(correcting)
        self._correcting = correcting
        self._file: Path | None = None
        self._list: WordList | None = None
        self._found: Analysis | None = None
        self._states: dict[str, WordState] = {}
        self._taught: dict[str, str] = {}
        self._read = False

    def keep_in(self, file: "Path | None") -> None:
        """Keep words in a file from now on; it is made when it is needed."""
        self.close()
        self._file = file
        self._read = False

    def close(self) -> None:
        """Let the file go."""
        if self._list is not None:
            self._list.close()
            self._list = None

    def begin(self, found: "Analysis") -> "Analysis":
        """Take what was found in an article and return it with the lemmas that were taught."""
        self._found = found
        self._read_all()
        return self._with_taught(found)

    # what holds

    @property
    def used(self) -> bool:
        """Say whether any word has a state."""
        return bool(self._states)

    def state(self, lemma: str) -> "WordState | None":
        """Return how well the reader knows a lemma."""
        self._read_all()
        return self._states.get(lemma)

    def own_lemma(self, word: "Word") -> str:
        """Return the lemma that a word has when nothing is taught."""
        words = self._found.words if self._found else ()
        at = bisect_left(words, word.span.start, key=lambda one: one.span.start)
        return words[at].lemma if at < len(words) else word.lemma

    def vocabulary(self, analysis: "Analysis") -> "Vocabulary":
        """Return how the reader knows the words of an article."""
        from razbor.analysis.vocabulary import vocabulary

        return vocabulary(analysis, self._states)

    def listed(self) -> "list[ListedWord]":
        """Return the word list, those added last first."""
        return self._ask(lambda words: words.listed()) or []

    # steps

    def add(self, lemma: str, part: str, gloss: str, context: "Context | None") -> None:
        """Put a word on the list, with the place where it was met if there is one."""
        from razbor.analysis.vocabulary import WordState

        before = self._ask(lambda words: words.word(lemma))
        state = self.state(lemma)

        def do() -> None:
            self._ask(lambda words: words.add(lemma, part, gloss, context))
            self._states.setdefault(lemma, WordState.NEW)
            self.changed.emit()

        def undo() -> None:
            self._ask(lambda words: words.remove(lemma))
            if before is not None:
                self._ask(lambda words: words.put_back(before))
            self._put(lemma, state)

        self._do(tr("слово «{}» в списке").format(lemma), do, undo)

    def remove(self, word: "ListedWord") -> None:
        """Take a word off the list; its state stays."""

        def do() -> None:
            self._ask(lambda words: words.remove(word.lemma))
            self.changed.emit()

        def undo() -> None:
            self._ask(lambda words: words.put_back(word))
            self.changed.emit()

        self._do(tr("слово «{}» вне списка").format(word.lemma), do, undo)

    def set_state(self, lemma: str, state: "WordState | None") -> None:
        """Say how well a lemma is known; None takes that back."""
        before = self.state(lemma)
        if state is before:
            return
        kept = self._ask(lambda words: words.word(lemma))

        def undo() -> None:
            if kept is not None and state is None:
                self._ask(lambda words: words.put_back(kept))
            self._put(lemma, before)

        self._do(state_step(lemma, state), partial(self._put, lemma, state), undo)

    def teach(self, word: "Word", lemma: str | None) -> None:
        """Let a form have a lemma in all articles; None lets it have its own again."""
        from razbor.analysis.vocabulary import taught_form

        form = taught_form(word)
        if lemma == self.own_lemma(word):
            lemma = None
        before = self._taught.get(form)
        name = tr("«{form}» — это «{lemma}»").format(form=form, lemma=lemma)
        if lemma is None:
            name = tr("«{}» — как в словаре").format(form)
        self._do(name, partial(self._teach, form, lemma), partial(self._teach, form, before))

    def _do(self, name: str, do: "Callable[[], None]", undo: "Callable[[], None]") -> None:
        self._correcting.push(Deed(name, do, undo, self.told.emit))

    def _put(self, lemma: str, state: "WordState | None") -> None:
        self._ask(lambda words: words.put_state(lemma, state))
        if state is None:
            self._states.pop(lemma, None)
        else:
            self._states[lemma] = state
        self.changed.emit()

    def _teach(self, form: str, lemma: str | None) -> None:
        self._ask(lambda words: words.teach(form, lemma))
        if lemma is None:
            self._taught.pop(form, None)
        else:
            self._taught[form] = lemma
        if self._found is not None:
            self._correcting.renew(self._with_taught(self._found))
        self.changed.emit()

    # inside

    def _with_taught(self, found: "Analysis") -> "Analysis":
        if not self._taught:
            return found
        from razbor.analysis.vocabulary import with_taught

        return with_taught(found, self._taught)

    def _read_all(self) -> None:
        """Read what is kept, once."""
        if self._read:
            return
        self._read = True
        if self._file and self._file.exists():
            self._states = self._ask(lambda words: words.states()) or {}
            self._taught = self._ask(lambda words: words.taught()) or {}

    def _ask(self, work: "Callable[[WordList], T]") -> T | None:
        """Do something with the reader's file; once that fails, nothing is kept any more."""
        if self._file is None:
            return None
        from razbor.library.errors import LibraryError
        from razbor.library.word_list import WordList

        self._list = self._list or WordList(self._file)
        try:
            return work(self._list)
        except LibraryError as error:
            log.warning("not kept: %s", error, exc_info=True)
            self.close()
            self._file = None
            self.failed.emit(str(error))
            return None
