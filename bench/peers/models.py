"""The random sparse models of org.parcours.bench.RandomModel, number by number."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sparse

ACTIONS, SUCCESSORS, SEED = 6, 10, 2026


def uniforms(positions: np.ndarray) -> np.ndarray:
    """SplitMix64's words of the seed at the positions, as numbers in (0, 1)."""
    z = np.uint64(SEED) + positions.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return ((z >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


@dataclass
class Model:
    """next and probability by state, action and successor; reward by state and action."""

    next: np.ndarray
    probability: np.ndarray
    reward: np.ndarray

    def transitions(self) -> sparse.csr_array:
        """One sparse row a (state, action) pair."""
        states = len(self.reward)
        starts = np.arange(0, self.next.size + 1, SUCCESSORS)
        return sparse.csr_array((self.probability.ravel(), self.next.ravel(), starts), shape=(states * ACTIONS, states))

    def error_bound(self, values: np.ndarray, discount: float) -> float:
        """How far values can lie from the optimum: the largest change by a sweep, over 1 - discount."""
        swept = (self.reward.ravel() + discount * (self.transitions() @ values)).reshape(-1, ACTIONS).max(axis=1)
        return float(np.abs(swept - values).max() / (1 - discount))


def random_model(states: int) -> Model:
    places = states * ACTIONS * SUCCESSORS
    shape = (states, ACTIONS, SUCCESSORS)
    at = np.arange(places, dtype=np.uint64) * np.uint64(2)
    following = (uniforms(at) * states).astype(np.int32).reshape(shape)
    weights = uniforms(at + np.uint64(1)).reshape(shape)
    weights /= weights.sum(axis=2, keepdims=True)
    reward = uniforms(2 * places + np.arange(states * ACTIONS)).reshape(states, ACTIONS)
    return Model(following, weights, reward)
