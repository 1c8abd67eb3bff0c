"""The report: a table for people, JSON for programs, and the bars."""

from collections.abc import Mapping
from typing import Any

from benchmarks.factscore.records import InputError
from benchmarks.factscore.tallies import Bcubed, Count, Prf, Ratio, Scores, Tally

_HEADLINES = (
    ("names", "mentions.exact.all.f1"),
    ("links", "links.all.share"),
    ("B3", "coref.f1"),
    ("canon", "canonical.all.share"),
    ("facts", "facts.all.f1"),
    ("imp.1", "facts.importance1.f1"),
    ("strict", "facts.strict.f1"),
    ("fact.", "factuality.share"),
    ("who", "statements.speaker.share"),
    ("unsafe", "safety.shown_as_done.n"),
)

_SECTIONS = (
    "mentions",
    "links",
    "coref",
    "canonical",
    "times",
    "facts",
    "subtype",
    "factuality",
    "polarity",
    "attribution",
    "statements",
    "safety",
    "offsets",
    "documents_fully_right",
)


def table(documents: Mapping[str, Scores], everything: Scores) -> str:
    """Return one line per document and then every score of the whole set."""
    width = max(len(name) for name in documents) + 2
    lines = ["".ljust(width) + "".join(title.rjust(8) for title, _ in _HEADLINES)]
    for name, scores in documents.items():
        numbers = scores.numbers()
        cells = (_cell(numbers.get(metric)) for _, metric in _HEADLINES)
        lines.append(name.ljust(width) + "".join(cells))
    lines += ["", f"all {len(documents)} documents (micro-average)"]
    width = max(len(name) for name in everything.tallies) + 2
    for name in sorted(everything.tallies, key=_place):
        lines.append(name.ljust(width) + _describe(everything.tallies[name]))
    return "\n".join(lines)


def _place(name: str) -> tuple[int, bool, str]:
    """Order the scores by section, totals before parts."""
    section, _, part = name.partition(".")
    is_total = part.endswith("all") or part.islower()
    return _SECTIONS.index(section), not is_total, part


def _cell(number: float | None) -> str:
    """Format a number of the overview."""
    return _rate(number).rjust(8) if not isinstance(number, int) else str(number).rjust(8)


def _rate(number: float | None) -> str:
    """Format a rate, or a dash when there is nothing to measure."""
    return "–" if number is None else f"{number:.3f}"


def _describe(tally: Tally) -> str:
    """Format a tally on one line."""
    rates = tally.as_json()
    match tally:
        case Prf():
            scores = "  ".join(f"{key.upper()} {_rate(rates[key])}" for key in ("p", "r", "f1"))
            return f"{scores}   hits {tally.hits}, extra {tally.extra}, missed {tally.missed}"
        case Ratio():
            return f"{_rate(rates['share'])}   {tally.right} of {tally.total}"
        case Count():
            return str(tally.n)
        case Bcubed():
            scores = "  ".join(f"{key.upper()} {_rate(rates[key])}" for key in ("p", "r", "f1"))
            return f"{scores}   mentions {tally.mentions}"


def findings(documents: Mapping[str, Scores]) -> str:
    """Return the misses and false alarms of every document, in Russian."""
    lines: list[str] = []
    for name, scores in documents.items():
        if not scores.findings:
            continue
        lines += ["", f"=== {name} ==="]
        for section in sorted({finding.section for finding in scores.findings}):
            found = [f.line for f in scores.findings if f.section == section]
            lines.append(f"{section}: {len(found)}")
            lines += [f"  • {line}" for line in found]
    return "\n".join(lines) if lines else "Ни пропусков, ни лишнего."


def as_json(
    documents: Mapping[str, Scores], everything: Scores, missing: list[str]
) -> dict[str, Any]:
    """Return all numbers, nested by the parts of their names."""
    return {
        "total": _nest(everything),
        "documents": {name: _nest(scores) for name, scores in documents.items()},
        "missing_predictions": missing,
        "findings": {
            name: [{"section": f.section, "line": f.line} for f in scores.findings]
            for name, scores in documents.items()
        },
    }


def _nest(scores: Scores) -> dict[str, Any]:
    """Turn dotted names into nested objects."""
    result: dict[str, Any] = {}
    for name, number in scores.numbers().items():
        *path, last = name.split(".")
        place = result
        for part in path:
            place = place.setdefault(part, {})
        place[last] = number
    return result


def parse_bar(text: str) -> tuple[str, float]:
    """Read «metric=value»."""
    metric, _, value = text.partition("=")
    try:
        return metric.strip(), float(value)
    except ValueError:
        raise InputError(f"--min/--max {text}: expected metric=number") from None


def broken_bars(everything: Scores, least: list[str], most: list[str]) -> list[str]:
    """Return a line for every bar that is not met.

    A metric without anything to measure meets no bar; an unknown metric is an
    input error.
    """
    numbers = everything.numbers()
    lines = []
    for texts, sign, broken in ((least, "<", float.__lt__), (most, ">", float.__gt__)):
        for metric, bar in map(parse_bar, texts):
            if metric not in numbers:
                raise InputError(f"--min/--max: no metric is called {metric!r} in this run")
            number = numbers[metric]
            if number is None:
                lines.append(f"bar not met: {metric} has nothing to measure")
            elif broken(float(number), bar):
                lines.append(f"bar not met: {metric} = {number:.4g} {sign} {bar:.4g}")
    return lines
