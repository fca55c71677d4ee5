import type {Coupling} from "#model/career-result"
import type {CareerLaw} from "#model/law"
import {simulateCareers} from "./kernel"
import type {PreparedLaw} from "./prepare-law"

export type RunOptions = {readonly careers: number; readonly seed: number; readonly coupling: Coupling}

/** A piece of a run: plain data, so that it can go to another thread. `part` says what it is for. */
export type LawTask = {
  readonly part: "main" | "difference"
  readonly policy: number
  readonly coupling: Coupling
  readonly seed: number
  readonly from: number
  readonly count: number
}

/** What a piece brings: index = career - from; `net` by year. `utility`, `richest`, `reached` and `washedOut` come
 * only where the law asks for what they are used for. */
export type TaskOutput = {
  readonly totals: Float64Array
  readonly net: Float32Array
  readonly richest?: Float32Array
  readonly reached?: Uint8Array
  readonly washedOut?: Uint8Array
}

/** Most careers of a piece; the pieces of a run are of one size, so that they can use the same memory. */
const PIECE = 65_536
const MOST_DIFFERENCE_CAREERS = 100_000
const LEAST_DIFFERENCE_CAREERS = 1_000

/** Careers of the extra run under shared draws that differences are read from; they need far fewer. */
export function differenceCareers({careers, coupling}: RunOptions): number {
  if (coupling === "same-luck") return careers
  return Math.min(
    careers,
    MOST_DIFFERENCE_CAREERS,
    Math.max(LEAST_DIFFERENCE_CAREERS, Math.ceil(careers / 16)),
  )
}

/** All pieces of a run, policy after policy. */
export function lawTasks(law: CareerLaw, options: RunOptions): LawTask[] {
  const {careers, seed, coupling} = options
  const tasks: LawTask[] = []
  const add = (part: LawTask["part"], shared: Coupling, total: number) => {
    const size = Math.ceil(total / Math.ceil(total / PIECE))
    for (let policy = 0; policy < law.policies.length; policy += 1)
      for (let from = 0; from < total; from += size)
        tasks.push({part, policy, coupling: shared, seed, from, count: Math.min(size, total - from)})
  }
  add("main", coupling, careers)
  if (coupling !== "same-luck") add("difference", "same-luck", differenceCareers(options))
  return tasks
}

function newOutput(prepared: PreparedLaw, count: number): TaskOutput {
  const thresholds = prepared.law.pay_thresholds
  return {
    totals: new Float64Array(count),
    net: new Float32Array(count * prepared.years),
    ...(thresholds === undefined
      ? {}
      : {richest: new Float32Array(count), reached: new Uint8Array(count * thresholds.length)}),
    ...(prepared.law.washout === undefined ? {} : {washedOut: new Uint8Array(count)}),
  }
}

/** Simulates one piece.
 * @param used the output of an earlier piece of the same law that nobody needs any more: its memory is used again
 * where the sizes agree */
export function runTask(prepared: PreparedLaw, task: LawTask, used?: TaskOutput): TaskOutput {
  const {policy, coupling, seed, from, count} = task
  const output = used?.totals.length === count ? used : newOutput(prepared, count)
  simulateCareers({prepared, policy, coupling, seed, from, count, output})
  return output
}
