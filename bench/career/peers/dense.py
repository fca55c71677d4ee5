"""Dense peer: the career law in plain vectorised NumPy, every draw for every career each quarter.

Written from `docs/career-law.md` alone, in its order of steps; it is the oracle for the other two
implementations. One policy at a time, so the lane is a scalar; float64; blocks that stay in cache.

Readings taken where the specification leaves room:

 1. Uniforms are in [0, 1); an event of probability p happens when draw < p; category(cdf) is the
    first index with draw < cdf[index].
 2. A draw that only one of two exclusive branches needs is shared by both: the new employer of a
    lay-off or of a switch, and the normal of either step. The distribution is the same.
 3. A switch may redraw the same employer; the pay step applies all the same.
 4. "gap = 0 after step 3" is taken literally for equity: somebody in the last quarter without pay
    (gap falls to 0), or laid off this very quarter for k = 1, counts at the new employer, which the
    lay-off drew at once.
 5. `qal` stays 0 through a gap; a lane change of the policy happens in a gap too (level, lane, qal).
 6. Pay, equity scale: employer, level and multiplier after the events of the quarter; the lane
    after step 1. Growth uses the lane after step 1.
 7. At the top level a promotion cannot happen, whatever its hazard says.
 8. Net = gross - tax on the gross of the year, equity included; one tax table for all years.
 9. `policies[].at/to` and `policy_switch_quarter/_to` state the same moves twice; a file in which
    they differ is refused.
"""

from __future__ import annotations

import one_thread  # noqa: F401
import numpy as np

from law import EMPLOYERS, HAZARD_QUARTERS, KNOTS, LEVELS, STARTUP, Law, tax_steps

BLOCK = 16384  # careers; the fastest of 1024 .. 131072 where it was measured


def simulate(
    law: Law, policy: int, person: np.ndarray, rng: np.random.Generator, block: int = BLOCK
) -> tuple[np.ndarray, np.ndarray]:
    """Simulates one career for each person effect.

    Returns totals[careers] (discounted after-tax USD) and net[year, careers] (after-tax USD).
    """
    net = np.empty((law.years, person.size))
    for start in range(0, person.size, block):
        simulate_block(law, policy, person[start : start + block], rng, net[:, start : start + block])
    return law.discount @ net, net


def category(draw: np.ndarray, cdf: np.ndarray) -> np.ndarray:
    """First index with draw < cdf[index]; cdf is [categories] or, per draw, [categories, draws]."""
    index = (draw >= cdf[0]).astype(np.intp)
    for edge in cdf[1:-1]:
        index += draw >= edge
    return index


def simulate_block(law: Law, policy: int, person: np.ndarray, rng: np.random.Generator, net: np.ndarray) -> None:
    size = person.size
    plan = law.policies[policy]
    lane = plan.start_lane
    level = np.full(size, law.start_level, dtype=np.intp)
    quarters_at_level = np.zeros(size, dtype=np.intp)
    gap = np.zeros(size, dtype=np.intp)
    multiplier = np.ones(size)
    gross = np.zeros(size)
    employer = category(rng.random(size), law.init_employer_cdf)
    knot = np.minimum((person * (KNOTS - 1)).astype(np.intp), KNOTS - 2)
    beyond_knot = person * (KNOTS - 1) - knot

    hazard = law.promotion_hazard.copy()
    hazard[:, LEVELS - 1] = 0
    switch_edges = law.switch_cdf.T.copy()  # [new employer, old employer]
    uniform = np.empty((5, size))
    normal = np.empty(size)

    for quarter in range(law.quarters):
        if quarter in plan.moves:
            to = plan.moves[quarter]
            np.maximum(level - law.level_drop[lane, to], 0, out=level)
            quarters_at_level[:] = 0
            lane = to
        if quarter > 0 and quarter % 4 == 0:
            rng.standard_normal(out=normal)
            multiplier *= np.exp(law.growth[lane, 0] + law.growth[lane, 1] * normal)

        rng.random(out=uniform)
        rng.standard_normal(out=normal)
        working = gap == 0
        laid_off = working & (uniform[0] < law.layoff_prob.take(employer))
        working &= ~laid_off
        switched = working & (uniform[1] < law.switch_prob[lane].take(employer))
        cell = level * HAZARD_QUARTERS + np.minimum(quarters_at_level, HAZARD_QUARTERS - 1)
        promoted = working & (uniform[2] < hazard[lane].ravel().take(cell))

        np.maximum(gap - 1, 0, out=gap)
        np.copyto(gap, category(uniform[3], law.gap_cdf), where=laid_off)
        hired = category(uniform[4], law.rehire_cdf)
        offered = category(uniform[4], [edge.take(employer) for edge in switch_edges])
        np.copyto(employer, hired, where=laid_off)
        np.copyto(employer, offered, where=switched)

        step = np.exp(
            np.where(
                laid_off,
                law.layoff_step[0] + law.layoff_step[1] * normal,
                law.switch_step[0] + law.switch_step[1] * normal,
            )
        )
        np.multiply(multiplier, step, out=multiplier, where=laid_off | switched)
        level += promoted
        quarters_at_level += working
        quarters_at_level[promoted | laid_off] = 0

        bands = law.band_annual[lane].ravel()
        low = (level * EMPLOYERS + employer) * KNOTS + knot
        annual = bands.take(low)
        annual += beyond_knot * (bands.take(low + 1) - annual)
        gross += annual * multiplier * (working * 0.25)

        if quarter % 4 == 3:
            hit = (employer == STARTUP) & (gap == 0) & (rng.random(size) < law.equity_hit)
            lump = np.exp(law.equity_step[0] + law.equity_step[1] * rng.standard_normal(size))
            gross += hit * lump * law.equity_scale.take(level)
            net[quarter // 4] = after_tax(gross, law)
            gross[:] = 0


def after_tax(gross: np.ndarray, law: Law) -> np.ndarray:
    tax = np.zeros_like(gross)
    for threshold, rise in tax_steps(law):
        tax += rise * np.maximum(gross - threshold, 0)
    return gross - tax
