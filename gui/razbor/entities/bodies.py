"""Organisations told by a head noun: its adjectives, genitives and quoted name."""

from collections.abc import Mapping

from razbor.assets import word_list
from razbor.entities.bodies_named import LATIN, body_kind, is_alliance
from razbor.entities.bodies_unnamed import body_of_state, is_bare, works_at
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.gazetteer import adjectives, fold
from razbor.entities.heads import Head, head_of, stop_adjectives
from razbor.entities.phrase import Phrase, phrase_at
from razbor.entities.quoted_names import counts_things, numbered
from razbor.entities.scene import Scene

_TOPICAL = frozenset({
    "committee", "agency", "ministry", "council", "union", "organisation", "court", "law", "staff",
    "fund", "science", "group", "university",
})  # fmt: skip
_OPENERS = frozenset(word_list("body_openers"))


def organisation_at(scene: Scene, begun: Mapping[int, Find], index: int, head: Head) -> Find | None:
    """Return the organisation that a head noun or an abbreviation heads, None when it is none."""
    if head.group == "short":
        return _short(scene, begun, index, head)
    if scene.low[index] == "компаний" and scene.lemmas[index - 1 : index] == ("группа",):
        return None  # «группа [компаний «Фьорд»]»
    topical = head.subtype in _TOPICAL and scene.low[index + 2 : index + 3] != ("делу",)
    also = frozenset({"по", "при"}) if topical else frozenset[str]()
    phrase = phrase_at(scene, begun, index, also)
    if head.subtype == "court" and not phrase.named and scene.low[index + 1 :][:1] != ("по",):
        phrase = Phrase(phrase.first, index, index + 1, named=False, quoted=False)
    phrase = _with_bare_name(scene, begun, phrase, head)
    first = _name_start(scene, phrase, head)
    phrase = _widened(scene, Phrase(first, index, phrase.last, phrase.named, phrase.quoted))
    phrase = _with_region(scene, begun, phrase) if head.group != "firm" else phrase
    kind = body_kind(scene, phrase, head)
    if scene.words[index].number == "Plur" and not phrase.quoted and not scene.is_capital(index):
        return _group(scene, phrase, head)
    if kind is MentionKind.NOM and not is_bare(scene, phrase):
        return body_of_state(scene, phrase, head) or works_at(scene, begun, phrase, head)
    phrase = _in_marks(scene, phrase)
    return Find(
        scene.span(phrase.first, phrase.last), phrase.first, phrase.last, index,
        EntityType.ORG, kind, f"org-{head.group}", _subtype(scene, phrase, head),
    )  # fmt: skip


def _subtype(scene: Scene, phrase: Phrase, head: Head) -> str | None:
    """Return what a body is: «палата предпринимателей», «торговая палата» make no laws."""
    words = (scene.lemmas[i] for i in range(phrase.first, min(phrase.head + 2, phrase.last)))
    trade = scene.lemmas[phrase.head] == "палата" and not _TRADES.isdisjoint(words)
    return "union" if trade else head.subtype


_TRADES = frozenset({
    "предприниматель", "торговый", "торгово-промышленный", "промышленный", "адвокатский",
    "нотариальный", "книжный", "счетный", "юридический", "юрист", "аудитор", "ремесленник",
})  # fmt: skip


def _with_region(scene: Scene, begun: Mapping[int, Find], phrase: Phrase) -> Phrase:
    """Take in the region of a branch: «МЧС по Лузской области», «пресс-службы МВД по Москве»."""
    place = begun.get(phrase.last + 1)
    joined = scene.together(phrase.head, phrase.last) and scene.low[phrase.last] == "по"
    if not joined or place is None or place.type is not EntityType.GPE:
        return phrase
    if place.kind is not MentionKind.NAM or scene.words[place.head].case not in {"Dat", ""}:
        return phrase
    return Phrase(phrase.first, phrase.head, place.last, named=True, quoted=False)


def _in_marks(scene: Scene, phrase: Phrase) -> Phrase:
    """Take in the quotation marks that hold nothing but the name: «Лесная газета»."""
    before, after = phrase.first - 1, phrase.last
    quote = scene.opened.get(before)
    if quote is None or after >= len(scene.words) or not scene.is_capital(phrase.first):
        return phrase
    if quote.span.end != scene.words[after].span.end or scene.words[after].text.isalnum():
        return phrase
    return Phrase(before, phrase.head, after + 1, phrase.named, quoted=True)


def _short(scene: Scene, begun: Mapping[int, Find], index: int, head: Head) -> Find | None:
    """Return «МИД РК», «МВД Казахстана»: an abbreviation with the name after it."""
    phrase = phrase_at(scene, begun, index)
    if not _is_of_branch(scene, index):
        phrase = _with_region(scene, begun, phrase)
    if not phrase.named or phrase.quoted:
        return None
    return Find(
        scene.span(index, phrase.last), index, phrase.last, index,
        EntityType.ORG, MentionKind.NAM, "org-short", head.subtype,
    )  # fmt: skip


def _is_of_branch(scene: Scene, index: int) -> bool:
    """Say whether a branch is named with its body: «ГУ МЧС по Москве», «управление МВД по …»."""
    if not scene.together(index - 1, index):
        return False
    known = head_of(scene.lemmas[index - 1])
    return scene.words[index - 1].text in _BRANCHES or (known is not None and known.kind == "org")


_BRANCHES = frozenset({"ГУ", "УФ", "ГСУ", "СУ", "ЦА"})


def _widened(scene: Scene, phrase: Phrase) -> Phrase:
    """Take in what NER sees as one name with the head beyond the phrase's own end."""
    seed = scene.organisation_seed(phrase.head)
    if seed is None:
        return phrase
    inside = scene.parsed.indices(seed.span)
    while len(inside) > 1 and scene.words[inside.stop - 1].text in {".", ",", ";", ":"}:
        inside = inside[:-1]
    away = (i for i in inside if i >= phrase.last and _leads_away(scene, i))
    inside = range(inside.start, max(next(away, inside.stop), phrase.last))
    people = (i for i in inside if _is_name_of_person(scene, i) and i >= phrase.last)
    inside = range(inside.start, max(next(people, inside.stop), phrase.last))
    if any(not scene.is_adjective(i) for i in range(inside.start, phrase.first)):
        inside = range(phrase.first, inside.stop)
    texts = [scene.words[i].text for i in inside]
    first, last = min(phrase.first, inside.start), max(phrase.last, inside.stop)
    closed = texts.count("«") == texts.count("»") and not {"(", ")", ","} & set(texts)
    if not closed or not scene.together(first, last - 1) or first < inside.start < phrase.head - 3:
        return phrase
    capital = scene.is_capital(first) or first == phrase.first
    return Phrase(
        first if capital else phrase.first, phrase.head, last, phrase.named, phrase.quoted
    )


_LEADING = frozenset({"на", "в", "во", "с", "со", "из", "о", "об", "к", "от"})


def _leads_away(scene: Scene, index: int) -> bool:
    """See what goes on to no name: «Политбюро [на] собрании», «у Fjord [18] патентов»."""
    after = index + 1
    return counts_things(scene, index) or (
        scene.low[index] in _LEADING
        and scene.together(index, after)
        and not (scene.is_capital(after))
    )


def _is_name_of_person(scene: Scene, index: int) -> bool:
    find = scene.covered.get(index)
    return find is not None and find.type is EntityType.PERSON


def _name_start(scene: Scene, phrase: Phrase, head: Head) -> int:
    """Return where the name begins: with its first capital, else after describing adjectives."""
    early = _early_start(scene, phrase, head)
    if early is not None:
        return early
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


def _early_start(scene: Scene, phrase: Phrase, head: Head) -> int | None:
    """Return where «Африканский союз», «Гагарин Университет», «Руна Банк» begin, else None."""
    bearer = phrase.head - 1
    if scene.together(bearer, phrase.head) and scene.low[bearer] in _OPENERS:
        return bearer
    if head.subtype in {"university", "school"} or head.group == "firm":
        return bearer if _is_bearer(scene, bearer, phrase.head) else None
    return phrase.first if is_alliance(scene, phrase, head) else None


def _is_bearer(scene: Scene, index: int, head: int) -> bool:
    """Say whether a school or a firm bears the name before it: «Гагарин Университета»."""
    named = any(seed.kind in {"PER", "ORG"} for seed in scene.seeds_at(index))
    both = scene.together(index, head) and scene.is_capital(index) and scene.is_capital(head)
    free = head_of(scene.lemmas[index]) is None and not _is_name_of_person(scene, index)
    return both and named and free


def _is_of_country(scene: Scene, index: int) -> bool:
    return fold(scene.words[index].lemma) in adjectives()


def _with_bare_name(scene: Scene, begun: Mapping[int, Find], phrase: Phrase, head: Head) -> Phrase:
    """Add a name without quotation marks: «компания Samsung Electronics», «клуб Кайрат»."""
    if phrase.complements or (head.group == "body" and head.subtype != "agency"):
        return phrase
    last = numbered(scene, phrase.last)
    while scene.together(phrase.head, last) and last < phrase.head + 5 and last not in begun:
        text = scene.words[last].text
        if not (
            LATIN.match(text) or ((scene.organisation_seed(last) is not None) and text[0].isupper())
        ):
            break
        last += 1
    find = begun.get(phrase.last)
    if last == phrase.last and find is not None and find.rule in {"media", "org-seed", "domain"}:
        last = find.last
    if last == phrase.last:
        return phrase
    return Phrase(phrase.first, phrase.head, last, named=True, quoted=False)


def _group(scene: Scene, phrase: Phrase, head: Head) -> Find | None:
    """Return a set of organisations, «парламентов Литвы и Латвии»: not a name."""
    built = scene.lemmas[phrase.head] == "блок"  # «блоки электростанции»
    if built or not (phrase.named or (head.group != "firm" and phrase.complements)):
        return None
    return Find(
        scene.span(phrase.first, phrase.last), phrase.first, phrase.last, phrase.head,
        EntityType.ORG_GROUP, MentionKind.NOM, "org-group", head.subtype,
    )  # fmt: skip
