import {exp} from "#math/exp"
import {log} from "#math/log"
import {type Answer, lengthOf, type Release} from "./answers"
import type {Choice} from "./judge-metrics"
import type {JudgeParameters} from "./parameters"

const Z_95 = 1.959963984540054
const ROUNDS = 200

/** How much likelier a good answer gets these scores than a bad one, as a logarithm: biases are taken off as they are,
 * and judges are weighed as their errors go together. */
function evidenceOf(answer: Answer, {judges, shared_noise, call_noise}: JudgeParameters): number {
  const shared = shared_noise * shared_noise
  const parts = judges.map(({skill, kindness, verbosity, self, noise}, judge) => {
    const [first = 0, second = 0] = answer.scores[judge] ?? []
    // the rounding of scores to whole ones adds a little noise of its own
    const own = noise * noise + (call_noise * call_noise + 1 / 1200) / 2
    const liking =
      ((first + second) / 2 - 50) / 10 -
      kindness -
      verbosity * lengthOf(answer.words) -
      (answer.author === judge ? self : 0)
    return {liking, skill, precision: 1 / own}
  })
  const precision = parts.reduce((sum, one) => sum + one.precision, 0)
  // the inverse of diag(own) + shared * 1 1' (Sherman and Morrison)
  const pull = shared / (1 + shared * precision)
  const skills = parts.reduce((sum, one) => sum + one.precision * one.skill, 0)
  return parts.reduce((sum, one) => sum + 2 * one.precision * (one.skill - pull * skills) * one.liking, 0)
}

/** The rate that makes the evidence likeliest, and its standard error by the curvature there. */
function likeliestRate(evidence: readonly number[]): {rate: number; error: number} {
  const ratios = evidence.map(one => exp(Math.max(-50, Math.min(50, one))))
  let rate = 0.5
  for (let round = 0; round < ROUNDS; round += 1) {
    let good = 0
    for (const ratio of ratios) good += (rate * ratio) / (rate * ratio + 1 - rate)
    rate = good / ratios.length
  }
  let information = 0
  for (const ratio of ratios) {
    const slope = (ratio - 1) / (rate * ratio + 1 - rate)
    information += slope * slope
  }
  return {rate, error: 1 / Math.sqrt(Math.max(information, 1e-9))}
}

/** What can be done by who knows each judge's skill, bias and noise exactly, and only the rate is not known. */
export function knowingChoice({answers}: Release, parameters: JudgeParameters): Choice {
  const evidence = answers.map(answer => evidenceOf(answer, parameters))
  const {rate, error} = likeliestRate(evidence)
  const inside = Math.min(0.999, Math.max(0.001, rate))
  const prior = log(inside / (1 - inside))
  const doubt = evidence.map((one, at) => ({at, distance: Math.abs(one + prior)}))
  doubt.sort((a, b) => a.distance - b.distance || a.at - b.at)
  return {
    verdicts: evidence.map(one => one + prior > 0),
    humans: doubt.slice(0, parameters.budget).map(({at}) => at),
    rate,
    lo: Math.max(0, rate - Z_95 * error),
    hi: Math.min(1, rate + Z_95 * error),
  }
}
