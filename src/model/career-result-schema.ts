import {z} from "zod"
import {type CareerResult, couplingSchema, MAX_CAREERS} from "./career-result"

const share = z.number().min(0).max(1)
const estimate = z.object({value: z.number(), se: z.number().min(0)})
const figures = {
  p5: z.number(),
  p10: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p90: z.number(),
  p95: z.number(),
  mean: z.number(),
  cvar10: z.number(),
}
const fanYear = z.object({
  year: z.number().int().min(1),
  p5: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p95: z.number(),
})
const measures = z.object({
  certaintyEquivalent: estimate,
  thresholds: z.array(
    z.object({
      pay: z.number().min(0),
      shareAnyYear: estimate,
      medianMonths: z.number().int().min(0).nullable(),
    }),
  ),
  shareWashedOut: estimate,
  sdLogNpv: z.number().min(0),
})

/** A result as `lanewise career --json` prints it; published in docs/schemas, explained in docs/career-law.md. */
export const careerResultSchema = z.object({
  format: z.literal("lanewise-career-result/1"),
  careers: z.number().int().min(1).max(MAX_CAREERS),
  seed: z.number().int().min(0),
  coupling: couplingSchema,
  policies: z
    .array(
      z.object({
        name: z.string(),
        npv: z.object({...figures, se: z.object(figures)}),
        fan: z.array(fanYear),
        measures: measures.exactOptional(),
      }),
    )
    .min(1),
  beats: z.array(z.array(share)),
  beatsSe: z.array(z.array(z.number().min(0))),
  differences: z.object({
    coupling: z.literal("same-luck"),
    careers: z.number().int().min(1),
    pairs: z.array(z.object({a: z.string(), b: z.string(), mean: estimate, median: estimate})),
  }),
}) satisfies z.ZodType<CareerResult>
