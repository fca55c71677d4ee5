"""Figures of a run and their Monte Carlo standard errors.

Quantiles interpolate linearly between order statistics (NumPy's default, type 7). The standard error
of a quantile is a quarter of the distance between the order statistics two binomial standard
deviations either side of it; of the mean sd / sqrt(n); of cvar10, the mean of the worst tenth, the
influence-function one: sqrt((var of the worst tenth + 0.9 (p10 - cvar10)^2) / (0.1 n)).
"""

from __future__ import annotations

import one_thread  # noqa: F401
import numpy as np

NPV_SHARES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)
FAN_SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)


def label(share: float) -> str:
    return f"p{round(share * 100)}"


def quantile_se(ordered: np.ndarray, share: float) -> float:
    reach = 2 * np.sqrt(ordered.size * share * (1 - share))
    low, high = np.clip(np.rint(ordered.size * share + np.array([-reach, reach])), 0, ordered.size - 1).astype(int)
    return float(ordered[high] - ordered[low]) / 4


def summarize(values: np.ndarray, shares: tuple[float, ...]) -> tuple[dict, dict]:
    """Returns the figures and their standard errors, under the same names."""
    ordered = np.sort(values.astype(np.float64, copy=False))
    figures = {label(share): float(q) for share, q in zip(shares, np.quantile(ordered, shares), strict=True)}
    errors = {label(share): quantile_se(ordered, share) for share in shares}
    figures["mean"], errors["mean"] = float(ordered.mean()), float(ordered.std() / np.sqrt(ordered.size))
    return figures, errors


def summarize_totals(totals: np.ndarray) -> tuple[dict, dict]:
    figures, errors = summarize(totals, NPV_SHARES)
    worst = np.partition(totals, totals.size // 10)[: totals.size // 10]
    figures["cvar10"] = float(worst.mean())
    spread = worst.var() + 0.9 * (figures["p10"] - figures["cvar10"]) ** 2
    errors["cvar10"] = float(np.sqrt(spread / worst.size))
    figures["sd"] = float(totals.std())
    return figures, errors


def beats_paired(totals: list[np.ndarray]) -> tuple[list, list]:
    """P(total a > total b) within pairs of careers of the same index, and its standard error."""
    share = [[float(np.mean(a > b)) for b in totals] for a in totals]
    error = [[float(np.sqrt(p * (1 - p) / totals[0].size)) for p in row] for row in share]
    return share, error


def beats_unpaired(totals: list[np.ndarray]) -> tuple[list, list]:
    """P(total a > total b) over all pairs of careers, as if independent, and its standard error."""
    size = len(totals)
    share, error = (np.zeros((size, size)) for _ in range(2))
    ordered = [np.sort(values) for values in totals]
    for a in range(size):
        for b in range(size):
            if a != b:
                a_above = np.searchsorted(ordered[b], totals[a], side="left") / totals[b].size
                b_below = 1 - np.searchsorted(ordered[a], totals[b], side="right") / totals[a].size
                share[a, b] = a_above.mean()
                error[a, b] = np.std(a_above + b_below) / np.sqrt(totals[a].size)
    return share.tolist(), error.tolist()
