import type {CareerAnswer, LawLaneId} from "#model/career-answer"
import {LANE_SHORT} from "../../ui/lane-mark"

/** A lane as the subject of a short sentence. */
export function laneWord(lane: LawLaneId | undefined): string {
  return lane === undefined ? "The other" : LANE_SHORT[lane]
}

/** The two lanes that a report compares, by name. */
export function leadWords(
  answer: CareerAnswer,
  report: {readonly leader: number; readonly runnerUp: number},
): readonly [string, string] {
  return [laneWord(answer.plans[report.leader]?.lane), laneWord(answer.plans[report.runnerUp]?.lane)]
}
