import {z} from "zod"
import {adjustedDifference, plainDifference, pValue} from "./difference"
import {type DaySums, dollars, type Experiment} from "./experiment"
import type {Ended} from "./experiment-metrics"
import type {ExperimentParameters} from "./parameters"

/** How the p-values of experiments wander from day to day, and where each was stopped. Money is dollars a person. */
export const experimentTraceSchema = z.strictObject({
  days: z.number(),
  noveltyDays: z.number(),
  experiments: z.array(
    z.strictObject({
      broken: z.boolean(),
      effect: z.number(),
      /** By day, to the last one whatever was decided: of the plain test over all days, and of the one that takes the
       * spending before off and leaves the first days out; null while there is nothing but first days. */
      plain: z.array(z.number()),
      adjusted: z.array(z.number().nullable()),
      decide: z.enum(["A", "B", "invalid"]),
      stoppedOn: z.number(),
      est: z.number(),
      ci: z.tuple([z.number(), z.number()]),
    }),
  ),
})
export type ExperimentTrace = z.infer<typeof experimentTraceSchema>

/** More paths than these cannot be told apart. */
const MOST = 60

type Run = {readonly experiment: Experiment; readonly days: readonly DaySums[]; readonly ended: Ended | null}

export function experimentTrace(runs: readonly Run[], parameters: ExperimentParameters): ExperimentTrace {
  const {days, novelty_days} = parameters
  return {
    days,
    noveltyDays: novelty_days,
    experiments: runs.slice(0, MOST).flatMap(({experiment, days: seen, ended}) => {
      if (ended === null) return []
      const whole = [...seen]
      while (whole.length < days) whole.push(experiment.nextDay())
      return {
        broken: ended.truth.broken,
        effect: dollars(ended.truth.effect),
        plain: whole.map((_, at) => pValue(plainDifference(whole.slice(0, at + 1)))),
        adjusted: whole.map((_, at) =>
          at < novelty_days ? null : pValue(adjustedDifference(whole.slice(novelty_days, at + 1))),
        ),
        decide: ended.decide,
        stoppedOn: ended.days.length,
        est: ended.est,
        ci: [ended.ci[0], ended.ci[1]],
      }
    }),
  }
}
