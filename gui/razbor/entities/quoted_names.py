"""Names behind a noun: how far «…» goes where it is a name at all, and «№5»."""

from razbor.entities.scene import Scene

_LONGEST_QUOTE = 14  # words of a quoted name, with its marks


def quoted_end(scene: Scene, at: int) -> int:
    """Return the index after a short quotation without a verb that opens here, else ``at``."""
    quote = scene.opened.get(at)
    if quote is None:
        return at
    inside = scene.parsed.indices(quote.span)
    short = len(inside) <= _LONGEST_QUOTE and inside.stop > at + 1
    if not short or not (scene.is_capital(at + 1) or scene.words[at + 1].text[0].isdigit()):
        return at
    ends = quote.closed or scene.text[quote.span.end - 1] in '»”"'
    verbs = any(_is_finite(scene, i) for i in inside)
    return inside.stop if ends and not verbs else _shared_close(scene, at)


def _shared_close(scene: Scene, at: int) -> int:
    """Return the index after a name whose closing mark also closes the speech around it."""
    for index in range(at + 1, min(at + 6, len(scene.words))):
        if scene.words[index].text == "»":
            return index + 1 if not any(_is_finite(scene, i) for i in range(at, index)) else at
    return at


def _is_finite(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    return word.pos == "VERB" and word.feature("VerbForm") in {"Fin", ""} and word.text.islower()


def counts_things(scene: Scene, index: int) -> bool:
    """Say whether a number counts what follows and ends the name: «у Fjord [18 патентов]»."""
    after = index + 1
    is_number = scene.words[index].text.isdigit() and scene.together(index, after)
    return is_number and scene.words[after].text.islower() and scene.words[after].pos == "NOUN"


def numbered(scene: Scene, index: int) -> int:
    """Return the index after «№5», «№ 5» where it stands, else the index itself."""
    if index >= len(scene.words) or not scene.words[index].text.startswith("№"):
        return index
    alone = scene.words[index].text == "№" and scene.beside(index + 1, index)
    return index + 2 if alone and scene.words[index + 1].text[0].isdigit() else index + 1
