import type {LawLaneId} from "#model/career-answer"
import type {LaneId} from "#model/lane"
import {percent} from "./money"

/** Each lane has a mark of its own, so that a chart needs no colour. */
export const LANE_MARKS: Readonly<Record<LawLaneId, string>> = {ai: "▲", ml: "●", mlops: "■", swe: "◆"}

/** The mark of a policy that is named after no lane. */
export const OTHER_MARK = "•"

/** The mark of a policy by its name, as far as that is a lane. */
export function markOf(name: string): string {
  const known = Object.entries(LANE_MARKS).find(([lane]) => name === lane)
  return known?.[1] ?? OTHER_MARK
}

const BAR = 30

/** A lane with its share of the whole, 0..1, as a bar and in percent; one line. */
export function laneBar(lane: LaneId, share: number): string {
  const bar = "━".repeat(Math.round(share * BAR)).padEnd(BAR)
  return `  ${LANE_MARKS[lane]} ${lane.padEnd(5)} ${bar} ${percent(share).padStart(5)}`
}
