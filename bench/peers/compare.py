"""Peers beside Parcours on the same inputs in one run: times, their ratio, and whether the answers agree.

Usage: compare.py CHECKOUT, where the bench module is built. Parcours runs warm in a JVM of its own, as the peers run in
their own code; making the input is timed nowhere. Python lists of mdpsolver are such input.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from models import ACTIONS, Model, random_model

DISCOUNT, TOLERANCE = 0.99, 1e-3
CHECKOUT = Path(sys.argv[1])
JAVA = f"{os.environ['JAVA_HOME']}/bin/java" if os.environ.get("JAVA_HOME") else "java"
LARGE = os.environ.get("PARCOURS_BENCH_LARGE") == "yes"


def parcours_side(*arguments: str) -> dict[str, float]:
    classes = f"{CHECKOUT}/bench/target/classes:{CHECKOUT}/bench/target/lib/*"
    command = [JAVA, "-XX:+UseParallelGC", "-cp", classes, "org.parcours.bench.PeerSide", *arguments]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return {name: float(value) for name, value in (line.split() for line in lines if line)}


def parcours_command(*arguments: str) -> dict:
    done = subprocess.run([CHECKOUT / "parcours", *arguments, "--json"], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def timed(work, runs: int) -> float:
    milliseconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        milliseconds.append((time.perf_counter() - start) * 1e3)
    return statistics.median(milliseconds)


def show(task: str, peer: str, ours: float, theirs: float, same: bool, answers: str) -> None:
    ratio = f"{theirs / ours:,.1f} ×" if same else "none: not the same answer"
    print(f"| {task} | {peer} | {ours:,.1f} ms | {theirs:,.1f} ms | {ratio} | {answers} |", flush=True)


def mdpsolver(model: Model, runs: int) -> tuple[float, np.ndarray]:
    import mdpsolver as peer

    rewards, probabilities, columns = model.reward.tolist(), model.probability.tolist(), model.next.tolist()
    medians = []
    for parallel in (True, False):
        milliseconds = []
        for _ in range(runs):
            # a solver of its own each time: it would start from the values it found before
            solver = peer.model()
            solver.mdp(discount=DISCOUNT, rewards=rewards, tranMatProbs=probabilities, tranMatColumns=columns)
            milliseconds.append(timed(lambda: solver.solve(algorithm="mpi", tolerance=TOLERANCE, parallel=parallel), 1))
        medians.append(statistics.median(milliseconds))
    # its threads wait for each other by spinning, which on a busy machine costs more than they bring
    return min(medians), np.array(solver.getValueVector())


def mdptoolbox(model: Model, algorithm: str) -> tuple[float, np.ndarray]:
    from mdptoolbox import mdp
    from scipy.sparse import csr_matrix

    rows = csr_matrix(model.transitions())
    by_action = [rows[action::ACTIONS] for action in range(ACTIONS)]
    if algorithm == "value iteration":
        solver = mdp.ValueIteration(by_action, model.reward, DISCOUNT, epsilon=TOLERANCE, max_iter=10_000)
    else:
        solver = mdp.PolicyIteration(by_action, model.reward, DISCOUNT)
    milliseconds = timed(solver.run, 1)
    return milliseconds, np.array(solver.V)


def compare_solvers(states: int, peers: dict) -> None:
    model = random_model(states)
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/values"
        ours = parcours_side("solve", str(states), file)["milliseconds"]
        values = np.fromfile(file, dtype="<f8")
    task = f"solve {states:,} states"
    bound = model.error_bound(values, DISCOUNT)
    for name, solve in peers.items():
        try:
            theirs, other = solve(model)
        except Exception as failure:  # a peer that fails is a finding, not the end of the comparison
            print(f"| {task} | {name} | {ours:,.1f} ms | fails: {type(failure).__name__}: {failure} | | |", flush=True)
            continue
        apart = np.abs(values - other).max()
        said = f"max \\|V − V′\\| {apart:.1e}; error at most {bound:.1e} ours, {model.error_bound(other, DISCOUNT):.1e} theirs"
        show(task, name, ours, theirs, apart <= 2 * TOLERANCE, said)


def numpy_simulation(steps: list[dict], people: int, seed: int) -> int:
    """Sends people through the tree level by level, in pieces that fit the caches; returns the conversions."""
    index = {step["path"]: i for i, step in enumerate(steps)}
    share = {
        name: np.array([step["reactions"].get(name, 0) / step["people"] for step in steps] + [0.0])
        for name in ("engagement", "conversion")
    }
    following = np.full((2, len(steps) + 1), len(steps))
    for i, step in enumerate(steps):
        for row, reaction in enumerate(("negative", "engagement")):
            following[row, i] = index.get(f"{step['path']}/{reaction}".lstrip("/"), len(steps))
    levels = 1 + max(step["path"].count("/") + (step["path"] != "") for step in steps)
    generator = np.random.default_rng(seed)
    conversions, piece = 0, 100_000
    for _ in range(people // piece):
        node = np.zeros(piece, dtype=np.intp)
        for _ in range(levels):
            luck = generator.random(node.size)
            bought = luck < share["conversion"][node]
            engaged = luck < share["conversion"][node] + share["engagement"][node]
            conversions += int(bought.sum())
            node = following[engaged.astype(np.intp), node]
            node = node[~bought & (node < len(steps))]
    return conversions


def compare_simulation() -> None:
    people = 10_000_000
    with tempfile.TemporaryDirectory() as folder:
        campaign = f"{folder}/best.json"
        parcours_command("plan", "--world", "stories", "--output", campaign)
        # so many people that rounding them leaves nine digits of every share
        steps = parcours_command("simulate", campaign, "--people", str(10**15))["steps"]
    drawn = []
    theirs = timed(lambda: drawn.append(numpy_simulation(steps, people, len(drawn))), 3)
    side = parcours_side("simulate")
    errors = (drawn[-1] - side["conversions"]) / np.sqrt(drawn[-1] + side["conversions"])
    said = f"conversions {errors:+.1f} standard errors apart"
    show("simulate 10,000,000 people", "numpy, vectorised", side["milliseconds"], theirs, abs(errors) < 4, said)


def main() -> None:
    print("| task | peer | Parcours | peer | peer / Parcours | answers |\n|---|---|---|---|---|---|")
    for states in (10_000, 50_000):
        compare_solvers(states, {"mdpsolver 0.10.2": lambda model: mdpsolver(model, 5)})
    if LARGE:
        compare_solvers(1_000_000, {"mdpsolver 0.10.2": lambda model: mdpsolver(model, 1)})
    toolbox = {
        f"pymdptoolbox 4.0b3, {algorithm}": lambda model, algorithm=algorithm: mdptoolbox(model, algorithm)
        for algorithm in ("value iteration", "policy iteration")
    }
    compare_solvers(1_000, toolbox)
    compare_simulation()


main()
