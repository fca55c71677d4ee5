import {readFileSync} from "node:fs"
import type {CareerEvent} from "#core/career/career-event"
import {simulateCareers} from "#core/career/kernel"
import {parseLaw} from "#core/career/parse-law"
import {prepareLaw} from "#core/career/prepare-law"
import type {Coupling} from "#model/career-result"
import {type CareerLaw, KNOTS, LAW_FORMATS, LEVEL_QUARTERS} from "#model/law"

/** A file of this folder. */
export function readVector(name: string): unknown {
  return JSON.parse(readFileSync(`test/vectors/career/${name}.json`, "utf8"))
}

/** The example law with whole fields replaced. */
export function exampleLaw(patch: Partial<CareerLaw> = {}): CareerLaw {
  return {...parseLaw(readVector("example-law"), "The example law"), ...patch}
}

type PayOf = (lane: number, level: number, employer: number) => number

/** Bands in which everybody of a lane, level and employer earns the same. */
export function flatBands(payOf: PayOf, lanes = 2): number[][][][] {
  const four = [0, 1, 2, 3]
  return Array.from({length: lanes}, (_, lane) =>
    four.map(level => four.map(employer => new Array<number>(KNOTS).fill(payOf(lane, level, employer)))),
  )
}

/** The same promotion hazards in every lane; `of` gives that of a level. */
export function sameHazards(of: (level: number) => number, lanes = 2): number[][][] {
  return Array.from({length: lanes}, () =>
    [0, 1, 2, 3].map(level => new Array<number>(LEVEL_QUARTERS).fill(of(level))),
  )
}

/** A law in which nothing ever happens: two lanes, one policy that stays in the first, everybody at an established
 * company for 100 a year, no tax, no discount. */
export function quietLaw(patch: Partial<CareerLaw> = {}): CareerLaw {
  return {
    format: LAW_FORMATS[1],
    lanes: ["here", "there"],
    levels: ["junior", "mid", "senior", "staff"],
    employers: ["startup", "nonai", "bigtech", "frontier"],
    quarters: 40,
    policies: [{name: "stay", start: 0, at: [], to: []}],
    level_drop: [
      [0, 0],
      [0, 0],
    ],
    start_level: 0,
    init_employer_cdf: [0, 1, 1, 1],
    promotion_hazard: sameHazards(() => 0),
    layoff_prob: [0, 0, 0, 0],
    gap_cdf: [1, 1, 1, 1],
    rehire_cdf: [0, 1, 1, 1],
    layoff_step: [0, 0],
    switch_prob: [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    switch_cdf: [0, 1, 2, 3].map(() => [0, 1, 1, 1]),
    switch_step: [0, 0],
    growth: [
      [0, 0],
      [0, 0],
    ],
    equity_hit: 0,
    equity_step: [0, 0],
    equity_scale: [0, 0, 0, 0],
    tax_lower: [0],
    tax_rate: [0],
    discount: new Array<number>(10).fill(1),
    band_annual: flatBands(() => 100),
    ...patch,
  }
}

export type PolicyRun = {
  readonly totals: Float64Array
  /** net[year * careers + career] */
  readonly net: Float32Array
  readonly events: readonly CareerEvent[]
}

/** One policy of a law, with its events where they are asked for. */
export function runPolicy(
  law: CareerLaw,
  options: {careers: number; policy?: number; seed?: number; coupling?: Coupling; from?: number; record?: boolean},
): PolicyRun {
  const {careers: count, policy = 0, seed = 1, coupling = "same-person", from = 0} = options
  const prepared = prepareLaw(law)
  const output = {totals: new Float64Array(count), net: new Float32Array(count * prepared.years)}
  const events: CareerEvent[] = []
  const record = (event: CareerEvent) => {
    events.push(event)
  }
  simulateCareers({prepared, policy, coupling, seed, from, count, output, ...(options.record ? {record} : {})})
  return {...output, events}
}

/** Net pay of one year, as doubles. @param year counts from 1 */
export function netOfYear({totals, net}: PolicyRun, year: number): Float64Array {
  return Float64Array.from(net.subarray((year - 1) * totals.length, year * totals.length))
}
