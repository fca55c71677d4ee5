import {z} from "zod"
import {idSchema} from "../belief"
import {MAX_CAREERS} from "../career-result"
import {daySchema} from "../content/interval"
import {profileSchema} from "../profile"

const usd = z.number().min(-1e12).max(1e12)

/** A forecast as it stood on the day, to be held against what came of it. Figures are after-tax, discounted
 * totals, USD; `overrides` are the beliefs that differed from the preset; `engine` names the program that
 * computed it; `pBest` is P(lane is best) by lane. Preset and format are plain text, because a forecast must
 * stay readable after its preset is gone. */
export const frozenForecastSchema = z
  .object({
    name: z.string().min(1).max(120),
    preset: idSchema,
    profile: profileSchema,
    overrides: z.record(idSchema, z.number()),
    lawFormat: z.string().min(1).max(80),
    seed: z.number().int(),
    careers: z.number().int().min(1).max(MAX_CAREERS),
    engine: z.string().min(1).max(80),
    /** Day of the fit of the pay model behind the bands. */
    payFit: daySchema.exactOptional(),
    headline: z.string().min(1).max(500),
    policies: z
      .array(z.object({name: z.string().min(1).max(80), p10: usd, p50: usd, p90: usd, mean: usd}))
      .min(1, "expected at least one policy")
      .max(64),
    pBest: z.record(z.string(), z.number().min(0).max(1)).exactOptional(),
  })
  .superRefine(({policies}, context) => {
    policies.forEach(({p10, p50, p90}, index) => {
      if (p10 > p50 || p50 > p90)
        context.addIssue({code: "custom", path: ["policies", index], message: "expected p10 <= p50 <= p90"})
    })
  })
export type FrozenForecast = Readonly<z.infer<typeof frozenForecastSchema>>
