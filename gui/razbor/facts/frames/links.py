"""What one name says of another by standing inside it or behind it in brackets.

«пресс-служба [банка «Фьорд»]» is a part of the bank, «Национальный банк [Грузии]» one of Georgia;
«Европейский банк развития (ЕБР)» is an alias.
"""

from collections.abc import Iterator
from itertools import pairwise

from razbor.assets import word_list
from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.draft import Draft
from razbor.facts.fact import FactType, Filler
from razbor.facts.view import View
from razbor.text.span import Span

_COUNTRY = "country"


def find_links(view: View) -> Iterator[Draft]:
    """Yield the links of each organisation to what stands inside its name."""
    for mention in view.found.mentions:
        if mention.kind is MentionKind.NAM and view.of(mention).type is EntityType.ORG:
            yield from _inside(view, mention)


def _inside(view: View, outer: Mention) -> Iterator[Draft]:
    rest = Span(outer.span.start + 1, outer.span.end) if len(outer.span) > 1 else outer.span
    for inner in view.top_mentions(rest)[:1]:
        if (
            inner.kind is not MentionKind.NAM
            or inner.entity == outer.entity
            or _is_own(view, outer, inner)
            or _is_topic(view, inner)
        ):
            continue
        kind = view.of(inner).type
        if kind is EntityType.ORG:
            yield _link(outer, inner, "part_of", ("PART", "WHOLE"))
        elif kind is EntityType.GPE and view.of(inner).subtype == _COUNTRY:
            yield _link(outer, inner, "of_country", ("ORG", "GPE"))


def _is_own(view: View, outer: Mention, inner: Mention) -> bool:
    """Say whether the inner name is a word of the outer's own: «Свободная [Чехия]»."""
    before = view.text[max(0, outer.span.start - 1) : inner.span.start]
    if before.count("«") > before.count("»") or before[-1:] in ("„", "“", '"'):
        return True
    words = view.words_in(Span(outer.span.start, inner.span.start))
    return len(words) == 1 and words[0].lemma in word_list("name_descriptors")


def _is_topic(view: View, inner: Mention) -> bool:
    """See «агентство по [управлению лесами]», «суд по делам [Чехии]»: what it deals with."""
    before = view.word_before(inner.span.start)
    while before is not None and before.pos == "ADJ":
        before = view.word_before(before.span.start)
    is_dative = before is not None and before.case == "Dat"  # no «министерство иностранных дел»
    return before is not None and (before.lemma == "по" or (is_dative and before.pos == "NOUN"))


def _link(outer: Mention, inner: Mention, subtype: str, roles: tuple[str, str]) -> Draft:
    return Draft(
        type=FactType.ORG_LINK,
        subtype=subtype,
        trigger=outer.span,
        roles=(
            Filler(roles[0], outer.entity, outer.span),
            Filler(roles[1], inner.entity, inner.span),
        ),
        clause=outer.span,
        evidence=outer.span,
        rule="link.inside-name",
        confidence=0.85,
    )


def find_aliases(view: View) -> Iterator[Draft]:
    """Yield «X (Y)» and «X (далее – Y)» where both name one entity."""
    names = [m for m in view.found.mentions if m.kind is MentionKind.NAM]
    for first, second in pairwise(names):
        if first.entity != second.entity or first.span.end >= second.span.start:
            continue
        between = view.text[first.span.end : second.span.start].strip()
        if _opens_alias(between) and view.text[second.span.end : second.span.end + 1] in (")", "»"):
            full, short = sorted((first, second), key=lambda m: -len(m.span))
            yield _alias(view, (first, second), full, short)


def _opens_alias(between: str) -> bool:
    words = between.replace("«", " ").split()
    plain = [word for word in words if word not in ("(", "–", "—", "-")]
    return between.startswith("(") and plain in ([], ["(далее"], ["(сокращённо"])


def _alias(view: View, pair: tuple[Mention, Mention], full: Mention, short: Mention) -> Draft:
    bracket = view.text.index("(", pair[0].span.end)
    span = Span(pair[0].span.start, pair[1].span.end)
    is_equal = len(full.span) - len(short.span) <= _NEAR
    is_foreign = pair[1].span.of(view.text).isascii()  # «Фонд «Мост» (The Bridge Foundation)»
    name, alias = pair if is_equal or is_foreign else (full, short)
    return Draft(
        type=FactType.ALIAS,
        subtype=None,
        trigger=Span(bracket, bracket + 1),
        roles=(
            Filler("NAME", name.entity, name.span),
            Filler("ALIAS", alias.entity, alias.span, alias.span.of(view.text)),
        ),
        clause=span,
        evidence=span,
        rule="alias.brackets",
        confidence=0.95,
    )


_NEAR = 4  # letters by which two spellings of one name may differ
