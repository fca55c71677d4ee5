import type {LawLaneId, PolicyPlan} from "#model/career-answer"
import {LANE_NAMES, LANES, type LaneId, LEVELS} from "#model/lane"
import type {Profile} from "#model/profile"
import type {BeliefValues} from "./beliefs"

const WEEKS_A_MONTH = 4.33
const MONTHS_A_QUARTER = 3

/** The lane of the law that a person works in now: origins are general software work. */
export function presentLane(profile: Profile): LawLaneId {
  const lane = LANES.find(id => id === profile.role)
  return lane ?? "swe"
}

const WORK_NAMES: Readonly<Record<LawLaneId, string>> = {
  ai: "AI engineering",
  ml: "ML engineering",
  mlops: "MLOps",
  swe: "general software work",
}

/** The work of a lane, as it stands in a sentence. */
export function lawLaneName(lane: LawLaneId): string {
  return WORK_NAMES[lane]
}

function stayPlan(lane: LawLaneId): PolicyPlan {
  return {
    lane,
    label: lane === "swe" ? "Stay in general software work" : `Stay an ${LANE_NAMES[lane]}`,
    switchQuarter: null,
    learningHours: 0,
    learningMonths: 0,
    learningCostUsd: 0,
    levelDrop: 0,
  }
}

/** Levels that a move costs a person: at least half a level counts as one, and nobody falls below junior. */
export function levelDrop(profile: Profile, to: LaneId, value: BeliefValues): number {
  return Math.min(LEVELS.indexOf(profile.level), Math.floor(value(`move-levels-${to}`) + 0.5))
}

/** A move into a lane, once the learning is done; learning goes on beside the present job. */
export function movePlan(profile: Profile, to: LaneId, value: BeliefValues): PolicyPlan {
  const learningHours = value(`move-hours-${to}`)
  const learningMonths = learningHours / (WEEKS_A_MONTH * Math.max(profile.hoursPerWeek, 1))
  const quarter = Math.ceil(learningMonths / MONTHS_A_QUARTER)
  return {
    lane: to,
    label: `Move to ${LANE_NAMES[to]}`,
    switchQuarter: quarter < profile.horizonYears * 4 ? quarter : null,
    learningHours,
    learningMonths,
    learningCostUsd: learningHours * value("hour-value"),
    levelDrop: levelDrop(profile, to, value),
  }
}

/** One plan a lane, in the order of the lanes; the present lane's plan is to stay. People who come from outside the
 * three lanes have a fourth: to stay where they are. */
export function policyPlans(profile: Profile, value: BeliefValues): PolicyPlan[] {
  const present = presentLane(profile)
  const plans = LANES.map(lane => (lane === present ? stayPlan(lane) : movePlan(profile, lane, value)))
  return present === "swe" ? [...plans, stayPlan("swe")] : plans
}
