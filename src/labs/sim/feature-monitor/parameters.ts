import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const whole = z.number().int().min(0)

/** What can change. `shift` and `spread` are what people call a shift of a feature; `mix` changes who comes, which the
 * model takes into account by itself. */
export const CHANGES = ["shift", "spread", "unit", "missing", "label", "concept", "mix"] as const

const driftLawSchema = z.strictObject({
  change: z.enum(CHANGES),
  /** shift, mix: standard deviations; spread: factor; unit, missing: share of the rows; label: factor of the odds;
   * concept: by how much the weight of the score falls (1: to nothing). Each drift varies it by a fifth. */
  size: z.number().positive(),
  /** Days over which it grows to its size; 0: at once. */
  over_days: whole.default(0),
  copies: z.number().int().min(1).default(1),
  /** It strikes a feature that is logged and that the model does not use. */
  unused: z.boolean().default(false),
})
export type DriftLaw = z.infer<typeof driftLawSchema>

/** Whether a change strikes one feature, and not the scores or the outcomes. */
export function isOfFeature(change: DriftLaw["change"]): boolean {
  return change !== "label" && change !== "concept" && change !== "mix"
}

/** A model in service and what its monitor gets to see each day. */
export const monitorParametersSchema = z
  .strictObject({
    /** Features that the model uses, and such that are only logged. */
    used: z.number().int().min(1).max(200),
    unused: whole.max(200),
    days: z.number().int().min(2).max(400),
    /** Rows of a weekday; a weekend has `weekend_rows` times as many. */
    rows: z.number().int().min(1),
    weekend_rows: z.number().positive(),
    /** Share of the days on which the export breaks off after a twentieth of the rows. */
    short_days: share,
    /** Standard deviation, over features, of what a weekend does to their mean. */
    season: z.number().min(0),
    /** Standard deviation of what a day does to the mean of a feature, beyond the luck of the rows. */
    wobble: z.number().min(0),
    /** Outcomes of a day come so many days later. */
    label_delay: z.number().int().min(0),
    /** Share of the rows with the outcome that the model predicts. */
    positive_rate: share,
    /** Days of the service, from 0, on which everything is as on a Sunday. */
    holidays: z.array(whole),
    drifts: z.array(driftLawSchema),
  })
  .refine(({used, drifts}) => struck(drifts, false) <= used, {
    path: ["used"],
    message: "expected a feature in use for each drift that strikes one",
  })
  .refine(({unused, drifts}) => struck(drifts, true) <= unused, {
    path: ["unused"],
    message: "expected an unused feature for each drift that strikes one",
  })
export type MonitorParameters = z.infer<typeof monitorParametersSchema>

/** Days before the service began from which the monitor may learn. */
export const REFERENCE_DAYS = 28

function struck(drifts: readonly DriftLaw[], unused: boolean): number {
  return drifts.reduce(
    (sum, law) => sum + (isOfFeature(law.change) && law.unused === unused ? law.copies : 0),
    0,
  )
}
