import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const rows = z.number().int().min(10)

const columnSchema = z.strictObject({
  name: z.string().min(1),
  /** Values are 0 .. bins - 1. */
  bins: z.number().int().min(2).max(64),
  /** Effect on the logit of fraud, in standard deviations of it; 0 says nothing. */
  effect: z.number().default(0),
  /** rising: along the bins; ends: the outer bins against the inner; codes: every bin its own, up or down. */
  shape: z.enum(["rising", "ends", "codes"]).default("rising"),
  missing: share.default(0),
  /** The same among the live rows, where a source may have failed; as in training where not given. */
  missing_live: share.optional(),
  /** What the value being missing adds to the logit. */
  missing_effect: z.number().default(0),
  /** Filled in so many days after the payment; above 0 it tells the outcome, and is empty in rows as served. */
  known_after_days: z.number().int().min(0).default(0),
})

/** Card payments as a table of binned columns, of which some are fraud. */
export const fraudParametersSchema = z.strictObject({
  /** Rows to learn from, rows as served to check on, live rows to be judged by. */
  rows,
  valid_rows: rows,
  live_rows: rows,
  fraud_rate: share.refine(value => value > 0 && value < 1, "expected a rate between 0 and 1"),
  columns: z.array(columnSchema).min(1),
  /** Two columns, by name, that matter together and not alone: fraud where both are high or both are low. */
  pairs: z.array(z.strictObject({first: z.string(), second: z.string(), effect: z.number()})).default([]),
  /** Labels that are wrong, of the rows to learn from. */
  flipped: share.default(0),
  max_trees: z.number().int().min(1).max(200),
  max_depth: z.number().int().min(1).max(6),
})
export type FraudParameters = z.infer<typeof fraudParametersSchema>
