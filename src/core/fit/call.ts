import {certaintyOf} from "#model/certainty"
import type {FitAnchors, FitAssumptions} from "#model/content/fit-bank"
import type {Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import type {SameAnswer} from "./consistency"
import {type PerLane, ranked} from "./grid"

/** What can be said. A lane is called from `call_at` on; before that it leans at most. `tie`: two are open and the third
 * is not; `open`: all three are; `unclear`: the answers were given without looking. */
export type FitCall =
  | {readonly kind: "likely" | "leans"; readonly lane: LaneId}
  | {readonly kind: "tie"; readonly lanes: readonly [LaneId, LaneId]}
  | {readonly kind: "open"}
  | {readonly kind: "unclear"; readonly why: SameAnswer}
  | {readonly kind: "unanswered"}

/** A lane with less chance than this is out of a tie. */
const OUT_BELOW = 0.15

export function callOf(
  chances: PerLane,
  given: {
    readonly hasSaid: boolean
    readonly sameAnswer: SameAnswer | null
    readonly assumptions: FitAssumptions
  },
): FitCall {
  if (!given.hasSaid) return {kind: "unanswered"}
  if (given.sameAnswer !== null) return {kind: "unclear", why: given.sameAnswer}
  const [first, second, third] = ranked(chances)
  if (chances[first] >= given.assumptions.call_at) return {kind: "likely", lane: first}
  if (certaintyOf(chances[first]) !== "toss-up") return {kind: "leans", lane: first}
  return chances[third] < OUT_BELOW ? {kind: "tie", lanes: [first, second]} : {kind: "open"}
}

/** How much the lanes draw a person at all. */
export type Appeal = {
  readonly ratings: Readonly<Partial<Record<LaneId, Rating>>>
  /** All three were asked, and none draws more than `none_at_most`. */
  readonly isNone: boolean
  /** The lane that was rated highest alone, where it is not the one that comes first in the comparisons. */
  readonly otherLane: LaneId | null
}

/** Null where no lane has been rated. */
export function appealOf(
  anchors: ReadonlyMap<LaneId, Rating>,
  chances: PerLane,
  {none_at_most}: FitAnchors,
): Appeal | null {
  if (anchors.size === 0) return null
  const highest = Math.max(...anchors.values())
  const top = LANES.filter(lane => anchors.get(lane) === highest)
  const [first] = ranked(chances)
  const [only] = top
  const isAll = anchors.size === LANES.length
  return {
    ratings: Object.fromEntries(anchors),
    isNone: isAll && highest <= none_at_most,
    otherLane: isAll && top.length === 1 && only !== undefined && only !== first ? only : null,
  }
}
