import {sum} from "#math/sum"
import type {CareerQuestion, LawLaneId, SwitchTiming} from "#model/career-answer"
import type {Estimate} from "#model/career-result"
import type {Content} from "#model/content/content"
import type {CareerLaw} from "#model/law"
import {UserError} from "#model/user-error"
import {lawOf} from "./answer"
import {runTask} from "./law-tasks"
import {LAW_LANES} from "./pay-bands"
import {lawLaneName, presentLane} from "./plans"
import {prepareLaw} from "./prepare-law"
import {meanWithError} from "./summarize"
import {certaintyEquivalent} from "./utility"

const CAREERS = 8_000
const STEP_QUARTERS = 4

/** The person's law with one policy for every time of moving into `lane`, and one that never moves. */
function timingLaw(
  law: CareerLaw,
  lane: number,
  first: number,
  learning: {quarters: number; cost_per_quarter: number},
): CareerLaw {
  const start = law.policies[0]?.start ?? 0
  const quarters: number[] = []
  for (let quarter = first; quarter < law.quarters; quarter += STEP_QUARTERS) quarters.push(quarter)
  return {
    ...law,
    policies: [
      {name: "never", start, at: [], to: []},
      ...quarters.map(quarter => ({name: String(quarter), start, at: [quarter], to: [lane]})),
    ],
    learning: [{quarters: 0, cost_per_quarter: 0}, ...quarters.map(() => learning)],
  }
}

/** When to move into a lane: the yearly grid of times from the first possible one on, under shared draws. The time is
 * chosen on the first half of the careers and its gain reported on the second, so that choosing costs no honesty. */
export function switchTiming(question: CareerQuestion, content: Content, lane: LawLaneId): SwitchTiming {
  const {law, plans} = lawOf(question, content)
  const index = plans.findIndex(plan => plan.lane === lane)
  const plan = plans[index]
  if (plan === undefined || lane === presentLane(question.profile))
    throw new UserError(
      `Expected a lane to move into, found "${lane}"`,
      `You are in ${lawLaneName(presentLane(question.profile))}: choose one of ${plans.map(({lane: id}) => id).join(", ")}`,
    )
  const learning = law.learning?.[index] ?? {quarters: 0, cost_per_quarter: 0}
  const timing = timingLaw(law, LAW_LANES.indexOf(lane), plan.switchQuarter ?? law.quarters, learning)
  const prepared = prepareLaw(timing)
  const half = CAREERS / 2
  const runs = timing.policies.map((policy, index_) => {
    const {totals, net} = runTask(prepared, {
      part: "main",
      policy: index_,
      coupling: "same-luck",
      seed: question.seed,
      from: 0,
      count: CAREERS,
    })
    const taste = timing.utility
    const ce = taste === undefined ? meanWithError(totals) : certaintyEquivalent(net, timing.discount, taste)
    return {quarter: policy.at[0] ?? null, totals, mean: meanWithError(totals), certaintyEquivalent: ce}
  })
  const chosen = runs.reduce((best, run) =>
    sum(run.totals.subarray(0, half)) > sum(best.totals.subarray(0, half)) ? run : best,
  )
  const never = runs[0]
  const gain: Estimate =
    never === undefined || chosen === never
      ? {value: 0, se: 0}
      : meanWithError(
          chosen.totals.subarray(half).map((total, career) => total - (never.totals[half + career] ?? 0)),
        )
  return {
    lane,
    points: runs.map(({quarter, mean, certaintyEquivalent: ce}) => ({
      quarter,
      mean,
      certaintyEquivalent: ce,
    })),
    bestQuarter: chosen.quarter,
    gain,
  }
}
