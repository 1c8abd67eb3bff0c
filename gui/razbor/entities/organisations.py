"""Organisations without a head noun: abbreviations, media, domains, NER's names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from razbor.assets import word_list
from razbor.entities.dateline import find_dateline
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.heads import abbreviations, heads
from razbor.entities.kinds import is_kind
from razbor.entities.quoted_names import counts_things
from razbor.entities.scene import Scene
from razbor.text.span import Span

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,6}|рф|рус|қаз)$", re.IGNORECASE)
_PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FACILITY})
_DECLINED = re.compile(r"([А-ЯЁ]{2,})(?:а|у|ом|е)$")
_LONGEST_SHORT = 7  # letters of an abbreviation


def find_plain_organisations(scene: Scene) -> Iterator[Find]:
    """Yield organisations without a head noun: abbreviations, domains, media, NER's names."""
    taken = {i for f in scene.finds if f.type not in _PLACES for i in range(f.first, f.last)}
    for rule in (_abbreviated, _media, _seeded):
        for find in rule(scene, taken):
            if taken.isdisjoint(range(find.first, find.last)):
                taken.update(range(find.first, find.last))
                yield find


def _find(scene: Scene, words: range, rule: str, subtype: str | None = None) -> Find:
    head = _head(scene, words) if rule == "org-seed" else words.start
    return Find(
        scene.span(words.start, words.stop), words.start, words.stop, head,
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
    return abbreviations().get(abbreviation_name(scene, index) or "")


def abbreviation_name(scene: Scene, index: int) -> str | None:
    """Return the listed name that a word is a form of: «МИД» for «МИДа», None without one."""
    word = scene.words[index]
    return _abbreviation_name(word.text, word.lemma)


@lru_cache(maxsize=20_000)
def _abbreviation_name(text: str, lemma: str) -> str | None:
    forms = [text]
    if declined := _DECLINED.match(text):
        forms.append(declined[1])
    elif text[0].isupper() and text[1:].islower():
        forms += [lemma.capitalize(), text[:-1] + "а"]
    return next((form for form in forms if form in abbreviations()), None)


@cache
def _media_names() -> dict[str, tuple[str, ...]]:
    """Return the names of media by their first word."""
    found: dict[str, list[str]] = {}
    for name in word_list("media"):
        found.setdefault(name.split()[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _media(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«Vecher.kz», «ТАСС», «РИА Новости», «Газета.uz»; the agency of the dateline."""
    line = find_dateline(scene.parsed.layout)
    if (
        line is not None
        and line.agency is not None
        and (filed := scene.parsed.indices(line.agency))
    ):
        yield _find(scene, filed, "media", "media")
    for index, word in enumerate(scene.words):
        if index in taken:
            continue
        if _DOMAIN.match(word.text) and word.text[0].isalpha() and not {"/", "@"} & set(word.text):
            yield _find(scene, range(index, index + 1), "domain", "media")
        elif last := _end_of_media(scene, index):
            yield _find(scene, range(index, last), "media", "media")


def is_medium(scene: Scene, index: int) -> bool:
    """Say whether a word alone is the name of a medium or of its branch."""
    return _end_of_media(scene, index) == index + 1


def _end_of_media(scene: Scene, index: int) -> int:
    """Return the index after a listed name of a medium that begins here, 0 without one."""
    word = scene.words[index]
    first, dash, _ = word.text.partition("-")
    if dash and first in _media_names() and not first.isascii():
        return index + 1  # «Интерфакс-Юг»
    for name in _media_names().get(word.text, ()):
        end = word.span.start + len(name)
        if not scene.text.startswith(name, word.span.start) or scene.text[end : end + 1].isalnum():
            continue
        is_common = " " not in name and word.text[1:].islower()
        told = scene.together(index - 1, index) and scene.lemmas[index - 1] in _reporting()
        if is_common and scene.organisation_seed(index) is None and not told:
            return 0  # «известия», «литер» may be plain words
        return scene.parsed.indices(Span(word.span.start, end)).stop
    return 0


@cache
def _reporting() -> frozenset[str]:
    return frozenset(word_list("reporting_verbs"))


def _seeded(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """NER's organisations with the quotation marks around them; «X – Y» is left to its parts."""
    for seed in scene.parsed.names:
        inside = [i for i in scene.parsed.indices(seed.span) if i not in taken]
        inside = _before_listed(scene, inside) if seed.kind == "ORG" else []
        inside = _trimmed(scene, inside)
        if not inside or inside[-1] - inside[0] != len(inside) - 1:
            continue
        first, last = _balanced(scene, inside[0], inside[-1] + 1)
        if last > first and _is_name(scene, first, last):
            yield _find(scene, range(first, last), "org-seed")


def _before_listed(scene: Scene, inside: list[int]) -> list[int]:
    """Return a name up to the first of places in a row: «акиматы [Гродской] и Лузской областей»."""
    rows = {f.first for f in scene.finds if f.rule == "joined" and f.last == f.first + 1}
    return inside[:-1] if inside and inside[-1] in rows else inside


def _trimmed(scene: Scene, inside: list[int]) -> list[int]:
    """Return the words of a name without the signs at its edges, quotation marks kept."""
    cut = next((n for n, i in enumerate(inside) if n and counts_things(scene, i)), len(inside))
    first, last = 0, cut
    while first < last and not _may_close(scene, inside[last - 1]):
        last -= 1
    while first < last and not _may_open(scene, inside[first]):
        first += 1
    return inside[first:last]


def _may_close(scene: Scene, index: int) -> bool:
    text = scene.words[index].text
    return text[-1].isalnum() or text == "»"


def _may_open(scene: Scene, index: int) -> bool:
    return scene.words[index].text[0].isalnum() or index in scene.opened


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
    if scene.begins(first) and last in scene.opened and is_kind(scene.lemmas[last - 1]):
        return False  # «Интернет-магазин «Луч»»: the name is what is quoted
    texts = [scene.words[i].text for i in range(first, last)]
    opens = scene.begins(first) and last - first > 1 and texts[0][1:].islower()
    told = texts[1:] if opens else texts  # «Совет директоров» opens a sentence
    return any(not t[0].islower() for t in told) and "–" not in texts and "—" not in texts


def _is_title(scene: Scene, index: int) -> bool:
    head = heads().get(scene.lemmas[index])
    return head is not None and head.kind in {"title", "people"}


def _head(scene: Scene, words: range) -> int:
    """Return the head of a name: its first noun, else its first word."""
    noun = scene.head_of(words.start, words.stop)
    if noun is not None:
        return noun
    opens = scene.words[words.start].text[0].isalnum()
    return words.start if opens else min(words.start + 1, words.stop - 1)


def find_bracketed(scene: Scene) -> Iterator[Find]:
    """Yield abbreviations in brackets, «Комитет защиты лесов (КЗЛ)», and their returns."""
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
            yield _find(scene, range(index, index + 1), "abbreviation")
