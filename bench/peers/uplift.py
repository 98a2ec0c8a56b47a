"""Uplift learners of causalml and econml beside Parcours: the same customers, hyper-parameters, machine and run.

Usage: uplift.py CHECKOUT, where the bench module is built; for meta-learners alone followed by small or large and by some of
xts. Each side works on two cores; Parcours in a warm JVM, the peers in their compiled code. The last column says what the answers are worth: of forests how far each side's effects lie from the
truth, of meta-learners the Qini coefficient on customers who taught nothing. It gives the processor time over all cores too,
which other programs on the machine change less than wall time.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

CHECKOUT = Path(sys.argv[1])
DATA = Path(os.environ.get("PARCOURS_DATA", CHECKOUT.parent / "shared" / "data"))
JAVA = f"{os.environ['JAVA_HOME']}/bin/java" if os.environ.get("JAVA_HOME") else "java"
TREES = int(os.environ.get("PARCOURS_BENCH_TREES", "100"))
CORES = 2
SAMPLES = 5


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


class Timer:
    def __init__(self) -> None:
        self.wall, self.processor = time.perf_counter(), time.process_time()

    def stop(self) -> tuple[float, float]:
        """Milliseconds of wall and of processor time since the start."""
        return (time.perf_counter() - self.wall) * 1e3, (time.process_time() - self.processor) * 1e3


def causalml_forest(criterion: str, train: Customers, test: Customers) -> tuple[tuple[float, float], np.ndarray]:
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
    timer = Timer()
    forest.fit(train.x, treatment=treatment, y=train.outcome.astype(int))
    return timer.stop(), np.asarray(forest.predict(test.x)).ravel()


def econml_forest(train: Customers, test: Customers) -> tuple[tuple[float, float], np.ndarray]:
    """Centred as ours: outcomes by out-of-bag means of a forest of 50 trees, treatments by the true propensities."""
    from econml.grf import CausalForest, RegressionForest

    timer = Timer()
    means = RegressionForest(
        n_estimators=50, honest=False, inference=False, max_samples=0.5, min_samples_leaf=5, n_jobs=CORES, random_state=1
    ).fit(train.x, train.outcome[:, None])
    centred = train.outcome - means.oob_predict(train.x).ravel()
    forest = CausalForest(
        n_estimators=TREES, min_samples_leaf=10, max_samples=0.5, min_balancedness_tol=0.45, n_jobs=CORES, random_state=1
    )
    forest.fit(train.x, (train.arm - train.propensity)[:, None], centred[:, None])
    return timer.stop(), forest.predict(test.x).ravel()


def compare(task: str, peer: str, samples: list[tuple[str, ...]], fit) -> None:
    """Means over samples, of which our side makes each."""
    ours, theirs = [], []
    for arguments in samples:
        with tempfile.TemporaryDirectory() as folder:
            ours.append(parcours_side(*arguments, str(TREES), folder))
            try:
                (wall, processor), effects = fit(Customers(folder, "train"), Customers(folder, "test"))
            except Exception as failure:  # a peer that fails is a finding, not the end of the comparison
                print(f"| {task} | {peer} | {ours[0]['milliseconds']:,.0f} ms | fails: {type(failure).__name__}: {failure} | | |")
                return
            error = np.sqrt(np.mean((effects - np.fromfile(f"{folder}/test.effect")) ** 2))
            theirs.append({"milliseconds": wall, "processor": processor, "error": error})
    mine, other = ({name: statistics.mean(one[name] for one in side) for name in side[0]} for side in (ours, theirs))
    said = (
        f"root mean squared error of the effects {mine['error']:.4f} ours, {other['error']:.4f} theirs; "
        f"processor time {mine['processor'] / 1e3:.2f} s ours, {other['processor'] / 1e3:.2f} s theirs"
    )
    ratio = other["milliseconds"] / mine["milliseconds"]
    times = f"{mine['milliseconds']:,.0f} ms | {other['milliseconds']:,.0f} ms | {ratio:,.1f} ×"
    print(f"| {task} | {peer} | {times} | {said} |", flush=True)


def xgboost():
    """Parcours' defaults: depth 4, 100 rounds at a rate of .1, 20 rows a leaf, histograms of 256 bins."""
    from xgboost import XGBRegressor

    return XGBRegressor(
        n_estimators=100, max_depth=4, learning_rate=0.1, min_child_weight=20, reg_lambda=1, tree_method="hist", n_jobs=CORES
    )


def econml_learner(name: str, train: Customers, x: np.ndarray) -> np.ndarray:
    """An X-learner estimates the propensities, always, by a logistic regression."""
    from econml.metalearners import SLearner, TLearner, XLearner

    learner = {
        "s": lambda: SLearner(overall_model=xgboost()),
        "t": lambda: TLearner(models=xgboost()),
        "x": lambda: XLearner(models=xgboost(), cate_models=xgboost()),
    }[name]()
    return learner.fit(train.outcome, train.arm.astype(int), X=train.x).effect(x).ravel()


def causalml_learner(name: str, train: Customers, x: np.ndarray, told: bool = True) -> np.ndarray:
    """An X-learner that is not told the propensities fits an elastic net of them, whose penalty it cross-validates."""
    from causalml.inference.meta import BaseSRegressor, BaseTRegressor, BaseXRegressor

    learner = {"s": BaseSRegressor, "t": BaseTRegressor, "x": BaseXRegressor}[name](learner=xgboost())
    known = {"p": train.propensity} if name == "x" and told else {}
    learner.fit(train.x, train.arm.astype(int), train.outcome, **known)
    if known:
        return learner.predict(x, p=np.full(len(x), train.propensity[0])).ravel()
    return learner.predict(x).ravel()


def untold_causalml_learner(name: str, train: Customers, x: np.ndarray) -> np.ndarray:
    return causalml_learner(name, train, x, told=False)


def xgboost_alone(name: str, train: Customers) -> tuple[float, float]:
    """What no learner on this library can do without: its rounds, on rows that have their bins, one model after the other."""
    from xgboost import QuantileDMatrix, train as boost

    rows = [np.arange(train.arm.size)] if name == "s" else [np.flatnonzero(train.arm == arm) for arm in (0, 1)]
    binned = [QuantileDMatrix(train.x[of], train.outcome[of], nthread=CORES) for of in rows] * (2 if name == "x" else 1)
    settings = {"max_depth": 4, "eta": 0.1, "min_child_weight": 20, "tree_method": "hist", "nthread": CORES}
    timer = Timer()
    for one in binned:
        boost(settings, one, 100)
    return timer.stop()


def hillstrom(folder: str) -> None:
    """Women's mail against none, visits; categories as indicators; every other customer teaches."""
    import pandas

    table = pandas.read_csv(DATA / "hillstrom.csv.gz")
    table = table[table["segment"] != "Mens E-Mail"]
    features = table[["recency", "history", "mens", "womens", "zip_code", "newbie", "channel"]]
    x = pandas.get_dummies(features, dtype=float).to_numpy()
    treated = (table["segment"] == "Womens E-Mail").to_numpy(dtype=float)
    outcome = table["visit"].to_numpy(dtype=float)
    for name, rows in (("train", slice(0, None, 2)), ("test", slice(1, None, 2))):
        x[rows].tofile(f"{folder}/{name}.x")
        treated[rows].tofile(f"{folder}/{name}.arm")
        outcome[rows].tofile(f"{folder}/{name}.outcome")
        np.full(len(x[rows]), treated[rows].mean()).tofile(f"{folder}/{name}.propensity")


def median_of_runs(work, runs: int = 3) -> tuple[float, float, np.ndarray]:
    """Median milliseconds of wall time and mean of processor time of some runs, after one that warms up."""
    effects = work()
    walls, processors = [], []
    for _ in range(runs):
        timer = Timer()
        effects = work()
        wall, processor = timer.stop()
        walls.append(wall)
        processors.append(processor)
    return statistics.median(walls), statistics.mean(processors), effects


def compare_meta_learner(task: str, name: str, propensities: str, peer: str, learner, folder: str, runs: int = 3) -> None:
    train, test = Customers(folder, "train"), Customers(folder, "test")
    ours = parcours_side("meta", name, propensities, folder)
    wall, processor, effects = median_of_runs(lambda: learner(name, train, test.x), runs)
    effects.astype(float).tofile(f"{folder}/effects")
    theirs = parcours_side("qini", f"{folder}/effects", folder)
    said = (
        f"Qini {ours['qini']:.4f} ± {1.96 * ours['error']:.4f} ours, {theirs['qini']:.4f} theirs; "
        f"processor time {ours['processor'] / 1e3:.2f} s ours, {processor / 1e3:.2f} s theirs"
    )
    ratio = wall / ours["milliseconds"]
    print(f"| {task} | {peer} | {ours['milliseconds']:,.0f} ms | {wall:,.0f} ms | {ratio:,.1f} × | {said} |", flush=True)


def compare_meta_learners(data: str, folder: str, names: str) -> None:
    for name in names:
        task = f"{name.upper()}-learner on XGBoost, {data}"
        compare_meta_learner(task, name, "known", "econml 0.17.0", econml_learner, folder)
        told = "causalml 0.18.0, told the propensities" if name == "x" else "causalml 0.18.0"
        compare_meta_learner(task, name, "known", told, causalml_learner, folder)
        walls = [xgboost_alone(name, Customers(folder, "train"))[0] for _ in range(3)]
        print(f"| {task}: boosting alone, bins found before | xgboost | | {statistics.median(walls):,.0f} ms | | |", flush=True)
    if "x" in names:
        task = f"X-learner on XGBoost, {data}"
        peer = "causalml 0.18.0, propensities estimated by both"
        compare_meta_learner(task, "x", "estimated", peer, untold_causalml_learner, folder, runs=1)


def meta_learners(which: str = "small large", names: str = "xts") -> None:
    with tempfile.TemporaryDirectory() as folder:
        if "small" in which and (DATA / "hillstrom.csv.gz").exists():
            hillstrom(folder)
            compare_meta_learners("Hillstrom's women's mail, 21,347 customers", folder, names)
        if "large" in which:
            parcours_side("make", "265000", folder)
            compare_meta_learners("265,000 × 20", folder, names)


def forests() -> None:
    for name, criterion in (("cts-forest", "CTS"), ("kl-forest", "KL")):
        task = f"{name}, {TREES} trees on 100,000 × 20"
        compare(task, "causalml 0.18.0", [("trial", name)], lambda *both, of=criterion: causalml_forest(of, *both))
    for setup in "ABCD":
        task = f"causal forest, {TREES} trees on 10,000 × 6, setup {setup}, mean of {SAMPLES} samples"
        compare(task, "econml 0.17.0", [("setup", setup, str(sample)) for sample in range(SAMPLES)], econml_forest)


print("| task | peer | Parcours | peer | peer / Parcours | answers |\n|---|---|---|---|---|---|")
if len(sys.argv) > 2:
    meta_learners(*sys.argv[2:])
else:
    forests()
    meta_learners()
