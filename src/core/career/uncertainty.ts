import {spearman} from "#math/spearman"
import {mean} from "#math/sum"
import type {Belief} from "#model/belief"
import {
  type CareerQuestion,
  type Criterion,
  type Driver,
  type Progress,
  UNCERTAINTY_SIZE,
  type UncertaintyReport,
} from "#model/career-answer"
import type {Estimate} from "#model/career-result"
import {certaintyOf} from "#model/certainty"
import type {Content} from "#model/content/content"
import type {CareerLaw} from "#model/law"
import {lawOf} from "./answer"
import {drawBeliefs} from "./belief-draws"
import {beliefsFor} from "./beliefs"
import {runTask} from "./law-tasks"
import {prepareLaw} from "./prepare-law"
import {quickMeasures} from "./quick-measures"
import {meanWithError} from "./summarize"

const SMALLEST_CORRELATION = 0.05

export type UncertaintyOptions = {readonly draws: number; readonly careersPerDraw: number}
type Scores = Readonly<Record<Criterion, number[]>>

/** A small run of one set of beliefs under shared draws. */
function scoresOf(law: CareerLaw, seed: number, careers: number): Scores {
  const prepared = prepareLaw(law)
  const policies = law.policies.map((_, policy) =>
    quickMeasures(
      law,
      runTask(prepared, {part: "main", policy, coupling: "same-luck", seed, from: 0, count: careers}),
    ),
  )
  const of = (criterion: Criterion) => policies.map(measures => measures[criterion])
  return {mean: of("mean"), p10: of("p10"), certaintyEquivalent: of("certaintyEquivalent"), p95: of("p95")}
}

function indexOfLargest(values: readonly number[]): number {
  return values.reduce(
    (best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best),
    0,
  )
}

/** Share of draws in which each policy comes first. Standard error sqrt(p (1 - p) / draws), never taken as zero at
 * the ends, where it is that of one draw more (rule of succession). */
function sharesFirst(scores: readonly Scores[], criterion: Criterion, policies: number): Estimate[] {
  const wins = new Array<number>(policies).fill(0)
  for (const score of scores) {
    const first = indexOfLargest(score[criterion])
    wins[first] = (wins[first] ?? 0) + 1
  }
  const draws = scores.length
  return wins.map(count => {
    const value = count / draws
    const smoothed = (count + 1) / (draws + 2)
    return {value, se: Math.sqrt((smoothed * (1 - smoothed)) / draws)}
  })
}

function regrets(scores: readonly Scores[], policies: number): Estimate[] {
  return Array.from({length: policies}, (_, policy) =>
    meanWithError(scores.map(({mean: means}) => Math.max(...means) - (means[policy] ?? 0))),
  )
}

function driverOf(belief: Belief, column: readonly number[], gaps: readonly number[]): Driver {
  const order = column.map((_, draw) => draw).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0))
  const third = Math.max(1, Math.floor(order.length / 3))
  const average = (draws: readonly number[]) => mean(draws.map(draw => gaps[draw] ?? 0))
  const correlation = spearman(column, gaps)
  return {
    belief: belief.id,
    name: belief.name,
    correlation: Number.isNaN(correlation) ? 0 : correlation,
    whenLow: average(order.slice(0, third)),
    whenHigh: average(order.slice(-third)),
  }
}

function drivers(
  drawn: readonly Belief[],
  values: readonly (readonly number[])[],
  gaps: readonly number[],
): Driver[] {
  return drawn
    .map((belief, index) =>
      driverOf(
        belief,
        values.map(row => row[index] ?? 0),
        gaps,
      ),
    )
    .filter(driver => Math.abs(driver.correlation) >= SMALLEST_CORRELATION)
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
}

/** How the answer holds when the beliefs themselves are uncertain: beliefs are drawn together, a small run under
 * shared draws is made for each draw, and the report counts which lane comes first. Yields after each draw. */
export function* uncertaintySteps(
  question: CareerQuestion,
  content: Content,
  options: UncertaintyOptions = UNCERTAINTY_SIZE,
): Generator<Progress, UncertaintyReport> {
  const {draws, careersPerDraw} = options
  const {preset} = lawOf(question, content)
  const {drawn, values} = drawBeliefs(beliefsFor(question.profile, preset, content), question.beliefs, {
    draws,
    seed: question.seed,
  })
  const scores: Scores[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const beliefs = {...question.beliefs}
    drawn.forEach((belief, index) => {
      beliefs[belief.id] = values[draw]?.[index] ?? belief.value
    })
    const {law} = lawOf({...question, beliefs}, content)
    scores.push(scoresOf(law, question.seed, careersPerDraw))
    yield {done: draw + 1, total: draws}
  }
  const policies = scores[0]?.mean.length ?? 0
  const firsts = (criterion: Criterion) => sharesFirst(scores, criterion, policies)
  const best = {
    mean: firsts("mean"),
    p10: firsts("p10"),
    certaintyEquivalent: firsts("certaintyEquivalent"),
    p95: firsts("p95"),
  }
  const leader = indexOfLargest(best.mean.map(({value}) => value))
  const runnerUp = indexOfLargest(
    best.mean.map(({value}, index) => (index === leader ? -1 : value + 1e-6 * averageOf(scores, index))),
  )
  const gaps = scores.map(({mean: means}) => (means[leader] ?? 0) - (means[runnerUp] ?? 0))
  return {
    draws,
    careersPerDraw,
    seed: question.seed,
    best,
    regret: regrets(scores, policies),
    leader,
    runnerUp,
    certainty: certaintyOf(best.mean[leader]?.value ?? 0),
    drivers: drivers(drawn, values, gaps),
    means: scores.map(({mean: means}) => means),
  }
}

/** Average total in units in which no realistic total exceeds 1: breaks ties between lanes that never come first. */
function averageOf(scores: readonly Scores[], policy: number): number {
  return mean(scores.map(({mean: means}) => means[policy] ?? 0)) / 1e12
}
