import {z} from "zod"

/** A figure with the range that about 80 % of the belief lies in. Units are those of the field that holds it. */
export const intervalSchema = z
  .strictObject({value: z.number(), low: z.number(), high: z.number()})
  .refine(({value, low}) => low <= value, {path: ["low"], message: "expected `low` to be at most `value`"})
  .refine(({value, high}) => value <= high, {
    path: ["high"],
    message: "expected `high` to be at least `value`",
  })
export type Interval = z.infer<typeof intervalSchema>

/** A day, as `2026-11-23`. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day as YYYY-MM-DD")
