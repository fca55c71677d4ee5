import {expect, test} from "vitest"
import {exp} from "#math/exp"
import {mean} from "#math/sum"
import {streamOf} from "../kernel/streams"
import {LabFault} from "../lab-fault"
import {drawArmSums} from "./arm-sums"
import {adjustedDifference, plainDifference, pValue} from "./difference"
import {Experiment} from "./experiment"
import {EXPERIMENT_REALISM} from "./experiment-realism"
import {experimentParametersSchema} from "./parameters"
import {playExperiments} from "./play-experiments"
import {experimentTraceSchema} from "./trace"

const WORLD = experimentParametersSchema.parse({
  experiments: 6,
  days: 4,
  people_a_day: 1000,
  null_share: 0.5,
  effect_sd: 5,
  novelty_sd: 0,
  novelty_days: 1,
  correlation: 0.8,
  minutes_correlation: 0.5,
  minutes_sd: 0,
  broken_share: 0,
  broken_loss: 0.2,
  broken_lift: 5,
  broken_effect: -2,
  split: [0.5],
  drift: 0,
  weekend: 0,
  upkeep: 0.2,
  day_cost: 0.1,
  rerun: 0.5,
})
const LAW = {meanY: 40, meanX: 150, meanV: 60, sdY: 30, sdX: 100, sdV: 30, yx: 0.6, yv: 0.3}

/** Plays worlds with one answer for every day. */
function playWith(answer: unknown, world = WORLD) {
  const play = playExperiments([{parameters: world, seed: 5, record: true}])
  let turn = play.next()
  while (!turn.done) turn = play.next(turn.value.ids.map(() => answer))
  const [played] = turn.value
  if (played === undefined) throw new Error("Expected a world")
  return played
}

test("drawArmSums() has the means, variances and correlations that were asked for", () => {
  const stream = streamOf(1, "sums")
  const draws = Array.from({length: 400}, () => drawArmSums(stream, 500, LAW))
  const of = (pick: (sums: (typeof draws)[number]) => number) => mean(draws.map(pick))
  const varianceY = of(({n, y, yy}) => (yy - (y * y) / n) / (n - 1))
  const varianceX = of(({n, x, xx}) => (xx - (x * x) / n) / (n - 1))
  const varianceV = of(({n, v, vv}) => (vv - (v * v) / n) / (n - 1))
  expect(of(({n, y}) => y / n)).toBeCloseTo(40, 0)
  expect(varianceY / 900).toBeCloseTo(1, 2)
  expect(varianceX / 10_000).toBeCloseTo(1, 2)
  expect(of(({n, x, y, xy}) => (xy - (x * y) / n) / (n - 1)) / 1800).toBeCloseTo(1, 1)
  expect(of(({n, v, y, vy}) => (vy - (v * y) / n) / (n - 1)) / 270).toBeCloseTo(1, 1)
  expect(varianceV / 900).toBeCloseTo(1, 2)
})

test("the means of arms scatter as means of so many people do", () => {
  const stream = streamOf(2, "means")
  const means = Array.from({length: 4000}, () => drawArmSums(stream, 100, LAW).y / 100)
  expect(mean(means.map(one => (one - 40) * (one - 40)))).toBeCloseTo(9, 0)
})

test("an experiment has the same days whoever asks, and others under another seed", () => {
  expect(new Experiment(WORLD, 1, 3).nextDay()).toEqual(new Experiment(WORLD, 1, 3).nextDay())
  expect(new Experiment(WORLD, 2, 3).nextDay()).not.toEqual(new Experiment(WORLD, 1, 3).nextDay())
})

test("a broken log loses people of arm B and looks better than it is", () => {
  const broken = {...WORLD, people_a_day: 100_000, broken_share: 1}
  const {truth} = new Experiment(broken, 1, 0)
  const day = new Experiment(broken, 1, 0).nextDay()
  expect(truth).toMatchObject({broken: true, effect: -2})
  expect(day.b.n / day.a.n).toBeCloseTo(0.8, 1)
  expect(plainDifference([day]).value).toBeGreaterThan(1)
})

test("adjustedDifference() is not fooled by a share of B that grows on better days, plainDifference() is", () => {
  const world = {...WORLD, people_a_day: 100_000, null_share: 1, drift: 10, split: [0.1, 0.3, 0.6]}
  const experiment = new Experiment(world, 7, 0)
  const days = [experiment.nextDay(), experiment.nextDay(), experiment.nextDay()]
  expect(pValue(adjustedDifference(days))).toBeGreaterThan(0.01)
  expect(pValue(plainDifference(days))).toBeLessThan(1e-6)
})

test("who keeps A at once loses the good changes, and pays for one day", () => {
  const {metrics} = playWith({decide: "A", est: 0, ci: [-1, 1]}, {...WORLD, experiments: 40})
  expect(metrics).toMatchObject({days: 1, found: 0, shippedForNothing: 0})
  expect(metrics["gain"]).toBeCloseTo(-0.1, 12)
  expect(metrics["lost"]).toBeGreaterThan(0)
})

test("who waits for ever keeps A on the last day", () => {
  const {metrics, trace} = playWith({decide: "wait", est: 0, ci: [-1000, 1000]})
  expect(metrics).toMatchObject({days: 4, covered: 1, brokenShipped: 0})
  expect(metrics["gain"]).toBeCloseTo(-0.4, 12)
  const {experiments} = experimentTraceSchema.parse(trace)
  expect(experiments.map(({decide, stoppedOn}) => [decide, stoppedOn])).toEqual(
    Array.from({length: 6}, () => ["A", 4]),
  )
})

test("the trace holds the paths of p-values to the last day, whatever was decided", () => {
  const {experiments} = experimentTraceSchema.parse(playWith({decide: "B", est: 0, ci: [0, 0]}).trace)
  const [first] = experiments
  expect(first?.stoppedOn).toBe(1)
  expect(first?.plain).toHaveLength(4)
  expect(first?.adjusted[0]).toBeNull()
})

test("answers that say nothing clear are faults", () => {
  expect(() => playWith({decide: "C", est: 0, ci: [0, 0]})).toThrow(LabFault)
  expect(() => playWith({decide: "A", est: 5, ci: [0, 1]})).toThrow("must have its estimate inside")
  expect(() => playWith({decide: "A", est: 0, ci: [0]})).toThrow(LabFault)
})

/** Chance that a running sum of so many equal normal parts is significant at 5 % at one look or another: its law is
 * carried from look to look by Simpson's rule, over the sums that were never significant. */
function chanceToStop(looks: number): number {
  const steps = 400
  const density = (x: number) => exp((-x * x) / 2) / 2.5066282746310002
  const grid = (look: number) => {
    const edge = 1.959963984540054 * Math.sqrt(look)
    const step = (2 * edge) / steps
    return Array.from({length: steps + 1}, (_, at) => ({
      at: -edge + at * step,
      weight: (step / 3) * (at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2),
    }))
  }
  let points = grid(1)
  let law = points.map(({at}) => density(at))
  for (let look = 2; look <= looks; look += 1) {
    const next = grid(look)
    law = next.map(to =>
      points.reduce((sum, from, at) => sum + (law[at] ?? 0) * from.weight * density(to.at - from.at), 0),
    )
    points = next
  }
  return 1 - points.reduce((sum, {weight}, at) => sum + (law[at] ?? 0) * weight, 0)
}

test("repeated looks find what is not there as often as the integral says", () => {
  expect(chanceToStop(5)).toBeCloseTo(0.141689, 5)
  expect(chanceToStop(10)).toBeCloseTo(0.193357, 5)
  expect(Math.abs(EXPERIMENT_REALISM["five-looks"]() - chanceToStop(5))).toBeLessThan(0.007)
})
