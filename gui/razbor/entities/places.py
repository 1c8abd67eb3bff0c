"""Places by name: NER's seeds, the gazetteer, names with a common noun («озеро Зайсан»)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import fold, openings, places
from razbor.entities.heads import heads
from razbor.entities.nominative import nominative_phrase
from razbor.entities.organisations import is_medium, known_abbreviation
from razbor.entities.place_kinds import (
    STATES,
    country_of,
    is_listed_with,
    is_only_place,
    lemmas_of,
    place_find,
    place_nouns,
)
from razbor.entities.places_joined import joined_places
from razbor.entities.scene import Scene
from razbor.entities.surnames import is_led_genitive, is_led_place


def find_places(scene: Scene) -> Iterator[Find]:
    """Yield every place's name of the article."""
    taken: set[int] = set(scene.covered)
    for rule in (
        _of_several_words, _of_state, _joined, _with_common_noun, _seeded, _known_alone, _led,
    ):  # fmt: skip
        for find in rule(scene, taken):
            if taken.isdisjoint(range(find.first, find.last)):
                taken.update(range(find.first, find.last))
                yield find


_ADJECTIVE_END = re.compile(
    r"(?:[иыо]й|[ая]я|[оеё]е|[ое]го|[ое]му|[иы]м|[ое]м|ей|[ую]ю|[иы]е|[иы]х|[иы]ми)$"
)


def _of_several_words(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«Южной Кореи», «Республикой Корея», «Ближнем Востоке»: looked up in the nominative."""
    for index, low in enumerate(scene.low):
        if index in taken or not scene.is_capital(index):
            continue
        if (
            fold(low)[: max(3, len(low) - 2)] not in openings()
            and fold(low)[:-3] not in openings()
            and fold(low)[:-1] not in openings()
        ):
            continue
        for length in (4, 3, 2):
            find = _listed(scene, index, index + length)
            if find:
                yield find
                break


def _listed(scene: Scene, first: int, last: int) -> Find | None:
    if not scene.together(first, last - 1) or not scene.words[last - 1].text[0].isalpha():
        return None
    for head in range(first, last):
        if not (scene.words[head].pos in {"NOUN", "PROPN"} or head == last - 1):
            continue
        find = Find(
            scene.span(first, last), first, last, head, EntityType.GPE, MentionKind.NAM, "several"
        )
        whole = fold(nominative_phrase(scene, find))
        place = places().get(whole) or places().get(fold(find.span.of(scene.text)))
        if place:
            return place_find(scene, first, last, head, "several")
    return None


def _joined(scene: Scene, _: set[int]) -> Iterator[Find]:
    return joined_places(scene, place_nouns())


def _of_state(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«Государства Катар», «Королевству Бутан»: what kind of state, and a known country."""
    for index in range(len(scene.words) - 1):
        after = index + 1
        if index in taken or after in taken or scene.lemmas[index] not in STATES:
            continue
        if not (scene.is_capital(index) and scene.is_capital(after)):
            continue
        if country_of(scene.low[after]) and scene.together(index, after):
            find = place_find(scene, index, after + 1, index, "several")
            yield replace(find, type=EntityType.GPE, subtype="country")


def _with_common_noun(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«Алматинской области», «Каспийском море», «улице Абая», «аэропорту «Шереметьево»»."""
    for index, word in enumerate(scene.words):
        if index in taken or word.lemma not in place_nouns():
            continue
        first, last = index, index + 1
        while first and scene.together(first - 1, index) and _names_place(scene, first - 1, index):
            first -= 1
        if first == index:
            last = _name_after(scene, index, taken)
        if last - first > 1 and (first == index or scene.is_capital(first)):
            find = place_find(scene, first, last, index, "common-noun")
            yield Find(
                find.span, first, last, index, place_nouns()[word.lemma], MentionKind.NAM,
                "common-noun", find.subtype or word.lemma,
            )  # fmt: skip


def _names_place(scene: Scene, adjective: int, noun: int) -> bool:
    """Say whether an adjective belongs to the name: capital, of relation, agreeing."""
    if not scene.is_adjective(adjective) or not scene.agrees(adjective, noun):
        return False
    if not _ADJECTIVE_END.search(scene.low[adjective]):
        return False
    relational = scene.words[adjective].lemma.endswith(("ский", "ской", "цкий", "ный"))
    return (
        scene.is_capital(adjective)
        and relational
        and not (
            scene.begins(adjective)
            and not scene.words[adjective].lemma.endswith(("ский", "цкий", "ской"))
        )
    )


def _name_after(scene: Scene, noun: int, taken: set[int]) -> int:
    """Return the index after a name that follows the common noun, ``noun + 1`` without one."""
    after = noun + 1
    if not scene.together(noun, after):
        return after
    if scene.words[noun].lemma in _BARE:
        whole = scene.is_capital(after) and is_listed_with(scene, noun, after)
        return after + 1 if whole and after not in taken else after
    if after in scene.opened:
        quote = scene.opened[after]
        inside = scene.parsed.indices(quote.span)
        return inside.stop if len(inside) <= 6 and quote.closed else after  # noqa: PLR2004
    ends = after + 1
    if scene.together(noun, ends) and scene.words[ends].text in {"–", "—"}:
        return after  # «на трассе Лима – Куско»
    last = after
    while (
        last < noun + 4 and scene.together(noun, last) and _is_name_part(scene, noun, last, taken)
    ):
        last += 1
    return last


_BARE = frozenset({
    "город", "страна", "область", "край", "округ", "республика", "столица", "село", "посёлок",
    "поселок",
})  # fmt: skip


_OF_SOMEBODY = frozenset({
    "улица", "площадь", "проспект", "переулок", "бульвар", "набережная", "шоссе", "парк", "сквер",
})  # fmt: skip


def _is_name_part(scene: Scene, noun: int, index: int, taken: set[int]) -> bool:
    text = scene.words[index].text
    seeded = any(n.kind in {"LOC", "ORG"} for n in scene.seeds_at(index))
    declined = scene.words[index].case == "Gen" and not scene.can(index, "nomn")
    plain = text[0].isupper() and text[1:].islower()
    if scene.words[noun].lemma in _OF_SOMEBODY and declined:  # «улица Абая», no «улица Уфы»
        alone = index == noun + 1 and scene.words[noun].number == "Sing"
        return plain and alone and not any(form in places() for form in lemmas_of(scene.low[index]))
    return index not in taken and plain and seeded and not declined


def _seeded(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """NER's places: without punctuation at the edges, quotes of a single name left outside."""
    for seed in scene.parsed.names:
        if seed.kind != "LOC":
            continue
        inside = [i for i in scene.parsed.indices(seed.span) if i not in taken]
        for run in _runs(scene, inside):
            first, last = _with_its_noun(scene, run[0], run[-1] + 1)
            last -= _ends_in_subject(scene, first, last)
            if last == first or not scene.is_capital(first) or _is_body(scene, first, last):
                continue
            if (opening := heads().get(scene.lemmas[first])) and opening.kind == "title":
                continue
            yield place_find(scene, first, last, _head(scene, first, last), "seed")


def _led(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """«Аким Сосновки Даурен Оспанов», «аким Сарыколя рассказал»: a town behind who leads it."""
    for index in range(1, len(scene.words) - 1):
        if index in taken or not is_led_place(scene, index):
            continue
        named = (f.type is EntityType.PERSON for f in scene.begun.get(index + 1, ()))
        between = any(named) and scene.together(index, index + 1)
        if between or is_led_genitive(scene, index, index + 1):
            yield place_find(scene, index, index + 1, index, "led")


def _ends_in_subject(scene: Scene, first: int, last: int) -> bool:
    """Say whether NER takes the subject behind a place for a part of its name: «в Осло дожди»."""
    if last - first != 2 or scene.is_adjective(first) or scene.is_capital(last - 1):  # noqa: PLR2004
        return False
    word = scene.words[last - 1]
    return word.pos == "NOUN" and word.case == "Nom" and scene.words[first].case != "Nom"


def _runs(scene: Scene, indices: list[int]) -> Iterator[list[int]]:
    """Yield the stretches of words between signs."""
    run: list[int] = []
    for index in indices:
        inner = scene.words[index].text in {"’", "'"} and run and index + 1 in indices
        own = scene.words[index].text[0].isalnum() or inner
        if own and (not run or run[-1] == index - 1):
            run.append(index)
            continue
        if run:
            yield run
        run = [index] if scene.words[index].text[0].isalnum() else []
    if run:
        yield run


def _with_its_noun(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Add the noun to a bare adjective, «Северными морями»; drop one that opens a sentence."""
    bare = last - first == 1 and scene.is_adjective(first) and not is_only_place(scene.low[first])
    if bare and scene.begins(first) and last in scene.opened:
        return first, first  # «Мадридский «Атлетик» продал …»
    if not bare or not scene.together(first, last) or scene.words[last].pos != "NOUN":
        return first, last
    if not scene.agrees(first, last):
        return first, last
    return (first, first) if scene.begins(first) else (first, last + 1)


def _is_body(scene: Scene, first: int, last: int) -> bool:
    """Say whether NER takes a body for a place: «Евросоюз», «ЕС»."""
    if last - first == 1:
        if is_medium(scene, first):
            return True
        known = known_abbreviation(scene, first)
        body = heads().get(scene.lemmas[first])
        if body is not None and body.group == "body":
            return True
        return known is not None and known[0] == "ORG"
    head, end = (heads().get(scene.lemmas[i]) for i in (_head(scene, first, last), last - 1))
    return (head is not None and head.kind == "org") or (end is not None and end.group == "body")


def _head(scene: Scene, first: int, last: int) -> int:
    """Return the head of a name: its first noun, else its last word, as of «Кот-д’Ивуар»."""
    if any(scene.words[i].text in {"’", "'"} for i in range(first, last)):
        return last - 1
    noun = scene.head_of(first, last)
    return last - 1 if noun is None else noun


def _known_alone(scene: Scene, taken: set[int]) -> Iterator[Find]:
    """Known places that NER misses, unless the word is also something else."""
    organisations = {
        i for n in scene.parsed.names if n.kind == "ORG" for i in scene.parsed.indices(n.span)
    }
    for index, word in enumerate(scene.words):
        if index in taken or not word.text[0].isupper() or len(word.text) < 3:  # noqa: PLR2004
            continue
        if not is_only_place(scene.low[index]):
            continue
        if index not in organisations or country_of(scene.low[index]):
            yield place_find(scene, index, index + 1, index, "known")
