"""The words that keep a plan, a denial or a condition from being read as done."""

import re
from collections.abc import Mapping
from functools import cache

from razbor.assets import table
from razbor.facts.fact import Fact, FactType, Factuality
from razbor.facts.summary.grammar import lower_start, upper_first
from razbor.facts.view import View

_OWN_WORDS = frozenset(
    {FactType.STATEMENT, FactType.SOURCE, FactType.STANCE, FactType.INTENT, FactType.ALIAS}
)
"""Their lines say it themselves: «намерен», «не поддержал», «уверен»."""

_AHEAD = frozenset(
    {"планироваться", "планировать", "намечаться", "ожидаться", "предвидеться", "собираться"}
)
_HEADED = re.compile(
    r"(?P<head>[А-ЯЁ][а-яё]+(?: [а-яё]+)?): (?P<rest>.+?)(?P<said> \([^()]*\))?", re.DOTALL
)
_LONG_HEAD = re.compile(r"[^:«»()]{3,80}: ")
_TOPIC = re.compile(r"(?:Обсудили|Особое внимание|Речь шла о): ?")


def with_reality(fact: Fact, view: View, line: str) -> str:
    """Return a line that says how real the fact is: «План: форум — Омск, в июне»."""
    ahead = fact.factuality is Factuality.NEGATED and _is_ahead(view, fact)
    words = _words().get("negated-ahead" if ahead else str(fact.factuality))
    if fact.type is FactType.INCIDENT and fact.factuality is Factuality.NEGATED:
        words = _words().get("negated-incident")
    if words is None or not line or fact.type in _OWN_WORDS or line.startswith(f"{words}:"):
        return line
    if fact.rule == "topic.attention":
        return f"{words}: {lower_start(line)}".replace(": особое внимание:", ": особое внимание —")
    if fact.type is FactType.TOPIC:
        return f"{words}: обсуждение — {_TOPIC.sub('', line)}"
    headed = _HEADED.fullmatch(line)
    if headed is not None:
        line = f"{headed['head'].lower()} ({headed['rest']}){headed['said'] or ''}"
    elif _LONG_HEAD.match(line):
        line = line.replace(": ", " — ", 1)
    return upper_first(f"{words}: {_lowered(view, line)}")


@cache
def _words() -> Mapping[str, str]:
    """Return what a line says of each factuality that is not plainly so: «planned», «План»."""
    return dict(row.split("\t") for row in table("reality_words"))


def _is_ahead(view: View, fact: Fact) -> bool:
    """Say whether what is denied would come: «визит не планируется», «не приедет»."""
    place = (fact.trigger or fact.evidence[0]).start
    clause = view.clause_at(place)
    verbs = [word for word in clause.words if word.pos == "VERB"] if clause else []
    return any(w.feature("Tense") == "Fut" or w.lemma in _AHEAD for w in verbs)


def _lowered(view: View, line: str) -> str:
    """Return a line without its capital, unless a name begins it."""
    first = line.split(maxsplit=1)[0].strip("«»,:")
    named = any(first in entity.canonical.split() for entity in view.found.entities)
    is_name = named and not _is_common(view, first)
    return line if is_name else lower_start(line)


def _is_common(view: View, first: str) -> bool:
    """Say whether a word stands in small letters in the article too: «форум»."""
    return first.lower() in {word.text for word in view.words if word.text == first.lower()}
