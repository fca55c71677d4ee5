import type {FitAssumptions} from "#model/content/fit-bank"
import type {LaneId} from "#model/lane"

/** One conversation as a line of a history. */
export type PastFit = {
  /** Day of its last answer, YYYY-MM-DD, as a number of days since 1970. */
  readonly day: number
  /** The lane that came first. */
  readonly first: LaneId
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

/** Of two conversations in a row, how many had the same lane first. Null with fewer than two. */
export function agreementOf(past: readonly PastFit[]): {readonly same: number; readonly of: number} | null {
  if (past.length < 2) return null
  const same = past.slice(1).filter((one, index) => one.first === past[index]?.first).length
  return {same, of: past.length - 1}
}
