"""What the states of words are called, in the interface's language."""

from razbor.analysis.vocabulary import WordState
from razbor.i18n import tr


def state_name(state: WordState | None) -> str:
    """Return what a state is called, in the interface's language."""
    names = {
        WordState.NEW: tr("новое"),
        WordState.LEARNING: tr("учу"),
        WordState.KNOWN: tr("знаю"),
        WordState.IGNORED: tr("не учить"),
    }
    return names[state] if state else tr("без отметки")


def state_step(lemma: str, state: WordState | None) -> str:
    """Return what giving a state is called: in the menu, in the status bar."""
    return tr("«{lemma}»: {state}").format(lemma=lemma, state=state_name(state))
