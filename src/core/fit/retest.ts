import type {FitAssumptions} from "#model/content/fit-bank"
import type {LaneId} from "#model/lane"
import {type PerLane, ranked} from "./grid"

/** One conversation as a line of a history. */
export type PastFit = {
  /** Day of its last answer, YYYY-MM-DD, as a number of days since 1970. */
  readonly day: number
  /** The lane that came first; null where the first two were level. */
  readonly first: LaneId | null
}

/** Closer than this, of a chance, two lanes are level: percent would show them the same. */
const LEVEL = 0.005

/** The lane that came first in a conversation, if one did. */
export function firstOf(chances: PerLane): LaneId | null {
  const [first, second] = ranked(chances)
  return chances[first] - chances[second] < LEVEL ? null : first
}

export type Retest =
  /** Answers are still in the ear. */
  {readonly kind: "early"; readonly inDays: number} | {readonly kind: "due"}

/** Whether enough time has passed that answers are not remembered. */
export function retestOf(
  lastDay: number,
  today: number,
  {retest_after_days}: Pick<FitAssumptions, "retest_after_days">,
): Retest {
  const inDays = lastDay + retest_after_days - today
  return inDays > 0 ? {kind: "early", inDays} : {kind: "due"}
}

/** Of two conversations in a row, how many had the same lane first. Null with fewer than two in which one came first. */
export function agreementOf(past: readonly PastFit[]): {readonly same: number; readonly of: number} | null {
  const told = past.filter(({first}) => first !== null)
  if (told.length < 2) return null
  const same = told.slice(1).filter((one, index) => one.first === told[index]?.first).length
  return {same, of: told.length - 1}
}
