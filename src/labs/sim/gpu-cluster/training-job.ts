import {drawExponential, drawIndex} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import type {ClusterParameters} from "./parameters"
import {drawRunSeconds} from "./run-law"

/** GPUs of a job on one node. */
export type Place = {readonly node: number; gpus: number}

/** One training job. `runMs` is what nobody knows before it ends. Times are milliseconds, work is milliseconds at full
 * speed. */
export type TrainingJob = {
  readonly id: number
  readonly arrivesMs: number
  readonly gpus: number
  readonly runMs: number
  readonly spreadSpeed: number
  places: Place[]
  /** When it has begun or will begin to work on its places; null while it has not all of its GPUs. */
  worksFromMs: number | null
  speed: number
  /** Work done when it came to where it is now. */
  servedMs: number
  stops: number
  firstStartMs: number | null
  /** Since when it has not been running. */
  idleFromMs: number
  longestIdleMs: number
  endsMs: number | null
  /** Raised when it leaves its places, so that an old end is none. */
  turn: number
}

const MS = 1000

type Fixed = Pick<TrainingJob, "arrivesMs" | "gpus" | "runMs" | "spreadSpeed">

function makeJob(fixed: Fixed, id: number): TrainingJob {
  return {
    id,
    ...fixed,
    places: [],
    worksFromMs: null,
    speed: 1,
    servedMs: 0,
    stops: 0,
    firstStartMs: null,
    idleFromMs: fixed.arrivesMs,
    longestIdleMs: 0,
    endsMs: null,
    turn: 0,
  }
}

/** All jobs of a world by time of arrival; ids count in that order. */
export function drawJobs(parameters: ClusterParameters, seed: number): TrainingJob[] {
  const {jobs, per_hour, kinds, extra} = parameters
  const arrivals = streamOf(seed, "arrivals")
  const sizes = streamOf(seed, "sizes")
  const runs = streamOf(seed, "runs")
  const weights = kinds.map(({weight}) => weight)
  let atMs = 0
  const drawn = Array.from({length: jobs}, (): Fixed => {
    atMs += drawExponential(arrivals, 3_600_000 / per_hour)
    const kind = kinds[drawIndex(sizes, weights)]
    return {
      arrivesMs: Math.round(atMs),
      gpus: kind?.gpus ?? 1,
      runMs: drawRunSeconds(runs, parameters) * MS,
      spreadSpeed: kind?.spread_speed ?? 1,
    }
  })
  const added = extra.flatMap(one =>
    Array.from({length: one.copies}, (_, copy) => ({
      arrivesMs: (one.at_s + copy * one.every_s) * MS,
      gpus: one.gpus,
      runMs: one.run_s * MS,
      spreadSpeed: one.spread_speed,
    })),
  )
  return [...drawn, ...added].sort((a, b) => a.arrivesMs - b.arrivesMs).map(makeJob)
}
