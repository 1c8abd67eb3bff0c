"""Many damaged paragraphs, an article of them at a time."""

import signal
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random

from fuzz.checks import faults
from fuzz.damage import damaged
from razbor.analysis.analyse import Analyser
from razbor.text.article import Article

TOGETHER = 40  # paragraphs of an article
_LONGEST = 30.0  # seconds of the processor for an article; half of one is usual


@dataclass(frozen=True, slots=True)
class Failure:
    """A text that the engine does not bear, as short as was found, and what it says."""

    text: str
    said: str


def articles(seed: int, count: int, sources: Sequence[str]) -> Iterator[list[str]]:
    """Yield ``count`` articles of damaged paragraphs; the same seed gives the same ones."""
    for number in range(count):
        random = Random(f"{seed}:{number}")  # noqa: S311  (nothing is to be kept secret)
        yield [damaged(random, random.choice(sources), sources) for _ in range(TOGETHER)]


def failure_of(analyser: Analyser, paragraphs: list[str]) -> Failure | None:
    """Return what fails in an article of paragraphs, narrowed to the half that fails."""
    said = _said(analyser, "\n\n".join(paragraphs))
    if not said:
        return None
    if len(paragraphs) > 1:
        middle = len(paragraphs) // 2
        for half in (paragraphs[:middle], paragraphs[middle:]):
            if found := failure_of(analyser, half):
                return found
    return Failure("\n\n".join(paragraphs), said)


def _said(analyser: Analyser, text: str) -> str:
    """Return what is wrong with the analysis of a text, or nothing."""
    try:
        with _at_most(_LONGEST):
            return "\n".join(faults(analyser.analyse(Article(text)))[:3])
    except Exception:  # noqa: BLE001  (whatever is raised is what is looked for)
        return traceback.format_exc()


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise what takes too long, e.g. a pattern that tries everything, with its traceback."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"over {seconds} s")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
