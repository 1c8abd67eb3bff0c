"""The question which lemma a form has."""

from razbor.i18n import tr
from razbor.window.correct.ask_sheet import Ask
from razbor.window.correct.choice_list import Choice
from razbor.words.card import WordCard
from razbor.words.word import Word


def lemma_question(word: Word, card: WordCard | None, own: str) -> Ask:
    """Ask for a lemma; the readings of the dictionary can be chosen, any word can be typed.

    ``own`` is the lemma that the form has when nothing is taught.
    """
    readings = {one.lemma.lower(): one.part for one in (card.readings if card else ())}
    readings.setdefault(own, "")
    choices = [
        Choice(lemma, tr("без поправки") if lemma == own else part, lemma)
        for lemma, part in readings.items()
        if lemma != word.lemma
    ]
    return Ask(
        tr("Словарная форма слова «{}» во всех статьях…").format(word.text),
        tr("Enter — запомнить, ↓ — другие чтения, Esc — оставить"),
        choices,
        text=word.lemma,
        free=True,
    )
