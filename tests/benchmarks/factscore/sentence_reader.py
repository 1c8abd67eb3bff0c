"""Reader of gold with many annotated sentences in one file (`tricky.json`).

There entities are written by their words and fact roles by a canonical name,
by words of the sentence or by a value; the reader turns them into spans and
entity ids. Two entities with equal type and canonical name are one.
"""

import re
from dataclasses import replace

from benchmarks.factscore.model import (
    SENTENCE_SCOPE,
    Attribution,
    Document,
    Entity,
    Fact,
    Filler,
    Mention,
    Quote,
    Span,
)
from benchmarks.factscore.records import InputError, Record
from benchmarks.factscore.vocabulary import (
    ENTITY_TYPES,
    FACT_ROLES,
    FACT_TYPES,
    FACTUALITY,
    MENTION_KINDS,
    POLARITY,
    TEXT_ROLES,
    role_name,
)
from benchmarks.factscore.wording import plain_value


def read_sentences(record: Record) -> dict[str, Document]:
    """Return one document per sentence, by sentence id."""
    documents: dict[str, Document] = {}
    for item in record.children("sentences"):
        name = item.text("id")
        if name in documents:
            raise InputError(f"{item.where}.id: {name!r} is used twice")
        documents[name] = _Sentence(item, name).document
    return documents


def _key(item: Record) -> str:
    """Return the id under which the entity of a mention is kept."""
    return f"{item.text('type')}:{item.text('canonical')}"


class _Sentence:
    """One sentence being turned into a document."""

    def __init__(self, item: Record, name: str) -> None:
        self.text = item.text("text")
        self.document = Document(name, self.text, {}, [], [], SENTENCE_SCOPE)
        self.by_words: dict[str, str] = {}
        entities = item.children("entities")
        for entity in entities:
            self._add_entity(entity)
        self._index_words(entities)
        for entity in entities:
            self._add_members(entity)
        for number, fact in enumerate(item.children("facts"), 1):
            self.document.facts.append(self._read_fact(fact, f"F{number}"))

    def _add_entity(self, item: Record) -> None:
        """Add the mention and, when new, its entity."""
        entity_type = item.choice("type", ENTITY_TYPES)
        canonical = item.text("canonical")
        key = _key(item)
        value = item.text_or_none("timex3")
        self.document.entities.setdefault(key, Entity(key, entity_type, canonical, (), value))
        span = self._occurrence(item)
        self.document.mentions.append(Mention(span, key, item.choice("kind", MENTION_KINDS)))
        self.document.quotes.append(Quote(span, item.text("text")))

    def _index_words(self, entities: list[Record]) -> None:
        """Index canonical names before words, and exact before folded ones."""
        for fold in (str, plain_value):
            for field in ("canonical", "text"):
                for item in entities:
                    self.by_words.setdefault(fold(item.text(field)), _key(item))

    def _find(self, words: str) -> str | None:
        """Return the id of the entity so named, if there is one."""
        return self.by_words.get(words) or self.by_words.get(plain_value(words))

    def _add_members(self, item: Record) -> None:
        """Turn a list in `ref` into the members of the set."""
        if not isinstance(item.data.get("ref"), list):
            return
        members = tuple(self._entity(words, item) for words in item.texts("ref"))
        entity = self.document.entities[_key(item)]
        self.document.entities[entity.id] = replace(entity, members=members)

    def _entity(self, words: str, item: Record) -> str:
        """Return the id of the entity so named, which must exist."""
        key = self._find(words)
        if key is None:
            raise InputError(f"{item.where}: no entity is called {words!r}")
        return key

    def _occurrence(self, item: Record) -> Span:
        """Find the n-th exact occurrence of the entity's words."""
        words = item.text("text")
        start = -1
        for _ in range(item.integer("occurrence", least=1)):
            start = self.text.find(words, start + 1)
            if start < 0:
                raise InputError(f"{item.where}: {words!r} is not that often in the text")
        return Span(start, start + len(words))

    def _locate(self, words: str) -> Span | None:
        """Find words in the sentence, as whole words when possible."""
        whole = re.search(rf"(?<![\w-]){re.escape(words)}(?!\w)", self.text)
        if whole:
            return Span(*whole.span())
        start = self.text.find(words)
        return None if start < 0 else Span(start, start + len(words))

    def _read_fact(self, item: Record, number: str) -> Fact:
        """Read one fact of the sentence."""
        fact_type = item.choice("type", FACT_TYPES)
        polarity = item.choice("polarity", POLARITY) if item.has("polarity") else "positive"
        return Fact(
            id=number,
            type=fact_type,
            subtype=item.text_or_none("subtype"),
            fillers=tuple(self._read_roles(item, fact_type)),
            factuality=item.choice("factuality", FACTUALITY),
            polarity=polarity,
            trigger=self._locate(item.text("trigger")),
            attribution=self._read_attribution(item),
        )

    def _read_roles(self, item: Record, fact_type: str) -> list[Filler]:
        """Read the roles, adding the fact's `time` where the type has one."""
        roles = item.child("roles")
        fillers = []
        for key in roles.data:
            role = role_name(fact_type, key)
            if role:
                fillers += [self._filler(role, words) for words in roles.texts(key)]
        return fillers + self._time_filler(item, fact_type, fillers)

    def _filler(self, role: str, words: str) -> Filler:
        """Turn the words of a role into an entity, a span or a value."""
        entity = None if role in TEXT_ROLES else self._find(words)
        if entity:
            return Filler(role, entity=entity)
        span = self._locate(words)
        return Filler(role, span=span) if span else Filler(role, value=words)

    def _time_filler(self, item: Record, fact_type: str, fillers: list[Filler]) -> list[Filler]:
        """Return the fact's `time` as TIME or DURATION, unless that role is there."""
        if not item.has("time"):
            return []
        time = item.child("time")
        role = "DURATION" if time.data.get("type") == "DURATION" else "TIME"
        if role not in FACT_ROLES[fact_type] or any(f.role == role for f in fillers):
            return []
        words = self._filler(role, time.text("text"))
        return [Filler(role, words.entity, words.span, time.text_or_none("timex3"))]

    def _read_attribution(self, item: Record) -> tuple[Attribution, ...] | None:
        """Read the agents, outermost first, or None where none is given."""
        if not item.has("attribution"):
            return None
        return tuple(
            Attribution(level, self._entity(words, item))
            for level, words in enumerate(item.texts("attribution"), 1)
        )
