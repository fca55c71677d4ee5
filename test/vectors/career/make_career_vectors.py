"""Makes the career vectors: figures of the example law and of laws with one thing changed.

    python3 test/vectors/career/make_career_vectors.py [--careers 2000000]

Made by the dense NumPy peer (bench/career/peers/dense.py), which is written from docs/career-law.md
and shares no code with src. Person effects are evenly spread (i + 0.5) / n in random order; the `se`
do not count that, so they err on the large side. A test applies `patch` (whole fields) to example-law.json, runs the
engine and compares: |difference| <= 4 x hypot(its own standard error, `se`).

`policies`: npv figures with `se`; `years`: after-tax pay by year, mean and median, with `se`. The
quantiles interpolate linearly (type 7); cvar10 is the mean of the worst tenth. `beats` (example only):
beats[a][b] = P(total of a > total of b); `same-person` gives every policy the same person effect at
the same index and independent luck, `independent` shares nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "bench" / "career" / "peers"))

import one_thread  # noqa: E402, F401
import numpy as np  # noqa: E402

import dense  # noqa: E402
from law import law_from, luck, spread_persons  # noqa: E402
from run import rounded  # noqa: E402
from summary import beats_paired, beats_unpaired, summarize, summarize_totals  # noqa: E402

SEED = 20260


def patches(law: dict) -> dict[str, dict]:
    def times(field: str, factor: float) -> list:
        return rounded((np.array(law[field]) * factor).tolist())

    moved = [{**row, "at": [20]} if row["at"] else row for row in law["policies"]]
    return {
        "example": {},
        "start-level-1": {"start_level": 1},
        "promotion-hazard-1.5x": {"promotion_hazard": times("promotion_hazard", 1.5)},
        "layoff-prob-3x": {"layoff_prob": times("layoff_prob", 3)},
        "gap-longer": {"gap_cdf": [0.1, 0.3, 0.6, 1.0]},
        "switch-prob-2x": {"switch_prob": times("switch_prob", 2)},
        "equity-heavier": {"equity_hit": rounded(law["equity_hit"] * 2.5), "equity_step": [-0.3, 1.2]},
        "growth-sigma-2x": {"growth": [[mean, rounded(sd * 2)] for mean, sd in law["growth"]]},
        "level-drop-quarter-20": {
            "level_drop": [[0, 2, 1], [1, 0, 1], [1, 2, 0]],
            "policies": moved,
            "policy_switch_quarter": [20 if quarter >= 0 else -1 for quarter in law["policy_switch_quarter"]],
        },
    }


def vector(name: str, raw: dict, patch: dict, careers: int, seed: int) -> dict:
    law = law_from({**raw, **patch})
    person = spread_persons(careers, seed)
    policies, all_totals = [], []
    for index, policy in enumerate(law.policies):
        totals, net = dense.simulate(law, index, person, luck(seed, index))
        figures, errors = summarize_totals(totals)
        years = [summarize(values, (0.5,)) for values in net]
        by_year = {key: [value[key] for value, _ in years] for key in ("mean", "p50")}
        by_year["se"] = {key: [error[key] for _, error in years] for key in ("mean", "p50")}
        policies.append({"name": policy.name, **figures, "se": errors, "years": by_year})
        all_totals.append(totals)
    made = f"numpy {np.__version__}, dense peer, {careers} careers a policy, seed {seed}"
    result = {"name": name, "made": made, "patch": patch, "policies": policies}
    if name == "example":
        for coupling, beats in (("same-person", beats_paired), ("independent", beats_unpaired)):
            share, error = beats(all_totals)
            result.setdefault("beats", {})[coupling] = {"share": share, "se": error}
    return rounded(result)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--careers", type=int, default=2_000_000, help="careers a policy")
    careers = parser.parse_args().careers
    raw = json.loads((HERE / "example-law.json").read_text(encoding="utf-8"))
    for index, (name, patch) in enumerate(patches(raw).items()):
        text = json.dumps(vector(name, raw, patch, careers, SEED + index), separators=(",", ":"))
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        print(f"{name}: {len(text)} bytes")


if __name__ == "__main__":
    main()
