"""Facts of corrections as JSON, for one column of the reader's file."""

import json
from collections.abc import Mapping
from typing import Any

from razbor.analysis.anchors import Anchor
from razbor.analysis.kept_fact import KeptFact, KeptFiller
from razbor.facts.fact import FactType, Factuality
from razbor.text.span import Span

Json = Mapping[str, Any]


def facts_as_json(fact: KeptFact | None, made: KeptFact | None) -> str | None:
    """Return a fact as it was and as it is now, either or both; None for neither."""
    both = {"fact": fact, "made": made}
    said = {name: _fact(each) for name, each in both.items() if each}
    return json.dumps(said) if said else None


def facts_from_json(text: object) -> tuple[KeptFact | None, KeptFact | None]:
    """Read what ``facts_as_json`` wrote; ValueError or TypeError for anything else."""
    if text is None:
        return None, None
    said = json.loads(str(text))
    try:
        fact, made = (_read(said[name]) if name in said else None for name in ("fact", "made"))
    except (KeyError, AttributeError) as error:
        raise ValueError("no facts") from error
    return fact, made


def _fact(fact: KeptFact) -> Json:
    return {
        "type": fact.type.value,
        "subtype": fact.subtype,
        "trigger": _place(fact.trigger),
        "roles": [
            {
                "role": one.role,
                "entity": _place(one.entity),
                "place": _place(one.place),
                "value": one.value,
            }
            for one in fact.roles
        ],
        "factuality": fact.factuality.value,
        "negative": fact.negative,
        "voice": _place(fact.voice),
        "evidence": [_place(each) for each in fact.evidence],
        "importance": fact.importance,
        "summary": fact.summary,
    }


def _place(anchor: Anchor | None) -> list[object] | None:
    return [anchor.span.start, anchor.span.end, anchor.words] if anchor else None


def _read(said: Json) -> KeptFact:
    return KeptFact(
        type=FactType(said["type"]),
        subtype=said["subtype"],
        trigger=_anchor(said["trigger"]),
        roles=tuple(_filler(one) for one in said["roles"]),
        factuality=Factuality(said["factuality"]),
        negative=bool(said["negative"]),
        voice=_anchor(said["voice"]),
        evidence=tuple(anchor for each in said["evidence"] if (anchor := _anchor(each))),
        importance=int(said["importance"]),
        summary=str(said["summary"]),
    )


def _filler(said: Json) -> KeptFiller:
    return KeptFiller(said["role"], _anchor(said["entity"]), _anchor(said["place"]), said["value"])


def _anchor(said: Any) -> Anchor | None:  # noqa: ANN401
    if said is None:
        return None
    start, end, words = said
    return Anchor(Span(int(start), int(end)), str(words))
