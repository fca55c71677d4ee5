"""Sparse peer: the career law in NumPy, touching only the careers to which something happens.

The same law as `dense.py` (see there for the readings taken), the same distribution, other draws:

- One byte for each career and quarter rules out nearly all of them: a career is a candidate if its
  byte is below 256 x the largest event probability of the lane. Candidates add a fraction to their
  byte, which makes one uniform, and compare it with the exact probability of their own state. The
  same uniform then says which event it is (lay-off, switch, promotion, both).
- Pay is kept and recomputed only after an event; growth multiplies it once a year.
- Somebody laid off waits in a list for the quarter of return and costs nothing until then.
- State is float32, draws are float32; careers run in blocks that stay in cache.

State of a career: `clock` = cell x 64 - quarter in which the level began, where cell = level x 4 +
employer. So clock + quarter = cell x 64 + quarters at level, the row of the probability tables; cell
16 stands for a gap and has probability 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import one_thread  # noqa: F401
import numpy as np

from law import EMPLOYERS, HAZARD_QUARTERS, KNOTS, LEVELS, STARTUP, Law, tax_steps

BLOCK = 131072  # careers; the fastest of 4096 .. 262144 where it was measured
SPAN = 64  # rows of a cell: quarters at level 0..63
CELLS = LEVELS * EMPLOYERS
GAP_CELL = CELLS
SEGMENTS = KNOTS - 1
F = np.float32


@dataclass(frozen=True)
class LaneTables:
    """Cumulative event probabilities by row, and the pay lines of one lane."""

    candidate_below: int  # bytes below this are candidates
    laid_off: np.ndarray  # [row] P(laid off)
    both: np.ndarray  # [row] + P(switch and promotion)
    switched: np.ndarray  # [row] + P(switch only)
    any_event: np.ndarray  # [row] + P(promotion only)
    intercept: np.ndarray  # [cell, segment] quarterly pay = intercept + slope x person
    slope: np.ndarray


def lane_tables(law: Law, lane: int) -> LaneTables:
    cell = np.repeat(np.arange(CELLS), SPAN)
    level, employer = cell // EMPLOYERS, cell % EMPLOYERS
    at_level = np.minimum(np.tile(np.arange(SPAN), CELLS), HAZARD_QUARTERS - 1)
    layoff = law.layoff_prob[employer]
    switch = law.switch_prob[lane, employer]
    promotion = np.where(level < LEVELS - 1, law.promotion_hazard[lane, level, at_level], 0)
    stay = 1 - layoff
    parts = [layoff, stay * switch * promotion, stay * switch * (1 - promotion), stay * (1 - switch) * promotion]
    cumulative = np.cumsum(parts, axis=0)
    edges = np.zeros((4, (CELLS + 1) * SPAN), dtype=F)
    edges[:, : CELLS * SPAN] = cumulative
    band = law.band_annual[lane].reshape(CELLS, KNOTS) / 4
    slope = np.diff(band, axis=1) * SEGMENTS
    intercept = band[:, :-1] - slope * (np.arange(SEGMENTS) / SEGMENTS)
    return LaneTables(
        int(np.ceil(cumulative[3].max() * 256)),
        *(np.ascontiguousarray(edge) for edge in edges),
        intercept.astype(F).ravel(),
        slope.astype(F).ravel(),
    )


def simulate(
    law: Law, policy: int, person: np.ndarray, rng: np.random.Generator, block: int = BLOCK
) -> tuple[np.ndarray, np.ndarray]:
    """Simulates one career for each person effect.

    Returns totals[careers] (discounted after-tax USD) and net[year, careers] (after-tax USD, float32).
    """
    plan = law.policies[policy]
    tables = {lane: lane_tables(law, lane) for lane in {plan.start_lane, *plan.moves.values()}}
    net = np.empty((law.years, person.size), dtype=F)
    totals = np.empty(person.size)
    for start in range(0, person.size, block):
        part = slice(start, start + block)
        Block(law, policy, tables, person[part].astype(F), rng).run(net[:, part])
        totals[part] = law.discount @ net[:, part]
    return totals, net


def category(draw: np.ndarray, cdf: np.ndarray) -> np.ndarray:
    """First index with draw < cdf[index]; cdf is [categories] or, per draw, [categories, draws]."""
    index = (draw >= cdf[0]).astype(np.intp)
    for edge in cdf[1:-1]:
        index += draw >= edge
    return index


class Block:
    def __init__(self, law: Law, policy: int, tables: dict[int, LaneTables], person: np.ndarray, rng) -> None:
        self.law, self.tables, self.person, self.rng = law, tables, person, rng
        self.plan = law.policies[policy]
        self.lane = self.plan.start_lane
        self.table = tables[self.lane]
        self.segment = np.minimum((person * SEGMENTS).astype(np.intp), SEGMENTS - 1)
        employer = category(rng.random(person.size, dtype=F), law.init_employer_cdf.astype(F))
        cell = law.start_level * EMPLOYERS + employer
        self.clock = cell * SPAN
        self.multiplier = np.ones(person.size, dtype=F)
        self.pay = np.empty(person.size, dtype=F)
        self.set_pay(slice(None), cell)
        self.returns: list[list[tuple[np.ndarray, np.ndarray]]] = [
            [] for _ in range(law.quarters + law.gap_cdf.size + 1)
        ]
        self.switch_edges = law.switch_cdf.T.astype(F).copy()  # [new employer, old employer]
        self.gap_edges, self.hire_edges = law.gap_cdf.astype(F), law.rehire_cdf.astype(F)

    def run(self, net: np.ndarray) -> None:
        size = self.person.size
        gross = np.zeros(size, dtype=F)
        for quarter in range(self.law.quarters):
            if quarter in self.plan.moves:
                self.change_lane(quarter, self.plan.moves[quarter])
            if quarter > 0 and quarter % 4 == 0:
                mean, sd = self.law.growth[self.lane]
                factor = np.exp(F(mean) + F(sd) * self.rng.standard_normal(size, dtype=F))
                self.multiplier *= factor
                self.pay *= factor
            for who, cell in self.returns[quarter]:
                self.clock[who] = cell * SPAN - quarter
                self.set_pay(who, cell)
            self.events(quarter)
            gross += self.pay
            if quarter % 4 == 3:
                self.equity(quarter, gross)
                after_tax(gross, self.law, net[quarter // 4])
                gross[:] = 0

    def bytes(self) -> np.ndarray:
        size = self.person.size
        return self.rng.bit_generator.random_raw((size + 7) // 8).view(np.uint8)[:size]

    def set_pay(self, who, cell: np.ndarray) -> None:
        line = cell * SEGMENTS + self.segment[who]
        base = self.table.intercept.take(line) + self.table.slope.take(line) * self.person[who]
        self.pay[who] = base * self.multiplier[who]

    def step(self, who: np.ndarray, step: tuple[float, float]) -> None:
        mean, sd = step
        self.multiplier[who] *= np.exp(F(mean) + F(sd) * self.rng.standard_normal(who.size, dtype=F))

    def change_lane(self, quarter: int, to: int) -> None:
        drop = self.law.level_drop[self.lane, to]
        self.lane, self.table = to, self.tables[to]

        def lowered(cell: np.ndarray) -> np.ndarray:
            return np.maximum(cell // EMPLOYERS - drop, 0) * EMPLOYERS + cell % EMPLOYERS

        cell = (self.clock + quarter) // SPAN
        who = np.flatnonzero(cell != GAP_CELL)
        cell = lowered(cell[who])
        self.clock[who] = cell * SPAN - quarter
        self.set_pay(who, cell)
        self.returns = [[(who, lowered(cell)) for who, cell in waiting] for waiting in self.returns]

    def events(self, quarter: int) -> None:
        rng, table = self.rng, self.table
        byte = self.bytes()
        who = np.flatnonzero(byte < table.candidate_below)
        draw = (byte.take(who) + rng.random(who.size, dtype=F)) * F(1 / 256)
        row = self.clock.take(who) + quarter
        hit = np.flatnonzero(draw < table.any_event.take(row))
        who, draw, row = who.take(hit), draw.take(hit), row.take(hit)

        laid_off = draw < table.laid_off.take(row)
        out = np.flatnonzero(laid_off)
        self.lay_off(quarter, who.take(out), row.take(out) // SPAN)

        on = np.flatnonzero(~laid_off)
        who, draw, row = who.take(on), draw.take(on), row.take(on)
        switched = draw < table.switched.take(row)
        promoted = ~switched | (draw < table.both.take(row))
        cell = row // SPAN
        at = np.flatnonzero(switched)
        old = cell.take(at) % EMPLOYERS
        new = category(rng.random(at.size, dtype=F), [edge.take(old) for edge in self.switch_edges])
        cell[at] += new - old
        cell += promoted * EMPLOYERS
        self.step(who.take(at), self.law.switch_step)
        self.clock[who] = cell * SPAN + np.where(promoted, -quarter - 1, row % SPAN - quarter)
        self.set_pay(who, cell)

    def lay_off(self, quarter: int, who: np.ndarray, cell: np.ndarray) -> None:
        rng = self.rng
        quarters = 1 + category(rng.random(who.size, dtype=F), self.gap_edges)
        employer = category(rng.random(who.size, dtype=F), self.hire_edges)
        cell = cell - cell % EMPLOYERS + employer
        self.step(who, self.law.layoff_step)
        self.pay[who] = 0
        self.clock[who] = GAP_CELL * SPAN - quarter
        for length in range(1, self.gap_edges.size + 1):
            mine = np.flatnonzero(quarters == length)
            self.returns[quarter + length].append((who.take(mine), cell.take(mine)))

    def equity(self, quarter: int, gross: np.ndarray) -> None:
        """Adds the lump sums; those who return next quarter have no gap left and count too."""
        law = self.law
        byte = self.bytes()
        who = np.flatnonzero(byte < int(np.ceil(law.equity_hit * 256)))
        draw = (byte.take(who) + self.rng.random(who.size, dtype=F)) * F(1 / 256)
        cell = (self.clock.take(who) + quarter + 1) // SPAN  # + 1: a promotion today starts at -1
        hit = (draw < F(law.equity_hit)) & (cell % EMPLOYERS == STARTUP) & (cell != GAP_CELL)
        lucky = [(who[hit], cell[hit])]
        for who, cell in self.returns[quarter + 1]:
            hit = (cell % EMPLOYERS == STARTUP) & (self.rng.random(who.size, dtype=F) < F(law.equity_hit))
            lucky.append((who[hit], cell[hit]))
        mean, sd = law.equity_step
        for who, cell in lucky:
            lump = np.exp(F(mean) + F(sd) * self.rng.standard_normal(who.size, dtype=F))
            gross[who] += lump * law.equity_scale.astype(F).take(cell // EMPLOYERS)


def after_tax(gross: np.ndarray, law: Law, net: np.ndarray) -> None:
    np.copyto(net, gross)
    over = np.empty_like(gross)
    for threshold, rise in tax_steps(law):
        np.subtract(gross, F(threshold), out=over)
        np.maximum(over, 0, out=over)
        over *= F(rise)
        net -= over
