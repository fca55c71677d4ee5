import type {LawLaneId} from "#model/career-answer"
import {UserError} from "#model/user-error"
import {LANE_MARKS} from "./text/lane-marks"

const MOST_WORKERS = 64

function isLane(text: string): text is LawLaneId {
  return Object.hasOwn(LANE_MARKS, text)
}

/** Reads `ml@50`: a lane and a percentile. @throws UserError */
export function readTold(text: string): {lane: LawLaneId; percentile: number} {
  const [lane = "", percentile = "", ...rest] = text.split("@")
  const number = percentile.trim() === "" ? Number.NaN : Number(percentile)
  if (isLane(lane) && rest.length === 0 && number >= 0 && number <= 100) return {lane, percentile: number}
  throw new UserError(
    `Expected a lane out of ${Object.keys(LANE_MARKS).join(", ")} and a percentile from 0 to 100 for --told, found "${text}"`,
    "For example --told ml@50",
  )
}

/** @throws UserError */
export function checkWorkers(workers: number | undefined): void {
  if (workers === undefined || (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS)) return
  throw new UserError(
    `Workers must be a whole number from 1 to ${MOST_WORKERS}, found ${workers}`,
    "For example --workers 2",
  )
}
