import {log} from "#math/log"
import {mean} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {agreementOf, confusionOf, kappaOf} from "./agreement"
import type {Release} from "./answers"

export type Choice = {
  /** For each answer whether it passes. */
  readonly verdicts: readonly boolean[]
  /** Answers that people look at. */
  readonly humans: readonly number[]
  readonly rate: number
  readonly lo: number
  readonly hi: number
}

export const JUDGE_METRICS: readonly string[] = [
  "digits",
  "penalty",
  "covered",
  "width",
  "kappa",
  "agreement",
  "outside",
]
/** What a miss costs beside the width of a 95 % interval, for each unit of distance: two over the risk. With it the
 * honest interval is the cheapest. */
const MISS = 2 / 0.05
/** Points that verdicts without any agreement cost beside the interval. */
const NO_AGREEMENT = 25

/** Verdicts after people have looked: where both say the same it counts, otherwise the judges' verdict stays. */
export function finalVerdicts({verdicts, humans}: Choice, {answers}: Release): boolean[] {
  const looked = new Set(humans)
  return answers.map(({humans: [first, second]}, at) =>
    looked.has(at) && first === second ? first : (verdicts[at] ?? false),
  )
}

/** Points of the pass rate that an interval costs: its width, and what lies outside of it many times over
 * (Gneiting and Raftery's interval score). */
export function intervalPoints({lo, hi}: Pick<Choice, "lo" | "hi">, rate: number): number {
  const missed = Math.max(0, lo - rate, rate - hi)
  return 100 * (hi - lo + MISS * missed)
}

function judgeOne(choice: Choice, release: Release) {
  const truths = release.answers.map(({isGood}) => isGood)
  const confusion = confusionOf(finalVerdicts(choice, release), truths)
  const {lo, hi} = choice
  const kappa = kappaOf(confusion)
  return {
    kappa,
    agreement: agreementOf(confusion),
    penalty: intervalPoints(choice, release.rate) + NO_AGREEMENT * (1 - kappa),
    covered: lo <= release.rate && release.rate <= hi ? 1 : 0,
    width: hi - lo,
    outside: lo < 0 || hi > 1 || choice.rate < 0 || choice.rate > 1 ? 1 : 0,
  }
}

export function judgeMetrics(choices: readonly Choice[], releases: readonly Release[]): Metrics {
  const each = choices.flatMap((choice, at) => {
    const release = releases[at]
    return release === undefined ? [] : [judgeOne(choice, release)]
  })
  const penalty = mean(each.map(one => one.penalty))
  return {
    digits: -log(penalty / 100) / Math.LN10,
    penalty,
    covered: mean(each.map(one => one.covered)),
    width: mean(each.map(one => one.width)),
    kappa: mean(each.map(one => one.kappa)),
    agreement: mean(each.map(one => one.agreement)),
    outside: each.reduce((count, one) => count + one.outside, 0),
  }
}
