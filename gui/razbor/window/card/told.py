"""What a card tells of a reading and of phrases, as HTML of ours; words in ``<a>`` lead on."""

from html import escape

from razbor.bridge.frequency import frequency_in_words
from razbor.i18n import tr
from razbor.words.card import LemmaNotes, Reading, SetPhrase


def reading_html(reading: Reading, state: str = "") -> str:
    """Return grammar, form, frequency, pair, government and the reader's state, a line each."""
    lines = [_part(reading)]
    is_news = "\u0301" in reading.form and reading.form != (reading.own or reading.notes.stressed)
    here = (reading.form if is_news else "", reading.here)
    if any(here):
        lines.append(escape(tr("здесь: {}").format(" — ".join(filter(None, here)))))
    lines += _notes(reading.notes)
    if state:
        lines.append(f"<b>{escape(state)}</b>")
    if not reading.known:
        guessed = escape(tr("нет в словаре, разобрано по образцу"))
        lines.append(f'<span class="faint">{guessed}</span>')
    return "<br>".join(f'<span class="soft">{line}</span>' for line in lines)


def phrases_html(phrases: tuple[SetPhrase, ...]) -> str:
    """Return set phrases, each with its meaning."""
    return "<br>".join(
        f'<b>{escape(one.words)}</b> <span class="soft">— {escape(one.meaning)}</span>'
        for one in phrases
    )


def _part(reading: Reading) -> str:
    if not reading.own:
        return escape(reading.part)
    of = _link(reading.of, reading.notes.stressed)
    return tr("{part}, от {word}").format(part=escape(reading.part), word=of)


def _notes(notes: LemmaNotes) -> list[str]:
    lines = []
    if notes.pairs:
        pairs = ", ".join(_link(pair.replace("\u0301", ""), pair) for pair in notes.pairs)
        lines.append(tr("пара по виду: {}").format(pairs))
    if notes.governs:
        lines.append(escape(tr("управление: {}").format(notes.governs)))
    if notes.rank:
        lines.append(escape(frequency_in_words(notes.rank)))
    return lines


def _link(word: str, shown: str) -> str:
    return f'<a href="{escape(word)}">{escape(shown)}</a>'
