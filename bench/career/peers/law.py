"""Reads a career law (format `lanewise-career-params/1`) into arrays.

Indices: lane 0..2, level 0..3, employer 0..3 (0 = startup), quarter 0..39, year 0..9.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import one_thread  # noqa: F401  (first: sets the thread counts)
import numpy as np

FORMAT = "lanewise-career-params/1"
LEVELS, EMPLOYERS, KNOTS, HAZARD_QUARTERS = 4, 4, 11, 16
STARTUP = 0


@dataclass(frozen=True)
class Policy:
    name: str
    start_lane: int
    moves: dict[int, int]  # quarter -> lane


@dataclass(frozen=True)
class Law:
    quarters: int
    policies: tuple[Policy, ...]
    level_drop: np.ndarray  # [from lane, to lane] levels lost
    start_level: int
    init_employer_cdf: np.ndarray  # [employer]
    promotion_hazard: np.ndarray  # [lane, level, quarters at level capped at 15]
    layoff_prob: np.ndarray  # [employer]
    gap_cdf: np.ndarray  # [quarters without pay - 1]
    rehire_cdf: np.ndarray  # [employer]
    layoff_step: tuple[float, float]  # mean and sd of the log of the pay factor
    switch_prob: np.ndarray  # [lane, employer]
    switch_cdf: np.ndarray  # [old employer, new employer]
    switch_step: tuple[float, float]
    growth: np.ndarray  # [lane, (mean, sd)] of the log, a year
    equity_hit: float  # a year
    equity_step: tuple[float, float]
    equity_scale: np.ndarray  # [level] USD
    tax_lower: np.ndarray  # [bracket] USD a year
    tax_rate: np.ndarray  # [bracket]
    discount: np.ndarray  # [year]
    band_annual: np.ndarray  # [lane, level, employer, knot] USD a year

    @property
    def years(self) -> int:
        return self.quarters // 4


def read_law(path: str | Path) -> Law:
    return law_from(json.loads(Path(path).read_text(encoding="utf-8")))


def law_from(raw: dict) -> Law:
    """Builds the arrays and checks their shapes; raises ValueError with the field at fault."""
    if raw.get("format") != FORMAT:
        raise ValueError(f"Expected format {FORMAT!r}, found {raw.get('format')!r}")
    lanes, years = len(raw["lanes"]), raw["quarters"] // 4
    if len(raw["levels"]) != LEVELS or len(raw["employers"]) != EMPLOYERS or raw["quarters"] % 4:
        raise ValueError("Expected 4 levels, 4 employers and whole years")

    def table(field: str, *shape: int) -> np.ndarray:
        values = np.asarray(raw[field], dtype=np.float64)
        if values.shape != shape:
            raise ValueError(f"Expected {field} of shape {shape}, found {values.shape}")
        return values

    def cdf(field: str, *shape: int) -> np.ndarray:
        values = table(field, *shape)
        if np.any(np.diff(values, axis=-1) < 0) or np.any(values[..., -1] != 1):
            raise ValueError(f"Expected {field} to rise to 1")
        return values

    brackets = len(raw["tax_lower"])
    return Law(
        quarters=raw["quarters"],
        policies=read_policies(raw),
        level_drop=table("level_drop", lanes, lanes).astype(np.int64),
        start_level=int(raw["start_level"]),
        init_employer_cdf=cdf("init_employer_cdf", EMPLOYERS),
        promotion_hazard=table("promotion_hazard", lanes, LEVELS, HAZARD_QUARTERS),
        layoff_prob=table("layoff_prob", EMPLOYERS),
        gap_cdf=cdf("gap_cdf", len(raw["gap_cdf"])),
        rehire_cdf=cdf("rehire_cdf", EMPLOYERS),
        layoff_step=tuple(table("layoff_step", 2)),
        switch_prob=table("switch_prob", lanes, EMPLOYERS),
        switch_cdf=cdf("switch_cdf", EMPLOYERS, EMPLOYERS),
        switch_step=tuple(table("switch_step", 2)),
        growth=table("growth", lanes, 2),
        equity_hit=float(raw["equity_hit"]),
        equity_step=tuple(table("equity_step", 2)),
        equity_scale=table("equity_scale", LEVELS),
        tax_lower=table("tax_lower", brackets),
        tax_rate=table("tax_rate", brackets),
        discount=table("discount", years),
        band_annual=table("band_annual", lanes, LEVELS, EMPLOYERS, KNOTS),
    )


def read_policies(raw: dict) -> tuple[Policy, ...]:
    """The file states the moves twice (`policies` and `policy_*`); both must say the same."""
    policies = tuple(
        Policy(row["name"], row["start"], dict(zip(row["at"], row["to"], strict=True))) for row in raw["policies"]
    )
    columns = zip(raw["policy_start"], raw["policy_switch_quarter"], raw["policy_switch_to"], strict=True)
    for policy, (start, quarter, to) in zip(policies, columns, strict=True):
        moves = {} if quarter < 0 else {quarter: to}
        if policy.start_lane != start or (policy.moves != moves and len(policy.moves) < 2):
            raise ValueError(f"Policy {policy.name!r} differs between policies and policy_switch_*")
    return policies


def persons(careers: int, seed: int) -> np.ndarray:
    """The person effects, U(0,1), one for each career; `same-person` gives them to every policy."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, 0]))).random(careers)


def spread_persons(careers: int, seed: int) -> np.ndarray:
    """Person effects evenly spread over (0,1) in random order: no sampling error of their own, so a
    comparison of many figures is not shifted as a whole by one lucky set of persons."""
    evenly = (np.arange(careers) + 0.5) / careers
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, 0]))).permutation(evenly)


def luck(seed: int, policy: int) -> np.random.Generator:
    """The generator for all other draws of one policy. SFC64: the fastest that NumPy ships."""
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, 1 + policy])))


def tax_steps(law: Law) -> list[tuple[float, float]]:
    """(threshold, rise of the marginal rate): tax(g) = sum of rise x max(0, g - threshold)."""
    return list(zip(law.tax_lower.tolist(), np.diff(law.tax_rate, prepend=0.0).tolist(), strict=True))
