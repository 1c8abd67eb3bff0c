"""Statements written so that a linguist can read them, and the test of such a table.

Under a sentence stands «= kind > speaker > cue > words»; words that the author breaks are joined
by «…», several speakers by «+», «?» is nobody named. A sentence with nothing under it holds none.
"""

from engine.reading import view_of
from razbor.facts.draft import Draft
from razbor.facts.sources import find_sources
from razbor.facts.statements.find import find_statements
from razbor.facts.summary.grammar import lower_start
from razbor.facts.summary.names import called
from razbor.facts.view import View


def statements_in(text: str) -> list[str]:
    """Return the statements of a text by place, each as a line of the table."""
    view = view_of(text)
    return [_told(view, draft) for draft in find_sources(view, find_statements(view)).statements]


def _told(view: View, draft: Draft) -> str:
    names = [
        view.name(f.entity) if f.entity else lower_start(called(view, f))
        for f in draft.fillers("SPEAKER")
    ]
    words = [span.of(view.text) for span in draft.spans("CONTENT", "TOPIC")]
    cue = draft.trigger.of(view.text) if draft.trigger else "-"
    return " > ".join(
        (draft.subtype or "", " + ".join(names) or "?", cue, " … ".join(words) or "-")
    )


def read(table: str) -> list[tuple[str, list[str]]]:
    """Return each sentence of a table with the lines of its statements."""
    blocks = (block.split("\n") for block in table.strip().split("\n\n"))
    return [(first, [line.removeprefix("= ") for line in rest]) for first, *rest in blocks]
