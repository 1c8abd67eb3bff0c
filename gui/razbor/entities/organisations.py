"""Organisations: head noun, adjectives, genitives and quoted names; abbreviations, media, bare names."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from razbor.assets import word_list
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import Head, abbreviations, heads, stop_adjectives
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.scene import Find, Scene
from razbor.words.parsed import NameSpan

_OF_COUNTRIES = frozenset({"sport", "union", "delegation"})
_TOPICAL = frozenset({
    "committee", "agency", "ministry", "council", "union", "organisation", "court", "law", "staff",
    "fund", "science", "group", "university",
})  # fmt: skip
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,6}|рф|рус|қаз)$", re.IGNORECASE)
_PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FACILITY})
_DECLINED = re.compile(r"([А-ЯЁ]{2,})(?:а|у|ом|е)$")
_LATIN = re.compile(r"[A-Z][\w&’'.-]*$")


def organisation_at(scene: Scene, begun: Mapping[int, Find], index: int, head: Head) -> Find | None:
    """Return the organisation that a head noun or an abbreviation heads, None when it is none."""
    if head.group == "short":
        return _short(scene, begun, index, head)
    also = frozenset({"по", "при"}) if head.subtype in _TOPICAL else frozenset[str]()
    phrase = phrase_at(scene, begun, index, also)
    if head.subtype == "court" and not phrase.named:
        phrase = Phrase(phrase.first, index, index + 1, named=False, quoted=False)
    phrase = _with_bare_name(scene, begun, phrase, head)
    first = _name_start(scene, phrase, head)
    phrase = _widened(scene, Phrase(first, index, phrase.last, phrase.named, phrase.quoted))
    plural = scene.words[index].number == "Plur"
    kind = _kind(scene, phrase, head)
    if plural and not phrase.quoted and not scene.is_capital(index):
        return _group(scene, phrase, head)
    if kind is MentionKind.NOM and not _is_bare(scene, phrase):
        return None
    return Find(
        scene.span(phrase.first, phrase.last), phrase.first, phrase.last, index,
        EntityType.ORG, kind, f"org-{head.group}", head.subtype,
    )  # fmt: skip


def _short(scene: Scene, begun: Mapping[int, Find], index: int, head: Head) -> Find | None:
    """Return «МИД РК», «МВД Казахстана»: an abbreviation with the name after it."""
    phrase = phrase_at(scene, begun, index)
    if not phrase.named or phrase.quoted:
        return None
    return Find(
        scene.span(index, phrase.last), index, phrase.last, index,
        EntityType.ORG, MentionKind.NAM, "org-short", head.subtype,
    )  # fmt: skip


def _widened(scene: Scene, phrase: Phrase) -> Phrase:
    """Take in what NER sees as one name with the head beyond the phrase's own end."""
    seed = _seed_over(scene, phrase.head)
    if seed is None:
        return phrase
    inside = scene.parsed.indices(seed.span)
    texts = [scene.words[i].text for i in inside]
    first, last = min(phrase.first, inside.start), max(phrase.last, inside.stop)
    closed = texts.count("«") == texts.count("»") and not {"(", ")", ","} & set(texts)
    if not closed or not scene.together(first, last - 1) or first < inside.start < phrase.head - 3:
        return phrase
    capital = scene.is_capital(first) or first == phrase.first
    return Phrase(
        first if capital else phrase.first, phrase.head, last, phrase.named, phrase.quoted
    )


def _seed_over(scene: Scene, index: int) -> NameSpan | None:
    place = scene.words[index].span.start
    return next((n for n in scene.seeds_at(index) if n.kind == "ORG" and n.span.holds(place)), None)


def _name_start(scene: Scene, phrase: Phrase, head: Head) -> int:
    """Return where the name begins: with its first capital, else after describing adjectives."""
    before = range(phrase.first, phrase.head)
    for index in before:
        if not scene.is_capital(index):
            continue
        described = scene.lemmas[index] in stop_adjectives() and not scene.is_capital(phrase.head)
        if not (scene.begins(index) and (described or _is_of_country(scene, index))):
            return index
    first = phrase.head
    for index in reversed(before):
        foreign = head.group == "firm" and _is_of_country(scene, index)
        if scene.lemmas[index] in stop_adjectives() or foreign:
            break
        if scene.words[index].pos in {"DET", "VERB", "NUM"} or scene.words[index].text[0].isdigit():
            break
        first = index
    return first if not scene.is_capital(phrase.head) else phrase.head


def _is_of_country(scene: Scene, index: int) -> bool:
    return fold(scene.words[index].lemma) in adjectives()


def _with_bare_name(scene: Scene, begun: Mapping[int, Find], phrase: Phrase, head: Head) -> Phrase:
    """Add a name without quotation marks: «компания Samsung Electronics», «клуб Кайрат»."""
    if phrase.complements or (head.group == "body" and head.subtype != "agency"):
        return phrase
    last = phrase.last
    while scene.together(phrase.head, last) and last < phrase.head + 5 and last not in begun:
        text = scene.words[last].text
        if not (_LATIN.match(text) or (_is_seed(scene, last) and text[0].isupper())):
            break
        last += 1
    find = begun.get(phrase.last)
    if last == phrase.last and find is not None and find.rule in {"media", "org-seed", "domain"}:
        last = find.last
    if last == phrase.last:
        return phrase
    return Phrase(phrase.first, phrase.head, last, named=True, quoted=False)


def _is_seed(scene: Scene, index: int) -> bool:
    return _seed_over(scene, index) is not None


def _kind(scene: Scene, phrase: Phrase, head: Head) -> MentionKind | None:
    """Decide whether a phrase is a name, a common phrase (NOM) or nothing to mark."""
    capital = _is_proper(scene, phrase)
    rich = phrase.named or phrase.quoted
    if head.group == "body":
        named = capital or rich or (phrase.complements and _is_told(scene, phrase, head))
        return MentionKind.NAM if named else MentionKind.NOM
    if head.group == "part":
        press = head.subtype == "press-service" and phrase.complements
        proper = capital and (phrase.complements or phrase.first < phrase.head)
        return MentionKind.NAM if rich or press or proper else MentionKind.NOM
    if phrase.quoted or (capital and (phrase.complements or phrase.first < phrase.head)):
        return MentionKind.NAM
    if rich and (_is_seed(scene, phrase.head) or head.subtype in _OF_COUNTRIES):
        return MentionKind.NAM
    after = phrase.head + 1
    bare = (
        phrase.named
        and after < phrase.last
        and scene.is_capital(after)
        and (scene.words[after].case != "Gen" or bool(_LATIN.match(scene.words[after].text)))
    )
    return MentionKind.NAM if bare else MentionKind.NOM


def _is_told(scene: Scene, phrase: Phrase, head: Head) -> bool:
    """Say whether common words after a body make it one: «министерство финансов», «комитет по спорту»."""
    after = phrase.head + 1
    return head.subtype in {"ministry", "agency", "law"} or scene.low[after] in {"по", "при"}


def _is_proper(scene: Scene, phrase: Phrase) -> bool:
    """Say whether capitals inside a sentence make the phrase a name."""
    for index in range(phrase.first, phrase.head + 1):
        text = scene.words[index].text
        if not text[0].isupper():
            continue
        if not scene.begins(index) or (len(text) > 1 and text[1].isupper()):
            return True
        if index < phrase.head and scene.is_capital(phrase.head):
            return True
        if index == phrase.head and phrase.named:
            return True
        return _is_seed(scene, index) and (phrase.complements or index < phrase.head)
    return False


_POINTING = frozenset({"этот", "данный", "наш", "сам", "весь"})


def _is_bare(scene: Scene, phrase: Phrase) -> bool:
    """Say whether a common noun can mean a body named before: «палата», «эта компания»."""
    told = scene.lemmas[phrase.head] in _descriptors()
    first = phrase.head
    while first and scene.together(first - 1, first) and scene.is_adjective(first - 1):
        first -= 1
    pointed = all(scene.lemmas[i] in _POINTING for i in range(first, phrase.head))
    return told and pointed and not phrase.complements


@cache
def _descriptors() -> frozenset[str]:
    return frozenset(word_list("org_descriptors"))


def _group(scene: Scene, phrase: Phrase, head: Head) -> Find | None:
    """Return a set of organisations, «парламентов Центральной Азии и Кореи», «банки»: not a name."""
    if head.group == "firm" and not phrase.named:
        return None
    return Find(
        scene.span(phrase.first, phrase.last), phrase.first, phrase.last, phrase.head,
        EntityType.ORG_GROUP, MentionKind.NOM, "org-group", head.subtype,
    )  # fmt: skip


def find_bracketed(scene: Scene) -> Iterator[Find]:
    """Yield abbreviations in brackets after a name, «Комитет защиты лесов (КЗЛ)», and their returns."""
    ends = {f.last for f in scene.finds if f.type is EntityType.ORG and f.last - f.first > 1}
    short = {
        scene.words[i + 1].text
        for i in ends
        if i + 2 < len(scene.words)
        and scene.words[i].text == "("
        and scene.words[i + 2].text == ")"
    }
    short = {t for t in short if t.isupper() and 2 <= len(t) <= _LONGEST_SHORT}  # noqa: PLR2004
    for index, word in enumerate(scene.words):
        if word.text in short and index not in scene.covered:
            yield _find(scene, index, index + 1, "abbreviation")


_LONGEST_SHORT = 7  # letters of an abbreviation


def find_plain_organisations(scene: Scene) -> Iterator[Find]:
    """Yield organisations without a head noun: abbreviations, domains, media, NER's names, names in quotes."""
    taken = {i for f in scene.finds if f.type not in _PLACES for i in range(f.first, f.last)}
    for rule in (_abbreviated, _media, _seeded):
        for find in rule(scene, taken):
            if taken.isdisjoint(range(find.first, find.last)):
                taken.update(range(find.first, find.last))
                yield find


def _find(
    scene: Scene,
    first: int,
    last: int,
    rule: str,
    subtype: str | None = None,
    head: int | None = None,
) -> Find:
    return Find(
        scene.span(first, last), first, last, first if head is None else head,
        EntityType.ORG, MentionKind.NAM, rule, subtype,
    )  # fmt: skip


def _abbreviated(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«МИД», «ЕАБР»: of the list, or in capitals where NER sees an organisation."""
    for index, word in enumerate(scene.words):
        if index in taken:
            continue
        known = known_abbreviation(scene, index)
        if known:
            kind = EntityType(known[0])
            yield Find(
                word.span, index, index + 1, index, kind, MentionKind.NAM, "abbreviation", known[1]
            )


def known_abbreviation(scene: Scene, index: int) -> tuple[str, str, str] | None:
    """Return what the list says of a word: «МИД», «МИДа», «Евросоюза»."""
    word = scene.words[index]
    known = abbreviations()
    if word.text in known or not word.text[0].isupper():
        return known.get(word.text)
    if (declined := _DECLINED.match(word.text)) and declined[1] in known:
        return known[declined[1]]
    return known.get(word.lemma.capitalize()) if word.text[1:].islower() else None


@cache
def _media_names() -> dict[str, tuple[str, ...]]:
    """Return the names of media by their first word."""
    found: dict[str, list[str]] = {}
    for name in word_list("media"):
        found.setdefault(name.split()[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _media(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«Kazpravda.kz», «ТАСС», «РИА Новости», «Газета.uz»."""
    for index, word in enumerate(scene.words):
        if index in taken:
            continue
        if (
            _DOMAIN.match(word.text)
            and word.text[0].isalpha()
            and "/" not in word.text
            and "@" not in word.text
        ):
            yield _find(scene, index, index + 1, "domain", "media")
        for name in _media_names().get(word.text, ()):
            end = word.span.start + len(name)
            if (
                scene.text.startswith(name, word.span.start)
                and not scene.text[end : end + 1].isalnum()
            ):
                last = index
                while last < len(scene.words) and scene.words[last].span.end <= end:
                    last += 1
                if not (
                    len(name.split()) == 1
                    and word.text[1:].islower()
                    and not _is_seed(scene, index)
                ):
                    yield _find(scene, index, last, "media", "media")
                break


def _seeded(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """NER's organisations, with the quotation marks around them; «X – Y» inside is left to its parts."""
    for seed in scene.parsed.names:
        if seed.kind != "ORG":
            continue
        inside = [i for i in scene.parsed.indices(seed.span) if i not in taken]
        while (
            inside
            and not scene.words[inside[-1]].text[-1].isalnum()
            and scene.words[inside[-1]].text != "»"
        ):
            inside.pop()
        while inside and not (
            scene.words[inside[0]].text[0].isalnum() or inside[0] in scene.opened
        ):
            inside.pop(0)
        if not inside or inside[-1] - inside[0] != len(inside) - 1:
            continue
        first, last = _balanced(scene, inside[0], inside[-1] + 1)
        if last > first and _is_name(scene, first, last):
            yield _find(scene, first, last, "org-seed", head=_seed_head(scene, first, last))


def _balanced(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Take in both quotation marks around a name, cut a part in brackets and a lone mark."""
    for index in range(first, last):
        if scene.words[index].text == "(":
            return _balanced(scene, first, index) if index > first else (first, first)
    opening = first - 1 in scene.opened
    if opening and last < len(scene.words) and scene.words[last].text in {"»", '"', "”"}:
        return first - 1, last + 1
    texts = [scene.words[i].text for i in range(first, last)]
    if (
        texts.count("«") > texts.count("»")
        and last < len(scene.words)
        and scene.words[last].text == "»"
    ):
        return first, last + 1
    if texts.count("»") > texts.count("«"):
        return (first - 1, last) if opening else (first, last - 1)
    return first, last


def _is_name(scene: Scene, first: int, last: int) -> bool:
    """Say whether a seed is a name: with a capital, no title, no dash between names, not «СМИ»."""
    if last - first == 1 and (scene.words[first].text == "СМИ" or _is_title(scene, first)):
        return False
    texts = [scene.words[i].text for i in range(first, last)]
    return any(t[0].isupper() for t in texts) and "–" not in texts and "—" not in texts


def _is_title(scene: Scene, index: int) -> bool:
    head = heads().get(scene.lemmas[index])
    return head is not None and head.kind in {"title", "people"}


def _seed_head(scene: Scene, first: int, last: int) -> int:
    for index in range(first, last):
        word = scene.words[index]
        if word.text[0].isalnum() and not scene.is_adjective(index):
            return index
    return first if scene.words[first].text[0].isalnum() else min(first + 1, last - 1)
