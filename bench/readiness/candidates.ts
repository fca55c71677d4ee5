import {DIFFICULTY, type Observation, type Readiness, readiness} from "../../src/core/practice/readiness"
import {exp} from "../../src/math/exp"
import {log} from "../../src/math/log"
import {normalCdf} from "../../src/math/normal-cdf"
import {normalQuantile} from "../../src/math/normal-quantile"
import {RandomStream} from "../../src/math/rng"

const MODULES = Array.from({length: 10}, (_, at) => ({id: `m${at}`, weight: 7 + (at % 4) * 2, recall: 1}))
/** Points of one question go together: some questions lie a person, some do not. Logits. */
const QUESTION_SPREAD = 0.8
const POINTS = ["L1", "L2", "L2", "L3"] as const

export type Outcome = {
  readonly predicted: Readiness
  readonly passed: boolean
  readonly passedOneOfThree: boolean
}

const sigmoid = (x: number) => 1 / (1 + exp(-x))
const logit = (p: number) => log(p / (1 - p))

/** A candidate with a hidden strength answers some questions; the model predicts; then come three interviews by the hidden
 * strength. `difficultyError`: how far authors are wrong about how hard their questions are, in logits. */
export function simulateCandidate(seed: number, questions: number, difficultyError: number): Outcome {
  const stream = new RandomStream(seed, 3)
  const normal = () => normalQuantile(stream.nextUnit())
  const strength = 1.2 * normal() + 0.4
  const modules = MODULES.map(() => strength + 0.6 * normal())
  const observations: Observation[] = []
  for (let question = 0; question < questions; question += 1) {
    const at = Math.floor(stream.nextUnit() * MODULES.length)
    const luck = QUESTION_SPREAD * normal() + difficultyError * normal()
    for (const level of POINTS) {
      const met = stream.nextUnit() < sigmoid((modules[at] ?? 0) + luck - DIFFICULTY[level])
      const measured = stream.nextUnit() < 0.6
      observations.push({
        module: `m${at}`,
        level,
        share: met ? 1 : 0,
        evidence: measured ? "measured" : "probed",
        news: 1,
      })
    }
  }
  const predicted = readiness({observations, level: "L2", modules: MODULES, answers: questions})
  const total = MODULES.reduce((sum, {weight}) => sum + weight, 0)
  const share = MODULES.reduce(
    (sum, {weight}, at) => sum + (weight / total) * sigmoid((modules[at] ?? 0) - DIFFICULTY.L2),
    0,
  )
  const pass = normalCdf((logit(share) - logit(0.6)) / 0.6)
  const interviews = [0, 1, 2].map(() => stream.nextUnit() < pass)
  return {predicted, passed: interviews[0] === true, passedOneOfThree: interviews.includes(true)}
}

/** Expected calibration error over tenths, Brier score, and the Brier score of always saying the base rate. */
export function calibration(predictions: readonly number[], outcomes: readonly boolean[]) {
  const bins = Array.from({length: 10}, () => ({count: 0, predicted: 0, passed: 0}))
  let brier = 0
  for (const [at, p] of predictions.entries()) {
    const passed = outcomes[at] ? 1 : 0
    const bin = bins[Math.min(9, Math.floor(p * 10))]
    if (bin !== undefined) {
      bin.count += 1
      bin.predicted += p
      bin.passed += passed
    }
    brier += (p - passed) ** 2 / predictions.length
  }
  const error =
    bins.reduce((sum, {predicted, passed}) => sum + Math.abs(predicted - passed), 0) / predictions.length
  const base = outcomes.filter(Boolean).length / outcomes.length
  return {error, brier, baseBrier: base * (1 - base), bins}
}
