import {orderStatistics} from "#math/order-statistics"
import type {CareerAnswer, LawLaneId, ToldPath, ToldQuarter, ToldStep} from "#model/career-answer"
import {EMPLOYERS, type EmployerId, LEVELS, type LevelId} from "#model/lane"
import {UserError} from "#model/user-error"
import type {CareerEvent} from "./career-event"
import {simulateCareers} from "./kernel"
import {runTask} from "./law-tasks"
import {LAW_LANES} from "./pay-bands"
import {prepareLaw} from "./prepare-law"
import {tellStep} from "./tell-step"

type State = {lane: LawLaneId; level: LevelId; employer: EmployerId; working: boolean}

function stateOf(event: CareerEvent, working: boolean): State {
  return {
    lane: LAW_LANES[event.lane] ?? "swe",
    level: LEVELS[event.level] ?? "junior",
    employer: EMPLOYERS[event.employer] ?? "nonai",
    working,
  }
}

/** The state in each quarter; events hold from their own quarter on. */
function quartersOf(events: readonly CareerEvent[], count: number): ToldQuarter[] {
  const changes = events.filter(event => event.kind !== "year" && event.kind !== "payout")
  const first = changes[0]
  if (first === undefined) return []
  let state = stateOf(first, true)
  let next = 0
  return Array.from({length: count}, (_, quarter) => {
    while (next < changes.length && (changes[next]?.quarter ?? count) <= quarter) {
      const event = changes[next]
      if (event !== undefined) {
        const working = event.kind === "lay-off" ? false : event.kind === "rehired" ? true : state.working
        state = stateOf(event, working)
      }
      next += 1
    }
    return {quarter, ...state}
  })
}

/** Replays one career of an answer. */
function replay(
  answer: CareerAnswer,
  policy: number,
  career: number,
): {events: CareerEvent[]; total: number} {
  const prepared = prepareLaw(answer.law)
  const {coupling, seed} = answer.question
  const events: CareerEvent[] = []
  const output = {totals: new Float64Array(1), net: new Float32Array(prepared.years)}
  simulateCareers({
    prepared,
    policy,
    coupling,
    seed,
    from: career,
    count: 1,
    output,
    record: event => events.push(event),
  })
  return {events, total: output.totals[0] ?? 0}
}

/** The career that stands at a percentile of a lane's totals, told quarter by quarter and in words.
 * @param percentile 0 .. 100
 * @throws UserError when the lane or the percentile is not one of the answer's */
export function tellPath(answer: CareerAnswer, lane: LawLaneId, percentile: number): ToldPath {
  const policy = answer.plans.findIndex(plan => plan.lane === lane)
  if (policy < 0)
    throw new UserError(
      `Expected one of the lanes ${answer.plans.map(plan => plan.lane).join(", ")}, found "${lane}"`,
      "Choose one of them",
    )
  if (!(percentile >= 0 && percentile <= 100))
    throw new UserError(
      `Expected a percentile from 0 to 100, found ${percentile}`,
      "50 is the career in the middle",
    )
  const {careers, coupling, seed} = answer.question
  const {totals} = runTask(prepareLaw(answer.law), {
    part: "main",
    policy,
    coupling,
    seed,
    from: 0,
    count: careers,
  })
  const rank = Math.round((percentile / 100) * (careers - 1))
  const wanted = orderStatistics(totals, [rank])[0]
  const career = totals.indexOf(wanted ?? Number.NaN)
  const {events, total} = replay(answer, policy, career)
  const steps: ToldStep[] = []
  events.forEach((event, index) => {
    const step = tellStep(event, events.slice(0, index), answer.law.quarters)
    if (step !== null) steps.push(step)
  })
  return {
    lane,
    percentile,
    career,
    totalUsd: total,
    quarters: quartersOf(events, answer.law.quarters),
    steps,
    years: events.filter(event => event.kind === "year").map(event => event.amount),
  }
}
