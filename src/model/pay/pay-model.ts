import {z} from "zod"
import {daySchema} from "../content/interval"

const count = z.number().int().min(0)
const sd = z.number().min(0)

/** What a word of a term adds to log pay, the sd of that and how many rows named it. */
export const effectSchema = z.tuple([z.number(), sd, count])

/** An additive model: intercept plus the effects of a row's words. Words that a term does not hold add nothing, with the
 * term's own sd as their uncertainty. Terms whose words are numbers (`years`) take shares of two neighbours. */
export const additiveSchema = z.object({
  intercept: z.number(),
  /** Sd of what the model leaves, for a row of weight 1. */
  noiseSd: sd,
  terms: z.record(z.string(), z.object({sd, words: z.record(z.string(), effectSchema)})),
})
export type AdditiveTable = z.infer<typeof additiveSchema>

/** Scale and shape of what a location leaves: log scale is additive, and scaled errors share one set of quantiles. */
export const spreadSchema = z
  .object({
    logScale: additiveSchema,
    /** Probabilities, rising, and the quantile of the scaled errors at each. */
    probabilities: z.array(z.number().gt(0).lt(1)).min(3),
    scaledErrors: z.array(z.number()).min(3),
  })
  .refine(({probabilities, scaledErrors}) => probabilities.length === scaledErrors.length, {
    path: ["scaledErrors"],
    message: "expected one figure for each probability",
  })
export type Spread = z.infer<typeof spreadSchema>

const seriesEnd = {
  /** Variance of log pay that each year beyond the data adds. */
  driftVariancePerYear: z.number().min(0),
}

export const basePayModelSchema = z.object({
  firstYear: z.number().int(),
  lastYear: z.number().int(),
  ...seriesEnd,
  centre: additiveSchema,
  width: additiveSchema,
  spread: z.object({mid: spreadSchema, low: spreadSchema, high: spreadSchema}),
  /** Distinct postings, and postings with repeats, in a lane/experience/country cell: counts only. */
  cells: z.record(z.string(), z.tuple([count, count])),
})
export type BasePayModel = z.infer<typeof basePayModelSchema>

export const totalPayModelSchema = z.object({
  firstDay: daySchema,
  lastDay: daySchema,
  ...seriesEnd,
  centre: additiveSchema,
  spread: spreadSchema,
})
export type TotalPayModel = z.infer<typeof totalPayModelSchema>

/** How total pay at a kind of employer and level follows from average advertised base pay: measured where reports
 * give both, else an assumption. */
export const layerCellSchema = z.object({
  /** Log of total pay over average base pay: the employer's effect on base pay, bonus and stock together. */
  logRatio: z.number(),
  sd,
  /** Log points by which base pay at this kind of employer differs from the average of all. */
  baseEffect: z.number(),
  /** Bonus as a share of base pay. */
  bonusShare: z.number().min(0),
  /** Stock as a share of total pay. */
  stockShare: z.number().min(0).lt(1),
  n: count,
  basis: z.enum(["measured", "assumed"]),
})
export type LayerCell = z.infer<typeof layerCellSchema>

export const payScoreSchema = z.object({
  holdout: z.string(),
  target: z.string(),
  lane: z.string(),
  n: count,
  loss: z.number(),
  coverage: z.number(),
  backOffLoss: z.number(),
  backOffCoverage: z.number(),
})
export type PayScore = z.infer<typeof payScoreSchema>

export const payModelSchema = z.object({
  format: z.literal("lanewise-pay/1"),
  fitted: daySchema,
  about: z.string(),
  data: z.array(z.object({file: z.string(), sha256: z.string().length(64), rows: count, used: count})),
  base: basePayModelSchema,
  total: totalPayModelSchema,
  /** employer -> level -> cell. */
  layer: z.record(z.string(), z.record(z.string(), layerCellSchema)),
  scores: z.array(payScoreSchema),
})
export type PayModel = z.infer<typeof payModelSchema>
