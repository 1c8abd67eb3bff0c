"""A running mean of the weights: what is kept of a training run.

Source: Polyak & Juditsky 1992; as an exponential mean Tarvainen & Valpola 2017.
"""

import torch
from torch import Tensor, nn


class Average:
    """Follows the weights of a network."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self._decay = decay
        self._steps = 0
        self.weights = {name: p.detach().clone() for name, p in network.named_parameters()}

    @torch.no_grad()
    def follow(self, network: nn.Module) -> None:
        """Move towards the network's weights; faster in the first steps."""
        self._steps += 1
        decay = min(self._decay, self._steps / (self._steps + 10))
        now = [parameter.detach() for parameter in network.parameters()]
        torch._foreach_lerp_(list(self.weights.values()), now, 1 - decay)

    def swap(self, network: nn.Module) -> None:
        """Exchange the mean with the network's weights; twice is nothing."""
        for name, parameter in network.named_parameters():
            parameter.data, self.weights[name] = self.weights[name], parameter.data

    def state(self) -> dict[str, Tensor | int]:
        """Return what ``restore`` takes."""
        return {**self.weights, "": self._steps}

    def restore(self, state: dict[str, Tensor | int]) -> None:
        """Take up an earlier mean."""
        self._steps = int(state.pop(""))
        self.weights = {name: value for name, value in state.items() if isinstance(value, Tensor)}
