import type {LawLaneId} from "#model/career-answer"

/** Each lane has a mark of its own, so that a chart needs no colour. */
export const LANE_MARKS: Readonly<Record<LawLaneId, string>> = {ai: "▲", ml: "●", mlops: "■", swe: "◆"}

/** The mark of a policy that is named after no lane. */
export const OTHER_MARK = "•"

/** The mark of a policy by its name, as far as that is a lane. */
export function markOf(name: string): string {
  const known = Object.entries(LANE_MARKS).find(([lane]) => name === lane)
  return known?.[1] ?? OTHER_MARK
}
