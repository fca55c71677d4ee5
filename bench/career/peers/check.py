"""Checks two peers against each other on one law: every figure within Monte Carlo error.

    python3 check.py --law FILE [--careers 4000000] [--peers dense sparse]

Compares npv (7 quantiles, mean, cvar10) and, by year, 5 quantiles and the mean, of every policy: z =
difference / combined standard error. Several hundred correlated figures are compared, so a
single |z| up to 4 is chance, and the mean square of z should be near 1; exit code 1 otherwise. Person
effects are evenly spread, so the standard errors are a little too large. A quantile that is a point
mass (nobody paid at all) is compared by value.
"""

from __future__ import annotations

import argparse
import importlib
import sys

import one_thread  # noqa: F401
import numpy as np

from law import luck, read_law, spread_persons
from summary import FAN_SHARES, summarize, summarize_totals


def figures_of(peer: str, law, careers: int, seed: int) -> dict[str, tuple[float, float]]:
    simulate = importlib.import_module(peer).simulate
    person = spread_persons(careers, seed)
    found = {}
    for index, policy in enumerate(law.policies):
        totals, net = simulate(law, index, person, luck(seed, index))
        parts = {"npv": summarize_totals(totals)}
        parts |= {f"year {year + 1}": summarize(values, FAN_SHARES) for year, values in enumerate(net)}
        for part, (figures, errors) in parts.items():
            found |= {f"{policy.name} {part} {name}": (figures[name], errors[name]) for name in errors}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--law", required=True)
    parser.add_argument("--careers", type=int, default=4_000_000)
    parser.add_argument("--peers", nargs=2, default=("dense", "sparse"))
    args = parser.parse_args()
    law = read_law(args.law)
    one, two = (figures_of(peer, law, args.careers, seed) for seed, peer in enumerate(args.peers, start=101))
    scores = {}
    for name, (value, error) in one.items():
        other, other_error = two[name]
        scale = max(float(np.hypot(error, other_error)), 1e-6 * abs(value), 1e-9)
        scores[name] = (value - other) / scale
    worst = sorted(scores, key=lambda name: -abs(scores[name]))[:5]
    mean_square = float(np.mean(np.square(list(scores.values()))))
    print(f"{len(scores)} figures, {args.careers} careers a policy, mean square of z {mean_square:.3f}")
    for name in worst:
        print(f"  {name}: {one[name][0]:.8g} against {two[name][0]:.8g}, z {scores[name]:+.2f}")
    sys.exit(0 if abs(scores[worst[0]]) < 4 and mean_square < 2 else 1)


if __name__ == "__main__":
    main()
