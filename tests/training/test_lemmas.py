"""The chooser of readings: what it learns from, and that the program reads as it has learnt."""

# ruff: noqa: E402  (what needs torch is imported once it is known to be there)

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the group «training» is not installed: no torch")

from razbor.words.chooser import Chooser
from razbor.words.models import Models
from razbor.words.word import features
from razbor_training.lemmas.course import Plan, examine, teach
from razbor_training.lemmas.lessons import Class, right
from razbor_training.lemmas.network import joined
from razbor_training.lemmas.packing import pack
from razbor_training.lemmas.treebank import Token, is_lemma, read_news

_SENTENCES = [
    [
        Token("Цены", "цена", "NOUN", features("Case=Nom|Gender=Fem|Number=Plur")),
        Token("стали", "стать", "VERB", features("Number=Plur|Tense=Past|VerbForm=Fin")),
        Token("выше", "высоко", "ADV", features("Degree=Cmp")),
    ],
    [
        Token("Изделия", "изделие", "NOUN", features("Case=Nom|Gender=Neut|Number=Plur")),
        Token("из", "из", "ADP", {}),
        Token("стали", "сталь", "NOUN", features("Case=Gen|Gender=Fem|Number=Sing")),
    ],
]


def test_the_right_candidates_are_those_of_the_annotators():
    room = Class(_SENTENCES, Models())
    token, sheet = room.lessons[1].tokens[2], room.lessons[1].sheets[2]
    chosen = [one for one, yes in zip(sheet.candidates, right(token, sheet), strict=True) if yes]
    assert [(one.lemma, one.pos) for one in chosen] == [("сталь", "NOUN")]


def test_conventions_of_lemmas():
    assert is_lemma("его", "он", {})
    assert is_lemma("создаваться", "создавать", {"Voice": "Pass"})
    assert not is_lemma("создаваться", "создавать", {"Voice": "Mid"})
    assert is_lemma("километр", "км", {})
    assert is_lemma("г", "год", {})
    assert not is_lemma("город", "год", {})
    assert not is_lemma("секунда", "с", {})


def test_news_teach_the_grammar_of_content_words_alone():
    (sentence,) = read_news(["Он живёт в старом доме."], Models())
    known = {token.form: token.feats.get("Case") for token in sentence}
    assert (known["доме"], known["в"], known["Он"]) == ("Loc", None, None)


def test_the_program_chooses_what_the_network_has_learnt(tmp_path: Path):
    models = Models()
    room = Class(_SENTENCES, models)
    network = teach(room, room.lessons, Plan(epochs=30, batch=2, averaging=0.5))
    assert examine(network, room.lessons)["lemma"] == 6
    pack(network, room.traits, room.most, tmp_path / "lemmas.safetensors")
    chooser = Chooser(tmp_path / "lemmas.safetensors", models.taggers)
    batch = joined([one.numbers for one in room.lessons])
    forms = [token.form for one in room.lessons for token in one.tokens]
    found = chooser.choose(forms, batch.states.numpy(), batch.first.tolist(), [False] * 6)
    with torch.no_grad():
        weights = network(batch).numpy()
    starts = np.flatnonzero(np.diff(batch.word.numpy(), prepend=-1))
    best = [int(part.argmax()) for part in np.split(weights, starts[1:])]
    sheets = [sheet for one in room.lessons for sheet in one.sheets]
    right = [sheet.candidates[n] for sheet, n in zip(sheets, best, strict=True)]
    assert [one.reading for one in found] == right
    for one in found:
        shares = dict(one.likely)
        assert not shares or shares[one.reading] == max(shares.values())
        assert sum(shares.values()) <= 1.01
