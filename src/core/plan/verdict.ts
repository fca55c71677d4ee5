import {lawOf} from "#core/career/answer"
import {drawBeliefs} from "#core/career/belief-draws"
import {beliefsFor} from "#core/career/beliefs"
import {runTask} from "#core/career/law-tasks"
import {presentLane} from "#core/career/plans"
import {prepareLaw} from "#core/career/prepare-law"
import {makeQuestion} from "#core/career/question"
import {shareWithError} from "#core/career/summarize"
import {quantiles} from "#math/quantiles"
import {mean} from "#math/sum"
import type {PresetId} from "#model/belief"
import type {CareerQuestion, Caveat, PolicyPlan, Progress} from "#model/career-answer"
import type {Estimate} from "#model/career-result"
import type {Certainty} from "#model/certainty"
import {certaintyOf} from "#model/certainty"
import type {Content} from "#model/content/content"
import type {Interval} from "#model/content/interval"
import type {CareerLaw} from "#model/law"
import type {Plan} from "./make-plan"
import {type BackAt, paysBack} from "./pay-back"

export const VERDICT_SIZE = {draws: 100, careersPerDraw: 2_000} as const
/** Years of experience that a level has where nobody says so. */
const USUAL_YEARS = {junior: 1, mid: 4, senior: 8, staff: 12} as const

/** What the career simulator says about the move of a plan against staying. Money is USD after tax, in prices of an
 * average US place; intervals are the 10 and 90 % points over draws of the uncertain beliefs. */
export type MoveVerdict = {
  readonly preset: PresetId
  readonly seed: number
  readonly draws: number
  readonly careersPerDraw: number
  readonly horizonYears: number
  /** How the engine lays the move out. */
  readonly move: PolicyPlan
  /** Months after the start in the new lane until all that was put in is back, on average; null: not within the years. */
  readonly payBackMonths: {
    readonly value: number | null
    readonly low: number | null
    readonly high: number | null
  }
  /** Chance that one career has it back within 24 months of the move, over careers and draws. */
  readonly within24: Interval
  /** The same at the middle of every belief, with its Monte Carlo error. */
  readonly within24Middle: Estimate
  /** What the first twelve months in the new lane bring less or more than staying, average, USD. */
  readonly firstYearUsd: Interval
  /** What the move is worth over the years, discounted, average, USD. */
  readonly worthUsd: Interval
  /** Share of draws in which the move is worth more than staying, and the word for it. */
  readonly ahead: Estimate
  readonly certainty: Certainty
  /** Share of careers in which staying would have paid more, at the middle of the beliefs: luck. */
  readonly luckAgainst: number
  readonly washedOut: number
  readonly caveats: readonly Caveat[]
}

/** What of a plan the simulator needs. */
export type VerdictInput = Pick<Plan, "request" | "transition" | "moveHours">

/** The law of a question with two policies: to stay and to move. */
function twoPolicies(law: CareerLaw, move: number, present: number): CareerLaw {
  const [stay, go] = [law.policies[present], law.policies[move]]
  if (stay === undefined || go === undefined)
    throw new RangeError("Needs a policy of staying and one of moving")
  const free = {quarters: 0, cost_per_quarter: 0}
  return {...law, policies: [stay, go], learning: [free, law.learning?.[move] ?? free]}
}

type Scored = BackAt & {
  readonly firstYear: number
  readonly worth: number
  readonly luckAgainst: number
  readonly washedOut: number
}

function scoreOf(
  question: CareerQuestion,
  content: Content,
  to: string,
  careers: number,
): Scored & {readonly move: PolicyPlan; readonly caveats: readonly Caveat[]} {
  const {law, plans, caveats} = lawOf(question, content)
  const at = plans.findIndex(({lane}) => lane === to)
  const move = plans[at]
  const present = plans.findIndex(({lane}) => lane === presentLane(question.profile))
  if (move === undefined || present < 0)
    throw new RangeError(`Needs a plan of moving to "${to}" and one of staying`)
  const prepared = prepareLaw(twoPolicies(law, at, present))
  const run = (policy: number) =>
    runTask(prepared, {
      part: "main",
      policy,
      coupling: "same-luck",
      seed: question.seed,
      from: 0,
      count: careers,
    })
  const [stay, go] = [run(0), run(1)]
  const months = (move.switchQuarter ?? law.quarters) * 3
  const back = paysBack(stay.net, go.net, {years: law.quarters / 4, fromMonth: months})
  return {
    ...back,
    worth: mean(go.totals) - mean(stay.totals),
    luckAgainst:
      stay.totals.reduce((count, total, career) => count + (total > (go.totals[career] ?? 0) ? 1 : 0), 0) /
      careers,
    washedOut: (go.washedOut ?? new Uint8Array(0)).reduce((sum, flag) => sum + flag, 0) / careers,
    move,
    caveats,
  }
}

function interval(values: readonly number[], value: number): Interval {
  const [low = value, high = value] = quantiles(Float64Array.from(values), [0.1, 0.9])
  return {value, low: Math.min(low, value), high: Math.max(high, value)}
}

/** The question that a plan asks the career engine: the plan's own hours stand in for those of the move. */
export function questionOf(
  plan: VerdictInput,
  content: Content,
): {readonly question: CareerQuestion; readonly content: Content} {
  const {request, transition, moveHours} = plan
  if (transition === null) throw new RangeError("Needs a plan of a move")
  const {from, fromLevel, hoursPerWeek, profile} = request
  const own = {
    ...content,
    transitions: {...content.transitions, [transition.id]: {...transition, hours: moveHours}},
  }
  const years = profile?.["years"] ?? USUAL_YEARS[fromLevel]
  return {
    question: makeQuestion({profile: {...profile, role: from, level: fromLevel, years, hoursPerWeek}}, own),
    content: own,
  }
}

/** What the move is worth, step by step: once at the middle of all beliefs, then for each draw of them. The hours of the
 * plan are drawn with the rest. Null where there is no move or no time for it. */
export function* verdictSteps(
  plan: VerdictInput,
  whole: Content,
  {draws, careersPerDraw}: {readonly draws: number; readonly careersPerDraw: number} = VERDICT_SIZE,
): Generator<Progress, MoveVerdict | null> {
  if (plan.transition === null || plan.request.hoursPerWeek <= 0) return null
  const {to} = plan.request
  const {question, content} = questionOf(plan, whole)
  const preset = content.presets[question.preset]
  if (preset === undefined) throw new RangeError(`Needs a preset of the content, found "${question.preset}"`)
  const middle = scoreOf(question, content, to, careersPerDraw * 4)
  const {drawn, values} = drawBeliefs(
    beliefsFor(question.profile, preset, content),
    {},
    {draws, seed: question.seed},
  )
  const scores: Scored[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const beliefs = Object.fromEntries(
      drawn.map((belief, index) => [belief.id, values[draw]?.[index] ?? belief.value]),
    )
    scores.push(scoreOf({...question, beliefs}, content, to, careersPerDraw))
    yield {done: draw + 1, total: draws}
  }
  const wins = scores.filter(({worth}) => worth > 0).length
  const share = shareWithError(wins, draws)
  const never = Number.MAX_SAFE_INTEGER
  const [low = never, high = never] = quantiles(
    Float64Array.from(scores, ({months}) => months ?? never),
    [0.1, 0.9],
  )
  const known = (months: number) => (months > question.profile.horizonYears * 12 ? null : months)
  return {
    preset: question.preset,
    seed: question.seed,
    draws,
    careersPerDraw,
    horizonYears: question.profile.horizonYears,
    move: middle.move,
    payBackMonths: {value: middle.months, low: known(low), high: known(high)},
    within24: interval(
      scores.map(({within24}) => within24),
      mean(scores.map(({within24}) => within24)),
    ),
    within24Middle: shareWithError(middle.within24 * careersPerDraw * 4, careersPerDraw * 4),
    firstYearUsd: interval(
      scores.map(({firstYear}) => firstYear),
      middle.firstYear,
    ),
    worthUsd: interval(
      scores.map(({worth}) => worth),
      middle.worth,
    ),
    ahead: share,
    certainty: certaintyOf(Math.max(share.value, 1 - share.value)),
    luckAgainst: middle.luckAgainst,
    washedOut: middle.washedOut,
    caveats: middle.caveats,
  }
}
