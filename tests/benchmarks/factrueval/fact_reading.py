"""Reading of gold facts: everything a system may write as an argument."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.factrueval.model import Argument, Entity, Fact, Mention, Span, Token
from benchmarks.factrueval.task import HIGH_DIFFICULTY, NAME_ORDERS, UNREAL_MODALITIES

_BLANKS = " \n\r\t"


@dataclass(frozen=True)
class FactReader:
    """Reads the facts of one document."""

    entities: Sequence[Entity]
    spans: Mapping[str, Span]
    tokens: Sequence[Token]
    text: str
    positions: Mapping[str, str]

    def read(self, block: Sequence[str]) -> Fact:
        """Return the fact of a block: a line with its type, then a line for each argument."""
        identifier, kind = block[0].split()[:2]
        fact = Fact(identifier, kind.strip(" :").lower(), [])
        for line in block[1:]:
            key, _, rest = line.partition(" ")
            key = key.strip().lower()
            key = "position" if key == "job" else key
            values = self._values(key, rest)
            if key == "модальность":
                fact.is_unreal |= any(v in UNREAL_MODALITIES for v in values)
            elif key == "сложность":
                fact.is_difficult |= HIGH_DIFFICULTY in values
            else:
                written = tuple(v.replace("ё", "е") for v in values)
                fact.arguments.append(Argument(key, written))
        return fact

    def _values(self, key: str, rest: str) -> list[str]:
        if rest.startswith("span"):
            return [v.strip().lower() for v in self._span_values(key, rest)]
        if rest.startswith("obj"):
            identifier, _, description = rest.partition(" ")
            by_id = {e.id: e for e in self.entities}
            return self._entity_values(by_id[identifier[len("obj") :]], description)
        return [alternative.strip().lower() for alternative in rest.split("|")]

    def _span_values(self, key: str, rest: str) -> list[str]:
        values = []
        for alternative in rest.split("|"):
            value = self.spans[alternative.split()[0][len("span") :]].text
            values.append(value)
            if key == "position" and value in self.positions:
                values.append(self.positions[value])
        return values

    def _entity_values(self, entity: Entity, description: str) -> list[str]:
        """Return the annotator's description, every mention as written, and the names."""
        values = {description}
        for mention in entity.mentions:
            values |= self._mention_values(mention)
        if entity.type == "per":
            values |= _full_names(entity)
        elif entity.type in {"org", "loc"}:
            values |= set(entity.values("name"))
        return sorted(v.lower().strip(_BLANKS) for v in values)

    def _mention_values(self, mention: Mention) -> set[str]:
        indices = sorted(mention.token_indices)
        joined = " ".join(self.tokens[i].text for i in indices)
        first, last = indices[0], indices[-1]
        while first > 0 and self.tokens[first - 1].text == '"':
            first -= 1
        while last + 1 < len(self.tokens) and self.tokens[last + 1].text == '"':
            last += 1
        # The organisers' slice ends one character early; the fuzzy comparison
        # usually hides it, but it is kept so that borderline cases agree.
        return {joined, self.text[self.tokens[first].start : self.tokens[last].end - 1]}


def _full_names(entity: Entity) -> set[str]:
    """Return the parts of a person's name in every order in which they may be combined."""
    parts = {
        "f": entity.values("firstname"),
        "l": entity.values("lastname"),
        "p": entity.values("patronymic"),
        "n": entity.values("nickname"),
    }
    names: set[str] = set()
    for order in NAME_ORDERS:
        combined = [""]
        for letter in order:
            written = [part for part in parts[letter] if part]
            combined = [f"{head} {part}".strip() for part in written for head in combined]
        names |= set(combined)
    return names
