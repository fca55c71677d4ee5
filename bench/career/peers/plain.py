"""Plain peer: one career at a time in Python without NumPy arrays, step by step as the text says.

Slow. It exists to check `dense.py` (its vectorising, not its reading of the text: see the list there).
"""

from __future__ import annotations

import one_thread  # noqa: F401
from bisect import bisect_right
from math import exp
from random import Random

import numpy as np

from law import Law


def simulate(law: Law, policy: int, person: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Returns totals[careers] and net[year, careers], like the other peers."""
    dice = Random(int(rng.integers(2**63)))
    tables = Tables(law)
    net = np.array([career(law, tables, policy, float(u), dice) for u in person]).T
    return law.discount @ net, net


class Tables:
    """The arrays of the law as Python lists."""

    def __init__(self, law: Law) -> None:
        for field, value in vars(law).items():
            setattr(self, field, value.tolist() if isinstance(value, np.ndarray) else value)


def career(law: Law, table: Tables, policy: int, u: float, dice: Random) -> list[float]:
    def factor(step) -> float:
        return exp(dice.gauss(step[0], step[1]))

    plan = law.policies[policy]
    lane, level, at_level, gap, multiplier = plan.start_lane, law.start_level, 0, 0, 1.0
    employer = bisect_right(table.init_employer_cdf, dice.random())
    gross, net = 0.0, []
    for quarter in range(law.quarters):
        if quarter in plan.moves:
            to = plan.moves[quarter]
            level, lane, at_level = max(0, level - table.level_drop[lane][to]), to, 0
        if quarter > 0 and quarter % 4 == 0:
            multiplier *= factor(table.growth[lane])
        if gap > 0:
            gap -= 1
        elif dice.random() < table.layoff_prob[employer]:
            gap = bisect_right(table.gap_cdf, dice.random())
            employer = bisect_right(table.rehire_cdf, dice.random())
            multiplier *= factor(table.layoff_step)
            at_level = 0
        else:
            switched = dice.random() < table.switch_prob[lane][employer]
            promoted = level < 3 and dice.random() < table.promotion_hazard[lane][level][min(at_level, 15)]
            if switched:
                employer = bisect_right(table.switch_cdf[employer], dice.random())
                multiplier *= factor(table.switch_step)
            if promoted:
                level, at_level = level + 1, 0
            else:
                at_level += 1
            knots = table.band_annual[lane][level][employer]
            knot = min(int(u * 10), 9)
            gross += (knots[knot] + (u * 10 - knot) * (knots[knot + 1] - knots[knot])) / 4 * multiplier
        if quarter % 4 == 3:
            if employer == 0 and gap == 0 and dice.random() < table.equity_hit:
                gross += table.equity_scale[level] * factor(table.equity_step)
            net.append(gross - tax(gross, table.tax_lower, table.tax_rate))
            gross = 0.0
    return net


def tax(gross: float, lower: list[float], rate: list[float]) -> float:
    upper = [*lower[1:], float("inf")]
    return sum(r * (min(gross, top) - low) for low, top, r in zip(lower, upper, rate, strict=True) if gross > low)
