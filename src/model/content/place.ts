import {z} from "zod"
import {CONFIDENCES, idSchema} from "../belief"

const factor = z.number().positive("expected a factor above 0").max(3)

/** A place and what pay and living cost there. `pay_factor` is against the Bay Area for the same employer
 * (`bay-area`) or against the US (`us`); the cost of living has 100 = the US average. */
export const placeSchema = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(["state", "metro", "country"]),
  country: z.string().regex(/^[A-Z]{2}$/, "expected an ISO country code such as US"),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, "expected a state code such as TX")
    .nullable(),
  pay_factor: z
    .strictObject({value: factor, low: factor, high: factor, basis: z.string().min(5)})
    .refine(({value, low}) => low <= value, {path: ["low"], message: "expected `low` to be at most `value`"})
    .refine(({value, high}) => value <= high, {
      path: ["high"],
      message: "expected `high` to be at least `value`",
    }),
  pay_factor_against: z.enum(["bay-area", "us"]),
  cost_of_living: z
    .strictObject({
      index: z.number().positive(),
      year: z.number().int(),
      area: z.enum(["metro", "state"]),
      source: idSchema,
    })
    .nullable(),
  /** The jurisdiction of the tax table that taxes wages here besides the federal one; null: not modelled. */
  tax_jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}$/, "expected a jurisdiction such as TX")
    .nullable(),
  source: z.array(idSchema).min(1),
  confidence: z.enum(CONFIDENCES),
})
export type Place = z.infer<typeof placeSchema> & {readonly id: string}
