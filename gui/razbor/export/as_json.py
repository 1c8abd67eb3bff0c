"""Write an analysis as JSON in the format ``news-analysis/1``.

The format has no place for some things that an analysis may hold: a role that a type of fact
does not know, a time without a value, an entity that is mentioned nowhere, a mention that crosses
another. They are left out, together with what refers to them. Of a reader's corrections it has
the outcome: what was rejected is not there, and a fact that was accepted, changed or added says so
in its rule, «reader:meeting.met», «reader».
"""

import json

from razbor.analysis.analysis import READER, Analysis
from razbor.entities.entity import Entity, EntityType, Mention, PersonName, Timex
from razbor.facts.fact import Attribution, Fact, Filler
from razbor.facts.roles import ROLES
from razbor.text.span import Span
from razbor.words.word import Word

FORMAT = "news-analysis/1"

Json = dict[str, object]

_AMOUNTS = frozenset({EntityType.MONEY, EntityType.PERCENT, EntityType.QUANTITY})
_PARTS_OF_SPEECH = frozenset(
    {
        *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
        *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
    }
)


def dumps(analysis: Analysis, *, tokens: bool = False) -> str:
    """Return an analysis as a JSON text that ends with a line break."""
    return json.dumps(to_json(analysis, tokens=tokens), ensure_ascii=False, indent=1) + "\n"


def to_json(analysis: Analysis, *, tokens: bool = False) -> Json:
    """Return an analysis as JSON values; ``tokens`` adds the list of all tokens."""
    return _Writer(analysis).write(tokens=tokens)


def _present(**fields: object) -> Json:
    """Return the fields that say something; nothing optional is written as null or empty."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {}, False)}


class _Writer:
    """Writes one analysis; knows its text and which of its parts have a place in the format."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text
        visible = [m for m in analysis.mentions if self._span(m.span)]
        self._mentions = _without_crossing(visible)
        mentioned = {mention.entity for mention in self._mentions}
        kept = [e for e in analysis.entities if e.id in mentioned and _has_value(e)]
        self._entities = {entity.id: entity for entity in kept}
        self._facts = {fact.id: fact for fact in analysis.facts if self._is_writable(fact)}

    def write(self, *, tokens: bool) -> Json:
        mentions = [m for m in self._mentions if m.entity in self._entities]
        return {
            "format": FORMAT,
            "document": self._document(),
            **({"tokens": [_token(word) for word in self._analysis.words]} if tokens else {}),
            "entities": [self._entity(entity) for entity in self._entities.values()],
            "mentions": [self._mention(mention) for mention in mentions],
            "facts": [self._fact(fact) for fact in self._facts.values()],
        }

    def _document(self) -> Json:
        article = self._analysis.article
        return {
            "text": article.text,
            "title": self._analysis.title,
            "source": article.source or None,
            "published": article.published.isoformat() if article.published else None,
        }

    def _span(self, span: Span | None) -> Json | None:
        """Return a place with its words, without spaces at its edges; None when nothing is left."""
        if span is None or not (words := span.of(self._text)).strip():
            return None
        start = span.start + len(words) - len(words.lstrip())
        return {"start": start, "end": start + len(words.strip()), "text": words.strip()}

    def _entity(self, entity: Entity) -> Json:
        others = dict.fromkeys(name for name in entity.aliases if name != entity.canonical)
        timed = entity.timex if entity.type is EntityType.TIMEX else None
        return {
            "id": entity.id,
            "type": str(entity.type),
            "canonical": entity.canonical,
            **_present(
                subtype=entity.subtype,
                aliases=[name for name in others if name],
                members=self._known(entity.members),
                members_open=entity.members_open,
                timex3=_timex(timed) if timed else None,
                value=entity.value if entity.type in _AMOUNTS else None,
                kb_hint=entity.hint,
                gender=entity.gender,
                name=_name(entity.name) if entity.name else None,
            ),
        }

    def _mention(self, mention: Mention) -> Json:
        alternatives = self._known(mention.ambiguous)
        return {
            **(self._span(mention.span) or {}),
            "entity": mention.entity,
            "kind": str(mention.kind),
            **_present(extent=self._span(mention.extent), ambiguous=alternatives),
        }

    def _known(self, ids: tuple[str, ...]) -> list[str]:
        return [key for key in dict.fromkeys(ids) if key in self._entities]

    def _is_writable(self, fact: Fact) -> bool:
        return bool(self._roles(fact)) and any(self._span(span) for span in fact.evidence)

    def _fact(self, fact: Fact) -> Json:
        links = (self._attribution(a) for a in fact.attribution if a.agent in self._entities)
        return {
            "id": fact.id,
            "type": str(fact.type),
            **_present(subtype=fact.subtype),
            "trigger": self._span(fact.trigger),
            "roles": self._roles(fact),
            "modality": {
                "factuality": str(fact.factuality),
                "polarity": "negative" if fact.negative else "positive",
            },
            "attribution": list(links),
            "evidence": [place for span in fact.evidence if (place := self._span(span))],
            "importance": fact.importance,
            "summary_ru": fact.summary,
            "confidence": round(fact.confidence, 3),
            **_present(rule=self._rule(fact), inferred=fact.inferred),
        }

    def _rule(self, fact: Fact) -> str:
        """Return what a fact comes from: a rule, and before it the reader who has confirmed it."""
        own = fact.id in self._analysis.own_facts and fact.rule != READER
        return f"{READER}:{fact.rule}" if own else fact.rule

    def _roles(self, fact: Fact) -> list[Json]:
        allowed = [filler for filler in fact.roles if filler.role in ROLES[fact.type]]
        written = [self._filler(filler) for filler in allowed]
        return [role for role in written if len(role) > 1]

    def _filler(self, filler: Filler) -> Json:
        entity = filler.entity if filler.entity in self._entities else None
        return _present(
            role=filler.role, entity=entity, span=self._span(filler.span), value=filler.value
        )

    def _attribution(self, link: Attribution) -> Json:
        via = link.via if link.via in self._facts else None
        return {
            "level": link.level,
            "agent": link.agent,
            "form": link.form,
            **_present(cue=self._span(link.cue), via_fact=via, inferred=link.inferred),
        }


def _has_value(entity: Entity) -> bool:
    """Say whether a time is normalised and an amount has its number, as the format asks."""
    if entity.type is EntityType.TIMEX:
        return entity.timex is not None
    return entity.type not in _AMOUNTS or bool(entity.value)


def _without_crossing(mentions: list[Mention]) -> list[Mention]:
    """Return mentions by start, the longer first, without those that cross an earlier one."""
    kept: list[Mention] = []
    around: list[Span] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        while around and around[-1].end <= mention.span.start:
            around.pop()
        if not around or around[-1].covers(mention.span):
            kept.append(mention)
            around.append(mention.span)
    return kept


def _timex(timex: Timex) -> Json:
    return _present(type=timex.type, value=timex.value, mod=timex.mod)


def _name(name: PersonName) -> Json:
    parts = _present(first=name.first, patronymic=name.patronymic, last=name.last)
    return {**parts, "order": name.order} if parts else {}


def _token(word: Word) -> Json:
    return {
        "start": word.span.start,
        "end": word.span.end,
        "lemma": word.lemma,
        "pos": word.pos if word.pos in _PARTS_OF_SPEECH else "X",
        "feats": word.feats,
    }
