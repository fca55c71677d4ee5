import {drawChance} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {type AlarmKind, type Change, kindOf} from "./kinds"
import {type DriftLaw, isOfFeature, type MonitorParameters} from "./parameters"

/** One change of a world, planned from the seed. `feature` is null where it is about scores and outcomes. */
export type Drift = {
  readonly change: Change
  /** The alarm it calls for; null where it does no harm. */
  readonly kind: AlarmKind | null
  readonly feature: number | null
  readonly size: number
  /** Up or down; which end a wrong unit lands on. */
  readonly up: boolean
  readonly from: number
  readonly overDays: number
}

const FIRST_DAY = 3
/** The last day on which a drift may begin, counted back from the end. */
const LAST_DAYS = 12

/** The changes of a world: one in each of as many stretches of equal length, in an order that the seed says. Each
 * strikes another feature. */
export function drawDrifts({drifts, used, unused, days}: MonitorParameters, seed: number): Drift[] {
  const stream = streamOf(seed, "drifts")
  const laws = shuffled(
    drifts.flatMap(law => Array.from({length: law.copies}, () => law)),
    stream,
  )
  const usedIds = shuffled(
    Array.from({length: used}, (_, at) => at),
    stream,
  )
  const unusedIds = shuffled(
    Array.from({length: unused}, (_, at) => used + at),
    stream,
  )
  const stretch = Math.max(1, days - FIRST_DAY - LAST_DAYS) / Math.max(1, laws.length)
  return laws.map((law, at) => {
    const from = Math.floor(FIRST_DAY + stretch * (at + stream.nextUnit()))
    const vary = 0.8 + 0.4 * stream.nextUnit()
    const up = drawChance(stream, 0.5)
    const feature = isOfFeature(law.change) ? ((law.unused ? unusedIds : usedIds).shift() ?? null) : null
    return {
      change: law.change,
      kind: law.unused ? null : kindOf(law.change),
      feature,
      size: sizeOf(law, vary),
      up,
      from,
      overDays: law.over_days,
    }
  })
}

/** Factors vary around 1, everything else around 0. */
function sizeOf({change, size}: DriftLaw, vary: number): number {
  const isFactor = change === "spread" || change === "label"
  return isFactor
    ? 1 + (size - 1) * vary
    : Math.min(change === "shift" || change === "mix" ? size * 2 : 1, size * vary)
}

/** How much of a drift there is on a day, from 0 to 1. */
export function grownShare({from, overDays}: Drift, day: number): number {
  if (day < from) return 0
  return overDays === 0 ? 1 : Math.min(1, (day - from + 1) / overDays)
}

function shuffled<T>(items: readonly T[], stream: {nextBelow(count: number): number}): T[] {
  const left = [...items]
  const out: T[] = []
  while (left.length > 0) out.push(...left.splice(stream.nextBelow(left.length), 1))
  return out
}
