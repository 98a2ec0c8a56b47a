"""Uplift and causal forests of causalml and econml beside Parcours: the same customers, hyper-parameters, machine and run.

Usage: uplift.py CHECKOUT, where the bench module is built. Each side fits on two cores; Parcours in a warm JVM, the peers in
their compiled code. The truth is known: the last column says how far each side's effects lie from it.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

CHECKOUT = Path(sys.argv[1])
JAVA = f"{os.environ['JAVA_HOME']}/bin/java" if os.environ.get("JAVA_HOME") else "java"
TREES = 100
CORES = 2


def parcours_side(*arguments: str) -> dict[str, float]:
    classes = f"{CHECKOUT}/bench/target/classes:{CHECKOUT}/bench/target/lib/*"
    command = [JAVA, "-XX:+UseParallelGC", "-cp", classes, "org.parcours.bench.UpliftPeerSide", *arguments]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
    return {name: float(value) for name, value in (line.split() for line in lines if line)}


class Customers:
    def __init__(self, folder: str, name: str) -> None:
        self.arm, self.outcome, self.propensity = (
            np.fromfile(f"{folder}/{name}.{what}") for what in ("arm", "outcome", "propensity")
        )
        self.x = np.fromfile(f"{folder}/{name}.x").reshape(self.arm.size, -1)


def causalml_forest(criterion: str, train: Customers, test: Customers) -> tuple[float, np.ndarray]:
    from causalml.inference.tree import UpliftRandomForestClassifier

    forest = UpliftRandomForestClassifier(
        control_name="control",
        n_estimators=TREES,
        max_features=10,
        max_depth=5,
        min_samples_leaf=100,
        min_samples_treatment=10,
        n_reg=10,
        evaluationFunction=criterion,
        normalization=criterion != "CTS",
        n_jobs=CORES,
        random_state=1,
    )
    treatment = np.where(train.arm == 1, "mail", "control")
    start = time.perf_counter()
    forest.fit(train.x, treatment=treatment, y=train.outcome.astype(int))
    milliseconds = (time.perf_counter() - start) * 1e3
    return milliseconds, np.asarray(forest.predict(test.x)).ravel()


def econml_forest(train: Customers, test: Customers) -> tuple[float, np.ndarray]:
    """Centred as ours: outcomes by out-of-bag means of a forest of 50 trees, treatments by the true propensities."""
    from econml.grf import CausalForest, RegressionForest

    start = time.perf_counter()
    means = RegressionForest(
        n_estimators=52, honest=False, inference=True, max_samples=0.5, min_samples_leaf=5, n_jobs=CORES, random_state=1
    ).fit(train.x, train.outcome[:, None])
    centred = train.outcome - means.oob_predict(train.x).ravel()
    forest = CausalForest(
        n_estimators=TREES, min_samples_leaf=10, max_samples=0.5, min_balancedness_tol=0.45, n_jobs=CORES, random_state=1
    )
    forest.fit(train.x, (train.arm - train.propensity)[:, None], centred[:, None])
    milliseconds = (time.perf_counter() - start) * 1e3
    return milliseconds, forest.predict(test.x).ravel()


def compare(task: str, peer: str, arguments: tuple[str, ...], fit) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours = parcours_side(*arguments, str(TREES), folder)
        try:
            milliseconds, effects = fit(Customers(folder, "train"), Customers(folder, "test"))
        except Exception as failure:  # a peer that fails is a finding, not the end of the comparison
            print(f"| {task} | {peer} | {ours['milliseconds']:,.0f} ms | fails: {type(failure).__name__}: {failure} | | |")
            return
        error = np.sqrt(np.mean((effects - np.fromfile(f"{folder}/test.effect")) ** 2))
    said = f"root mean squared error of the effects {ours['error']:.4f} ours, {error:.4f} theirs"
    ratio = milliseconds / ours["milliseconds"]
    print(f"| {task} | {peer} | {ours['milliseconds']:,.0f} ms | {milliseconds:,.0f} ms | {ratio:,.1f} × | {said} |", flush=True)


def main() -> None:
    print("| task | peer | Parcours | peer | peer / Parcours | answers |\n|---|---|---|---|---|---|")
    for name, criterion in (("cts-forest", "CTS"), ("kl-forest", "KL")):
        task = f"{name}, 100 trees on 100,000 × 20"
        compare(task, "causalml 0.18.0", ("trial", name), lambda *both, of=criterion: causalml_forest(of, *both))
    for setup in "ABCD":
        task = f"causal forest, 100 trees on 10,000 × 6, setup {setup}"
        compare(task, "econml 0.17.0", ("setup", setup), econml_forest)


main()
