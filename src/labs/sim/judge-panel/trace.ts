import {z} from "zod"
import {confusionOf, kappaOf} from "./agreement"
import type {Release} from "./answers"
import {type Choice, finalVerdicts} from "./judge-metrics"

/** Verdicts against the truth, and for each release the true rate, the interval for it and the share that passed. */
export const judgeTraceSchema = z.strictObject({
  confusion: z.strictObject({
    goodPassed: z.number(),
    goodFailed: z.number(),
    badPassed: z.number(),
    badFailed: z.number(),
  }),
  kappa: z.number(),
  releases: z.array(
    z.strictObject({
      trueRate: z.number(),
      rate: z.number(),
      lo: z.number(),
      hi: z.number(),
      passed: z.number(),
    }),
  ),
})
export type JudgeTrace = z.infer<typeof judgeTraceSchema>

export function judgeTrace(choices: readonly Choice[], releases: readonly Release[]): JudgeTrace {
  const each = releases.flatMap((release, at) => {
    const choice = choices[at]
    return choice === undefined ? [] : [{release, choice, verdicts: finalVerdicts(choice, release)}]
  })
  const confusion = confusionOf(
    each.flatMap(({verdicts}) => verdicts),
    each.flatMap(({release}) => release.answers.map(({isGood}) => isGood)),
  )
  return {
    confusion,
    kappa: kappaOf(confusion),
    releases: each.map(({release, choice, verdicts}) => ({
      trueRate: release.rate,
      rate: choice.rate,
      lo: choice.lo,
      hi: choice.hi,
      passed: verdicts.filter(Boolean).length / Math.max(1, verdicts.length),
    })),
  }
}
