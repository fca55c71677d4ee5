import type {LawLaneId, ToldQuarter} from "#model/career-answer"
import type {EmployerId, LevelId} from "#model/lane"

/** Quarters in a row, `from` to `to` (exclusive), in which nothing changed. `employer` is null out of work. */
export type ToldRun = {
  readonly from: number
  readonly to: number
  readonly lane: LawLaneId
  readonly level: LevelId
  readonly employer: EmployerId | null
}

/** A told career as runs of equal quarters: what a strip draws. A change of employer within the same kind does
 * not end a run. */
export function toldRuns(quarters: readonly ToldQuarter[]): readonly ToldRun[] {
  const runs: ToldRun[] = []
  for (const {quarter, lane, level, employer, working} of quarters) {
    const last = runs.at(-1)
    const now = working ? employer : null
    if (last !== undefined && last.lane === lane && last.level === level && last.employer === now)
      runs[runs.length - 1] = {...last, to: quarter + 1}
    else runs.push({from: quarter, to: quarter + 1, lane, level, employer: now})
  }
  return runs
}
