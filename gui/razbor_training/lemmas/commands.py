"""The command that teaches the chooser of readings, and those that it is examined with."""

import logging
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from razbor.words.models import Models
from razbor_training.data.brat import read_folder
from razbor_training.lemmas.treebank import PARTS, Sentence, part_of, read_news, read_treebank

_log = logging.getLogger(__name__)
_GSD = ("ud/ru_gsd-ud-dev.conllu", "ud/ru_gsd-ud-test.conllu")
_TAIGA = ("ud/ru_taiga-ud-dev.conllu",)
_NEWS = "nerel/train"
_NEWS_STEP = 6  # every sixth text is taken
_SHORTEST = 4  # words of a sentence of news
_OTHERS = -1  # the part of a sentence that is never examined


def options(parser: ArgumentParser, corpora: Path) -> None:
    """Tell what the command takes."""
    parser.add_argument("--corpora", type=Path, default=corpora, help="or RAZBOR_CORPORA")
    parser.add_argument("--out", type=Path, required=True, help="the file for the program")
    parser.add_argument("--folds", type=Path, help="a folder for those that are examined")
    parser.add_argument("--share", type=float, default=1.0, help="of the sentences, 0 to 1")
    parser.add_argument("--passes", type=int, default=12, help="over the sentences")
    parser.add_argument("--news", type=int, default=1200, help="sentences without annotation")
    parser.set_defaults(command=teach_lemmas)


def teach_lemmas(told: Namespace) -> None:
    """Teach with all sentences; with ``--folds`` also without each part, and without Taiga."""
    from razbor_training.lemmas.course import Plan, examine, teach
    from razbor_training.lemmas.lessons import Class
    from razbor_training.lemmas.packing import pack

    models = Models()
    read = list(_sentences(told, models))
    plan = Plan(epochs=told.passes)
    room = Class([sentence for _, _, sentence in read], models)
    places = [(bank, part) for bank, part, _ in read]
    pack(teach(room, room.lessons, plan), room.traits, room.most, told.out)
    if not told.folds:
        return
    told.folds.mkdir(parents=True, exist_ok=True)
    for name in (*map(str, range(PARTS)), "gsd"):
        hidden = {place for place in places if _is_hidden(name, *place)}
        learnt = [one for one, at in zip(room.lessons, places, strict=True) if at not in hidden]
        network = teach(room, learnt, plan)
        pack(network, room.traits, room.most, told.folds / f"{name}.safetensors")
        for bank in ("gsd", "taiga"):
            asked = [at in hidden and at[0] == bank for at in places]
            kept = [one for one, yes in zip(room.lessons, asked, strict=True) if yes]
            _say(name, bank, examine(network, kept))


def _is_hidden(name: str, bank: str, part: int) -> bool:
    return bank == "taiga" if name == "gsd" else str(part) == name


def _sentences(told: Namespace, models: Models) -> Iterator[tuple[str, int, Sentence]]:
    """Yield the sentences with their treebank and part."""
    step = max(1, round(1 / told.share))
    for bank, files in (("gsd", _GSD), ("taiga", _TAIGA)):
        whole = [one for file in files for one in read_treebank(told.corpora / file)]
        for number in range(0, len(whole), step):
            yield bank, part_of(number, PARTS), whole[number]
    texts = [one.text for one in read_folder(told.corpora / _NEWS)][::_NEWS_STEP]
    news = [one for one in read_news(texts, models) if len(one) >= _SHORTEST]
    for sentence in news[: told.news : step]:
        yield "news", _OTHERS, sentence


def _say(name: str, bank: str, found: Counter[str]) -> None:
    def share(what: str, whole: str) -> float:
        return found[what] / max(1, found[whole])

    if found["words"]:
        _log.info(
            "%s, %s: lemma %.4f, part of speech %.4f, case %.4f, lemma of names %.4f",
            *(name, bank, share("lemma", "words"), share("part", "words")),
            *(share("case", "with a case"), share("lemmas of names", "names")),
        )
