"""Teach a network: steps, passes, checkpoints."""

import logging
import math
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from razbor_training.learning.averaging import Average
from razbor_training.learning.lesson import Lesson, Result
from razbor_training.recipe import Recipe

_log = logging.getLogger(__name__)
_STEEPEST = 5.0  # gradients are cut to this norm
_WARM = 0.1  # share of the run in which the learning rate rises
_BETWEEN = 4  # passes from one look at dev to the next


class Course:
    """One training run: a lesson, the way it is taught, and how far it has come."""

    def __init__(self, recipe: Recipe, lesson: Lesson) -> None:
        self.recipe = recipe
        self.lesson = lesson
        self.average = Average(lesson.network, recipe.averaging)
        self._optimiser = torch.optim.AdamW(
            lesson.network.parameters(), recipe.rate, weight_decay=recipe.decay, fused=True
        )
        self.epoch = 0
        self.seconds = 0.0

    def run(self, checkpoint: Path | None = None) -> Result:
        """Teach to the end, from the checkpoint if there is one; return the scores on dev.

        The network is left with the mean of its weights.
        """
        if checkpoint and checkpoint.exists():
            self._resume(checkpoint)
        while self.epoch < self.recipe.epochs:
            loss = self._pass()
            self._report(loss)
            if checkpoint:
                self._keep(checkpoint)
        self.average.swap(self.lesson.network)
        return self.lesson.examine()

    def _pass(self) -> float:
        began = time.perf_counter()
        order = np.random.default_rng((self.recipe.seed, self.epoch))
        torch.manual_seed(1000 * self.recipe.seed + self.epoch)
        self.lesson.network.train()
        groups = self.lesson.groups(order)
        losses = []
        for number, group in enumerate(groups):
            self._pace((self.epoch + number / len(groups)) / self.recipe.epochs)
            losses.append(self._step(self.lesson.loss(group)))
        self.epoch += 1
        self.seconds += time.perf_counter() - began
        return float(np.mean(losses))

    def _step(self, loss: Tensor) -> float:
        self._optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.lesson.network.parameters(), _STEEPEST)
        self._optimiser.step()
        self.average.follow(self.lesson.network)
        return float(loss.detach())

    def _pace(self, done: float) -> None:
        """Set the learning rate: up over the first tenth, then down a half cosine to nothing."""
        share = min(1.0, done / _WARM) * 0.5 * (1 + math.cos(math.pi * done))
        for group in self._optimiser.param_groups:
            group["lr"] = self.recipe.rate * share

    def _report(self, loss: float) -> None:
        score = ""
        if self.epoch % _BETWEEN == 0 and self.epoch < self.recipe.epochs:
            self.average.swap(self.lesson.network)
            table = self.lesson.examine().table
            score = f", dev F1 {table.micro.f1:.4f}, macro {table.macro:.4f}"
            self.average.swap(self.lesson.network)
        name, last = self.recipe.name, self.recipe.epochs
        line = f"{name}: pass {self.epoch} of {last}, loss {loss:.4f}, {self.seconds:.0f} s{score}"
        _log.info(line)

    def _keep(self, path: Path) -> None:
        state = {
            "network": self.lesson.network.state_dict(),
            "average": self.average.state(),
            "optimiser": self._optimiser.state_dict(),
            "epoch": self.epoch,
            "seconds": self.seconds,
            "recipe": asdict(self.recipe),
        }
        torch.save(state, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def _resume(self, path: Path) -> None:
        state: dict[str, Any] = torch.load(path, weights_only=True)
        if state["recipe"] != asdict(self.recipe):
            raise ValueError(f"{path} belongs to another recipe; remove it or name the run anew")
        self.lesson.network.load_state_dict(state["network"])
        self.average.restore(state["average"])
        self._optimiser.load_state_dict(state["optimiser"])
        self.epoch, self.seconds = state["epoch"], state["seconds"]
        _log.info("%s: goes on after pass %d", self.recipe.name, self.epoch)
