import {expect, test} from "vitest"
import {mean} from "#math/sum"
import {LabFault} from "../lab-fault"
import {agreementOf, confusionOf, kappaOf, rateBehind} from "./agreement"
import {drawRelease} from "./answers"
import {finalVerdicts, intervalPoints, judgeMetrics} from "./judge-metrics"
import {JUDGE_REALISM} from "./judge-realism"
import {knowingChoice} from "./knowing-judge"
import {judgeParametersSchema} from "./parameters"
import {playJudges} from "./play-judges"
import {judgeTraceSchema} from "./trace"

const JUDGE = {skill: 1, kindness: 0, verbosity: 0, self: 0, position: 0, noise: 0.5}
const WORLD = judgeParametersSchema.parse({
  releases: 3,
  labelled: 40,
  answers: 50,
  rate_before: [0.5, 0.5],
  rate: [0.7, 0.7],
  human_error: 0.1,
  judges: [JUDGE, JUDGE, JUDGE],
  shared_noise: 0,
  call_noise: 0,
  longer: 0,
  own_share: 0.25,
  budget: 2,
})

/** Mean score of a judge over the answers that the filter keeps, in one order. */
function meanScore(
  parameters: typeof WORLD,
  {judge = 0, order = 0, good = true}: {judge?: number; order?: 0 | 1; good?: boolean},
): number {
  const {answers} = drawRelease({...parameters, answers: 2000}, 3, 0)
  return mean(answers.filter(({isGood}) => isGood === good).map(({scores}) => scores[judge]?.[order] ?? 0))
}

function playWith(change: object) {
  const answer = {verdicts: Array.from({length: 50}, () => 1), humans: [], rate: 0.7, lo: 0.6, hi: 0.8}
  const play = playJudges([{parameters: WORLD, seed: 4, record: true}])
  let turn = play.next()
  while (!turn.done) turn = play.next(turn.value.ids.map(() => ({...answer, ...change})))
  const [played] = turn.value
  if (played === undefined) throw new Error("Expected a world")
  return played
}

test("judges score good answers above bad ones, by twice their skill", () => {
  expect(meanScore(WORLD, {good: true}) - meanScore(WORLD, {good: false})).toBeCloseTo(20, -0.5)
})

test("a judge likes what is shown first, what is long and what is of its own family", () => {
  const biased = {...JUDGE, position: 1, verbosity: 0.5, self: 1}
  const world = {...WORLD, judges: [biased, JUDGE, JUDGE]}
  expect(meanScore(world, {order: 0}) - meanScore(world, {order: 1})).toBeGreaterThan(15)
  expect(meanScore({...world, longer: 2}, {}) - meanScore(world, {})).toBeGreaterThan(6)
  expect(meanScore({...world, own_share: 1}, {}) - meanScore({...world, own_share: 0}, {})).toBeGreaterThan(6)
  expect(meanScore({...world, own_share: 1}, {judge: 1})).toBeCloseTo(60, -0.5)
})

test("people err as often as they are said to", () => {
  const {labelled} = drawRelease({...WORLD, labelled: 2000}, 5, 0)
  const errors = labelled.flatMap(({humans, isGood}) => humans.map(said => (said === isGood ? 0 : 1)))
  expect(mean(errors)).toBeCloseTo(0.1, 1)
})

test("kappa sees through who passes everything, raw agreement does not", () => {
  const all = confusionOf([true, true, true, true], [true, true, true, false])
  expect([agreementOf(all), kappaOf(all)]).toEqual([0.75, 0])
  const half = confusionOf([true, true, false, false], [true, false, true, false])
  expect(kappaOf(half)).toBe(0)
  expect(kappaOf(confusionOf([true, false], [true, false]))).toBe(1)
})

test("rateBehind() undoes what the judge did", () => {
  expect(rateBehind(0.8 * 0.4 + 0.3 * 0.6, {good: 0.8, bad: 0.3})).toBeCloseTo(0.4, 12)
})

test("an interval costs its width, and forty times what it misses by", () => {
  expect(intervalPoints({lo: 0.5, hi: 0.6}, 0.55)).toBeCloseTo(10, 9)
  expect(intervalPoints({lo: 0.5, hi: 0.6}, 0.61)).toBeCloseTo(50, 9)
})

test("people count where both agree, and only where they were asked", () => {
  const release = drawRelease({...WORLD, human_error: 0}, 6, 0)
  const bad = release.answers.flatMap(({isGood}, at) => (isGood ? [] : [at])).slice(0, 2)
  const choice = {verdicts: release.answers.map(() => true), humans: bad, rate: 0.5, lo: 0, hi: 1}
  const changed = finalVerdicts(choice, release).flatMap((one, at) => (one ? [] : [at]))
  expect(changed).toEqual(bad)
})

test("who knows the judges finds the rate, and an interval that holds", () => {
  const world = {...WORLD, answers: 400, shared_noise: 0.5}
  const releases = Array.from({length: 60}, (_, number) => drawRelease(world, 7, number))
  const metrics = judgeMetrics(
    releases.map(release => knowingChoice(release, world)),
    releases,
  )
  expect(metrics["covered"]).toBeGreaterThan(0.88)
  expect(metrics["width"]).toBeLessThan(0.15)
  expect(metrics["kappa"]).toBeGreaterThan(0.7)
})

test("who passes everything has no kappa, and the trace says so", () => {
  const {metrics, trace} = playWith({})
  expect(metrics).toMatchObject({kappa: 0, covered: 1, outside: 0})
  expect(metrics["penalty"]).toBeCloseTo(45, 9)
  const {confusion, releases} = judgeTraceSchema.parse(trace)
  expect([confusion.goodFailed, confusion.badFailed]).toEqual([0, 0])
  expect(releases.map(({passed}) => passed)).toEqual([1, 1, 1])
})

test("rates beyond 1 are counted, not refused", () => {
  expect(playWith({rate: 1.04, hi: 1.1}).metrics).toMatchObject({outside: 3})
})

test("answers that cannot be read are faults that say why", () => {
  expect(() => playWith({verdicts: [1, 0]})).toThrow("must have 50 verdicts, found 2")
  expect(() => playWith({humans: [1, 2, 3]})).toThrow("may send 2 answers to people, found 3")
  expect(() => playWith({humans: [1, 1]})).toThrow("is sent already")
  expect(() => playWith({lo: 0.9})).toThrow(LabFault)
  expect(() => playWith({verdicts: Array.from({length: 50}, () => true)})).toThrow("expected 1 for pass")
})

test("the kind judge agrees in five of six cases and has said next to nothing", () => {
  expect(JUDGE_REALISM["kind-judge-agrees"]()).toBeCloseTo(0.8331, 10)
  expect(JUDGE_REALISM["kind-judge-kappa"]()).toBeLessThan(0.12)
})
