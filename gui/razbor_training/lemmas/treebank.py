"""Sentences of Universal Dependencies with the grammar of their words.

Source: CoNLL-U (universaldependencies.org/format.html).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from razbor.text.article import Article
from razbor.text.segment import segment
from razbor.words.models import Models
from razbor.words.word import features, without_marks

PARTS = 5  # for examination: each is read by a network that learnt the others
_BLOCK = 40  # sentences that stand together and so fall into one part
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_ONE_LEMMA = (
    ("он", "она", "оно", "они", "его", "ее", "их"),
    ("весь", "все"),
    *((one, f"{one}о") for one in ("с", "в", "к", "об", "из", "от", "над", "под", "перед")),
    ("об", "о"),
)
_WRITTEN_SHORT: Mapping[str, tuple[str, ...]] = {
    "г": ("год", "город", "грамм"), "гг": ("год",), "км": ("километр",), "м": ("метр",),
    "см": ("сантиметр",), "мм": ("миллиметр",), "га": ("гектар",), "кг": ("килограмм",),
    "т": ("тонна",), "л": ("литр",), "мл": ("миллилитр",), "ч": ("час",), "мин": ("минута",),
    "сек": ("секунда",), "тыс": ("тысяча",), "млн": ("миллион",), "млрд": ("миллиард",),
    "трлн": ("триллион",), "руб": ("рубль",), "чел": ("человек",), "экз": ("экземпляр",),
    "др": ("другой",), "гл": ("глава",),
}  # fmt: skip
_SAME_WORD = {form: forms[0] for forms in _ONE_LEMMA for form in forms}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a treebank: its form without stress marks, and what the annotators say of it."""

    form: str
    lemma: str
    pos: str
    feats: Mapping[str, str]


Sentence = Sequence[Token]


def is_lemma(lemma: str, annotated: str, feats: Mapping[str, str]) -> bool:
    """Say whether a lemma is the annotators', the conventions of dictionaries apart.

    ``feats`` are the annotators' too: «создаваться» is for «создавать» in the passive.
    """
    plain, wanted = _plain(lemma), _plain(annotated)
    if plain == wanted or plain in _WRITTEN_SHORT.get(wanted, ()):
        return True
    if wanted in _WRITTEN_SHORT.get(plain, ()):
        return True
    passive = feats.get("Voice") == "Pass" and lemma.endswith("ся")
    return passive and _plain(lemma[:-2]) == wanted


def _plain(lemma: str) -> str:
    folded = lemma.lower().replace("ё", "е").rstrip(".")
    return _SAME_WORD.get(folded, folded)


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file; multiword ranges and empty nodes are left out."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line[:1].isdigit()]
        tokens = [
            Token(without_marks(row[1]), row[2], row[3], features(row[5]))
            for row in rows
            if row[0].isdigit()
        ]
        if tokens:
            yield tokens


def read_news(texts: Iterable[str], models: Models) -> Iterator[Sentence]:
    """Yield sentences of texts without annotation, with the features that the tagger gives them.

    Their words have no lemma and no part of speech: only case, number, gender and the like are
    learnt from them, so that news stays as well read as the tagger reads it.
    """
    for text in texts:
        layout = segment(Article(text))
        for sentence in layout.sentences:
            spans = layout.tokens[sentence.first : sentence.last]
            forms = [without_marks(span.of(text)) for span in spans]
            if not forms:
                continue
            tags = next(iter(models.read([[forms]]))).tags
            yield [
                Token(form, "", "", tag.feats if tag.pos in _CONTENT else {})
                for form, tag in zip(forms, tags, strict=True)
            ]


def part_of(sentence: int, parts: int) -> int:
    """Return the part of a treebank that a sentence belongs to; neighbours stay together."""
    return sentence // _BLOCK % parts
