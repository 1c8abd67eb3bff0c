"""Teach a chooser, and count how often it is right."""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from razbor_training.lemmas.lessons import Class, Lesson
from razbor_training.lemmas.network import Chooser, Sizes, joined
from razbor_training.lemmas.treebank import is_lemma

_log = logging.getLogger(__name__)
_WARM = 50  # steps until the rate is full


@dataclass(frozen=True, slots=True)
class Plan:
    """Numbers of a run: passes, sentences in a step, rates, shares that are hidden."""

    epochs: int = 12
    batch: int = 32
    rate: float = 3e-3
    table_rate: float = 0.1
    decay: float = 0.01
    table_decay: float = 1e-5
    hidden: int = 64
    dropout: float = 0.25
    hidden_keys: float = 0.3
    averaging: float = 0.995
    seed: int = 1


def teach(room: Class, lessons: Sequence[Lesson], plan: Plan) -> Chooser:
    """Return a chooser that has learnt some lessons: the running mean of its weights."""
    torch.manual_seed(plan.seed)
    chances = np.random.default_rng(plan.seed)
    probe = lessons[0].numbers
    sizes = Sizes(probe.states.shape[1], probe.possible.shape[1], len(room.traits) + 1, plan.hidden)
    network = Chooser(sizes, plan.dropout)
    table = torch.optim.Adagrad(network.table.parameters(), lr=plan.table_rate)
    others = [p for name, p in network.named_parameters() if not name.startswith("table")]
    rest = torch.optim.AdamW(others, lr=plan.rate, weight_decay=plan.decay)
    mean = {name: value.clone() for name, value in network.state_dict().items()}
    steps = plan.epochs * -(-len(lessons) // plan.batch)
    step = 0
    for epoch in range(plan.epochs):
        total = 0.0
        for some in _shuffled(lessons, plan.batch, chances):
            share = min(1.0, (step + 1) / _WARM) * (0.02 + 0.5 * (1 + np.cos(np.pi * step / steps)))
            rest.param_groups[0]["lr"] = plan.rate * share
            total += _step(network, some, plan, (table, rest))
            step += 1
            keep = min(plan.averaging, step / (step + 10))
            for name, value in network.state_dict().items():
                mean[name].mul_(keep).add_(value, alpha=1 - keep)
        _log.info("pass %d: %.4f", epoch + 1, total / (steps / plan.epochs))
    network.load_state_dict(mean)
    return network.eval()


def _shuffled(
    lessons: Sequence[Lesson], size: int, chances: np.random.Generator
) -> Iterator[list[Lesson]]:
    order = chances.permutation(len(lessons))
    for at in range(0, len(order), size):
        yield [lessons[number] for number in order[at : at + size]]


def _step(
    network: Chooser,
    some: Sequence[Lesson],
    plan: Plan,
    learners: Sequence[torch.optim.Optimizer],
) -> float:
    network.train()
    batch = joined([one.numbers for one in some])
    weights = network(batch, plan.hidden_keys)
    words = len(batch.states)
    all_of_them = _summed(weights, batch.word, words)
    allowed = torch.where(batch.right, weights, torch.full_like(weights, -1e9))
    of_right = _summed(allowed, batch.word, words)
    told = torch.zeros(words).index_add(0, batch.word, batch.right.float()) > 0
    loss = (all_of_them - of_right)[told].mean()
    size = network.table(batch.keys.reshape(-1)).pow(2).sum() / len(batch.keys)
    for learner in learners:
        learner.zero_grad()
    (loss + plan.table_decay * size).backward()
    for learner in learners:
        learner.step()
    return loss.item()


def _summed(weights: torch.Tensor, word: torch.Tensor, words: int) -> torch.Tensor:
    """Return the logarithm of the sum of exponents over the candidates of each word."""
    best = torch.full((words,), -1e9).scatter_reduce(0, word, weights.detach(), "amax")
    total = torch.zeros(words).index_add(0, word, torch.exp(weights - best[word]))
    return best + torch.log(total + 1e-30)


def examine(network: Chooser, lessons: Sequence[Lesson]) -> Counter[str]:
    """Count judged words, and those with the right lemma, part of speech and case."""
    found: Counter[str] = Counter()
    for at in range(0, len(lessons), 100):
        some = lessons[at : at + 100]
        batch = joined([one.numbers for one in some])
        with torch.no_grad():
            weights = network(batch).numpy()
        end = 0
        for one in some:
            for token, sheet in zip(one.tokens, one.sheets, strict=True):
                first, end = end, end + len(sheet.candidates)
                if token.pos in ("PUNCT", "SYM") or any(map(str.isdigit, token.form)):
                    continue
                best = sheet.candidates[int(weights[first:end].argmax())]
                ok = is_lemma(best.lemma, token.lemma, token.feats)
                found["words"] += 1
                found["lemma"] += ok
                found["part"] += best.pos == token.pos
                if token.pos == "PROPN":
                    found["names"] += 1
                    found["lemmas of names"] += ok
                if case := token.feats.get("Case"):
                    found["with a case"] += 1
                    found["case"] += f"Case={case}" in best.feats
    return found
