import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const positive = z.number().positive()
const notNegative = z.number().min(0)

/** A platform that runs many experiments side by side. Effects are in points: percent of what a person of arm A spends
 * on average. */
export const experimentParametersSchema = z.strictObject({
  experiments: z.number().int().min(1).max(2000),
  /** The last day on which an experiment may run. */
  days: z.number().int().min(2).max(60),
  /** People who join an experiment on an ordinary day, both arms together. */
  people_a_day: z.number().int().min(200),
  /** Share of the sound experiments in which B changes nothing. */
  null_share: share,
  /** Standard deviation of the effects of the others. */
  effect_sd: notNegative,
  /** Whoever knows the old page reacts to anything new: an extra effect of this standard deviation on the first day.
   * It halves from day to day and is gone after `novelty_days`. */
  novelty_sd: notNegative,
  novelty_days: z.number().int().min(0),
  /** Correlation of what people spend with what the same people spent before, and with their minutes in the product. */
  correlation: share,
  minutes_correlation: share,
  /** By how much B moves the minutes, in their standard deviation, without anything to do with spending. */
  minutes_sd: notNegative,
  /** Share of the experiments whose log loses people of arm B who buy nothing, the share of people that it loses, and
   * by how many points the rest look better for it. */
  broken_share: share,
  broken_loss: share,
  broken_lift: z.number(),
  /** The true effect in a broken experiment: people lose their basket. */
  broken_effect: z.number(),
  /** Share of the people who are sent to arm B, by day; the last entry holds for all later days. */
  split: z.array(share.refine(value => value > 0 && value < 1, "expected a share between 0 and 1")).min(1),
  /** Points by which both arms spend more each day, and how far the weekend lies above the week. */
  drift: z.number(),
  weekend: z.number(),
  /** Points that a shipped change costs for ever, and that one more day of an experiment costs. */
  upkeep: notNegative,
  day_cost: positive,
  /** Points that an experiment is worth when its fault is found and it is run again. */
  rerun: notNegative,
})
export type ExperimentParameters = z.infer<typeof experimentParametersSchema>
