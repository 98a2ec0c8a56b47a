"""obp's bootstrap interval of a mean beside Parcours: the same numbers, replicates, machine and run.

Usage: bootstrap.py CHECKOUT OBP, where the bench module is built and OBP is the folder of obp's source distribution. obp declares
that it wants a Python below 3.11, and pulls in what its intervals do not use; so its module of them is taken by itself, as it
is, with an empty module in place of PyTorch, which it imports and this function does not touch.
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
import types
from pathlib import Path

import numpy as np

CHECKOUT, OBP = Path(sys.argv[1]), Path(sys.argv[2])
JAVA = f"{os.environ['JAVA_HOME']}/bin/java" if os.environ.get("JAVA_HOME") else "java"
REPLICATES = 10_000


def obp_utils():
    torch = types.ModuleType("torch")
    torch.Tensor = torch.tensor = type("Tensor", (), {})  # annotations of other functions name them
    sys.modules["torch"] = torch
    spec = importlib.util.spec_from_file_location("obp_utils", OBP / "obp" / "utils.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/earned"
        classes = f"{CHECKOUT}/bench/target/classes:{CHECKOUT}/bench/target/lib/*"
        command = [JAVA, "-XX:+UseParallelGC", "-cp", classes, "org.parcours.bench.BootstrapPeerSide", file]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")
        ours = {name: float(value) for name, value in (line.split() for line in lines if line)}
        earned = np.fromfile(file)
    bootstrap = obp_utils().estimate_confidence_interval_by_bootstrap
    times = []
    for seed in range(3):
        start = time.perf_counter()
        interval = bootstrap(earned, alpha=0.05, n_bootstrap_samples=REPLICATES, random_state=seed)
        times.append((time.perf_counter() - start) * 1e3)
    lower, upper = (next(value for name, value in interval.items() if end in name) for end in ("lower", "upper"))
    theirs = sorted(times)[1]
    task = f"interval of a mean, {earned.size:,} journeys, {REPLICATES:,} replicates: BCa ours, percentile theirs"
    said = (
        f"percentile interval {ours['percentile.lower']:.4f} to {ours['percentile.upper']:.4f} ours, "
        f"{lower:.4f} to {upper:.4f} theirs; BCa {ours['bca.lower']:.4f} to {ours['bca.upper']:.4f}"
    )
    ratio = theirs / ours["milliseconds"]
    print(f"| {task} | obp 0.5.7 | {ours['milliseconds']:,.0f} ms | {theirs:,.0f} ms | {ratio:,.1f} × | {said} |")


main()
