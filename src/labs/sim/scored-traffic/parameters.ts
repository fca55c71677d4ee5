import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const positive = z.number().positive()

/** Ad traffic that a model has scored. The model learned from all clicks and a share of the rest, so its scores live
 * among the kept rows; it is too sure of itself, and it knows nothing of segments. */
export const trafficParametersSchema = z.strictObject({
  /** Rows given for calibration; `in_training` of them were seen by the model before. */
  rows: z.number().int().min(1),
  in_training: share,
  /** Live rows that are scored and paid for afterwards. */
  live_rows: z.number().int().min(100),
  /** Share of all views that were clicked while the rows were gathered, and is now. */
  click_rate: share,
  click_rate_now: share,
  /** Share of the views without a click that were kept. */
  keep: share.refine(value => value > 0, "expected more than 0"),
  /** How far apart the model holds clicks and the rest, in standard deviations. */
  separation: positive,
  /** 1: honest logits; above: too sure. */
  sharpness: positive,
  /** Extra stretch of large logits. */
  bend: z.number().min(0),
  /** Scores are written with so many decimals. */
  decimals: z.number().int().min(1).max(15),
  segments: z.array(z.strictObject({share: positive, odds: positive})).min(1),
})
export type TrafficParameters = z.infer<typeof trafficParametersSchema>
