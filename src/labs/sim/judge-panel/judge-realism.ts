import {mean} from "#math/sum"
import {agreementOf, type Confusion, confusionOf, kappaOf, rateBehind} from "./agreement"
import {type Answer, drawRelease} from "./answers"
import {judgeParametersSchema} from "./parameters"

const SEED = 20_261_123
const Z_95 = 1.959963984540054

/** A judge who passes nearly everything: 90.1 % of 9,000 good answers and 77.8 % of 1,000 bad ones. */
const KIND: Confusion = {goodPassed: 8109, goodFailed: 891, badPassed: 778, badFailed: 222}

/** One honest judge, and labels that are the truth. */
const HONEST = judgeParametersSchema.parse({
  releases: 1,
  labelled: 300,
  answers: 400,
  rate_before: [0.5, 0.5],
  rate: [0.3, 0.8],
  human_error: 0,
  judges: [0.8, 0.8, 0.8].map(skill => ({
    skill,
    kindness: 0,
    verbosity: 0,
    self: 0,
    position: 0,
    noise: 0.6,
  })),
  shared_noise: 0,
  call_noise: 0.3,
  longer: 0,
  own_share: 0.25,
  budget: 0,
})

function passes({scores}: Answer): boolean {
  const [first = 0, second = 0] = scores[0] ?? []
  return first + second > 100
}

function confusionAt(answers: readonly Answer[]): Confusion {
  return confusionOf(
    answers.map(passes),
    answers.map(({isGood}) => isGood),
  )
}

/** Whether the textbook interval for the corrected rate holds the true one: the variance has a part for the new answers
 * and one for each of the two shares that were measured on labelled ones. */
function textbookCovers(number: number): boolean {
  const {labelled, answers, rate} = drawRelease(HONEST, SEED, number)
  const {goodPassed, goodFailed, badPassed, badFailed} = confusionAt(labelled)
  const good = goodPassed / (goodPassed + goodFailed)
  const bad = badPassed / (badPassed + badFailed)
  const passed = answers.filter(passes).length / answers.length
  const behind = rateBehind(passed, {good, bad})
  const variance =
    (passed * (1 - passed)) / answers.length +
    (behind * behind * good * (1 - good)) / (goodPassed + goodFailed) +
    ((1 - behind) * (1 - behind) * bad * (1 - bad)) / (badPassed + badFailed)
  return Math.abs(behind - rate) <= (Z_95 * Math.sqrt(variance)) / (good - bad)
}

/** What this simulator gives where the true value is known. */
export const JUDGE_REALISM = {
  "kind-judge-agrees": () => agreementOf(KIND),
  "kind-judge-kappa": () => kappaOf(KIND),
  "kind-judge-corrected": () => rateBehind(0.8887, {good: 0.901, bad: 0.778}),
  coverage: () => mean(Array.from({length: 1000}, (_, number) => (textbookCovers(number) ? 1 : 0))),
} as const
