import {STEP_MIN} from "./parameters"
import type {SpotJob} from "./spot-job"

/** Least cost by work left, one layer a step, on one kind of machine. Steps further off than `kept` are forgotten. */
class Layers {
  private readonly rows: Float64Array[]

  constructor(work: number, kept: number) {
    // beyond the deadline only a job that is done costs nothing
    this.rows = Array.from({length: kept + 1}, () =>
      new Float64Array(work + 1).fill(Number.POSITIVE_INFINITY, 1),
    )
  }

  at(step: number): Float64Array {
    const row = this.rows[step % this.rows.length]
    if (row === undefined) throw new RangeError(`There is no layer for step ${step}`)
    return row
  }
}

/** The least cost of a job for who knows every spell beforehand and never loses work when a machine is taken away, in
 * steps of an on-demand machine: a bound for everybody. Dynamic programming backwards over time, work left and the
 * machine that one is on. Exact; O(steps x work), about 10 ms for 600 x 480. */
export function costWithForesight({work, deadline, spells, parameters}: SpotJob): number {
  const changeOver = parameters.change_over_min / STEP_MIN
  const price = parameters.spot_price
  // a machine that is ordered works from here on; where it works at once, its first step is the one that it is ordered in
  const wait = Math.max(1, changeOver)
  const worked = changeOver > 0 ? 0 : 1
  const idle = new Layers(work, wait)
  const spot = new Layers(work, wait)
  const onDemand = new Layers(work, wait)
  let stays = 0
  for (let step = deadline - 1; step >= 0; step -= 1) {
    stays = spells[step] ? stays + 1 : 0
    const reachable = step + wait <= deadline
    const rows = {idle: idle.at(step), spot: spot.at(step), onDemand: onDemand.at(step)}
    const next = {idle: idle.at(step + 1), spot: spot.at(step + 1), onDemand: onDemand.at(step + 1)}
    const later = {spot: spot.at(step + wait), onDemand: onDemand.at(step + wait)}
    for (let left = 1; left <= work; left += 1) {
      let rest = next.idle[left] ?? Number.POSITIVE_INFINITY
      if (reachable) rest = Math.min(rest, wait + (later.onDemand[left - worked] ?? 0))
      if (reachable && stays >= wait) rest = Math.min(rest, price * wait + (later.spot[left - worked] ?? 0))
      rows.idle[left] = rest
      rows.spot[left] = stays > 0 ? Math.min(rest, price + (next.spot[left - 1] ?? 0)) : rest
      rows.onDemand[left] = Math.min(rest, 1 + (next.onDemand[left - 1] ?? 0))
    }
  }
  return idle.at(0)[work] ?? Number.POSITIVE_INFINITY
}
