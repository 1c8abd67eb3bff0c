"""The office that the article tells of somebody elsewhere: «[его] должность», «[им] станет …»."""

from razbor.entities.entity import EntityType, Mention, MentionKind
from razbor.facts.fact import Filler
from razbor.facts.frames.phrase import Phrase
from razbor.facts.frames.titles import Title, is_appointable, is_title, title_of, title_words
from razbor.facts.view import View


def known(title: Title | None) -> tuple[Filler, ...]:
    """Return the fillers of an office that the article tells elsewhere."""
    return title.fillers() if title else ()


def post_of(view: View, holder: Mention | None) -> Title | None:
    """Return the office by which somebody is told before a mention, the fullest and nearest."""
    if holder is None:
        return None
    told = (m for m in view.mentions_of(holder.entity) if m.kind is MentionKind.NOM)
    before = [m.span for m in told if m.span.end <= holder.span.start or m == holder]
    titles = [title_of(view, span, holder.entity) for span in before]
    posts = [title for title in titles if title is not None and _is_post(view, title)]
    whole = [title for title in posts if title.bodies or " " in title.value]
    return next(reversed(whole or posts), None)


def _is_post(view: View, title: Title) -> bool:
    nouns = [w for w in title_words(view, title.span) if w.pos in ("NOUN", "PROPN")]
    return bool(nouns) and is_appointable(nouns[0])


def sought_by(view: View, phrase: Phrase) -> Title | None:
    """Return whom a sentence before sought: «Нашли [директора музея]. Им станет Новак»."""
    mention = phrase.mention
    if mention is None or mention.kind is not MentionKind.PRO:
        return None
    here = view.sentence_span(mention.span.start)
    before = view.word_before(here.start) if here else None
    sentence = view.sentence_span(before.span.start) if before else None
    people = view.mentions_in(sentence, EntityType.PERSON) if sentence else ()
    told = [m for m in people if m.kind is MentionKind.NOM and not view.of(m).named]
    titles = [title_of(view, m.span) for m in told if view.case(m.span) in ("Acc", "Gen")]
    return next((t for t in reversed(titles) if t is not None and _is_known(view, t)), None)


def _is_known(view: View, title: Title) -> bool:
    nouns = [w for w in title_words(view, title.span) if w.pos in ("NOUN", "PROPN")]
    return bool(nouns) and is_title(nouns[0])
