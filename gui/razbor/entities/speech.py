"""Who speaks in a quotation, as far as entities need it: «…», – сказал X; X заявил: «…»."""

from bisect import bisect_left

from razbor.entities.cluster import Cluster
from razbor.entities.cue_verbs import is_cue
from razbor.entities.entity import EntityType, MentionKind
from razbor.entities.finds import Find
from razbor.entities.ledger import Ledger
from razbor.entities.scene import DASHES, TURNS, Scene
from razbor.text.layout import Quote

_ASKED = 300  # namings that are looked at for what else they name
_REACH = 16  # words after a quotation in which its speaker is named
_STOPS = frozenset({"«", ".", ";"})
_NAMING = frozenset({MentionKind.NAM, MentionKind.NOM})
_SPEAKERS = frozenset({EntityType.PERSON, EntityType.ORG})
_WORDS = frozenset({"слово", "высказывание", "комментарий", "цитата"})
_QUOTING = frozenset({"цитировать", "процитировать"})


def speaker_at(ledger: Ledger, place: int) -> Cluster | None:
    """Return who says the words at a place, None outside quotations or when it is not told."""
    find = speaking(ledger, place)
    return ledger.owner(find) if find else None


def speaking(ledger: Ledger, place: int) -> Find | None:
    """Return the mention of who says the words at a place, if it is told."""
    scene = ledger.scene
    quote = scene.quote_around(place)
    if quote is None or is_insert(scene, quote, place):
        return None
    if scene.lines.get(scene.parsed.paragraph_at(place)) is quote:
        return _inside(ledger, quote)
    found = _inside(ledger, quote) or _after(ledger, quote) or _before(ledger, quote)
    return found or _continued(ledger, quote)


def _inside(ledger: Ledger, quote: Quote) -> Find | None:
    """Read «…, – сказал X. – …»: the author's words within the marks."""
    for insert in inserts(ledger.scene, quote):
        if (find := _first_of(ledger, insert)) is not None:
            return find
    return None


def inserts(scene: Scene, quote: Quote) -> list[range]:
    """Return the words of the author that stand inside a quotation, between dashes."""
    inside = scene.parsed.indices(quote.inner)
    dashes = [i for i in inside if scene.words[i].text in DASHES]
    found: list[range] = []
    for number, dash in enumerate(dashes):
        if found and found[-1].stop == dash:
            continue  # it closes the author's words
        stop = dashes[number + 1] if number + 1 < len(dashes) else inside.stop
        if scene.words[dash - 1].text[-1] in TURNS and _is_told(scene, range(dash + 1, stop)):
            found.append(range(dash + 1, stop))
    return found


def _is_told(scene: Scene, words: range) -> bool:
    """Say whether words say whose a quotation is: «сказал Крон», «пожаловалась она»."""
    if any(is_cue(scene, i) for i in words[:3]):
        return True
    verb, who = words.start, words.start + 1
    told = who < words.stop and scene.words[verb].feature("VerbForm") == "Fin"
    person = scene.covered.get(who) if told else None
    return person is not None and person.type is EntityType.PERSON and _is_third(scene, person)


def _is_third(scene: Scene, find: Find) -> bool:
    own = find.kind is MentionKind.PRO and find.rule != "pronoun-third"
    return scene.words[find.head].case == "Nom" and not own


def is_insert(scene: Scene, quote: Quote, place: int) -> bool:
    """Say whether a place in a quotation belongs to the author: «…, – уточнил он, – …»."""
    index = scene.parsed.index_at(place)
    known = scene.inserts.get(quote.span.start)
    if known is None:
        known = scene.inserts[quote.span.start] = inserts(scene, quote)
    return any(index in insert for insert in known)


def _first_of(ledger: Ledger, words: range) -> Find | None:
    """Return the first mention among some words of one who may speak, or who is cited."""
    if (cited := _cited(ledger.scene, words)) is not None:
        return cited
    for index in words:
        if ledger.scene.words[index].text in _STOPS:
            return None
        for find in ledger.scene.begun.get(index, ()):
            if _may_speak(ledger, find):
                return find
    return None


def _cited(scene: Scene, words: range) -> Find | None:
    """Read «приводит слова Крона газета», «цитирует Крона ТАСС»: an outlet lends its voice."""
    for index in words[:4]:
        word = scene.words[index]
        if word.text in _STOPS:
            return None
        quoting = word.lemma in _QUOTING
        if not quoting and not (word.lemma in _WORDS and word.case == "Acc"):
            continue
        cases = {"Acc", "Gen"} if quoting else {"Gen"}
        near = (f for i in words if 0 < i - index <= _REACH // 2 for f in scene.begun.get(i, ()))
        people = (f for f in near if f.type is EntityType.PERSON)
        return next((f for f in people if scene.words[f.head].case in cases), None)
    return None


def author_words(scene: Scene, quote: Quote) -> range:
    """Return the words right behind a quotation that say whose it is: «…», – сказал X."""
    at = scene.parsed.indices(quote.span).stop
    stop = min(at + _REACH, len(scene.words))
    if at + 1 < stop and scene.words[at].text == "," and is_cue(scene, at + 1):
        return range(at + 1, stop)  # «…», сказал X
    dash = next((i for i in range(at, min(at + 3, stop)) if scene.words[i].text in DASHES), None)
    return range(at, at) if dash is None else range(dash + 1, stop)


def _after(ledger: Ledger, quote: Quote) -> Find | None:
    """Read «…», – сказал X."""
    return _first_of(ledger, author_words(ledger.scene, quote))


def _before(ledger: Ledger, quote: Quote) -> Find | None:
    """Read X сказал: «…»; X заявил, что «…»."""
    scene = ledger.scene
    first = scene.parsed.indices(quote.span).start
    mark = scene.words[first - 1] if first else None
    if mark is None or not (mark.text == ":" or mark.lemma == "что"):
        return None
    subjects = [
        f
        for f in ledger.before(quote.span.start)[:12]
        if scene.sentence[f.first] == scene.sentence[first - 1] and _may_speak(ledger, f)
    ]
    return subjects[-1] if subjects else None


def _continued(ledger: Ledger, quote: Quote) -> Find | None:
    """Read a quotation that goes on with what was said right before: «…», – сказал X. «…»."""
    scene = ledger.scene
    sentence = scene.parsed.sentence_of(quote.span.start)
    last = _quote_before(scene, quote)
    if last is None or sentence is None or sentence.span.start < last.span.end:
        return None
    told = scene.parsed.sentence_of(last.span.start)
    alone = told is not None and scene.sentence[sentence.first] == scene.sentence[told.first] + 1
    gap = scene.text[last.span.start : quote.span.start]
    goes_on = "\n" not in gap or _is_paragraph(scene, quote)
    return _after(ledger, last) if alone and goes_on else None


def _is_paragraph(scene: Scene, quote: Quote) -> bool:
    """Say whether a quotation is a paragraph of its own: «…», – сказал X.⏎«…»."""
    span = scene.parsed.paragraphs[scene.parsed.paragraph_at(quote.span.start)].span
    return span.start == quote.span.start and span.end - quote.span.end <= 1


def _quote_before(scene: Scene, quote: Quote) -> Quote | None:
    quotes = scene.parsed.quotes
    index = bisect_left(quotes, quote.span.start, key=lambda q: q.span.start) - 1
    while index >= 0 and quotes[index].depth:
        index -= 1
    return quotes[index] if index >= 0 else None


def _may_speak(ledger: Ledger, find: Find) -> bool:
    word = ledger.scene.words[find.head]
    named = find.kind in _NAMING or find.rule == "pronoun-third"
    return named and find.type in _SPEAKERS and word.case in {"Nom", ""}


def body_of(ledger: Ledger, person: Cluster, kind: EntityType = EntityType.ORG) -> Cluster | None:
    """Return the body (or with ``GPE`` the country) that a person's role phrases name, if any."""
    roles = [f for f in person.finds[:_ASKED] if f.kind is MentionKind.NOM]
    found = [owner for find in roles if (owner := nested(ledger, find, kind))]
    found += [owner for find in roles if (owner := possessor(ledger, find, kind))]
    for owner in sorted(found, key=lambda o: not o.named):
        return owner
    if kind is EntityType.ORG and (led := ledger.led.get(id(person))) is not None:
        return led
    branches = (ledger.branch_of(find) for find in roles if kind is EntityType.ORG)
    return next((body for body in branches if body is not None), None)


def possessor(ledger: Ledger, role: Find, kind: EntityType) -> Cluster | None:
    """Return the body of «его председатель», which the pronoun before the role means."""
    told = ledger.scene.begun.get(role.first - 1, ())
    own = (f for f in told if f.kind is MentionKind.PRO and f.last == role.first)
    owners = (ledger.owner(f) for f in own)
    return next((o for o in owners if o is not None and o.type is kind), None)


def nested(ledger: Ledger, find: Find, kind: EntityType) -> Cluster | None:
    """Return the first thing of a type that is named inside a phrase."""
    for inner in ledger.inside(find):
        owner = ledger.owner(inner)
        if owner is not None and owner.type is kind:
            return owner
    return None


def country_of(ledger: Ledger, cluster: Cluster) -> Cluster | None:
    """Return the country that the name or the role phrases of someone hold, if any."""
    for find in cluster.finds[:_ASKED]:
        found = nested(ledger, find, EntityType.GPE)
        if found is not None and found.subtype == "country":
            return found
    if cluster.type is EntityType.PERSON and (body := body_of(ledger, cluster)):
        return country_of(ledger, body)
    return None
