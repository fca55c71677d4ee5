"""Runs one peer over all policies of a law and prints figures, CPU time and peak memory as JSON.

    python3 run.py --law ../../../test/vectors/career/example-law.json --careers 100000 --seed 1 --peer sparse
"""

from __future__ import annotations

import argparse
import importlib
import json
import resource
import sys
import time

import one_thread  # noqa: F401
import numpy as np

from law import luck, persons, read_law
from summary import FAN_SHARES, beats_paired, beats_unpaired, summarize, summarize_totals

COUPLINGS = {"same-person": beats_paired, "independent": beats_unpaired}


def peak_bytes() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def run(args: argparse.Namespace) -> dict:
    law = read_law(args.law)
    simulate = importlib.import_module(args.peer).simulate
    options = {"block": args.block} if args.block else {}
    person = persons(args.careers, args.seed)
    policies, totals = [], []
    for index, policy in enumerate(law.policies):
        rng = luck(args.seed, index)
        start = time.process_time()
        total, net = simulate(law, index, person, rng, **options)
        seconds = time.process_time() - start
        row = {"name": policy.name, "cpuSeconds": seconds, "careersPerCpuSecond": args.careers / seconds}
        if not args.time_only:
            figures, errors = summarize_totals(total)
            fan = [{"year": year + 1, **summarize(values, FAN_SHARES)[0]} for year, values in enumerate(net)]
            row |= {"npv": {**figures, "se": errors}, "fan": fan}
            totals.append(total)
        policies.append(row)
    seconds = sum(row["cpuSeconds"] for row in policies)
    result = {
        "peer": args.peer,
        "numpy": np.__version__,
        "careers": args.careers,
        "seed": args.seed,
        "cpuSeconds": seconds,
        "careersPerCpuSecond": args.careers * len(policies) / seconds,
        "peakBytes": peak_bytes(),
        "policies": policies,
    }
    if not args.time_only:
        result |= {"coupling": args.coupling, "beats": COUPLINGS[args.coupling](totals)[0]}
    return result


def rounded(value, digits: int = 8):
    """The same JSON value with its floats cut to `digits` significant digits."""
    if isinstance(value, float):
        return float(f"{value:.{digits}g}")
    if isinstance(value, dict):
        return {key: rounded(item, digits) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(item, digits) for item in value]
    return value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--law", required=True, help="a lanewise-career-params/1 file")
    parser.add_argument("--careers", type=int, default=100_000, help="careers a policy")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peer", choices=("dense", "sparse", "plain"), default="sparse")
    parser.add_argument("--coupling", choices=tuple(COUPLINGS), default="same-person")
    parser.add_argument("--block", type=int, help="careers a block; default: the peer's own")
    parser.add_argument("--time-only", action="store_true", help="no figures, only CPU time and memory")
    parser.add_argument("--json", action="store_true", help="one line instead of indented JSON")
    args = parser.parse_args()
    if args.careers < 1 or (args.block is not None and args.block < 1):
        parser.error("Expected at least one career, and one career a block")
    if args.peer == "plain" and args.block:
        parser.error("The plain peer has no blocks")
    print(json.dumps(rounded(run(args)), indent=None if args.json else 1))


if __name__ == "__main__":
    main()
