import type {RandomStream} from "#math/rng"
import {drawExponential} from "../kernel/draw"
import type {ClusterParameters} from "./parameters"

/** Run times of training jobs in Microsoft's Philly cluster, seconds: 75,522 of 83,154 jobs, those of a minute and more,
 * as published with the cluster traces of Alibaba, CC BY 4.0. Only these quantiles were taken, 2026-11-28. */
const SHARES = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99, 1]
const SECONDS = [
  60, 66, 72, 176, 507, 906, 1484, 2102, 2764, 5407, 8222, 14877, 57536, 145715, 318596, 4628239,
]

/** Whole seconds from the table, straight between its points. */
export function drawPhillySeconds(stream: RandomStream): number {
  const unit = stream.nextUnit()
  const above = SHARES.findIndex(share => unit < share)
  const low = SHARES[above - 1] ?? 0
  const high = SHARES[above] ?? 1
  const from = SECONDS[above - 1] ?? 0
  const to = SECONDS[above] ?? from
  return Math.round(from + ((to - from) * (unit - low)) / (high - low))
}

export function drawRunSeconds(
  stream: RandomStream,
  {run_law, mean_s, longest_s}: ClusterParameters,
): number {
  if (run_law === "exponential") return Math.max(1, Math.round(drawExponential(stream, mean_s)))
  return Math.min(longest_s, drawPhillySeconds(stream))
}
