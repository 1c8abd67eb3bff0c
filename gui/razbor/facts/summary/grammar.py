"""Words in the case that a line needs: phrases of the article, names, verbs.

Only the head of a phrase and what agrees with it before it change; genitives, prepositional
phrases and words in quotation marks after the head stay as they stand.
"""

import re
from collections.abc import Sequence

from razbor.entities.entity import Entity, MentionKind
from razbor.entities.nominative import cased_like
from razbor.entities.noun_forms import same_stem
from razbor.facts.phrases import may_stand_in, parts_of
from razbor.facts.view import View
from razbor.text.span import Span
from razbor.words.dictionary import Parse, dictionary
from razbor.words.grammemes import CASES, GENDERS, NUMBERS
from razbor.words.word import Word

_NOUNS = frozenset({"NOUN", "PROPN"})
_COUNTING = frozenset({"несколько", "много", "немало"})
_NOMINAL = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})


def in_case(view: View, span: Span, case: str) -> str:
    """Return a phrase of the article in a case («Nom».. «Loc»), on one line.

    Each of the parts joined by «и» is put into the case. What cannot be read stays as it is.
    """
    changed: dict[int, str] = {}
    for part in parts_of(view, span):
        changed |= _changed(view.words_in(part), case)
    return plain_text(view, span, changed)


def plain_text(view: View, span: Span, changed: dict[int, str] | None = None) -> str:
    """Return the words of a stretch on one line, some of them (by their start) replaced."""
    out, place = [], span.start
    for word in view.words_in(span):
        out.append(view.text[place : word.span.start])
        out.append((changed or {}).get(word.span.start, view.text[word.span.start : word.span.end]))
        place = word.span.end
    whole = "".join(out) + view.text[place : span.end]
    return balanced(re.sub(r"\s+(?=»)", "", " ".join(whole.split())))


def balanced(line: str) -> str:
    """Return a line in which what is opened is closed: «…», „…“, and nothing else is."""
    for opening, closing in (("«", "»"), ("„", "“")):
        missing = line.count(opening) - line.count(closing)
        if missing > 0:
            line += closing * missing
        elif missing < 0 and line.endswith(closing):
            line = line[:missing]
    return line


def _changed(words: Sequence[Word], case: str) -> dict[int, str]:
    """Return the new forms of the head of a phrase and of what agrees with it, by their start."""
    index = next((i for i, w in enumerate(words) if w.pos in _NOUNS or w.pos == "ADP"), None)
    if index is not None and words[index].pos == "ADP":
        return {}  # «один из собеседников»
    if index is None or words[index].case in ("", case):
        return {}
    head = words[index]
    counted = any(w.text[:1].isdigit() or w.lemma in _COUNTING for w in words[:index])
    if counted and case in ("Nom", "Acc"):
        return {}  # «49% акций»: the number rules the noun, and itself stays
    number = next((w for w in words[:index] if w.pos == "NUM" and w.lemma != "один"), None)
    if number is not None and case in ("Nom", "Acc"):
        return {} if number.case in ("", "Nom", "Acc") else _counting(number, head)
    agreeing = [
        w
        for w in words[:index]
        if (not w.case or may_stand_in(w, head.case)) and w.pos in ("ADJ", "DET", "VERB", "NUM")
    ]
    alive = "anim" if head.feature("Animacy") == "Anim" else "inan"
    forms = {
        w.span.start: inflected(w, case, head.gender, head.number, alive) for w in [*agreeing, head]
    }
    return {start: form for start, form in forms.items() if form}


def _counting(number: Word, head: Word) -> dict[int, str]:
    """Return «четыре рейса» of «четырёх рейсов»: a number in the nominative and what it counts."""
    few = number.lemma in ("два", "три", "четыре", "оба")
    told = {
        number.span.start: inflected(number, "Nom", head.gender, "Plur"),
        head.span.start: inflected(head, "Gen", "", "Sing" if few else "Plur"),
    }
    return {start: form for start, form in told.items() if form} if all(told.values()) else {}


def inflected(
    word: Word, case: str, gender: str = "", number: str = "", alive: str = ""
) -> str | None:
    """Return a word of the article in another case, capitals kept; None when that is unknown."""
    parse = _reading(word)
    if parse is None:
        return None
    number = number or word.number
    wanted = {CASES[case], NUMBERS.get(number, "sing")}
    if parse.pos in ("ADJF", "PRTF") and number != "Plur" and gender in GENDERS:
        wanted.add(GENDERS[gender])
    if parse.pos in ("ADJF", "PRTF") and case == "Acc" and (number == "Plur" or gender == "Masc"):
        wanted.add(alive or "inan")  # «почётные грамоты», «новых послов»
    form = dictionary().inflect(parse, wanted)
    if "Supr" in parse.tag and (stem := _SUPERLATIVE.match(word.text.lower())):
        alike = dictionary().inflect(dictionary().parses("старший")[0], wanted)
        form = alike.replace("старш", stem[1]) if alike else None  # «высшей», no «высочайшей»
    return cased_like(word.text, form) if form and same_stem(form, word.text.lower()) else None


_SUPERLATIVE = re.compile(r"(высш|лучш|худш|меньш|больш|младш)")


def _reading(word: Word) -> Parse | None:
    """Return the dictionary's reading that agrees best with the word's grammar."""
    readings = [p for p in dictionary().parses(word.text.lower()) if p.pos in _NOMINAL]
    readings = [p for p in readings if "Fixd" not in p.tag]
    if not readings:
        return None
    signs = {CASES.get(word.case, ""), NUMBERS.get(word.number, ""), GENDERS.get(word.gender, "")}
    noun = word.pos in _NOUNS
    return max(readings, key=lambda p: (len(p.tag & signs) + (noun == (p.pos == "NOUN")), p.score))


def upper_first(line: str) -> str:
    """Return a line that begins with a capital."""
    return line[:1].upper() + line[1:]


def lower_start(line: str) -> str:
    """Return a line without its capital; «III форум» and «ЧМ» keep theirs."""
    word = line.split(maxsplit=1)[0].strip("«»,:") if line.strip() else ""
    return line if word.isupper() or word[1:2].isupper() else line[:1].lower() + line[1:]


def _keeps_capital(view: View, word: Word) -> bool:
    """Say whether a word has its capital for itself: no sentence or quotation begins with it."""
    ahead = view.parsed.text[: word.span.start]
    before = ahead.rstrip(" \t\u00a0")[-1:]  # a paragraph begins behind a headline's last word
    return word.pos == "PROPN" or word.text[1:2].isupper() or before.isalnum() or before == ","


def _is_office(view: View, word: Word) -> bool:
    """See «Глава города Анна Линд»: a role phrase begins a sentence, and no name begins there."""
    before = view.text[: word.span.start].rstrip(" \t\u00a0«")[-1:].strip()
    starts = [m for m in view.around(word.span.start) if m.span.start == word.span.start]
    is_role = bool(starts) and all(m.kind is MentionKind.NOM for m in starts)
    return is_role and before in ".!?…" and word.text[1:].islower()


def lower_first(view: View, span: Span, line: str) -> str:
    """Return a phrase with its sentence's capital taken away, unless a name begins it."""
    word = view.word_at(span.start)
    if line[1:2].isupper():
        return line  # «XVII века», «МИД»
    starts = word is not None and view.sentence_span(span.start) is not None
    if not starts or word is None:
        return line
    if _is_office(view, word):
        return line[:1].lower() + line[1:]
    if _keeps_capital(view, word):
        return line
    return (
        line
        if view.outermost(span.start) and word.pos not in ("ADJ", "NOUN")
        else (line[:1].lower() + line[1:])
    )


def past(verb: Word, entity: Entity | None, gender: str = "", number: str = "Sing") -> str:
    """Return a verb of the article in the past, agreeing with who did it.

    «опровергли» said of a ministry becomes «опровергло»; a verb in another tense than the past,
    and one the dictionary does not know, stays as it is.
    """
    if verb.feature("Tense") not in ("Past", "") and verb.feature("VerbForm") != "Conv":
        return verb.text
    wanted = {"past", "indc", "plur" if number == "Plur" else "sing"}
    known = {"masc": "masc", "femn": "femn"}.get(entity.gender or "") if entity else None
    if number != "Plur":
        wanted.add(known or GENDERS.get(gender, "masc"))
    for parse in dictionary().parses(verb.lemma):
        if parse.pos in ("INFN", "VERB"):
            form = dictionary().inflect(parse, wanted)
            if form:
                return form
    return verb.text
