"""The words that a reader learns: their states, where they were met, lemmas that were taught."""

from dataclasses import astuple
from pathlib import Path

from razbor.analysis.listed_word import Context, ListedWord
from razbor.analysis.vocabulary import WordState
from razbor.library.library_file import LibraryFile


class WordList:
    """Words in the reader's file; every method may raise a LibraryError with one sentence."""

    def __init__(self, file: Path) -> None:
        self._file = LibraryFile(file)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def states(self) -> dict[str, WordState]:
        """Return the state of each lemma that has one."""
        rows = self._file.read("SELECT lemma, state FROM word")
        with self._file.sense():
            return {lemma: WordState(state) for lemma, state in rows}

    def put_state(self, lemma: str, state: WordState | None) -> None:
        """Give a lemma a state; None takes it away, and the word off the list."""
        if state is None:
            self._file.write(
                lambda base: (
                    base.execute("DELETE FROM word_context WHERE lemma = ?", (lemma,)),
                    base.execute("DELETE FROM word WHERE lemma = ?", (lemma,)),
                )
            )
            return
        query = (
            "INSERT INTO word (lemma, state) VALUES (?, ?)"
            " ON CONFLICT (lemma) DO UPDATE SET state = excluded.state"
        )
        self._file.write(lambda base: base.execute(query, (lemma, state.value)))

    def add(self, lemma: str, part: str, gloss: str, context: Context | None = None) -> None:
        """Put a word on the list with a place where it was met; its state stays if it has one."""
        word = (
            "INSERT INTO word (lemma, state, part, gloss, listed) VALUES (?, 'new', ?, ?, 1)"
            " ON CONFLICT (lemma) DO UPDATE SET part = excluded.part, listed = 1,"
            " gloss = CASE excluded.gloss WHEN '' THEN gloss ELSE excluded.gloss END"
        )
        met = (
            "INSERT INTO word_context (lemma, form, grammar, sentence, start, source)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (lemma, sentence) DO NOTHING"
        )
        rows = [(lemma, *astuple(context))] if context else []
        self._file.write(
            lambda base: (base.execute(word, (lemma, part, gloss)), base.executemany(met, rows))
        )

    def remove(self, lemma: str) -> None:
        """Take a word off the list; its state stays."""
        self._file.write(
            lambda base: (
                base.execute("DELETE FROM word_context WHERE lemma = ?", (lemma,)),
                base.execute("UPDATE word SET listed = 0 WHERE lemma = ?", (lemma,)),
            )
        )

    def put_back(self, word: ListedWord) -> None:
        """Put a word on the list as it was."""
        for context in word.contexts or (None,):
            self.add(word.lemma, word.part, word.gloss, context)
        self.put_state(word.lemma, word.state)

    def listed(self) -> list[ListedWord]:
        """Return the words of the list, those added last first."""
        return self._listed("", ())

    def word(self, lemma: str) -> ListedWord | None:
        """Return one word of the list."""
        return next(iter(self._listed("AND word.lemma = ?", (lemma,))), None)

    def _listed(self, which: str, values: tuple[str, ...]) -> list[ListedWord]:
        words = self._file.read(
            "SELECT lemma, part, gloss, state, made FROM word"  # noqa: S608  (our own words)
            f" WHERE listed {which} ORDER BY made DESC, lemma",
            values,
        )
        met = self._file.read(
            "SELECT word_context.lemma, form, grammar, sentence, start, source"  # noqa: S608
            f" FROM word_context JOIN word USING (lemma) WHERE listed {which} ORDER BY id",
            values,
        )
        contexts: dict[str, list[Context]] = {}
        with self._file.sense():
            for lemma, *rest in met:
                contexts.setdefault(lemma, []).append(Context(*rest))
            return [
                ListedWord(
                    lemma, part, gloss, WordState(state), made, tuple(contexts.get(lemma, ()))
                )
                for lemma, part, gloss, state, made in words
            ]

    def taught(self) -> dict[str, str]:
        """Return the lemmas that the reader has taught, by form."""
        return dict(self._file.read("SELECT form, lemma FROM taught_lemma"))

    def teach(self, form: str, lemma: str | None) -> None:
        """Let a form have a lemma in all articles; None lets it have its own again."""
        if lemma is None:
            query, row = "DELETE FROM taught_lemma WHERE form = ?", (form,)
            self._file.write(lambda base: base.execute(query, row))
            return
        query = "INSERT OR REPLACE INTO taught_lemma (form, lemma) VALUES (?, ?)"
        self._file.write(lambda base: base.execute(query, (form, lemma)))
