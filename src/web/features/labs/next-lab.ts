import {LAB_LEVELS, type LabCard} from "#model/labs/lab"
import type {LaneId} from "#model/lane"

/** What is looked at of a lab's record. */
export type Tried = {
  /** Oldest first. */
  readonly attempts: readonly {readonly at: string}[]
  readonly passed: object | null
}

type Lab = Pick<LabCard, "id" | "track" | "level" | "difficulty" | "minutes">

/** The lab to go on with: the one that was tried last and is not passed, else the easiest that is open, those of one's own
 * lane first. Null where all are passed. */
export function nextLab<L extends Lab>(
  labs: readonly L[],
  {records, lane}: {readonly records: ReadonlyMap<string, Tried>; readonly lane: LaneId | null},
): L | null {
  const open = labs.filter(({id}) => (records.get(id)?.passed ?? null) === null)
  const triedAt = ({id}: Lab) => records.get(id)?.attempts.at(-1)?.at ?? ""
  const [last] = open
    .filter(lab => triedAt(lab) !== "")
    .toSorted((a, b) => (triedAt(a) < triedAt(b) ? 1 : -1))
  const [easiest] = open.toSorted((a, b) => compare(a, b, lane))
  return last ?? easiest ?? null
}

function compare(a: Lab, b: Lab, lane: LaneId | null): number {
  return (
    Number(b.track === lane) - Number(a.track === lane) ||
    LAB_LEVELS.indexOf(a.level) - LAB_LEVELS.indexOf(b.level) ||
    a.difficulty - b.difficulty ||
    a.minutes - b.minutes
  )
}
