"""Every frame finds what its own examples say, and nothing where they say nothing."""

from functools import cache

import pytest

from engine.reading import view_of
from razbor.facts.draft import Draft
from razbor.facts.fact import Filler
from razbor.facts.frames.find import find_frames
from razbor.facts.frames.frame import Example, Frame, frames
from razbor.facts.statements.find import find_statements
from razbor.facts.view import View

CASES = [
    pytest.param(frame, example, id=f"{frame.id}: {example.text}")
    for frame in frames()
    for example in frame.examples
]


@cache
def found_in(text: str) -> tuple[View, tuple[Draft, ...]]:
    view = view_of(text)
    return view, find_frames(view, find_statements(view))


def said(view: View, filler: Filler) -> set[str]:
    """Return all wordings by which a filler may be named in an example."""
    words = [filler.value, filler.span and filler.span.of(view.text)]
    words += [view.name(filler.entity)] if filler.entity else []
    return {word.casefold().replace("ё", "е") for word in words if word}


def fits(view: View, draft: Draft, example: Example) -> bool:
    assert example.roles is not None
    return all(
        any(word.casefold().replace("ё", "е") in said(view, f) for f in draft.fillers(role))
        for role, words in example.roles.items()
        for word in words
    )


def told(view: View, draft: Draft) -> str:
    roles = [f"{f.role}={' | '.join(sorted(said(view, f)))}" for f in draft.roles]
    return f"{draft.rule}: {'; '.join(roles)}"


@pytest.mark.parametrize(("frame", "example"), CASES)
def test_example(frame: Frame, example: Example) -> None:
    view, drafts = found_in(example.text)
    own = [draft for draft in drafts if draft.rule == frame.id]
    shown = "\n".join(told(view, draft) for draft in drafts)
    if example.roles is None:
        assert not own, shown
    else:
        assert any(fits(view, draft, example) for draft in own), shown


def test_every_frame_has_examples_of_what_it_sees_and_of_what_it_leaves() -> None:
    assert not [frame.id for frame in frames() if not any(e.roles for e in frame.examples)]
    assert not [frame.id for frame in frames() if all(e.roles for e in frame.examples)]


LEFT = [
    pytest.param(frame, example.text, id=f"{frame.id}: {example.text}")
    for frame in frames()
    for example in frame.examples
    if example.roles is None
]


@pytest.mark.parametrize(("frame", "text"), LEFT)
def test_what_a_frame_leaves_has_its_trigger(frame: Frame, text: str) -> None:
    lemmas = {word.lemma for word in found_in(text)[0].words}
    triggers = frame.verbs | frame.nouns
    passives = {verb + "ся" for verb in frame.verbs}
    assert lemmas & (triggers | passives), sorted(lemmas)


def test_ids_are_unique() -> None:
    ids = [frame.id for frame in frames()]
    assert len(ids) == len(set(ids))
